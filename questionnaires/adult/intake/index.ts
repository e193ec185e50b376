import { defineForm } from "@/lib/forms/define";
import { bandsMaking } from "@/questionnaires/risk";
import { dash, dashForTeenagers } from "../dash";
import { aboutTheClient } from "./about-the-client";
import { abuse } from "./abuse";
import { children } from "./children";
import { needs } from "./needs";
import { past12Months } from "./past-12-months";
import { perpetrators } from "./perpetrators";
import { referral } from "./referral";
import { risk } from "./risk";
import { workedOut } from "./worked-out";

/** What is known of a client and of the abuse when a service takes them on. */
export const intake = defineForm(
  {
    id: "adult.intake",
    population: "adult",
    title: "Intake",
    version: 1,
    dateLabel: "Date of intake",
    occurs: "once",
    role: "opens",
    sections: [referral, aboutTheClient, children, risk, abuse, perpetrators, past12Months, needs],
    derived: workedOut,
    results: ["dashTicks", "highRiskAtIntake", "highRiskBasisAtIntake"],
    refuses: [
      {
        when: {
          all: [
            { question: "dashTicks", is: bandsMaking("high") },
            { question: "highRisk", is: ["no", "dontKnow"] },
          ],
        },
        question: "highRisk",
        message: "The ticks make the risk high. Your judgement can raise a level, and never lower it: select “Yes”",
      },
    ],
  },
  [dash, dashForTeenagers],
);
