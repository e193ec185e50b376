/** The pages of the dashboard of a children's service. Every table stands on one of them. */
import type { TableDefinition, Theme } from "@/lib/reports/define";
import { abuseAtExit } from "./abuse-at-exit";
import { caseReviews } from "./case-reviews";
import { clientOutcomes } from "./client-outcomes";
import { clientProfile } from "./client-profile";
import { concerns } from "./concerns";
import { historyOfAbuse } from "./history-of-abuse";
import { serviceInputs } from "./service-inputs";
import { serviceOutputs } from "./service-outputs";

const idsOf = (tables: readonly TableDefinition[]) => tables.map(({ id }) => id);

/** What a manager looks for first. */
export const overview = ["abuse-presence", "needs-support-matrix", "referral-route", "case-status-at-exit"];

const socialCareAtExit = ["exit-known-to-social-services", "exit-social-care-involvement"];

export const themes: readonly Theme[] = [
  {
    id: "referrals",
    title: "Referrals",
    about: "How children were referred, and who is being supported.",
    tables: idsOf(serviceInputs),
  },
  {
    id: "profile",
    title: "Profile at intake",
    about: "Who the children are, as recorded at intake.",
    tables: idsOf(clientProfile),
  },
  {
    id: "abuse-at-intake",
    title: "Abuse at intake",
    about: "What children had lived through by the time of intake.",
    tables: idsOf(historyOfAbuse),
  },
  {
    id: "concerns",
    title: "Concerns at intake",
    about: "Where there was a concern about the child at intake, and which.",
    tables: idsOf(concerns),
  },
  {
    id: "reviews",
    title: "Reviews",
    about: "What reviews found to have happened, or to have come to light, since intake.",
    tables: idsOf(caseReviews),
  },
  {
    id: "abuse-at-exit",
    title: "Abuse at exit",
    about: "The abuse at intake beside the abuse at exit, for the cases that closed.",
    tables: idsOf(abuseAtExit).filter((id) => !socialCareAtExit.includes(id)),
  },
  {
    id: "support",
    title: "Needs and support",
    about: "What children needed, the support they had, and what it changed.",
    tables: idsOf(serviceOutputs),
  },
  {
    id: "outcomes",
    title: "Case outcomes",
    about: "How cases closed, after how long, and who else is involved.",
    tables: [...idsOf(clientOutcomes), ...socialCareAtExit],
  },
];
