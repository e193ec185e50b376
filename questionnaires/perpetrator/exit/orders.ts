import { defineSection } from "@/lib/forms/define";
import { civilOrdersInPlace, criminalOrders, riskLevelsOrUnknown } from "../options";

/** Set beside the intake by the tables: the same lists. */
export const orders = defineSection({
  id: "orders-and-risk",
  title: "Orders and risk at exit",
  pages: [
    {
      id: "criminal-orders",
      title: "Criminal orders",
      questions: [
        {
          id: "criminalOrdersAtExit",
          type: "many",
          text: "Criminal orders in place at exit",
          hint: "Orders against the service user. Select all that apply.",
          options: criminalOrders,
          release: "coarsen",
        },
      ],
    },
    {
      id: "civil-orders",
      title: "Civil orders",
      questions: [
        {
          id: "civilOrdersAtExit",
          type: "many",
          text: "Civil orders in place at exit",
          hint: "Orders against the service user, or about the children. Select all that apply.",
          options: civilOrdersInPlace,
          release: "coarsen",
        },
      ],
    },
    {
      id: "risk-level",
      title: "Level of risk",
      questions: [
        {
          id: "riskLevelAtExit",
          type: "one",
          text: "Risk level of service user at exit",
          hint: "How high the risk is that the service user poses to a victim now.",
          options: riskLevelsOrUnknown,
          release: "safe",
        },
      ],
    },
  ],
});
