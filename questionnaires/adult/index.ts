import type { Population } from "@/lib/forms/define";
import { civilJustice } from "./civil-justice";
import { criminalJustice } from "./criminal-justice";
import { dash, dashForTeenagers } from "./dash";
import { exit } from "./exit";
import { intake } from "./intake";
import { review } from "./review";

export const adult: Population = {
  id: "adult",
  title: "Adults supported by Idvas",
  person: { one: "client", many: "clients" },
  forms: [intake, dash, dashForTeenagers, review, criminalJustice, civilJustice, exit],
};
