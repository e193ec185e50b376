/** One page for each kind of direct abuse: what it consists of, asked where that kind was answered "Yes". */
import type { Condition, Page } from "@/lib/forms/define";
import { dontKnow, other } from "@/questionnaires/options";
import type { directAbuseTypes } from "../options";

type Kind = (typeof directAbuseTypes)[number]["id"];

const found = (kind: Kind): Condition => ({ question: `directAbuseTypes.${kind}`, is: ["yes"] });

export const kindsOfAbuse: readonly Page[] = [
  {
    id: "neglect",
    title: "Neglect",
    questions: [
      {
        id: "neglectTypes",
        type: "many",
        text: "Types of neglect",
        hint: "Select all that apply.",
        when: found("neglect"),
        options: [
          { id: "food", label: "Child not provided with adequate food" },
          { id: "clothing", label: "Child not provided with adequate clothing" },
          { id: "shelter", label: "Child not provided with adequate shelter" },
          { id: "excludedFromHome", label: "Child excluded from home" },
          { id: "abandonment", label: "Abandonment" },
          { id: "physicalHarm", label: "Child not protected from physical harm or danger" },
          { id: "emotionalHarm", label: "Child not protected from emotional harm" },
          { id: "supervision", label: "Child not provided with adequate supervision" },
          { id: "medicalCare", label: "Child not given access to appropriate medical care or treatment" },
          { id: "emotionalNeeds", label: "Neglect of basic emotional needs" },
          other,
          dontKnow,
        ],
        release: "safe",
      },
    ],
  },
  {
    id: "emotional-abuse",
    title: "Emotional abuse",
    questions: [
      {
        id: "emotionalAbuseTypes",
        type: "many",
        text: "Type of emotional abuse",
        hint: "Select all that apply.",
        when: found("emotional"),
        options: [
          { id: "unloved", label: "Conveying that child is unloved / inadequate / worthless" },
          { id: "viewsNotHeard", label: "Not giving the child opportunities to express their views" },
          { id: "madeFunOf", label: "Making fun of what the child says or how they communicate" },
          { id: "expectations", label: "Expectations beyond child's capabilities" },
          { id: "limitingLearning", label: "Limiting exploration or learning" },
          { id: "preventingInteraction", label: "Preventing participation in normal social interaction" },
          { id: "illTreatmentOfAnother", label: "Seeing or hearing ill treatment of another" },
          { id: "bullying", label: "Serious bullying (including cyber bullying)" },
          { id: "exploitation", label: "Exploitation or corruption of the child" },
          other,
          dontKnow,
        ],
        release: "safe",
      },
    ],
  },
  {
    id: "physical-abuse",
    title: "Physical abuse",
    questions: [
      {
        id: "physicalAbuseTypes",
        type: "many",
        text: "Type of physical abuse",
        hint: "Select all that apply.",
        when: found("physical"),
        options: [
          { id: "hitting", label: "Hitting" },
          { id: "shaking", label: "Shaking" },
          { id: "throwing", label: "Throwing" },
          { id: "poisoning", label: "Poisoning" },
          { id: "burning", label: "Burning or Scalding" },
          { id: "drowning", label: "Drowning" },
          { id: "suffocating", label: "Suffocating" },
          { id: "fabricatedIllness", label: "Fabrication of illness in the child" },
          { id: "inducedIllness", label: "Deliberately inducing illness in the child" },
          other,
          { ...dontKnow, label: "Don't Know" },
        ],
        // Some of these are rare enough to point to one child.
        release: "coarsen",
      },
    ],
  },
  {
    id: "sexual-abuse",
    title: "Sexual abuse",
    questions: [
      {
        id: "sexualAbuseTypes",
        type: "many",
        text: "Type of sexual abuse",
        hint: "Select all that apply.",
        when: found("sexual"),
        options: [
          { id: "penetration", label: "Assault by penetration (e.g. rape or oral sex)" },
          {
            id: "nonPenetrative",
            label: "Non-penetrative acts (e.g. masturbation, kissing, touching outside of clothing)",
          },
          { id: "images", label: "Involving child in looking at or production of sexual images" },
          { id: "watching", label: "Forcing or enticing child to watch sexual activities" },
          { id: "inappropriateBehaviour", label: "Encouraging the child to behave in sexually inappropriate ways" },
          { id: "grooming", label: "Grooming in preparation for abuse" },
          other,
          dontKnow,
        ],
        release: "coarsen",
      },
    ],
  },
];
