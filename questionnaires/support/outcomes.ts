/**
 * What support can achieve, by area. These are the lists of the adult form, which are the longest; a client group that
 * was offered fewer leaves some out, and words some otherwise, with the helpers of `options.ts`.
 */
import { defineOptions } from "@/lib/forms/define";
import { other } from "@/questionnaires/options";

const onlineSupport = { id: "onlineSupport", label: "Accessed online support services" } as const;
const disengaged = { id: "disengaged", label: "Disengaged from support in this area" } as const;

export const housingOutcomes = defineOptions([
  { id: "supportService", label: "Accepted to housing support service" },
  { id: "housingFunds", label: "Accessed housing funds" },
  { id: "refuge", label: "Accessed Refuge" },
  { id: "sanctuaryScheme", label: "Accessed sanctuary scheme" },
  { id: "settledHousing", label: "Accessed settled housing" },
  { id: "relocatedOutOfArea", label: "Relocated out of area" },
  {
    id: "statutoryHousing",
    label: "Accessed statutory housing (LA or HA tenancy)",
    hint: "A tenancy of the local authority or of a housing association",
  },
  onlineSupport,
  { id: "temporaryHousing", label: "Accessed temporary housing" },
  { id: "notHoused", label: "Not housed" },
  { id: "waitingList", label: "Registered on housing waiting list / exchange" },
  { id: "sustained", label: "Sustained existing accommodation" },
  { id: "tenancySupport", label: "Tenancy support provided (reporting repairs, budgeting)" },
  other,
]);

export const physicalHealthOutcomes = defineOptions([
  { id: "disabilityServices", label: "Accessed disability services" },
  { id: "counselling", label: "Accessed counselling for physical health" },
  { id: "medication", label: "Accessed medication for physical health" },
  { id: "physicalSupport", label: "Accessed physical support services" },
  { id: "selfHelp", label: "Accessing self help" },
  { id: "rehabilitationAdmitted", label: "Admitted into rehabilitative facilities" },
  { id: "discharged", label: "Discharged from physical health services" },
  { id: "treatment", label: "Physical condition identified and receiving treatment" },
  { id: "rehabilitated", label: "Physical condition rehabilitated" },
  onlineSupport,
  { id: "gp", label: "Accessed GP services" },
  { id: "adultSocialServices", label: "Referral adult social services" },
  { id: "rehabilitationReferred", label: "Referral rehabilitative facility" },
  { id: "otherHealth", label: "Referral other health services" },
  { id: "smoking", label: "Smoking cessation support" },
  { id: "exercise", label: "Increased exercise" },
  other,
]);

export const mentalHealthOutcomes = defineOptions([
  { id: "medication", label: "Accessing medication for mental health condition" },
  { id: "services", label: "Accessing mental health services" },
  { id: "disengagedFromServices", label: "Disengaged from mental health services" },
  { id: "discharged", label: "Discharged from mental health services" },
  { id: "inCare", label: "In care of mental health services" },
  { id: "counselling", label: "Accessing counselling" },
  onlineSupport,
  { id: "selfHelp", label: "Accessing self help" },
  { id: "counsellingReferred", label: "Referral counselling services" },
  { id: "mentalHealthReferred", label: "Referral mental health" },
  { id: "otherSpecialistReferred", label: "Referral other specialist health provider" },
  other,
]);

export const drugMisuseOutcomes = defineOptions([
  { id: "services", label: "Accessing drug support services" },
  { id: "medication", label: "Accessing medication for drug reduction" },
  { id: "supportGroup", label: "Accessing drug misuse support group" },
  { id: "counselling", label: "Accessing counselling" },
  { id: "peerSupport", label: "Accessing peer support group" },
  { id: "selfHelp", label: "Accessing self help" },
  { id: "recoveryProgramme", label: "Recovery programme in place" },
  onlineSupport,
  { id: "rehabilitationAdmitted", label: "Admitted to rehabilitative facility" },
  { id: "noChange", label: "No change in drug misuse issue" },
  { id: "disengagedFromServices", label: "Disengaged from drug misuse services" },
  { id: "abstinent", label: "Proven abstinence drugs" },
  { id: "reduced", label: "Reduced frequency drugs" },
  { id: "servicesReferred", label: "Referral to drug services" },
  other,
]);

