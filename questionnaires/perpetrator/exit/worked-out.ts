/** What the exit works out, and never asks. */
import type { Condition, Derived } from "@/lib/forms/define";
import { typesOfAbuse } from "@/questionnaires/worked-out";
import { caseLengthInMonths } from "../bands";

function changed(before: string, after: string): Condition {
  return {
    all: [
      { form: "perpetrator.intake", question: "primaryVictimRelationship", is: [before] },
      { question: "relationshipAtExit", is: [after] },
    ],
  };
}

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
  ...typesOfAbuse({ levels: "abuseLevelsAtExit", who: "Service user perpetrated" }),
  {
    id: "changeInRelationship",
    text: "Change in relationship between service user and primary victim",
    from: {
      kind: "choice",
      of: [
        { option: "separated", when: changed("currentPartner", "exPartner") },
        { option: "reunited", when: changed("exPartner", "currentPartner") },
      ],
    },
    unit: "",
    options: [
      { id: "separated", label: "Current intimate partner to ex-intimate partner" },
      { id: "reunited", label: "Ex-intimate partner to current intimate partner" },
    ],
    release: "coarsen",
  },
];
