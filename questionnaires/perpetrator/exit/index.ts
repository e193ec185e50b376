import { defineForm } from "@/lib/forms/define";
import { civilJustice } from "../civil-justice";
import { criminalJustice } from "../criminal-justice";
import { intake } from "../intake";
import { review } from "../review";
import { abuse } from "./abuse";
import { caseworkerOutcomes } from "./caseworker-outcomes";
import { closure } from "./closure";
import { orders } from "./orders";
import { relationship } from "./relationship";
import { safety } from "./safety";
import { support } from "./support";
import { whatTheServiceUserSays } from "./what-the-service-user-says";
import { workedOut } from "./worked-out";

/** How the work with a service user ended. Its date is the day the case closed. */
export const exit = defineForm(
  {
    id: "perpetrator.exit",
    population: "perpetrator",
    title: "Exit",
    version: 1,
    dateLabel: "Date the case closed",
    occurs: "once",
    after: intake.id,
    role: "closes",
    sections: [closure, orders, abuse, relationship, safety, support, caseworkerOutcomes, whatTheServiceUserSays],
    derived: workedOut,
  },
  [intake, review, criminalJustice, civilJustice],
);
