/** Lists of answers that several questions of the perpetrator forms share. */
import { defineOptions } from "@/lib/forms/define";
import { cypsInvolvement as everyCypsInvolvement } from "@/questionnaires/cyps";
import { dontKnow, none, relabelled, without } from "@/questionnaires/options";
import { riskLevels } from "@/questionnaires/risk";

export const riskLevelsOrUnknown = defineOptions([...riskLevels, dontKnow]);

export const criminalOrders = defineOptions([
  { id: "restraining", label: "Restraining order" },
  { id: "criminalBehaviour", label: "Criminal behaviour order" },
  { id: "probation", label: "Probation order" },
  none,
  dontKnow,
]);

/** The notice, the order and the scheme against domestic violence, with which safety measures are named as well. */
export const policeMeasures = defineOptions([
  {
    id: "protectionNotice",
    label: "Domestic violence protection notice (DVPN) issued",
    hint: "Given by the police, for up to 48 hours.",
  },
  {
    id: "preventionOrder",
    label: "Domestic violence prevention order (DVPO) issued",
    hint: "Made by a court, for up to 28 days.",
  },
  {
    id: "disclosureScheme",
    label: "Domestic violence disclosure scheme (DVDS) accessed",
    hint: "By which the police may tell someone of a partner's past.",
  },
  { id: "antiSocialBehaviourOrder", label: "Anti-social behaviour order issued" },
]);

/** Orders in place at intake and at exit. Those applied for while the case is open stand on the civil justice form. */
export const civilOrdersInPlace = defineOptions([
  { id: "nonMolestation", label: "Non-molestation order" },
  { id: "occupation", label: "Occupation order" },
  { id: "protectionFromHarassment", label: "Order under Protection from Harassment Act" },
  { id: "forcedMarriage", label: "Injunction under Forced Marriage Act" },
  { id: "residence", label: "Residence order" },
  { id: "prohibitedSteps", label: "Prohibited steps order" },
  { id: "contactOrder", label: "Contact order" },
  ...policeMeasures,
  { id: "specificIssue", label: "Specific issue order" },
  { id: "otherChildrensAct", label: "Other orders under children's act" },
  none,
  dontKnow,
]);

/** What children and young people's services have to do with the family, at intake and at exit. */
export const cypsInvolvement = relabelled(without(everyCypsInvolvement, "personalAdvisor", "transitionsTeam"), {
  none: "No",
  targetedFamilies: "Targeted support",
  commonAssessment: "Common assessment framework (Caf)",
});
