/**
 * What is told of the services' own cases beside how many there are, subject by subject: which tables of the reports, and
 * which indicators of an assessment are of the same subject, so that the two are read beside each other.
 */

/** An indicator of the same subject. @property groups which of its groups are; all where it is left out */
export interface Beside {
  readonly indicator: string;
  readonly groups?: RegExp;
}

export interface Subject {
  readonly id: string;
  readonly title: string;
  /** Ids of tables, by client group. */
  readonly tables: Readonly<Partial<Record<"child" | "adult" | "perpetrator", readonly string[]>>>;
  readonly beside: readonly Beside[];
}

/** Those whom services for survivors supported, who are of a group. */
const survivors = (groups: RegExp): readonly Beside[] => [
  { indicator: "refuge-survivors-share", groups },
  { indicator: "community-survivors-share", groups },
];

export const subjects: readonly Subject[] = [
  {
    id: "referral",
    title: "Who referred them",
    tables: { child: ["referral-route"], adult: ["referral-route"], perpetrator: ["referral-route"] },
    beside: [
      { indicator: "marac-police-referrals" },
      { indicator: "marac-other-referrals" },
      { indicator: "refuge-referrals-share" },
      { indicator: "community-referrals-share" },
    ],
  },
  {
    id: "age",
    title: "Age",
    tables: { child: ["age-of-client"], adult: ["age-of-client"], perpetrator: ["age"] },
    beside: [
      ...survivors(/^aged/),
      { indicator: "police-victim-age" },
      { indicator: "refuge-children-age" },
      { indicator: "involved-children-age" },
      { indicator: "marac-victims-16-17" },
    ],
  },
  {
    id: "sex",
    title: "Sex",
    tables: {
      child: ["gender-assigned-at-birth"],
      adult: ["sex-assigned-at-birth"],
      perpetrator: ["sex-assigned-at-birth"],
    },
    beside: [
      ...survivors(/^(?:female|male|another sex)$/),
      { indicator: "police-victim-sex" },
      { indicator: "marac-characteristics", groups: /^male$/ },
    ],
  },
  {
    id: "ethnicity",
    title: "Ethnicity",
    tables: { child: ["ethnicity"], adult: ["ethnicity"], perpetrator: ["ethnicity"] },
    beside: [
      ...survivors(/^(?:White British|ethnic minority)$/),
      { indicator: "police-victim-ethnicity" },
      { indicator: "marac-characteristics", groups: /ethnic/ },
      { indicator: "population-characteristics", groups: /ethnic/ },
    ],
  },
  {
    id: "orientation",
    title: "Sexual orientation",
    tables: { adult: ["sexual-orientation"], perpetrator: ["sexual-orientation"] },
    beside: [
      ...survivors(/lesbian|LGB/),
      { indicator: "marac-characteristics", groups: /LGB/ },
      { indicator: "population-characteristics", groups: /LGB/ },
    ],
  },
  {
    id: "disability",
    title: "Disability",
    tables: { child: ["disability"], adult: ["disability"], perpetrator: ["disability"] },
    beside: [
      ...survivors(/^disabled$/),
      { indicator: "marac-characteristics", groups: /^disabled$/ },
      { indicator: "population-characteristics", groups: /^disabled$/ },
    ],
  },
  {
    id: "children",
    title: "Children and pregnancy",
    tables: { adult: ["number-of-children", "pregnant"] },
    beside: [
      { indicator: "refuge-family", groups: /child|pregnant/ },
      { indicator: "community-children-share" },
      { indicator: "homeless-with-children-share" },
    ],
  },
  {
    id: "risk",
    title: "Risk",
    tables: { adult: ["high-risk", "discussed-at-marac"], perpetrator: ["risk-level"] },
    beside: [{ indicator: "police-risk" }, { indicator: "incidents-with-child-risk" }],
  },
  {
    id: "abuse",
    title: "The abuse",
    tables: {
      child: ["exposure-to-domestic-abuse", "exposure-abuse-types", "direct-abuse", "direct-abuse-types"],
      adult: ["abuse-experienced"],
      perpetrator: ["abuse-types"],
    },
    beside: [{ indicator: "coercive-control" }, { indicator: "coercive-control-rate" }],
  },
  {
    id: "outcomes",
    title: "What came of it",
    tables: {
      child: ["case-status-at-exit", "abuse-presence"],
      adult: ["case-status-at-exit", "multiple-types-of-abuse-intake-exit"],
      perpetrator: ["case-status-at-exit", "risk-level-intake-exit"],
    },
    beside: [],
  },
];

/** The tables that are told of a client group, in the order of the subjects. */
export function tablesOf(population: string): string[] {
  return subjects.flatMap(({ tables }) => [...(tables[population as keyof Subject["tables"]] ?? [])]);
}

/** The subjects beside which an indicator stands. */
export function subjectsBeside(indicator: string): Subject[] {
  return subjects.filter(({ beside }) => beside.some((one) => one.indicator === indicator));
}
