/**
 * Lists of answers that several client groups share. The labels are those of the published datasets; the ids are
 * permanent, so that years and client groups compare by id whatever the wording.
 */
import { defineOptions, type Label, type Option } from "@/lib/forms/define";

export const dontKnow = { id: "dontKnow", label: "Don't know", exclusive: true } as const satisfies Option;
export const notDisclosed = { id: "notDisclosed", label: "Not disclosed", exclusive: true } as const satisfies Option;
export const none = { id: "none", label: "None", exclusive: true } as const satisfies Option;
export const other = { id: "other", label: "Other" } as const satisfies Option;

export const yesNo = defineOptions([
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
]);

export const yesNoDontKnow = defineOptions([...yesNo, dontKnow]);

export const sexAssignedAtBirth = defineOptions([
  { id: "female", label: "Female" },
  { id: "male", label: "Male" },
  { id: "intersex", label: "Intersex" },
  notDisclosed,
  dontKnow,
]);

/** Whether a case is the client's first with the service: worked out from their cases, or set by a person with a reason. */
export const referralStatuses = defineOptions([
  { id: "new", label: "New client" },
  { id: "repeat", label: "Repeat to service" },
  { id: "continuing", label: "Continuing case" },
]);

/** "Not sex (or gender) assigned at birth" is worked out by comparing the two answers; it is never an answer. */
export const genderIdentities = defineOptions([
  { id: "female", label: "Female" },
  { id: "male", label: "Male" },
  { id: "inAnotherWay", label: "In another way" },
  notDisclosed,
  dontKnow,
]);

const white = "White";
const mixed = "Mixed / Multiple ethnic groups";
const asian = "Asian / Asian British";
const black = "Black / African / Caribbean / Black British";
const otherEthnicGroup = "Other ethnic group";

/** Total BME is every group but White British and White Irish; it is worked out from these. */
export const ethnicGroups = defineOptions([
  { id: "whiteBritish", label: "English/ Welsh / Scottish / Northern Irish / British", heading: white },
  { id: "whiteIrish", label: "Irish", heading: white },
  { id: "gypsyOrIrishTraveller", label: "Gypsy or Irish Traveller", heading: white },
  { id: "otherWhite", label: "Any other White background", heading: white },
  { id: "whiteAndBlackCaribbean", label: "White and Black Caribbean", heading: mixed },
  { id: "whiteAndBlackAfrican", label: "White and Black African", heading: mixed },
  { id: "whiteAndAsian", label: "White and Asian", heading: mixed },
  { id: "otherMixed", label: "Any other Mixed/ Multiple ethnic background", heading: mixed },
  { id: "indian", label: "Indian", heading: asian },
  { id: "pakistani", label: "Pakistani", heading: asian },
  { id: "bangladeshi", label: "Bangladeshi", heading: asian },
  { id: "chinese", label: "Chinese", heading: asian },
  { id: "otherAsian", label: "Any other Asian background", heading: asian },
  { id: "african", label: "African", heading: black },
  { id: "caribbean", label: "Caribbean", heading: black },
  { id: "otherBlack", label: "Any other Black / African / Caribbean background", heading: black },
  { id: "arab", label: "Arab", heading: otherEthnicGroup },
  { id: "otherEthnicGroup", label: "Any other ethnic group", heading: otherEthnicGroup },
  notDisclosed,
  dontKnow,
]);

/** The kinds of disability that every client group's form names; each adds its own before "Other" and "Don't know". */
export const disabilityTypes = defineOptions([
  { id: "physical", label: "Physical" },
  { id: "learningDisability", label: "Learning disability" },
  { id: "learningDifficulty", label: "Learning difficulty" },
  { id: "neurological", label: "Neurological condition" },
  { id: "progressiveIllness", label: "Progressive illness" },
  { id: "organSpecific", label: "Organ specific" },
  { id: "mentalHealth", label: "Mental health impairment" },
  { id: "sensory", label: "Sensory disability" },
]);

export const adverseChildhoodExperiences = defineOptions([
  { id: "verbalAbuse", label: "Verbal abuse" },
  { id: "directPhysicalAbuse", label: "Direct physical abuse" },
  { id: "sexualAbuse", label: "Sexual abuse" },
  { id: "parentalSeparation", label: "Parental separation" },
  { id: "domesticAbuseExposure", label: "Domestic abuse (exposure)" },
  { id: "mentalIllness", label: "Mental illness" },
  { id: "alcoholAbuse", label: "Alcohol abuse" },
  { id: "drugAbuse", label: "Drug abuse" },
  { id: "incarceration", label: "Incarceration of adults within household" },
]);

/** "Other" is counted among lesbian, bisexual and gay, as printed. */
const lesbianBisexualGay = { total: "Total LBG" } as const;

export const sexualOrientations = defineOptions([
  { id: "heterosexual", label: "Heterosexual" },
  { id: "bisexual", label: "Bisexual", ...lesbianBisexualGay },
  { id: "gay", label: "Gay", ...lesbianBisexualGay },
  { id: "lesbian", label: "Lesbian", ...lesbianBisexualGay },
  { id: "other", label: "Other", ...lesbianBisexualGay },
  notDisclosed,
  dontKnow,
]);

/** More than one can be so: studying and working part time. */
export const employmentSituations = defineOptions([
  { id: "unemployed", label: "Unemployed" },
  { id: "retired", label: "Retired" },
  { id: "partTime", label: "Part-time employment" },
  { id: "education", label: "In education or training" },
  { id: "fullTime", label: "Full-time employment" },
  { id: "selfEmployed", label: "Self-employed" },
  { id: "volunteering", label: "Volunteering" },
  { id: "stayAtHomeParent", label: "Stay at home parent" },
  other,
  notDisclosed,
  dontKnow,
]);

export const financialSituations = defineOptions([
  { id: "significantProblems", label: "Significant financial problems" },
  { id: "reliantOnOthers", label: "Reliant on others" },
  { id: "unableToPayForEssentials", label: "Unable to pay for essentials" },
  { id: "managingEssentials", label: "Managing essentials but nothing left over" },
  { id: "comfortablyManaging", label: "Comfortably managing" },
  { id: "noConcerns", label: "No financial concerns" },
  dontKnow,
]);

/** A list without some of its answers, for a client group that was never offered them. */
export function without<O extends Option>(options: readonly O[], ...ids: readonly O["id"][]): readonly O[] {
  return options.filter(({ id }) => !ids.includes(id));
}

/** A list with other labels for some answers, where a client group's dataset words them otherwise. */
export function relabelled<O extends Option>(
  options: readonly O[],
  labels: { readonly [id in O["id"]]?: Label },
): readonly (Omit<O, "label"> & { readonly label: Label })[] {
  return options.map((option) => ({ ...option, label: labels[option.id as O["id"]] ?? option.label }));
}
