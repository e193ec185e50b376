/** What the perpetrators' report says outside its tables, in printed order. */
import type { StatementDefinition } from "@/lib/reports/statements";
import { civilJustice } from "@/questionnaires/perpetrator/civil-justice";
import { criminalJustice } from "@/questionnaires/perpetrator/criminal-justice";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";
import { review } from "@/questionnaires/perpetrator/review";
import { aboutTheDataset } from "@/reports/shared/about";
import { atAGlance } from "./at-a-glance";
import { keyFindings } from "./key-findings";
import { serviceInputsProse } from "./service-inputs";
import { serviceOf100 } from "./service-of-100";

export const statements: readonly StatementDefinition[] = [
  ...aboutTheDataset({
    services: ["service for people who use abuse", "services for people who use abuse"],
    person: "service user's",
    intake,
    exit,
    forms: [intake, review, exit, criminalJustice, civilJustice],
    allTime: ["perpetrator", "adult", "child"],
  }),
  ...atAGlance,
  ...serviceOf100,
  ...keyFindings,
  ...serviceInputsProse,
];
