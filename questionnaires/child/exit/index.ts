import { defineForm } from "@/lib/forms/define";
import { intake } from "../intake";
import { review } from "../review";
import { abuse } from "./abuse";
import { closure } from "./closure";
import { socialCare } from "./social-care";
import { support } from "./support";
import { workedOut } from "./worked-out";

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
    derived: workedOut,
  },
  [intake, review],
);
