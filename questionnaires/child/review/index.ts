import { defineForm } from "@/lib/forms/define";
import { intake } from "../intake";
import { abuse } from "./abuse";
import { concerns } from "./concerns";

/** Records further abuse, and abuse that was not disclosed before, while the case is open. */
export const review = defineForm(
  {
    id: "child.review",
    population: "child",
    title: "Review",
    version: 1,
    dateLabel: "Date of review",
    occurs: "many",
    after: intake.id,
    role: "reviews",
    sections: [abuse, concerns],
  },
  [intake],
);
