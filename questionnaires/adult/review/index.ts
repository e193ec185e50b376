import { defineForm } from "@/lib/forms/define";
import { typesOfAbuse } from "@/questionnaires/worked-out";
import { dash, dashForTeenagers } from "../dash";
import { intake } from "../intake";
import { abuse } from "./abuse";
import { needs } from "./needs";

/** What has happened, or become known, while a client is supported. */
export const review = defineForm(
  {
    id: "adult.review",
    population: "adult",
    title: "Review",
    version: 1,
    dateLabel: "Date of review",
    occurs: "many",
    after: intake.id,
    role: "reviews",
    sections: [abuse, needs],
    derived: typesOfAbuse({
      levels: "abuseLevelsAtReview",
      withoutLevels: "abuseWithoutLevelsAtReview",
      who: "Clients experiencing",
    }),
  },
  [dash, dashForTeenagers, intake],
);
