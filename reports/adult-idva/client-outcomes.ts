/** How cases closed: the first part of "Client outcomes". */
import { defineTables } from "@/lib/reports/define";
import { exit } from "@/questionnaires/adult/exit";

const atExit = {
  section: "Client outcomes",
  subsection: "Outcomes and profile of abuse at exit",
  layout: "simple",
  form: exit,
} as const;

export const clientOutcomes = defineTables([
  { ...atExit, id: "case-status-at-exit", question: "caseStatus", missing: "if-any", total: true },
  {
    ...atExit,
    id: "unplanned-closure-reasons",
    question: "unplannedClosureReason",
    notes: ["Of the cases with an unplanned closure."],
  },
  {
    ...atExit,
    formName: "intake+exit",
    id: "case-length",
    question: "caseLengthMonths",
    after: [
      {
        id: "averageLength",
        label: "Average case length (median)",
        kind: "derived",
        figures: [{ form: exit, question: "caseLengthWeeks", average: "median", decimals: 0, unit: "weeks" }],
      },
      {
        id: "errors",
        label: "Errors",
        kind: "derived",
        decimals: 1,
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
    missing: "if-any",
    after: [
      {
        id: "averageContacts",
        label: "Average number of contacts (median)",
        kind: "derived",
        figures: [{ form: exit, question: "contactsReceived", average: "median", decimals: 0 }],
      },
    ],
    notes: ["A case without any contact stands in no band, but in the median."],
  },
]);
