/** Orders against the service user, and those that the service user applied for against victims. */
import { defineSection } from "@/lib/forms/define";
import { questionsAboutOrders } from "@/questionnaires/justice/civil";
import { yesNoDontKnow } from "@/questionnaires/options";

export const orders = defineSection({
  id: "orders",
  title: "Civil orders",
  pages: [
    {
      id: "orders",
      questions: questionsAboutOrders(
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
        ...questionsAboutOrders(
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
