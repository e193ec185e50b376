/** What children and young people's services (CYPS) have to do with a family. Several steps can have been taken at once. */
import { defineOptions } from "@/lib/forms/define";
import { dontKnow, none, other } from "./options";

export const cypsInvolvement = defineOptions([
  none,
  { id: "concernNfa", label: "Concern raised - NFA", hint: "No further action" },
  { id: "concernFollowedUp", label: "Concern raised - contacts/follow up" },
  { id: "earlyHelp", label: "Early help" },
  { id: "priorityFamilies", label: "Priority families" },
  { id: "targetedFamilies", label: "Targeted families" },
  { id: "initialAssessment", label: "Initial assessment" },
  { id: "s17", label: "S17 - Child in need" },
  { id: "s47", label: "S47 - Child protection" },
  { id: "s31", label: "S31 - Care or supervision order" },
  { id: "childProtectionPlan", label: "Child protection plan" },
  { id: "commonAssessment", label: "Common assessment framework (Caf/Taf)" },
  { id: "personalAdvisor", label: "Personal advisor" },
  { id: "transitionsTeam", label: "Transitions team" },
  other,
  dontKnow,
]);
