import { defineForm } from "@/lib/forms/define";
import { intake } from "../intake";
import { abuse } from "./abuse";
import { needs } from "./needs";
import { risk } from "./risk";

/** Whether the abuse goes on while a service works with someone, and how high the risk is now. */
export const review = defineForm(
  {
    id: "perpetrator.review",
    population: "perpetrator",
    title: "Review",
    version: 1,
    dateLabel: "Date of review",
    occurs: "many",
    after: intake.id,
    role: "reviews",
    sections: [abuse, risk, needs],
  },
  [intake],
);
