import type { Population } from "@/lib/forms/define";
import { civilJustice } from "./civil-justice";
import { criminalJustice } from "./criminal-justice";
import { exit } from "./exit";
import { intake } from "./intake";
import { review } from "./review";

export const perpetrator: Population = {
  id: "perpetrator",
  title: "People who use abuse",
  person: { one: "service user", many: "service users" },
  forms: [intake, review, criminalJustice, civilJustice, exit],
};
