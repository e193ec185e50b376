/**
 * What clients say for themselves at exit, and what their caseworkers say of other agencies. Shares of what clients say
 * are of those who answered: nobody answers for them, and many were not there to be asked.
 */
import { defineTables } from "@/lib/reports/define";
import { find } from "@/lib/reports/place";
import { exit } from "@/questionnaires/adult/exit";

const section = "Client outcomes";
const clients = { section, subsection: "Client reported outcomes" } as const;
const caseworkers = {
  section,
  subsection: "Caseworker reported outcomes",
  layout: "simple",
  form: exit,
  notes: ["Several agencies can be named. A case in which none is named is counted as Missing."],
} as const;

const statements = find({ form: exit, question: "clientStatements" }).rows;

export const reportedOutcomes = defineTables([
  {
    ...clients,
    layout: "statement-scale",
    across: "statements",
    id: "client-reported-outcomes",
    title: "Client reported outcomes",
    form: exit,
    question: "clientStatements",
    of: "answered",
    missing: "never",
    totals: [{ id: "totalAgree", label: "Total Agree", of: ["stronglyAgree", "agree"], kind: "total" }],
    notes: ["Each out of the clients who answered; the missing are printed apart."],
  },
  {
    ...clients,
    layout: "figures",
    prints: "statement-scale",
    formName: "exit",
    id: "client-reported-outcomes-missing",
    title: "Client reported outcomes (Missing)",
    points: statements.map(({ label }) => ({ title: label, base: { forms: exit } })),
    rows: [
      {
        id: "missing",
        label: "Missing",
        kind: "missing",
        figures: statements.map(({ id }) => ({
          sum: [{ forms: exit }],
          less: [{ form: exit, question: `clientStatements.${id}`, that: "answered" }],
        })),
      },
    ],
    notes: ["Of all cases that closed: those in which the client did not answer, or was not asked."],
  },
  {
    ...clients,
    layout: "simple",
    id: "agencies-made-difference-client",
    form: exit,
    question: "agenciesMadeDifference",
    of: "answered",
    missing: "never",
    after: [
      {
        id: "notAnswered",
        label: "Missing",
        kind: "missing",
        figures: [
          {
            sum: [{ forms: exit }],
            less: [{ form: exit, question: "agenciesMadeDifference", that: "answered" }],
          },
        ],
        bases: [{ forms: exit }],
      },
    ],
    notes: [
      "Out of the clients who named at least one agency. Missing is a share of all cases that closed: the client named none, or was not asked.",
    ],
  },
  { ...caseworkers, id: "agencies-worked-well-caseworker", question: "agenciesWorkedWell" },
  { ...caseworkers, id: "agencies-presented-challenges-caseworker", question: "agenciesPresentedChallenges" },
]);
