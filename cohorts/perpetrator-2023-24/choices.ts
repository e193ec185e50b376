/** Where the perpetrators' report of 2023-24 disagrees with itself or with the right base, and what the cohort follows. */
import { type Contradiction, comeTo, shareOfBase } from "@/lib/cohorts/contradictions";
import type { Choice } from "@/lib/cohorts/targets";

const ofThoseWhoAnswered =
  "Printed as a share of all exit forms; its own note says that it is of the service users who answered the question.";

const onTypesOfHighSeverity =
  "The printed levels at exit hold 54 Highs, 5 of them of sexual abuse. With 8 cases of several types of high severity at least 33 cases have one, where 29 is printed.";

const high = (type: string) => ({ table: `${type}-level-intake-exit`, rows: ["High"], group: "Exit" });

const severalOfHighSeverity = {
  table: "multiple-types-of-abuse-intake-exit",
  rows: ["Service user experiencing multiple types of high severity abuse"],
  group: "Exit",
};

/** At most 3 Highs besides the sexual ones fall to each of those with several; every other High is of a case of its own. */
const tooFewOfHighSeverity: Contradiction = {
  these: {
    ...severalOfHighSeverity,
    rows: ["Service user experiencing at least one type of high severity abuse"],
  },
  should: "be at least",
  those: {
    less: [
      {
        sum: [
          ...["physical-abuse", "harassment-and-stalking", "jealous-and-controlling"].map(high),
          severalOfHighSeverity,
        ],
      },
      { times: [severalOfHighSeverity, 3] },
    ],
  },
};

const moreThanNone = ["1 to 5", "6 to 10", "11 to 20", "21 to 34", "35+"];

/** A question whose answers are printed as a share of all forms: those who answered are not as many. */
const fewerAnswered = (table: string, groups: readonly string[]): readonly Contradiction[] =>
  groups.flatMap((group) =>
    (["2023-24", "2022-23"] as const).map((year) =>
      comeTo(table, {
        rows: ["Strongly agree", "Agree", "Not certain", "Disagree", "Disagree strongly"],
        group,
        year,
      }),
    ),
  );

