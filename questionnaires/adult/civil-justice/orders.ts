import { defineSection } from "@/lib/forms/define";
import { questionsAboutOrders } from "@/questionnaires/justice/civil";
import { yesNoDontKnow } from "@/questionnaires/options";

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
      questions: questionsAboutOrders({
        appliedFor: {
          id: "ordersAppliedFor",
          text: "Which civil orders were applied for?",
          hint: "To protect the client or the children. Select all that apply.",
        },
        outcomes: { id: "orderOutcomes", text: "Civil orders applied for" },
        breached: { id: "ordersBreached", text: "Was the order breached?" },
      }),
    },
  ],
});
