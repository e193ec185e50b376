/** Where the adult report of 2019-20 disagrees with itself or with the right base, and what the cohort follows. */
import { comeTo } from "@/lib/cohorts/contradictions";
import type { Choice } from "@/lib/cohorts/targets";

const ofReports =
  "Printed as a share of police reports, though incidents are counted, of which a report can have several: the share is of incidents.";
const ofCases =
  "Printed as a share of police reports, though cases are counted: the share is of the cases with a criminal justice form.";
const repeated =
  "The printed percentages of 2018-19 repeat those of sexual abuse, harassment and stalking, and jealous and controlling behaviour; the table of levels has 1%, 4% and 1%.";

export const choices: readonly Choice[] = [
  {
    table: "initial-referral-route",
    row: "Missing",
    year: "2019-20",
    take: 1214,
    reason: "The printed rows add up to 3,071 of 3,074 forms; the 3 others named no route and are Missing.",
    against: [comeTo("initial-referral-route")],
  },
  {
    table: "ace-experienced",
    row: "Missing",
    year: "2019-20",
    take: 504,
    reason: "The printed rows add up to 3,075 of 3,074 forms; one of the Missing is left out.",
    against: [comeTo("ace-experienced")],
  },
  {
    table: "relationship-to-primary-perpetrator",
    row: "Missing",
    year: "2019-20",
    take: 34,
    reason: "The printed rows add up to 3,073 of 3,074 forms; the other one gave no relationship and is Missing.",
    against: [comeTo("relationship-to-primary-perpetrator")],
  },
  {
    table: "abuse-experienced",
    row: ["Forced marriage", "'Honour'-based violence/abuse", "Female Genital Mutilation"],
    year: "2018-19",
    take: null,
    reason: repeated,
    against: [
      ["Forced marriage", "Forced marriage"],
      ["'Honour'-based violence/abuse", "'Honour'-based violence/abuse"],
      ["Female Genital Mutilation", "Female Genital Mutilation (FGM)"],
    ].map(([here = "", there = ""]) => ({
      these: { table: "abuse-experienced", rows: [here], year: "2018-19", measure: "percent" },
      should: "be",
      those: {
        table: "level-of-abuse-continued",
        rows: [there],
        group: "Yes",
        year: "2018-19",
        measure: "percent",
      },
    })),
  },
  {
    table: "jealous-and-controlling-details",
    row: "Pet abuse",
    year: "2018-19",
    take: null,
    reason: "Printed 0%; it was first asked in 2019-20, and has no figure of the year before.",
    against: "not asked",
  },
  { table: "incidents", row: "", take: null, reason: ofReports },
  {
    table: "incidents",
    measure: "percent",
    take: null,
    reason: ofReports,
    against: [
      { these: { table: "incidents" }, should: "be", those: { base: "incidents" } },
      { these: { base: "incidents" }, should: "be", those: { base: "incident-consequences" } },
      {
        these: { base: "incidents", year: "2018-19" },
        should: "be",
        those: { base: "incident-consequences", year: "2018-19" },
      },
    ],
  },
  { table: "criminal-justice-support", row: "", take: null, reason: ofCases },
  {
    table: "criminal-justice-support",
    measure: "percent",
    reason: ofCases,
    against: [
      {
        these: { base: "criminal-justice-support" },
        should: "be",
        those: { table: "criminal-justice-supported", rows: ["Yes"] },
      },
    ],
  },
  {
    table: "police-report-timing",
    row: "",
    year: "2018-19",
    take: null,
    reason: "n is printed 724, the police reports; the question is asked of each of the 705 cases.",
  },
  {
    table: "criminal-justice-supported",
    row: "Yes",
    year: "2018-19",
    measure: "percent",
    take: 705,
    reason: "29% of 2,407 stands for the 705 criminal justice forms of which the report speaks.",
  },
  {
    table: "needs-support-matrix",
    row: "Drug misuse",
    group: "Clients identified with needs",
    year: "2018-19",
    measure: "percent",
    take: 167,
    reason: "70 were supported, printed as 42% of those with the need: 167, which is 7% of the cases.",
  },
  {
    table: "needs-support-matrix",
    row: "Alcohol misuse",
    group: "Clients identified with needs",
    year: "2018-19",
    measure: "percent",
    take: 213,
    reason: "100 were supported, printed as 47% of those with the need: 213, which is 9% of the cases.",
  },
  {
    table: "needs-support-matrix",
    row: "Social and community support",
    group: "Clients identified with needs",
    year: "2018-19",
    measure: "percent",
    take: 590,
    reason: "246 were supported, printed as 42% of those with the need: 590, which is 25% of the cases.",
  },
  {
    table: "needs-support-matrix",
    row: "Immigration",
    group: "Clients identified with needs",
    year: "2018-19",
    measure: "percent",
    take: 64,
    reason: "52 were supported, printed as 81% of those with the need: 64, which is 3% of the cases.",
  },
  {
    table: "needs-support-matrix",
    row: "Employment, education and training",
    group: "Clients identified with needs",
    year: "2018-19",
    measure: "percent",
    take: 282,
    reason: "107 were supported, printed as 38% of those with the need: 282, which is 12% of the cases.",
  },
];
