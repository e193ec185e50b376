/** Lists of answers that several questions of the children's forms share. */
import { defineOptions, type Label } from "@/lib/forms/define";
import { dontKnow, other } from "@/questionnaires/options";

/**
 * The wording of the 2018-19 dataset and the one that replaced it. The year of the change is not published: the later
 * dataset compares itself with 2022-23, so the new wording is taken to have begun then.
 */
export function reworded(before: string, after: string): Label {
  return [
    { label: before, until: "2021-22" },
    { label: after, since: "2022-23" },
  ];
}

/** By whom a child is referred. */
export const referralRoutes = defineOptions([
  { id: "police", label: "Police" },
  { id: "marac", label: "Marac" },
  { id: "self", label: "Self" },
  { id: "familyOrFriend", label: "Family or friend" },
  { id: "domesticAbuseServicesInternal", label: "DVA & SV services (internal)" },
  { id: "domesticAbuseServicesExternal", label: "DVA & SV services (external)" },
  { id: "perpetratorProgramme", label: "DV Perpetrator / Perpetrator programme" },
  { id: "health", label: "Health" },
  { id: "hospitalEmergency", label: "Hospital - A&E" },
  { id: "hospitalMaternity", label: "Hospital - Maternity" },
  { id: "communityHealth", label: "Community health" },
  { id: "mentalHealth", label: "Mental health" },
  { id: "housing", label: "Housing" },
  { id: "education", label: "Education" },
  { id: "childrensSocialServices", label: "Children's social services" },
  { id: "mash", label: "MASH" },
  { id: "adultsSocialServices", label: "Adult's social services" },
  { id: "youthOffendingTeam", label: "Youth Offending Team" },
  { id: "probation", label: "Probation" },
  { id: "cafcass", label: reworded("Children and Family Court Advisory and Support Service (Cafcass)", "Cafcass") },
  { id: "childrensCentre", label: "Children's centre" },
  { id: "youthService", label: "Youth service" },
  { id: "childrensCharity", label: "Children's charity" },
  { id: "alcoholService", label: "Alcohol service" },
  { id: "drugServices", label: "Drug services" },
  { id: "helpline", label: "Helpline" },
  { id: "otherStatutory", label: "Other statutory agency" },
  { id: "otherVoluntary", label: "Other voluntary agency" },
  { id: "refuge", label: "Refuge" },
  other,
]);

/** A person's relationship to the child. "Don't know" and those outside the family are added where they are offered. */
export const familyMembers = defineOptions([
  { id: "mother", label: "Mother" },
  { id: "stepMother", label: "Step-mother / parent's female partner" },
  { id: "father", label: "Father" },
  { id: "stepFather", label: "Step-father / parent's male partner" },
  { id: "grandmother", label: "Grandmother" },
  { id: "grandfather", label: "Grandfather" },
  { id: "brother", label: "Brother" },
  { id: "sister", label: "Sister" },
  { id: "stepBrother", label: "Step-brother" },
  { id: "stepSister", label: "Step-sister" },
  { id: "otherFamilyAdult", label: "Other family member (adult)" },
  { id: "otherFamilyMinor", label: "Other family member (minor)" },
]);

/** Victims and perpetrators of the abuse that a child was exposed to. */
export const relationshipsToChild = defineOptions([
  ...familyMembers,
  { id: "otherKnownPerson", label: "Other known person/associate" },
  dontKnow,
]);

export const contactArrangements = defineOptions([
  { id: "formal", label: "Yes, formally" },
  { id: "informal", label: "Yes, informally" },
  { id: "no", label: "No" },
  dontKnow,
]);

/** Kinds of abuse that a child is exposed to. */
export const exposureTypes = defineOptions([
  { id: "physical", label: "Physical" },
  { id: "sexual", label: "Sexual" },
  { id: "harassmentAndStalking", label: "Harassment and stalking" },
  { id: "jealousAndControlling", label: "Jealous, controlling and coercive behaviour?" },
]);

/** Kinds of abuse done to a child. */
export const directAbuseTypes = defineOptions([
  { id: "neglect", label: "Neglect" },
  { id: "emotional", label: "Emotional" },
  { id: "physical", label: "Physical" },
  { id: "sexual", label: "Sexual" },
]);

/** Kinds of harm that a child does to others. */
export const harmfulBehaviourTypes = defineOptions([
  { id: "physical", label: "Physical" },
  { id: "sexual", label: "Sexual" },
  { id: "persistentContact", label: "Persistent or unwanted contact" },
  { id: "jealousAndControlling", label: "Jealous, controlling and coercive behaviour?" },
]);

/** The areas in which a child may need support; the same at intake, review and exit. */
export const areasOfConcern = defineOptions([
  { id: "childSafety", label: "Child's safety" },
  { id: "physicalHealth", label: "Physical health" },
  { id: "mentalHealth", label: "Mental health" },
  { id: "copingStrategies", label: "Coping strategies" },
  { id: "livingOrLearningEnvironment", label: "Living or learning environment" },
  { id: "familyRelationships", label: "Relationships with family members" },
  { id: "otherRelationships", label: "Relationships with others" },
]);
