/** Orders against the service user, and those that the service user applied for against victims. */
import { type Condition, defineSection, type MatrixRow, type Question } from "@/lib/forms/define";
import { civilOrders, orderOutcomes, orderOutcomesHint } from "@/questionnaires/justice/civil";
import { none, yesNoDontKnow } from "@/questionnaires/options";

/** Three questions, each about the orders that the one before it leaves: applied for, granted, breached. */
interface Applications {
  readonly appliedFor: { readonly id: string; readonly text: string; readonly hint: string };
  readonly outcomes: { readonly id: string; readonly text: string };
  readonly breached: { readonly id: string; readonly text: string };
}

function ordersWhere(when: (order: string) => Condition): readonly MatrixRow[] {
  return civilOrders.map(({ id, label }) => ({ id, label, when: when(id) }));
}

function questionsAbout({ appliedFor, outcomes, breached }: Applications, when: Condition): readonly Question[] {
  return [
    { ...appliedFor, type: "many", when, options: [...civilOrders, none], release: "coarsen" },
    {
      ...outcomes,
      type: "matrix",
      hint: orderOutcomesHint,
      rows: ordersWhere((order) => ({ question: appliedFor.id, is: [order] })),
      options: orderOutcomes,
      release: "coarsen",
    },
    {
      ...breached,
      type: "matrix",
      rows: ordersWhere((order) => ({ question: `${outcomes.id}.${order}`, is: ["granted"] })),
      options: yesNoDontKnow,
      release: "coarsen",
    },
  ];
}

export const orders = defineSection({
  id: "orders",
  title: "Civil orders",
  pages: [
    {
      id: "orders",
      questions: questionsAbout(
        {
          appliedFor: {
            id: "ordersAppliedFor",
            text: "Which civil orders were applied for?",
            hint: "Orders against the service user, or about the children. Select all that apply.",
          },
          outcomes: { id: "orderOutcomes", text: "Civil orders applied for" },
          breached: { id: "ordersBreached", text: "Did the service user breach the order?" },
        },
        { question: "activeCivilCase", is: ["yes"] },
      ),
    },
  ],
});

/** Asked of everyone: an application against a victim need not be part of a case against the service user. */
export const againstVictims = defineSection({
  id: "orders-against-victims",
  title: "Orders against victims",
  pages: [
    {
      id: "orders-against-victims",
      questions: [
        {
          id: "ordersAgainstVictims",
          type: "one",
          text: "Did the service user undertake any civil orders against victim(s) whilst accessing your service?",
          options: yesNoDontKnow,
          release: "safe",
        },
        ...questionsAbout(
          {
            appliedFor: {
              id: "crossApplications",
              text: "Which orders did the service user apply for?",
              hint: "Cross applications, against a victim. Select all that apply.",
            },
            outcomes: { id: "crossApplicationOutcomes", text: "Cross applications applied for" },
            breached: { id: "crossApplicationsBreached", text: "Was the order against the victim breached?" },
          },
          { question: "ordersAgainstVictims", is: ["yes"] },
        ),
      ],
    },
  ],
});
