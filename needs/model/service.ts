/** A service of the map: what is offered, where, for whom, and until when it is funded. */
import { z } from "zod";
import { period, slug, words } from "@/needs/model/parts";

export const serviceKinds = ["support", "prevention", "outside the sector", "sanctuary", "safe accommodation"] as const;
export const settings = ["community", "refuge", "school", "online", "home", "not known"] as const;
export const shapes = ["one-to-one", "group", "family", "not known"] as const;
export const serviceRoles = [
  "idva",
  "outreach",
  "counselling",
  "mentoring",
  "programme",
  "accommodation",
  "other",
] as const;
export const audiences = ["children", "adults", "households"] as const;

/** A provider's programme, as at a day. */
export const serviceSchema = z.object({
  id: slug,
  provider: words,
  name: words,
  kind: z.enum(serviceKinds),
  setting: z.enum(settings).default("community"),
  areas: z.array(slug).min(1),
  /** Youngest and oldest, both included; left out where not known. */
  ages: z.object({ from: z.number().int(), to: z.number().int() }).optional(),
  /** For whom it is meant; "anyone" where it says nothing. */
  sexes: z.enum(["anyone", "female", "male"]).default("anyone"),
  shape: z.array(z.enum(shapes)).default([]),
  /** The most sessions or weeks that it lasts; `open` where it goes on as long as it is needed. */
  lasts: z
    .object({
      most: z.number().optional(),
      unit: z.enum(["sessions", "weeks"]).optional(),
      open: z.boolean().optional(),
    })
    .optional(),
  role: z.enum(serviceRoles).default("programme"),
  /** It works with the child and the parent who is not abusive, together or side by side. */
  joint: z.boolean().default(false),
  /** It was made for those who live, or lived, with domestic abuse. */
  specific: z.boolean().default(true),
  audience: z.enum(audiences).default("children"),
  capacity: z.number().optional(),
  takeUp: z.object({ people: z.number(), period }).optional(),
  funder: z.string().optional(),
  /** The last day of the funding, YYYY-MM-DD or YYYY-MM or YYYY; "ended" where there is none now. */
  fundingEnds: z
    .string()
    .regex(/^(?:ended|\d{4}(?:-\d{2}){0,2})$/, "Write when funding ends as 2024-10-31, 2024-10, 2024, or ended")
    .optional(),
  about: z.string().optional(),
  /** The day for which what is said of it holds, YYYY-MM-DD; that of the assessment where it is left out. */
  asAt: z.iso.date({ error: "Write the day as 2022-09-30" }).optional(),
  notes: z.array(words).default([]),
});
export type Service = z.output<typeof serviceSchema>;
