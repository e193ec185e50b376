import { defineForm } from "@/lib/forms/define";
import { dash, dashForTeenagers } from "../dash";
import { intake } from "../intake";
import { typesOfAbuse } from "../worked-out";
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
    derived: typesOfAbuse({ levels: "abuseLevelsAtReview", withoutLevels: "abuseWithoutLevelsAtReview" }),
  },
  [dash, dashForTeenagers, intake],
);
