/** Lists of answers that several questions of the adult forms share. */
import { type Condition, defineOptions } from "@/lib/forms/define";
import { type AbuseType, levelsOfSomeAbuse } from "@/questionnaires/abuse";
import { referringAgencies } from "@/questionnaires/agencies";
import { other, without } from "@/questionnaires/options";

/** Agencies that may have helped, or stood in the way. */
export const agenciesInvolved = defineOptions([
  ...without(
    referringAgencies,
    "self",
    "domesticAbuseServicesInternal",
    "domesticAbuseServicesExternal",
    "helpline",
    "specialistServices",
  ),
  {
    id: "otherDomesticAbuseServices",
    // "BV" is a misprint of the 2019-20 dataset.
    label: [
      { label: "Other DVA & BV services", until: "2019-20" },
      { label: "Other DVA & SV services", since: "2020-21" },
    ],
  },
  ...referringAgencies.filter(({ id }) => id === "helpline" || id === "specialistServices"),
  { id: "legalServices", label: "Legal services" },
  { id: "nonStatutoryYouthServices", label: "Non-statutory youth services" },
  { id: "idvaService", label: "Idva service" },
  { id: "educationWelfareInSchool", label: "Education welfare - in school" },
  { id: "educationWelfareExternal", label: "Education welfare - external" },
  other,
]);

/** There is some abuse of a type, by its level in a matrix of this form. */
export function someAbuse(matrix: string, type: AbuseType): Condition {
  return { question: `${matrix}.${type}`, is: levelsOfSomeAbuse };
}
