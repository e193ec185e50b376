/** Where the perpetrators' report of 2023-24 disagrees with itself or with the right base, and what the cohort follows. */
import type { Choice } from "@/lib/cohorts/targets";

const ofThoseWhoAnswered =
  "Printed as a share of all exit forms; its own note says that it is of the service users who answered the question.";

const onTypesOfHighSeverity =
  "The printed levels at exit hold 54 Highs, 5 of them of sexual abuse. With 8 cases of several types of high severity at least 33 cases have one, where 29 is printed.";

export const choices: readonly Choice[] = [
  {
    table: "voluntary-access-reasons",
    row: "Improved relationship(s) with child(ren)",
    year: "2023-24",
    measure: "percent",
    reason: "168 of 436 is 38.5%, which rounds up to 39%; 38% is printed.",
  },
  {
    table: "high-risk-basis",
    year: "2021-22",
    reason: "The printed percentages add up to 91: of the 11 at high risk, the answer of one is left out.",
  },
  {
    table: "indefinite-leave-to-remain",
    row: "Missing",
    year: "2022-23",
    measure: "percent",
    take: 1,
    reason: "The printed percentages add up to 50; what the other of the two said is lost, and stands as Missing.",
  },
  {
    table: "group-sessions-attended",
    row: "Average number of contacts - service users attending group sessions (median)",
    year: "2023-24",
    take: null,
    reason:
      "Printed 10; but 91 of the 185 who attended came to no more than 10 sessions, so that the one in the middle came to at least 11.",
  },
  {
    table: "group-sessions-attended",
    row: "Average number of contacts - service users attending group sessions (median)",
    year: "2021-22",
    take: null,
    reason:
      "Printed 11; but more than half of those who attended came to no more than 10 sessions, by the printed percentages (23% and 5% of 49%).",
  },
  {
    table: "criminal-orders-intake-exit",
    row: "Restraining order",
    group: "Intake",
    year: "2022-23",
    take: 16,
    reason:
      "None, Don't know and Missing leave 16 of the 429 cases for all orders, so that no more than 16 can have this one, where 24 are printed.",
  },
  {
    table: "sexual-abuse-level-intake-exit",
    group: "Exit",
    year: "2022-23",
    reason: "The printed percentages add up to 109.",
  },
  {
    table: "multiple-types-of-abuse-intake-exit",
    row: "Service user experiencing at least one type of high severity abuse",
    group: "Exit",
    year: "2023-24",
    take: null,
    reason: onTypesOfHighSeverity,
  },
  { table: "client-reported-outcomes-1", row: "", take: null, reason: ofThoseWhoAnswered },
  { table: "client-reported-outcomes-2", row: "", take: null, reason: ofThoseWhoAnswered },
  { table: "client-reported-outcomes-1", measure: "percent", reason: ofThoseWhoAnswered },
  { table: "client-reported-outcomes-2", measure: "percent", reason: ofThoseWhoAnswered },
  {
    table: "caseworker-reported-outcomes-1",
    row: "Agree",
    group: "SU understands behaviour unacceptable",
    year: "2023-24",
    take: 89,
    reason:
      "Printed 93, with which the answers add up to 489 of 485, and Strongly agree and Agree to 144 where Total agree is 140. With 89 both are right.",
  },
  { table: "charges", row: "", year: "2021-22", take: 0, reason: "The one police report brought no charge." },
  {
    table: "cross-applications",
    year: "2022-23",
    measure: "percent",
    reason:
      "Printed as a share of the one civil case; nobody applied for an order against a victim, and a share of none is no figure.",
  },
  {
    table: "charges",
    year: "2021-22",
    take: null,
    reason: "Printed as a share of the one police report; there was no charge, and a share of none is no figure.",
  },
];
