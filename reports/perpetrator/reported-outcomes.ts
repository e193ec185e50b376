/**
 * What service users say for themselves at exit, and what their caseworkers think. Shares of what service users say are of
 * those who answered: nobody answers for them, and many were not there to be asked.
 */
import { defineTables, type ExtraRow, type Figure, type FiguresTable, type MatrixTable } from "@/lib/reports/define";
import { find } from "@/lib/reports/place";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";

const section = "Client outcomes";
const clients = { section, subsection: "Client reported outcomes" } as const;
const caseworkers = { section, subsection: "Caseworker reported outcomes" } as const;

/** The statements side by side, how far each was agreed with underneath. */
const agreement = {
  layout: "statement-scale",
  across: "statements",
  form: exit,
  totals: [{ id: "totalAgree", label: "Total agree", of: ["stronglyAgree", "agree"], kind: "total" }],
} as const satisfies Partial<MatrixTable>;

const scale = ["stronglyAgree", "agree", "notCertain", "disagree", "disagreeStrongly"];

const saidByClients = {
  ...clients,
  ...agreement,
  of: "answered",
  missing: "never",
  rows: [...scale, "totalAgree"],
  notes: ["Each out of the service users who answered; the missing are printed apart."],
} as const;

const saidByCaseworkers = {
  ...caseworkers,
  ...agreement,
  question: "caseworkerOutcomes",
  rows: [...scale, "missing", "totalAgree"],
} as const;

/** Those who are known to have no children are not asked about them, and are not missing. */
const withoutChildren: Figure = {
  form: intake,
  cohort: "closing",
  question: "childrenInvolved",
  is: ["no"],
};
const notAsked: Readonly<Record<string, readonly Figure[]>> = {
  relationshipWithChildren: [withoutChildren],
};

/** Of all cases that closed: those in which nobody answered, for each statement of a matrix. */
function unanswered(matrix: string): Pick<FiguresTable, "layout" | "prints" | "formName" | "points" | "rows"> {
  const statements = find({ form: exit, question: matrix }).rows;
  const missing: ExtraRow = {
    id: "missing",
    label: "Missing",
    kind: "missing",
    figures: statements.map(({ id }) => ({
      sum: [{ forms: exit }],
      less: [{ form: exit, question: `${matrix}.${id}`, that: "answered" }, ...(notAsked[id] ?? [])],
    })),
  };
  return {
    layout: "figures",
    prints: "statement-scale",
    formName: "exit",
    points: statements.map(({ label }) => ({ title: label, base: { forms: exit } })),
    rows: [missing],
  };
}

export const reportedOutcomes = defineTables([
  {
    ...saidByClients,
    id: "client-reported-outcomes-1",
    title: "Client reported outcomes",
    question: "clientOutcomes",
  },
  {
    ...saidByClients,
    id: "client-reported-outcomes-2",
    title: "Client reported outcomes (continued)",
    question: "clientOutcomesContinued",
  },
  {
    ...clients,
    id: "client-reported-outcomes-missing-1",
    title: "Client reported outcomes (Missing)",
    ...unanswered("clientOutcomes"),
    notes: [
      "Out of all cases that closed. Service users who are known to have no children are not counted as missing about them.",
    ],
  },
  {
    ...clients,
    id: "client-reported-outcomes-missing-2",
    title: "Client reported outcomes (Missing) (continued)",
    ...unanswered("clientOutcomesContinued"),
    notes: ["Out of all cases that closed."],
  },
  {
    ...saidByCaseworkers,
    id: "caseworker-reported-outcomes-1",
    title: "Caseworker reported outcomes",
    statements: ["awareOfImpact", "knowsUnacceptable", "willingToChange"],
  },
  {
    ...saidByCaseworkers,
    id: "caseworker-reported-outcomes-2",
    title: "Caseworker reported outcomes (continued)",
    statements: ["inControl", "takesResponsibility"],
  },
]);
