/** Criminal justice, of the cases that closed in the period: cases, police reports and charges, each a base of its own. */
import { defineTables } from "@/lib/reports/define";
import { convictions } from "@/questionnaires/justice/criminal";
import { criminalJustice } from "@/questionnaires/perpetrator/criminal-justice";
import { exit } from "@/questionnaires/perpetrator/exit";

const place = {
  section: "Criminal and civil justice outcomes",
  subsection: "Criminal justice system outcomes",
  formName: "criminal-justice",
} as const;
const closed = { form: criminalJustice, cohort: "closing" } as const;
const table = { ...place, ...closed, layout: "simple" } as const;

const cases = { ...closed, question: "activeCriminalCase", is: ["yes"] } as const;
const reports = { ...closed, question: "reports", that: "sum" } as const;
const charges = { ...closed, question: "reports.charges", that: "sum" } as const;

export const criminalJusticeOutcomes = defineTables([
  {
    ...table,
    id: "active-criminal-case",
    title: "Active criminal case while SU has been accessing your service?",
    question: "activeCriminalCase",
    base: { forms: exit },
    missing: "rest",
    notes: ["Out of all cases that closed: those without a criminal justice form are counted as Missing."],
  },
  {
    ...table,
    id: "police-report-timing",
    title: "When were reports to the police made?",
    question: "reports.timing",
    notes: ["Out of all police reports."],
  },
  {
    ...table,
    id: "police-report-defendant",
    question: "reports.serviceUserIsDefendant",
    notes: ["Out of all police reports."],
  },
  {
    ...place,
    layout: "values",
    id: "police-report-averages",
    title: "Average number of reports made to police per case",
    rows: [
      {
        id: "reports",
        label: "Average number of reports made to police per case",
        kind: "derived",
        figures: [{ ratio: reports, to: cases, decimals: 2 }],
      },
      {
        id: "charges",
        label: "Average number of charges per report",
        kind: "derived",
        figures: [{ ratio: charges, to: reports, decimals: 2 }],
      },
      {
        id: "convictions",
        label: "Proportion of charges resulting in conviction (either found/pled)",
        kind: "derived",
        figures: [
          {
            ratio: { ...closed, question: "reports.charges.consequence", is: convictions },
            to: charges,
            decimals: 2,
          },
        ],
      },
    ],
    notes: ["Reports are averaged over the cases with an active criminal case."],
  },
  {
    ...table,
    id: "charges",
    title: "Charges",
    question: "reports.charges.charge",
    missing: "if-any",
    notes: ["Out of all charges."],
  },
  { ...table, id: "charge-consequences", question: "reports.charges.consequence", notes: ["Out of all charges."] },
  { ...table, id: "nfa-reason", question: "reports.charges.nfaReason", notes: ["NFA: no further action."] },
  { ...table, id: "special-measures", question: "reports.specialMeasures", notes: ["Out of all police reports."] },
  {
    ...table,
    id: "perpetrator-penalties",
    question: "reports.penalties",
    notes: ["Out of all police reports: those without a penalty are counted as Missing."],
  },
  {
    ...table,
    id: "criminal-justice-support",
    question: "criminalJusticeSupport",
    notes: ["Out of the cases with an active criminal case."],
  },
]);
