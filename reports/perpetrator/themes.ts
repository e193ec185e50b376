/** The pages of the dashboard of a service that works with perpetrators. Every table stands on one of them. */
import type { TableDefinition, Theme } from "@/lib/reports/define";
import { abuseAtExit } from "./abuse-at-exit";
import { caseReviews } from "./case-reviews";
import { civilJusticeOutcomes } from "./civil-justice";
import { clientOutcomes } from "./client-outcomes";
import { clientProfile } from "./client-profile";
import { criminalJusticeOutcomes } from "./criminal-justice";
import { historyOfAbuse } from "./history-of-abuse";
import { needs } from "./needs";
import { primaryVictim } from "./primary-victim";
import { reportedOutcomes } from "./reported-outcomes";
import { riskAndOrders } from "./risk-and-orders";
import { serviceInputs } from "./service-inputs";
import { support } from "./support";

const idsOf = (tables: readonly TableDefinition[]) => tables.map(({ id }) => id);

/** What a manager looks for first. */
export const overview = [
  "multiple-types-of-abuse-intake-exit",
  "risk-level-intake-exit",
  "needs-and-support-matrix",
  "referral-route",
  "case-status-at-exit",
];

export const themes: readonly Theme[] = [
  {
    id: "referrals",
    title: "Referrals",
    about: "How service users were referred and why, and how they are worked with.",
    tables: idsOf(serviceInputs),
  },
  {
    id: "profile",
    title: "Profile at intake",
    about: "Who the service users are, as recorded at intake.",
    tables: idsOf(clientProfile),
  },
  {
    id: "risk-and-orders",
    title: "Risk and orders at intake",
    about: "How high the risk was at intake, and which orders were in place.",
    tables: idsOf(riskAndOrders),
  },
  {
    id: "abuse-at-intake",
    title: "Abuse and victims at intake",
    about: "Whom service users had abused by the time of intake, how, and for how long.",
    tables: [...idsOf(primaryVictim), ...idsOf(historyOfAbuse)],
  },
  {
    id: "needs",
    title: "Needs at intake",
    about: "Where service users had a need at intake, and which.",
    tables: idsOf(needs),
  },
  {
    id: "reviews",
    title: "Reviews",
    about: "Whether the abuse went on while service users were worked with, and how high the risk was then.",
    tables: idsOf(caseReviews),
  },
  {
    id: "abuse-at-exit",
    title: "Abuse and risk at exit",
    about: "Abuse, risk and orders at intake beside those at exit, for the cases that closed.",
    tables: idsOf(abuseAtExit),
  },
  {
    id: "support",
    title: "Needs and support",
    about: "What service users needed, the support they had, and what it changed.",
    tables: idsOf(support),
  },
  {
    id: "outcomes",
    title: "Case outcomes",
    about: "How cases closed, after how long, and what service users and caseworkers say came of the work.",
    tables: [...idsOf(clientOutcomes), ...idsOf(reportedOutcomes)],
  },
  {
    id: "justice",
    title: "Criminal and civil justice",
    about: "Police reports, charges and orders of the cases that closed.",
    tables: [...idsOf(criminalJusticeOutcomes), ...idsOf(civilJusticeOutcomes)],
  },
];
