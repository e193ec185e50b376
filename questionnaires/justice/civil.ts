/** Orders of the civil courts, and how they are asked about. */
import { type Condition, defineOptions, type MatrixRow, type Question } from "@/lib/forms/define";
import { none, yesNoDontKnow } from "@/questionnaires/options";

export const civilOrders = defineOptions([
  { id: "nonMolestation", label: "Non-molestation order" },
  { id: "occupation", label: "Occupation order with power of arrest" },
  { id: "protectionFromHarassment", label: "Order under Protection from Harassment Act" },
  { id: "forcedMarriage", label: "Injunction under Forced Marriage Act with power of arrest" },
  { id: "childArrangements", label: "Child arrangements order" },
  { id: "prohibitedSteps", label: "Prohibited steps order" },
  { id: "specificIssue", label: "Specific issue order" },
  { id: "otherChildrensAct", label: "Other orders under the Children's Act" },
]);

/** What came of an order that was applied for. */
export const orderOutcomes = defineOptions([
  { id: "notKnown", label: "Applied for" },
  { id: "granted", label: "Granted" },
  { id: "notGranted", label: "Not granted" },
]);

/** In a sentence under the question. */
const orderOutcomesHint = "“Applied for”: the outcome is not known yet, or was not known by the time the case closed.";

/** The words for applications of one kind: those for the client, or those of the other side. */
export interface Applications {
  readonly appliedFor: { readonly id: string; readonly text: string; readonly hint: string };
  readonly outcomes: { readonly id: string; readonly text: string };
  readonly breached: { readonly id: string; readonly text: string };
}

/**
 * Three questions, each about the orders that the one before it leaves: applied for, granted, breached. An order that
 * nobody applied for is not asked about, and is no gap.
 *
 * @param when of whom the first is asked; of everyone where it is left out
 */
export function questionsAboutOrders(of: Applications, when?: Condition): readonly Question[] {
  return [
    {
      ...of.appliedFor,
      type: "many",
      ...(when ? { when } : {}),
      options: [...civilOrders, none],
      release: "coarsen",
    },
    {
      ...of.outcomes,
      type: "matrix",
      hint: orderOutcomesHint,
      rows: ordersWhere((order) => ({ question: of.appliedFor.id, is: [order] })),
      options: orderOutcomes,
      release: "coarsen",
    },
    {
      ...of.breached,
      type: "matrix",
      rows: ordersWhere((order) => ({ question: `${of.outcomes.id}.${order}`, is: ["granted"] })),
      options: yesNoDontKnow,
      release: "coarsen",
    },
  ];
}

/** The orders of which this holds, one a row. */
function ordersWhere(when: (order: string) => Condition): readonly MatrixRow[] {
  return civilOrders.map(({ id, label }) => ({ id, label, when: when(id) }));
}
