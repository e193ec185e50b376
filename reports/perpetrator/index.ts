/** The perpetrator dataset: every published table, under its published id and in printed order. */
import { defineReport } from "@/lib/reports/check";
import { earlierCases } from "@/reports/shared/references";
import { abuseAtExit } from "./abuse-at-exit";
import { caseReviews } from "./case-reviews";
import { civilJusticeOutcomes } from "./civil-justice";
import { clientOutcomes } from "./client-outcomes";
import { clientProfile } from "./client-profile";
import { criminalJusticeOutcomes } from "./criminal-justice";
import { editions } from "./editions";
import { historyOfAbuse } from "./history-of-abuse";
import { needs } from "./needs";
import { primaryVictim } from "./primary-victim";
import { reportedOutcomes } from "./reported-outcomes";
import { riskAndOrders } from "./risk-and-orders";
import { serviceInputs } from "./service-inputs";
import { statements } from "./statements";
import { support } from "./support";
import { overview, themes } from "./themes";

export const perpetrator = defineReport({
  id: "perpetrator",
  title: "People who use abuse",
  population: "perpetrator",
  tables: [
    ...serviceInputs,
    ...clientProfile,
    ...riskAndOrders,
    ...primaryVictim,
    ...historyOfAbuse,
    ...needs,
    ...caseReviews,
    ...clientOutcomes,
    ...abuseAtExit,
    ...reportedOutcomes,
    ...support,
    ...criminalJusticeOutcomes,
    ...civilJusticeOutcomes,
  ],
  editions,
  statements,
  references: earlierCases,
  overview,
  themes,
});
