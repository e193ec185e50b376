/** What the exit works out, and never asks. */
import type { Derived } from "@/lib/forms/define";
import { abuseTypes } from "@/questionnaires/abuse";
import { changeInRelationship, changeOfLevel } from "@/questionnaires/changes";
import { daysToLastReview, typesOfAbuse } from "@/questionnaires/worked-out";
import { caseLengthInMonths } from "../bands";

export const workedOut: readonly Derived[] = [
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
  daysToLastReview,
  // Those with both kinds of case count once.
  {
    id: "justiceCase",
    text: "Active criminal or civil case",
    from: {
      kind: "choice",
      of: [
        {
          option: "yes",
          when: {
            any: [
              { form: "perpetrator.criminal-justice", question: "activeCriminalCase", is: ["yes"] },
              { form: "perpetrator.civil-justice", question: "activeCivilCase", is: ["yes"] },
            ],
          },
        },
      ],
    },
    unit: "",
    options: [{ id: "yes", label: "Supported with criminal or civil justice" }],
    release: "safe",
  },
  ...typesOfAbuse({ levels: "abuseLevelsAtExit", who: "Service user perpetrated" }),
  ...abuseTypes.map(({ id, label }) =>
    changeOfLevel({
      id: `${id}LevelChange`,
      text: `${label}: level of abuse at intake and at exit`,
      intake: "perpetrator.intake",
      atIntake: `abuseLevels.${id}`,
      atExit: `abuseLevelsAtExit.${id}`,
    }),
  ),
  changeInRelationship({
    text: "Change in relationship between service user and primary victim",
    intake: "perpetrator.intake",
    relationship: "primaryVictimRelationship",
  }),
];
