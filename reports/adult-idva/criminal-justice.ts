/**
 * Criminal justice, of the cases that closed in the period. Each table says what it counts: cases with a criminal justice
 * form, the police reports on it, or the incidents of these.
 */
import { defineTables, type Place } from "@/lib/reports/define";
import { criminalJustice } from "@/questionnaires/adult/criminal-justice";
import { exit } from "@/questionnaires/adult/exit";
import { convictions } from "@/questionnaires/justice/criminal";
import { supportedWith } from "../shared/justice";

const place = {
  section: "Criminal and civil justice outcomes",
  subsection: "Criminal justice system outcomes",
} as const;
const closed = { form: criminalJustice, cohort: "closing" } as const;
const table = { ...place, ...closed, layout: "simple" } as const;

const reports: Place = { ...closed, question: "reports.specialMeasures" };
const incidents: Place = { ...closed, question: "reports.incidents.consequence" };

export const criminalJusticeTables = defineTables([
  {
    ...place,
    ...supportedWith(criminalJustice, exit),
    id: "criminal-justice-supported",
    title: "Clients supported with criminal justice",
  },
  { ...table, id: "police-report-timing", question: "reportTiming", notes: ["Of the cases with a police report."] },
  {
    ...place,
    layout: "values",
    id: "police-reports-averages",
    title: "Police reports and incidents",
    formName: "criminal-justice",
    rows: [
      {
        id: "reportsPerCase",
        label: "Average number of reports made to police per case",
        kind: "derived",
        figures: [{ ...closed, question: "reportCount", average: "mean", decimals: 1 }],
      },
      {
        id: "incidentsPerReport",
        label: "Average number of incidents per report",
        kind: "derived",
        figures: [{ ratio: { ...incidents, that: "asked" }, to: { ...reports, that: "asked" }, decimals: 1 }],
      },
      {
        id: "convicted",
        label: "Proportion of incidents resulting in conviction (either found/pled)",
        kind: "derived",
        figures: [{ share: { ...incidents, is: convictions }, of: { ...incidents, that: "asked" } }],
      },
    ],
    notes: ["A case is one with a criminal justice form. A conviction is an incident pleaded or found guilty."],
  },
  {
    ...table,
    id: "incidents",
    title: "Incidents",
    question: "reports.incidents.offence",
    missing: "if-any",
    notes: ["Of all incidents; a report can be about several."],
  },
  {
    ...table,
    id: "incident-consequences",
    title: "Consequences",
    question: "reports.incidents.consequence",
    notes: ["Of all incidents: the last that is known of each."],
  },
  {
    ...table,
    id: "nfa-reason",
    title: "Reason for NFA (no further action)",
    question: "reports.incidents.nfaReason",
    notes: ["Of the incidents in which no further action was taken."],
  },
  { ...table, id: "special-measures", question: "reports.specialMeasures", notes: ["Of all police reports."] },
  {
    ...table,
    id: "perpetrator-penalties",
    title: "Perpetrator penalties",
    question: "reports.penalties",
    missing: "never",
    notes: ["Of all police reports, those without a penalty included. There can be several penalties."],
  },
  {
    ...table,
    id: "criminal-justice-support",
    question: "criminalJusticeSupport",
    notes: ["Of the cases with a criminal justice form."],
  },
]);
