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
  // A Dash may be made before the intake, which then reads it: no form depends on a later one.
  forms: [dash, dashForTeenagers, intake, review, criminalJustice, civilJustice, exit],
};
