/** The pages of the dashboard of an Idva service. Every table stands on one of them. */
import type { TableDefinition, Theme } from "@/lib/reports/define";
import { abuseAtExit } from "./abuse-at-exit";
import { caseReviews } from "./case-reviews";
import { civilJusticeTables } from "./civil-justice";
import { clientOutcomes } from "./client-outcomes";
import { clientProfile } from "./client-profile";
import { criminalJusticeTables } from "./criminal-justice";
import { needs } from "./needs";
import { perpetratorAtExit } from "./perpetrator-at-exit";
import { perpetrators } from "./perpetrators";
import { reportedOutcomes } from "./reported-outcomes";
import { riskAndAbuse } from "./risk-and-abuse";
import { serviceInputs } from "./service-inputs";
import { support } from "./support";

const idsOf = (tables: readonly TableDefinition[]) => tables.map(({ id }) => id);

/** What a manager looks for first. */
export const overview = [
  "client-reported-outcomes",
  "needs-support-matrix",
  "change-in-levels-of-abuse",
  "referral-route",
  "case-status-at-exit",
];

export const themes: readonly Theme[] = [
  {
    id: "referrals",
    title: "Referrals",
    about: "How clients were referred, and whether for the first time.",
    tables: idsOf(serviceInputs),
  },
  {
    id: "profile",
    title: "Profile at intake",
    about: "Who the clients are, and the children involved, as recorded at intake.",
    tables: idsOf(clientProfile),
  },
  {
    id: "abuse-at-intake",
    title: "Risk and abuse at intake",
    about: "How high the risk was at intake, and what clients had lived through by then.",
    tables: idsOf(riskAndAbuse),
  },
  {
    id: "perpetrators",
    title: "Perpetrators",
    about: "Who carries out the abuse, and what happened in the 12 months before intake.",
    tables: idsOf(perpetrators),
  },
  {
    id: "needs",
    title: "Needs at intake",
    about: "In which areas clients had a need at intake, and which.",
    tables: idsOf(needs),
  },
  {
    id: "reviews",
    title: "Reviews",
    about: "What reviews found to have happened, or to have come to light, since intake.",
    tables: idsOf(caseReviews),
  },
  {
    id: "abuse-at-exit",
    title: "Risk and abuse at exit",
    about: "Risk and abuse at intake beside those at exit, for the cases that closed.",
    tables: idsOf(abuseAtExit),
  },
  {
    id: "perpetrator-at-exit",
    title: "The perpetrator at exit",
    about: "Whether clients still live with the perpetrator or have contact, and why.",
    tables: idsOf(perpetratorAtExit),
  },
  {
    id: "support",
    title: "Needs and support",
    about: "What clients needed, the support they had, what it achieved and what it changed.",
    tables: idsOf(support),
  },
  {
    id: "outcomes",
    title: "Case outcomes",
    about: "How cases closed, after how long, and what clients and caseworkers say.",
    tables: [...idsOf(clientOutcomes), ...idsOf(reportedOutcomes)],
  },
  {
    id: "justice",
    title: "Criminal and civil justice",
    about: "Reports to the police and what came of them, civil orders, and the support with both.",
    tables: [...idsOf(criminalJusticeTables), ...idsOf(civilJusticeTables)],
  },
];
