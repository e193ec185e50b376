/** What support can achieve in each area: the shared lists, with what the perpetrator dataset leaves out, adds or words otherwise. */
import type { Option } from "@/lib/forms/define";
import type { AreaOfNeed } from "@/questionnaires/needs";
import { relabelled, without } from "@/questionnaires/options";
import * as shared from "@/questionnaires/support/outcomes";

const onlineServices = "Accessed online services";

const parenting = relabelled(without(shared.childrenAndParentingOutcomes, "freedomProgramme"), {
  withPerpetrator: "Child(ren) living with SU",
  removedFromClient: "Child(ren) removed from SU's care",
  onlineSupport: onlineServices,
  statutoryCyps: "Statutory CYPs involvement",
}).flatMap((outcome): readonly Option[] => {
  // The victim's side stands beside the service user's. SU: service user.
  if (outcome.id === "withPerpetrator")
    return [
      { ...outcome, hint: "SU: service user" },
      { id: "withServiceUserAndVictim", label: "Child(ren) living with SU and victim" },
    ];
  if (outcome.id === "removedFromClient")
    return [outcome, { id: "removedFromVictim", label: "Child(ren) removed from victim's care" }];
  return [outcome];
});

export const outcomes: Readonly<Record<AreaOfNeed, readonly Option[]>> = {
  housing: relabelled(without(shared.housingOutcomes, "refuge", "sanctuaryScheme"), {
    statutoryHousing: "Accessed statutory housing (LA OR HA tenancy)",
  }),
  physicalHealth: relabelled(without(shared.physicalHealthOutcomes, "smoking", "exercise"), {
    selfHelp: "Accessing self-help",
  }),
  mentalHealth: relabelled(shared.mentalHealthOutcomes, {
    onlineSupport: onlineServices,
    mentalHealthReferred: "Referral to mental health service",
  }),
  drugMisuse: relabelled(shared.drugMisuseOutcomes, { onlineSupport: onlineServices }),
  alcoholMisuse: relabelled(shared.alcoholMisuseOutcomes, {
    onlineSupport: onlineServices,
    noChange: "No change in alcohol misuse issue",
  }),
  childrenAndParenting: parenting,
  financeBenefitsDebt: without(shared.financeOutcomes, "independence", "legalAid"),
  employmentEducationTraining: shared.employmentOutcomes,
  socialAndCommunity: without(shared.socialAndCommunityOutcomes, "cypsReferred"),
  immigration: without(shared.immigrationOutcomes, "destituteConcession"),
};
