import { defineForm } from "@/lib/forms/define";
import { civilJustice } from "../civil-justice";
import { criminalJustice } from "../criminal-justice";
import { dash, dashForTeenagers } from "../dash";
import { intake } from "../intake";
import { review } from "../review";
import { abuse } from "./abuse";
import { agencies } from "./agencies";
import { closure } from "./closure";
import { perpetrator } from "./perpetrator";
import { support } from "./support";
import { whatTheClientSays } from "./what-the-client-says";
import { workedOut } from "./worked-out";

/** How a client leaves the service. Its date is the day the case closed. */
export const exit = defineForm(
  {
    id: "adult.exit",
    population: "adult",
    title: "Exit",
    version: 1,
    dateLabel: "Date the case closed",
    occurs: "once",
    after: intake.id,
    role: "closes",
    sections: [closure, abuse, perpetrator, support, agencies, whatTheClientSays],
    derived: workedOut,
  },
  [dash, dashForTeenagers, intake, review, criminalJustice, civilJustice],
);