export const choices: readonly Choice[] = [
  {
    table: "voluntary-access-reasons",
    row: "Improved relationship(s) with child(ren)",
    year: "2023-24",
    measure: "percent",
    reason: "168 of 436 is 38.5%, which rounds up to 39%; 38% is printed.",
    against: [shareOfBase({ table: "voluntary-access-reasons", rows: ["Improved relationship(s) with child(ren)"] })],
  },
  {
    table: "high-risk-basis",
    row: "Missing",
    year: "2021-22",
    measure: "percent",
    take: 2,
    reason: "The printed percentages add up to 91: of the 11 at high risk, one is left out, and stands as Missing.",
    against: [comeTo("high-risk-basis", { year: "2021-22", measure: "percent" })],
  },
  {
    table: "indefinite-leave-to-remain",
    row: "Missing",
    year: "2022-23",
    measure: "percent",
    take: 1,
    reason: "The printed percentages add up to 50; what the other of the two said is lost, and stands as Missing.",
    against: [comeTo("indefinite-leave-to-remain", { year: "2022-23", measure: "percent" })],
  },
  {
    table: "group-sessions-attended",
    row: "Average number of contacts - service users attending group sessions (median)",
    year: "2023-24",
    take: null,
    reason:
      "Printed 10; but 91 of the 185 who attended came to no more than 10 sessions, so that the one in the middle came to at least 11.",
    against: [
      {
        these: { table: "group-sessions-attended", rows: ["1 to 5", "6 to 10"] },
        should: "be at least",
        those: { times: [{ table: "group-sessions-attended", rows: moreThanNone }, 0.5] },
      },
    ],
  },
  {
    table: "group-sessions-attended",
    row: "Average number of contacts - service users attending group sessions (median)",
    year: "2021-22",
    take: null,
    reason:
      "Printed 11; but more than half of those who attended came to no more than 10 sessions, by the printed percentages (23% and 5% of 49%).",
    against: [
      {
        these: {
          table: "group-sessions-attended",
          rows: ["1 to 5", "6 to 10"],
          year: "2021-22",
          measure: "percent",
        },
        should: "be at most",
        those: {
          times: [
            { less: [100, { table: "group-sessions-attended", rows: ["None"], year: "2021-22", measure: "percent" }] },
            0.5,
          ],
        },
      },
    ],
  },
  {
    table: "criminal-orders-intake-exit",
    row: "Restraining order",
    group: "Intake",
    year: "2022-23",
    take: 16,
    reason:
      "None, Don't know and Missing leave 16 of the 429 cases for all orders, so that no more than 16 can have this one, where 24 are printed.",
    against: [
      {
        these: {
          table: "criminal-orders-intake-exit",
          rows: ["Restraining order"],
          group: "Intake",
          year: "2022-23",
        },
        should: "be at most",
        those: {
          less: [
            { base: "criminal-orders-intake-exit", group: "Intake", year: "2022-23" },
            {
              table: "criminal-orders-intake-exit",
              rows: ["None", "Don't know", "Missing"],
              group: "Intake",
              year: "2022-23",
            },
          ],
        },
      },
    ],
  },
  {
    table: "sexual-abuse-level-intake-exit",
    row: "None",
    group: "Exit",
    year: "2022-23",
    measure: "percent",
    take: 258,
    reason:
      "The printed percentages add up to 109. Don't know and Missing are as many as of every other type of abuse, so that 258 of the 429 are left for None.",
    against: [comeTo("sexual-abuse-level-intake-exit", { group: "Exit", year: "2022-23", measure: "percent" })],
  },
  {
    table: "multiple-types-of-abuse-intake-exit",
    row: "Service user experiencing at least one type of high severity abuse",
    group: "Exit",
    year: "2023-24",
    take: null,
    reason: onTypesOfHighSeverity,
    against: [tooFewOfHighSeverity],
  },
  { table: "client-reported-outcomes-1", row: "", take: null, reason: ofThoseWhoAnswered },
  { table: "client-reported-outcomes-2", row: "", take: null, reason: ofThoseWhoAnswered },
  {
    table: "client-reported-outcomes-1",
    measure: "percent",
    reason: ofThoseWhoAnswered,
    against: fewerAnswered("client-reported-outcomes-1", [
      "Relationship with victim improved",
      "Relationship with children improved",
      "Quality of life improved",
    ]),
  },
  {
    table: "client-reported-outcomes-2",
    measure: "percent",
    reason: ofThoseWhoAnswered,
    against: fewerAnswered("client-reported-outcomes-2", [
      "Understand impact of behaviour",
      "Feel negative behaviour reduced",
      "Case Manager respected background",
      "Case Manager took needs into account",
    ]),
  },
  {
    table: "caseworker-reported-outcomes-1",
    row: "Agree",
    group: "SU understands behaviour unacceptable",
    year: "2023-24",
    take: 89,
    reason:
      "Printed 93, with which the answers add up to 489 of 485, and Strongly agree and Agree to 144 where Total agree is 140. With 89 both are right.",
    against: [
      comeTo("caseworker-reported-outcomes-1", {
        rows: ["Strongly agree", "Agree", "Not certain", "Disagree", "Disagree strongly", "Missing"],
        group: "SU understands behaviour unacceptable",
      }),
      {
        these: {
          table: "caseworker-reported-outcomes-1",
          rows: ["Strongly agree", "Agree"],
          group: "SU understands behaviour unacceptable",
        },
        should: "be",
        those: {
          table: "caseworker-reported-outcomes-1",
          rows: ["Total agree"],
          group: "SU understands behaviour unacceptable",
        },
      },
    ],
  },
  {
    table: "active-criminal-case",
    row: "Yes",
    year: "2021-22",
    measure: "percent",
    take: 3,
    reason: "1% of 429 stands for the 3 criminal justice forms of which the report speaks.",
  },
  {
    table: "social-and-community-supported",
    row: "Yes",
    year: "2022-23",
    measure: "percent",
    take: 2,
    reason: "0% of 429 stands for the 2 of whom the tables after it are.",
  },
  { table: "charges", row: "", year: "2021-22", take: 0, reason: "The one police report brought no charge." },
  {
    table: "cross-applications",
    year: "2022-23",
    measure: "percent",
    reason:
      "Printed as a share of the one civil case; nobody applied for an order against a victim, and a share of none is no figure.",
    against: [
      {
        these: { table: "cross-applications", group: "Applied for", year: "2022-23" },
        should: "be at least",
        those: 1,
      },
    ],
  },
  {
    table: "charges",
    year: "2021-22",
    take: null,
    reason: "Printed as a share of the one police report; there was no charge, and a share of none is no figure.",
    against: [
      {
        these: { table: "charges", year: "2021-22", measure: "percent" },
        should: "be at least",
        those: { times: [{ base: "charges", year: "2021-22" }, 100] },
      },
    ],
  },
];
