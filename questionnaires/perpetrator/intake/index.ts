import { defineForm } from "@/lib/forms/define";
import { aboutTheServiceUser } from "./about-the-service-user";
import { abuse } from "./abuse";
import { additionalVictims } from "./additional-victims";
import { needs } from "./needs";
import { orders } from "./orders";
import { primaryVictim } from "./primary-victim";
import { referral } from "./referral";
import { risk } from "./risk";
import { workedOut } from "./worked-out";

/** What is known of a service user, of the abuse and of its victims when a service begins to work with them. */
export const intake = defineForm({
  id: "perpetrator.intake",
  population: "perpetrator",
  title: "Intake",
  version: 1,
  dateLabel: "Date of intake",
  occurs: "once",
  role: "opens",
  sections: [referral, aboutTheServiceUser, risk, orders, primaryVictim, abuse, additionalVictims, needs],
  derived: workedOut,
});
