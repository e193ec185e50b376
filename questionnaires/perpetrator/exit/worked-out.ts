/** What the exit works out, and never asks. */
import type { Derived } from "@/lib/forms/define";
import { changeInRelationship } from "@/questionnaires/changes";
import { typesOfAbuse } from "@/questionnaires/worked-out";
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
  ...typesOfAbuse({ levels: "abuseLevelsAtExit", who: "Service user perpetrated" }),
  changeInRelationship({
    text: "Change in relationship between service user and primary victim",
    intake: "perpetrator.intake",
    relationship: "primaryVictimRelationship",
  }),
];
