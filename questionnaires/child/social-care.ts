/** How far children's social care is involved: the same levels at intake and exit, each form with its own wording. */
import { defineOptions } from "@/lib/forms/define";
import { dontKnow, other } from "@/questionnaires/options";
import { reworded } from "./options";

const assessments = defineOptions([
  { id: "initialAssessment", label: "Initial assessment" },
  { id: "section17", label: "S17 - Child In Need" },
  { id: "section47", label: "S47 - Child Protection" },
  { id: "section31", label: "S31 - Care or supervision order" },
]);

const plansAndTeams = defineOptions([
  { id: "childProtectionPlan", label: "Child Protection Plan" },
  { id: "caf", label: "CAF completed" },
  { id: "tafOrTac", label: "TAF / TAC meeting" },
  { id: "earlyHelp", label: "Early help" },
  { id: "priorityFamilies", label: "Priority families" },
  { id: "targetedSupportTeam", label: "Targeted support team" },
  other,
  dontKnow,
]);

export const socialCareLevelsAtIntake = defineOptions([
  { id: "concernNoFurtherAction", label: reworded("Concern raised - no further action", "Concern raised - NFA") },
  { id: "concernFollowUp", label: "Concern raised - contacts/follow up" },
  ...assessments,
  { id: "specialGuardianship", label: "Special Guardianship Order" },
  ...plansAndTeams,
]);

export const socialCareLevelsAtExit = defineOptions([
  {
    id: "concernNoFurtherAction",
    label: reworded("Concern's raised - no further action", "Concern's raised, No further action"),
  },
  { id: "concernFollowUp", label: "Concern's raised, Contacts/follow up" },
  ...assessments,
  { id: "specialGuardianship", label: "Special guardianship order" },
  ...plansAndTeams,
]);

/** For the question under which the levels stand, on both forms. */
export const socialCareLevelHint =
  "Select all that apply. CAF: common assessment framework. TAF, TAC: team around the family, around the child.";
