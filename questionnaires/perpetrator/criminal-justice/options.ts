/** What the perpetrator dataset leaves out, adds or words otherwise among crimes and what comes of them. */
import { defineOptions } from "@/lib/forms/define";
import * as shared from "@/questionnaires/justice/criminal";
import { dontKnow, other, relabelled, without } from "@/questionnaires/options";

export const charges = relabelled(
  without(
    shared.offences,
    "againstProperty",
    "perjury",
    "fraud",
    "breachOfBail",
    "commonAssault",
    "revengePorn",
    "arson",
    "stalking",
    "dontKnow",
  ),
  { grievousBodilyHarm: "Assault - Grievous Bodily Harm - without intent (Section 20)" },
);

export const consequences = defineOptions([
  ...relabelled(shared.consequences, {
    nfa: "Police report - NFA",
    foundGuilty: "Pled not guilty - found guilty",
    foundGuiltyLesser: "Pled not guilty - found guilty (lesser charge)",
  }),
  { id: "ongoing", label: "Ongoing Investigation" },
  { id: "notYetConfirmed", label: "Not yet confirmed" },
]);

export const reasonsForNoFurtherAction = defineOptions([
  ...without(shared.reasonsForNoFurtherAction, "other", "dontKnow"),
  { id: "notYetKnown", label: "As yet unknown" },
  { id: "notApplicable", label: "N/A" },
  other,
  dontKnow,
]);

export const specialMeasures = without(shared.specialMeasures, "notYetConfirmed");

export const penalties = defineOptions([
  { id: "communityOrderSexualViolence", label: "Community order - SV related specified activity order" },
  ...without(shared.penalties, "restraining5Years", "conditionalDischarge").flatMap((penalty) =>
    penalty.id === "bindover"
      ? [{ id: "sexualOffencesPrevention", label: "Sexual Offences Prevention Order" }, penalty]
      : [penalty],
  ),
]);
