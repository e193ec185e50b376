/** What the records of an assessment have in common. */
import { z } from "zod";
import { isPeriod } from "@/needs/model/periods";

/** Words that somebody must give. */
export const words = z.string().trim().min(1);
/** A short name, as it stands in addresses and files. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Use small letters, digits and hyphens");
/** A period as sources write it: see periods.ts. */
export const period = z
  .string()
  .refine(isPeriod, "Write a year as 2021, a financial year as 2021/22, or a span as 2017 to 2021");