export const alcoholMisuseOutcomes = defineOptions([
  { id: "services", label: "Accessing alcohol support services" },
  { id: "medication", label: "Accessing medication for alcohol reduction" },
  { id: "supportGroup", label: "Accessing alcohol misuse support group" },
  { id: "counselling", label: "Accessing counselling" },
  { id: "rehabilitationAdmitted", label: "Admitted to rehabilitative facility" },
  onlineSupport,
  { id: "noChange", label: "No change to alcohol misuse issue" },
  { id: "disengagedFromServices", label: "Disengaged from alcohol misuse services" },
  { id: "abstinent", label: "Proven abstinence alcohol" },
  { id: "reduced", label: "Reduced frequency alcohol" },
  other,
]);

export const childrenAndParentingOutcomes = defineOptions([
  { id: "childrensServices", label: "Accessing children's support services" },
  { id: "parentingCourse", label: "Accessed parenting course" },
  { id: "childrenSupported", label: "Child(ren) accessing support services" },
  { id: "withOtherFamily", label: "Child(ren) living with other family member" },
  { id: "withPerpetrator", label: "Child(ren) living with perpetrator" },
  { id: "removedFromClient", label: "Child(ren) removed from client's care" },
  disengaged,
  { id: "voluntaryParentingSupport", label: "Accessing voluntary parenting support" },
  { id: "peerSupport", label: "Accessing peer support group" },
  onlineSupport,
  { id: "childcare", label: "Improved access to childcare" },
  { id: "mediation", label: "Improved family mediation skills" },
  { id: "parentingSkills", label: "Improved parenting skills" },
  { id: "freedomProgramme", label: "Accessed Freedom programme" },
  { id: "legalSupport", label: "Accessed legal support for CYP arrangements", hint: "CYP: children and young people" },
  { id: "contactArrangements", label: "Secured child contact arrangements" },
  { id: "statutoryCyps", label: "Statutory CYPS involvement", hint: "CYPS: children and young people's services" },
  { id: "childSocialServices", label: "Referral to child social services" },
  { id: "adultSocialServices", label: "Referral to adult social services" },
  other,
]);

export const financeOutcomes = defineOptions([
  { id: "fullBenefits", label: "Accessing full benefit entitlement" },
  { id: "partialBenefits", label: "Accessing partial benefit entitlement" },
  { id: "financialSupport", label: "Accessing financial support services" },
  disengaged,
  { id: "stability", label: "Financial stability obtained and maintained" },
  onlineSupport,
  { id: "independence", label: "Established financial independence from perpetrator" },
  { id: "continuedAbuse", label: "Continued financial abuse" },
  { id: "legalAid", label: "Accessed legal aid" },
  { id: "financialSupportReferred", label: "Referral financial support services" },
  other,
]);

export const employmentOutcomes = defineOptions([
  { id: "training", label: "Accessing training" },
  { id: "education", label: "Accessing education" },
  { id: "workshops", label: "Attended workshops" },
  { id: "onlineSupport", label: "Accessing online support services" },
  disengaged,
  { id: "volunteering", label: "Engaged in volunteering" },
  { id: "fullTime", label: "Found full-time employment" },
  { id: "partTime", label: "Found part-time employment" },
  { id: "flexible", label: "Found flexible employment" },
  other,
]);

export const socialAndCommunityOutcomes = defineOptions([
  disengaged,
  { id: "culturalAndLeisure", label: "Engaged with cultural/leisure activities" },
  { id: "communityGroup", label: "Engaged with local community group" },
  { id: "faithGroup", label: "Engaged with faith group" },
  { id: "dropIn", label: "Engaged with drop-in sessions" },
  { id: "peerSupport", label: "Engaged with peer support group" },
  { id: "selfHelpMedia", label: "Engaged with self help media" },
  { id: "digitalCommunities", label: "Engaged with digital communities" },
  { id: "cypsReferred", label: "Client referral to CYPS", hint: "CYPS: children and young people's services" },
  other,
]);

export const immigrationOutcomes = defineOptions([
  { id: "publicFunds", label: "Accessing public funds" },
  { id: "awaitingIlr", label: "Awaiting ILR application", hint: "ILR: indefinite leave to remain" },
  disengaged,
  { id: "specialistServices", label: "Engaged with specialist services" },
  { id: "grantedIlr", label: "Granted ILR" },
  onlineSupport,
  { id: "identityDocuments", label: "Access to ID documents" },
  { id: "specialistReferred", label: "Referral to specialist service" },
  { id: "destituteConcession", label: "Applied to Destitute Domestic Violence Concession" },
  other,
]);
