/** What the adult report says outside its tables, in printed order. */
import type { StatementDefinition } from "@/lib/reports/statements";
import { civilJustice } from "@/questionnaires/adult/civil-justice";
import { criminalJustice } from "@/questionnaires/adult/criminal-justice";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";
import { review } from "@/questionnaires/adult/review";
import { aboutTheDataset } from "@/reports/shared/about";
import { atAGlance } from "./at-a-glance";
import { keyFindings } from "./key-findings";
import { serviceInputsProse } from "./service-inputs";
import { serviceOf100 } from "./service-of-100";

export const statements: readonly StatementDefinition[] = [
  ...aboutTheDataset({
    services: ["Idva service", "Idva services"],
    person: "client's",
    intake,
    exit,
    forms: [intake, review, exit, criminalJustice, civilJustice],
    allTime: ["adult", "child"],
  }),
  ...atAGlance,
  ...serviceOf100,
  ...keyFindings,
  ...serviceInputsProse,
];
