import { defineSection } from "@/lib/forms/define";
import { civilOrdersInPlace, criminalOrders } from "../options";

/** Asked again at exit, with the same lists. */
export const orders = defineSection({
  id: "orders",
  title: "Orders in place",
  pages: [
    {
      id: "criminal-orders",
      title: "Criminal orders",
      questions: [
        {
          id: "criminalOrders",
          type: "many",
          text: "Criminal orders in place",
          hint: "Orders against the service user. Select all that apply.",
          options: criminalOrders,
          // The courts know who is under which order.
          release: "coarsen",
        },
      ],
    },
    {
      id: "civil-orders",
      title: "Civil orders",
      questions: [
        {
          id: "civilOrders",
          type: "many",
          text: "Civil orders in place",
          hint: "Orders against the service user, or about the children. Select all that apply.",
          options: civilOrdersInPlace,
          release: "coarsen",
        },
      ],
    },
  ],
});
