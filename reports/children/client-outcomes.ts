import { defineTables } from "@/lib/reports/define";
import { exit } from "@/questionnaires/child/exit";
import { reworded } from "@/questionnaires/child/options";

const atExit = {
  section: "Client outcomes",
  subsection: "Outcomes and profile of abuse at exit",
  layout: "simple",
  form: exit,
} as const;

export const clientOutcomes = defineTables([
  {
    ...atExit,
    id: "case-status-at-exit",
    title: reworded("Case status at exit", "Case status at exit (child)"),
    question: "caseStatus",
    missing: "if-any",
    total: true,
    notes: [
      "Cases have been matched with their own intake forms: figures at intake in this section are those of the cases that closed, and differ from the tables of the intake forms.",
    ],
  },
  { ...atExit, id: "unplanned-closure-reasons", question: "unplannedClosureReason" },
  {
    ...atExit,
    id: "case-length",
    question: "caseLengthMonths",
    formName: "intake+exit",
    after: [
      {
        id: "average",
        label: reworded("Average case length (median)", "Average case length (median, in weeks)"),
        kind: "derived",
        figures: [{ form: exit, question: "caseLengthWeeks", average: "median", decimals: 0, unit: "weeks" }],
      },
      {
        id: "errors",
        label: "Errors",
        kind: "derived",
        figures: [{ form: exit, question: "caseLengthMonths", is: ["error"] }],
      },
    ],
    notes: [
      "The average is in weeks, which say more than whole months.",
      "Errors are cases whose intake is dated after the day they closed.",
    ],
  },
  {
    ...atExit,
    id: "contacts-received",
    question: "contactsReceived",
    after: [
      {
        id: "average",
        label: "Average number of contacts (median)",
        kind: "derived",
        figures: [{ form: exit, question: "contactsReceived", average: "median", decimals: 0 }],
      },
    ],
  },
]);
