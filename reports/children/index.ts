/** The children's report: every published table, under its published id and in printed order. */
import { defineReport } from "@/lib/reports/check";
import { earlierCases } from "@/reports/shared/references";
import { abuseAtExit } from "./abuse-at-exit";
import { caseReviews } from "./case-reviews";
import { clientOutcomes } from "./client-outcomes";
import { clientProfile } from "./client-profile";
import { concerns } from "./concerns";
import { editions } from "./editions";
import { historyOfAbuse } from "./history-of-abuse";
import { serviceInputs } from "./service-inputs";
import { serviceOutputs } from "./service-outputs";
import { statements } from "./statements";
import { overview, themes } from "./themes";

export const children = defineReport({
  id: "children",
  title: "Children and young people",
  population: "child",
  tables: [
    ...serviceInputs,
    ...clientProfile,
    ...historyOfAbuse,
    ...concerns,
    ...caseReviews,
    ...clientOutcomes,
    ...abuseAtExit,
    ...serviceOutputs,
  ],
  editions,
  statements,
  references: earlierCases,
  overview,
  themes,
});
