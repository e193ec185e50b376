import { defineForm } from "@/lib/forms/define";
import { referralStatuses } from "@/questionnaires/options";
import { genderDiffers } from "@/questionnaires/worked-out";
import { ageBands } from "../bands";
import { reworded } from "../options";
import { aboutTheChild } from "./about-the-child";
import { concerns } from "./concerns";
import { currentOrHistoricAbuse } from "./current-or-historic-abuse";
import { directAbuse } from "./direct-abuse";
import { exposure } from "./exposure";
import { harmfulBehaviour } from "./harmful-behaviour";
import { referral } from "./referral";
import { services } from "./services";

/** What is known of a child and of the abuse when a service takes them on. */
export const intake = defineForm({
  id: "child.intake",
  population: "child",
  title: "Intake",
  version: 1,
  dateLabel: "Date of intake",
  occurs: "once",
  role: "opens",
  sections: [
    referral,
    aboutTheChild,
    services,
    currentOrHistoricAbuse,
    exposure,
    directAbuse,
    harmfulBehaviour,
    concerns,
  ],
  derived: [
    {
      id: "age",
      text: "Age of client",
      from: { kind: "age" },
      unit: "years",
      bands: ageBands,
      release: "coarsen",
    },
    {
      id: "referralStatus",
      text: "Referral status",
      from: { kind: "referral-status" },
      unit: "",
      options: referralStatuses,
      release: "safe",
    },
    genderDiffers({
      id: "genderDiffers",
      text: "Thinks of themselves in another way than assigned at birth",
      genderIdentity: "genderIdentity",
      assignedAtBirth: "genderAssignedAtBirth",
      label: reworded("Not sex assigned at birth", "Not gender assigned at birth"),
    }),
    {
      id: "aceCount",
      text: "Number of Adverse Childhood Experiences",
      from: { kind: "chosen", question: "aceTypes" },
      unit: "experiences",
      bands: [{ id: "fourOrMore", label: "Number experiencing four or more", from: 4 }],
      release: "coarsen",
    },
    {
      id: "harmfulTowardsSibling",
      text: "Harmful behaviour towards a brother or sister",
      from: {
        kind: "choice",
        of: [
          {
            option: "yes",
            when: { question: "harmfulBehaviourTowards", is: ["brother", "sister", "stepBrother", "stepSister"] },
          },
        ],
      },
      unit: "",
      options: [{ id: "yes", label: "Harmful behaviour towards a brother or sister" }],
      release: "safe",
    },
  ],
});
