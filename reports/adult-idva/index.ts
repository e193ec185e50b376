/** The adult report: every table of the Idva dataset, under its published id and in printed order. */
import { defineReport } from "@/lib/reports/check";
import { abuseAtExit } from "./abuse-at-exit";
import { caseReviews } from "./case-reviews";
import { civilJusticeTables } from "./civil-justice";
import { clientOutcomes } from "./client-outcomes";
import { clientProfile } from "./client-profile";
import { criminalJusticeTables } from "./criminal-justice";
import { editions } from "./editions";
import { needs } from "./needs";
import { perpetratorAtExit } from "./perpetrator-at-exit";
import { perpetrators } from "./perpetrators";
import { reportedOutcomes } from "./reported-outcomes";
import { riskAndAbuse } from "./risk-and-abuse";
import { serviceInputs } from "./service-inputs";
import { statements } from "./statements";
import { references } from "./statements/references";
import { support } from "./support";
import { overview, themes } from "./themes";

export const adultIdva = defineReport({
  id: "adult-idva",
  title: "Adults supported by Idvas",
  population: "adult",
  tables: [
    ...serviceInputs,
    ...clientProfile,
    ...riskAndAbuse,
    ...perpetrators,
    ...needs,
    ...caseReviews,
    ...clientOutcomes,
    ...abuseAtExit,
    ...perpetratorAtExit,
    ...reportedOutcomes,
    ...support,
    ...criminalJusticeTables,
    ...civilJusticeTables,
  ],
  editions,
  statements,
  references,
  overview,
  themes,
});
