import { defineSection, type MatrixRow } from "@/lib/forms/define";
import { civilOrders, orderOutcomes, orderOutcomesHint } from "@/questionnaires/justice/civil";
import { none, yesNoDontKnow } from "@/questionnaires/options";

/** The orders of which this holds, one a row. */
function ordersWhere(when: (order: string) => MatrixRow["when"]): readonly MatrixRow[] {
  return civilOrders.map(({ id, label }) => ({ id, label, when: when(id) }));
}

export const orders = defineSection({
  id: "orders",
  title: "Civil orders",
  pages: [
    {
      id: "legal-aid",
      title: "Legal aid",
      questions: [
        {
          id: "legalAid",
          type: "one",
          text: "Did the client qualify for legal aid?",
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "orders",
      questions: [
        {
          id: "ordersAppliedFor",
          type: "many",
          text: "Which civil orders were applied for?",
          hint: "To protect the client or the children. Select all that apply.",
          options: [...civilOrders, none],
          release: "coarsen",
        },
        {
          id: "orderOutcomes",
          type: "matrix",
          text: "Civil orders applied for",
          hint: orderOutcomesHint,
          rows: ordersWhere((order) => ({ question: "ordersAppliedFor", is: [order] })),
          options: orderOutcomes,
          release: "coarsen",
        },
        {
          id: "ordersBreached",
          type: "matrix",
          text: "Was the order breached?",
          rows: ordersWhere((order) => ({ question: `orderOutcomes.${order}`, is: ["granted"] })),
          options: yesNoDontKnow,
          release: "coarsen",
        },
      ],
    },
  ],
});
