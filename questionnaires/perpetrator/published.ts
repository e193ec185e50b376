/** Where each table of the perpetrator dataset is answered, in printed order. */
import type { Place, Places } from "../published";

const intake = (question: string): Place => ({ form: "perpetrator.intake", question });
const review = (question: string): Place => ({ form: "perpetrator.review", question });
const exit = (question: string): Place => ({ form: "perpetrator.exit", question });
const criminal = (question: string): Place => ({ form: "perpetrator.criminal-justice", question });
const civil = (question: string): Place => ({ form: "perpetrator.civil-justice", question });

/** The tables of one area of support, under the name that they begin with. */
function support(table: string, area: string): Places {
  return {
    [`${table}-supported`]: exit(`${area}Supported`),
    [`${table}-outcomes`]: exit(`${area}Outcomes`),
    [`${table}-impact-abuse`]: exit(`${area}ImpactOnAbuse`),
    [`${table}-impact-wellbeing`]: exit(`${area}ImpactOnWellbeing`),
  };
}

export const perpetratorPlaces: Places = {
  "mode-of-support": intake("modeOfSupport"),
  "referral-status": { workedOutFrom: "the service user's earlier cases" },
  "recipients-of-support": intake("recipientsOfSupport"),
  "referral-route": intake("referralRoute"),
  "initial-referral-route": intake("initialReferralRoute"),
  "reason-for-accessing-service": intake("reasonForAccess"),
  "voluntary-access-reasons": intake("voluntaryReasons"),
  "mandatory-service-reasons": intake("mandatoryReasons"),

  "sex-assigned-at-birth": intake("sexAssignedAtBirth"),
  "gender-identity": intake("genderIdentity"),
  "sexual-orientation": intake("sexualOrientation"),
  ethnicity: intake("ethnicity"),
  employment: intake("employment"),
  disability: intake("disability"),
  "disability-type": intake("disabilityType"),
  ace: intake("aceExperienced"),
  "ace-types": intake("aceTypes"),

  "risk-assessment-completed": intake("riskAssessed"),
  "risk-assessment-type": intake("riskAssessmentType"),
  "risk-level": intake("riskLevel"),
  "high-risk-basis": intake("highRiskBasis"),
  "criminal-orders": intake("criminalOrders"),
  "civil-orders": intake("civilOrders"),

  "primary-victim-sex-assigned-at-birth": intake("primaryVictimSexAssignedAtBirth"),
  "primary-victim-gender-identity": intake("primaryVictimGenderIdentity"),
  "relationship-to-primary-victim": intake("primaryVictimRelationship"),
  "living-with-primary-victim": intake("livingWithPrimaryVictim"),
  "abuse-demonstrated": intake("abuseLevels"),
  "typology-of-abuse": intake("typology"),
  "discussed-at-marac": intake("discussedAtMarac"),
  "primary-victim-support": intake("primaryVictimSupport"),
  "relationship-to-additional-victims": intake("additionalVictims/relationship"),

  "needs-summary": intake("needs"),
  "mental-health-needs": intake("mentalHealthNeeds"),
  "mental-health-diagnosis": intake("mentalHealthDiagnosis"),
  "diagnosed-mental-health-conditions": intake("mentalHealthConditions"),
  "cyps-involvement": intake("cypsInvolvement"),
  "financial-situation": intake("financialSituation"),
  "access-to-public-funds": intake("publicFunds"),
  "indefinite-leave-to-remain": intake("indefiniteLeaveToRemain"),
  "visa-dependent-on-victim": intake("visaDependentOnVictim"),

  "review-continued-abuse": review("continuedAbuse"),
  "review-risk-level": review("riskLevelAtReview"),

  "case-status-at-exit": exit("caseStatus"),
  "unplanned-closure-reason": exit("unplannedClosureReason"),
  "criminal-orders-intake-exit": exit("criminalOrdersAtExit"),
  "civil-orders-intake-exit": exit("civilOrdersAtExit"),
  "risk-level-intake-exit": exit("riskLevelAtExit"),
  "physical-abuse-level-intake-exit": exit("abuseLevelsAtExit.physical"),
  "sexual-abuse-level-intake-exit": exit("abuseLevelsAtExit.sexual"),
  "harassment-and-stalking-level-intake-exit": exit("abuseLevelsAtExit.harassmentAndStalking"),
  "jealous-and-controlling-level-intake-exit": exit("abuseLevelsAtExit.jealousAndControlling"),
  "living-arrangement-intake-exit": exit("livingArrangementAtExit"),
  "ongoing-contact": exit("ongoingContact"),
  "ongoing-contact-reason": exit("ongoingContactReasons"),
  "child-contact-conflict": exit("childContactConflict"),
  "child-contact-abuse": exit("childContactAbuse"),

  "client-reported-outcomes-1": exit("clientOutcomes.relationshipWithVictim"),
  "client-reported-outcomes-2": exit("clientOutcomesContinued.understandImpact"),
  "caseworker-reported-outcomes-1": exit("caseworkerOutcomes.awareOfImpact"),
  "caseworker-reported-outcomes-2": exit("caseworkerOutcomes.inControl"),

  "needs-and-support-matrix": { workedOutFrom: "the needs of all three forms, and whether each was supported at exit" },
  "safety-measures": exit("safetyMeasures"),
  "safety-supported": exit("safetySupported"),
  "safety-impact-abuse": exit("safetyImpactOnAbuse"),
  "safety-impact-wellbeing": exit("safetyImpactOnWellbeing"),
  ...support("housing", "housing"),
  ...support("physical-health", "physicalHealth"),
  ...support("mental-health", "mentalHealth"),
  ...support("drug-misuse", "drugMisuse"),
  ...support("alcohol-misuse", "alcoholMisuse"),
  ...support("parenting", "childrenAndParenting"),
  "parenting-cyps-involvement-intake-exit": exit("cypsInvolvementAtExit"),
  ...support("finance", "financeBenefitsDebt"),
  ...support("employment-education-training", "employmentEducationTraining"),
  ...support("social-and-community", "socialAndCommunity"),
  ...support("immigration", "immigration"),

  "active-criminal-case": criminal("activeCriminalCase"),
  "police-report-timing": criminal("reports/timing"),
  "police-report-defendant": criminal("reports/serviceUserIsDefendant"),
  charges: criminal("reports/charges/charge"),
  "charge-consequences": criminal("reports/charges/consequence"),
  "nfa-reason": criminal("reports/charges/nfaReason"),
  "special-measures": criminal("reports/specialMeasures"),
  "perpetrator-penalties": criminal("reports/penalties"),
  "criminal-justice-support": criminal("criminalJusticeSupport"),

  "active-civil-case": civil("activeCivilCase"),
  "legal-aid": civil("legalAid"),
  "civil-orders-applied-for": civil("orderOutcomes"),
  "civil-justice-support": civil("civilJusticeSupport"),
  "civil-orders-against-victims": civil("ordersAgainstVictims"),
  "cross-applications": civil("crossApplicationOutcomes"),
};
