import { defineForm } from "@/lib/forms/define";
import { caseLengthInMonths } from "@/questionnaires/bands";
import { intake } from "../intake";
import { review } from "../review";
import { abuse } from "./abuse";
import { closure } from "./closure";
import { socialCare } from "./social-care";
import { support } from "./support";

/** How a child leaves the service. Its date is the day the case closed. */
export const exit = defineForm(
  {
    id: "child.exit",
    population: "child",
    title: "Exit",
    version: 1,
    dateLabel: "Date the case closed",
    occurs: "once",
    after: intake.id,
    role: "closes",
    sections: [closure, abuse, socialCare, support],
    derived: [
      {
        id: "caseLengthMonths",
        text: "Case length",
        from: { kind: "case-length", unit: "months" },
        unit: "months",
        bands: caseLengthInMonths,
        release: "coarsen",
      },
      // The average is published in weeks, from weeks: a median of whole months would be too coarse.
      {
        id: "caseLengthWeeks",
        text: "Case length in weeks",
        from: { kind: "case-length", unit: "weeks" },
        unit: "weeks",
        release: "coarsen",
      },
    ],
  },
  [intake, review],
);
