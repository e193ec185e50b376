import type { Label } from "@/lib/forms/define";
import { defineTables, type ExtraRow, type Range } from "@/lib/reports/define";
import { exit } from "@/questionnaires/perpetrator/exit";

const atExit = {
  section: "Client outcomes",
  subsection: "Outcomes and profile of perpetrator abuse at exit",
  layout: "simple",
  form: exit,
} as const;

/** Printed among the percentages, as are all averages of this subsection. */
function average(id: string, label: Label, of: string, kind: "mean" | "median", over?: Range): ExtraRow {
  return {
    id,
    label,
    kind: "derived",
    figures: [{ form: exit, question: of, average: kind, decimals: 0, column: "percent", ...(over && { over }) }],
  };
}

const attended = { from: 1 } as const;

/** The first dataset called the medians of group sessions those of contacts. */
const sessionsNotContacts = (who: string): Label => [
  { label: `Average number of contacts - ${who} (median)`, until: "2023-24" },
  { label: `Average number of group sessions - ${who} (median)`, since: "2024-25" },
];

export const clientOutcomes = defineTables([
  {
    ...atExit,
    id: "case-status-at-exit",
    question: "caseStatus",
    missing: "if-any",
    total: true,
    notes: [
      "Cases have been matched with their own intake forms, so that figures at intake in this section are those of the cases that closed, and differ from the tables of the intake forms.",
    ],
  },
  { ...atExit, id: "unplanned-closure-reason", question: "unplannedClosureReason" },
  {
    ...atExit,
    id: "case-length",
    formName: "intake+exit",
    question: "caseLengthMonths",
    after: [
      average("mean", "Average case length (months - mean)", "caseLengthMonths", "mean"),
      average("median", "Average case length (weeks - median)", "caseLengthWeeks", "median"),
      {
        id: "errors",
        label: "Errors",
        kind: "derived",
        figures: [{ form: exit, question: "caseLengthMonths", is: ["error"] }],
      },
    ],
    notes: [
      "The median is in weeks, which say more than whole months.",
      "Errors are cases whose intake is dated after the day they closed.",
    ],
  },
  {
    ...atExit,
    id: "number-of-contacts",
    question: "contactsReceived",
    after: [
      average("mean", "Average number of contacts (mean)", "contactsReceived", "mean"),
      average("median", "Average number of contacts (median)", "contactsReceived", "median"),
    ],
    rows: ["1To5", "6To10", "11To20", "21To34", "35Plus", "missing", "mean", "median"],
    notes: ["A case without any contact stands in no row, but in the averages."],
  },
  {
    ...atExit,
    id: "group-sessions-attended",
    question: "groupSessionsAttended",
    missing: "if-any",
    after: [
      average("mean", "Average number of group sessions - all service users (mean)", "groupSessionsAttended", "mean"),
      average("median", sessionsNotContacts("all service users"), "groupSessionsAttended", "median"),
      average(
        "meanOfAttending",
        "Average number of group sessions - service users attending group sessions (mean)",
        "groupSessionsAttended",
        "mean",
        attended,
      ),
      average(
        "medianOfAttending",
        sessionsNotContacts("service users attending group sessions"),
        "groupSessionsAttended",
        "median",
        attended,
      ),
    ],
    notes: ["All averages in this table are of group sessions."],
  },
]);
