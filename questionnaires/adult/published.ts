/** Where each table of the adult dataset is answered, in printed order. */
import type { Place, Places } from "../published";

const intake = (question: string): Place => ({ form: "adult.intake", question });
const review = (question: string): Place => ({ form: "adult.review", question });
const exit = (question: string): Place => ({ form: "adult.exit", question });
const criminalJustice = (question: string): Place => ({ form: "adult.criminal-justice", question });
const civilJustice = (question: string): Place => ({ form: "adult.civil-justice", question });

/** The three tables of one area of support. */
function support(table: string, area: string): Places {
  return {
    [`${table}-supported`]: exit(`${area}Supported`),
    [`${table}-outcomes`]: exit(`${area}Outcomes`),
    [`${table}-impact`]: exit(`${area}Impact.safety`),
  };
}

export const adultPlaces: Places = {
  "referral-status": { workedOutFrom: "the client's earlier cases" },
  "referral-route": intake("referralRoute"),
  "initial-referral-route": intake("initialReferralRoute"),

  "sex-assigned-at-birth": intake("sexAssignedAtBirth"),
  "gender-identity": intake("genderIdentity"),
  "sexual-orientation": intake("sexualOrientation"),
  ethnicity: intake("ethnicity"),
  pregnant: intake("pregnant"),
  "ages-of-children": { rows: { "Don't know": { workedOutFrom: "“Not known” beside the age of a child" } } },
  "cyps-involvement": intake("cypsInvolvement"),
  disability: intake("disability"),
  "disability-type": intake("disabilityType"),
  employment: intake("employment"),
  "financial-situation": intake("financialSituation"),
  "ace-experienced": intake("aceExperienced"),
  "ace-types": intake("aceTypes"),

  "high-risk": intake("highRisk"),
  "high-risk-basis": intake("highRiskBasis"),
  "discussed-at-marac": intake("discussedAtMarac"),
  "level-of-abuse": intake("abuseLevels"),
  "level-of-abuse-continued": intake("abuseWithoutLevels"),
  "physical-abuse-details": intake("physicalAbuseDetails"),
  "sexual-abuse-details": intake("sexualAbuseDetails"),
  "harassment-and-stalking-details": intake("harassmentAndStalkingDetails"),
  "jealous-and-controlling-details": intake("jealousAndControllingDetails"),
  "previous-exposure": intake("previousExposure"),
  "relationship-to-primary-perpetrator": intake("primaryPerpetratorRelationship"),
  "living-with-perpetrator": intake("livingWithPerpetrator"),
  "reason-not-living-together": intake("notLivingTogetherReason"),
  "typology-of-abuse": intake("typology"),
  "multiple-perpetrators": intake("multiplePerpetrators"),
  "relationship-to-additional-perpetrators": intake("additionalPerpetrators/relationship"),
  "past-12-months": intake("past12Months"),
  "perpetrator-sex-assigned-at-birth": intake("perpetratorSexAssignedAtBirth"),
  "perpetrator-gender-identity": intake("perpetratorGenderIdentity"),
  "perpetrator-multiple-victims": intake("perpetratorMultipleVictims"),
  "perpetrator-needs": intake("perpetratorNeeds.mentalHealth"),

  "client-needs-summary": intake("needs"),
  "mental-health-needs": intake("mentalHealthNeeds"),
  "mental-health-diagnosis": intake("mentalHealthDiagnosis"),
  "diagnosed-mental-health-conditions": intake("mentalHealthConditions"),
  "access-to-public-funds": intake("publicFunds"),
  "indefinite-leave-to-remain": intake("indefiniteLeaveToRemain"),
  "visa-dependent-on-perpetrator": intake("visaDependentOnPerpetrator"),

  "further-abuse-occurred": review("furtherAbuseOccurred"),
  "further-abuse-disclosed": review("furtherAbuseDisclosed"),

  "case-status-at-exit": exit("caseStatus"),
  "unplanned-closure-reasons": exit("unplannedClosureReason"),
  // The table prints the answers that say "none" only.
  "abuse-reported-at-exit": {
    rows: {
      "No abuse experienced since intake": exit("abuseSinceLastForm"),
      "No abuse experienced since last review point": exit("abuseSinceLastForm"),
    },
  },
  "physical-abuse-level-intake-exit": exit("abuseLevelsAtExit.physical"),
  "sexual-abuse-level-intake-exit": exit("abuseLevelsAtExit.sexual"),
  "harassment-and-stalking-level-intake-exit": exit("abuseLevelsAtExit.harassmentAndStalking"),
  "jealous-and-controlling-level-intake-exit": exit("abuseLevelsAtExit.jealousAndControlling"),
  "living-arrangement-intake-exit": exit("livingWithPerpetratorAtExit"),
  "ongoing-contact": exit("ongoingContact"),
  "ongoing-contact-reason": exit("ongoingContactReasons"),
  "child-contact-conflict": exit("childContactConflict"),
  "child-contact-abuse": exit("childContactAbuse"),

  "client-reported-outcomes": exit("clientStatements.safer"),
  "agencies-made-difference-client": exit("agenciesMadeDifference"),
  "agencies-worked-well-caseworker": exit("agenciesWorkedWell"),
  "agencies-presented-challenges-caseworker": exit("agenciesPresentedChallenges"),

  "needs-support-matrix": { workedOutFrom: "the needs at intake, and whether each was supported at exit" },
  ...support("safety", "safety"),
  ...support("housing", "housing"),
  ...support("physical-health", "physicalHealth"),
  ...support("mental-health", "mentalHealth"),
  ...support("drug-misuse", "drugMisuse"),
  ...support("alcohol-misuse", "alcoholMisuse"),
  ...support("children-and-parenting", "childrenAndParenting"),
  "cyps-involvement-intake-exit": exit("cypsInvolvementAtExit"),
  ...support("finance", "financeBenefitsDebt"),
  ...support("employment-education-training", "employmentEducationTraining"),
  ...support("social-and-community", "socialAndCommunity"),
  ...support("immigration", "immigration"),
  ...support("step-down-and-recovery", "stepDownAndRecovery"),

  "police-report-timing": criminalJustice("reportTiming"),
  incidents: criminalJustice("reports/incidents/offence"),
  "incident-consequences": criminalJustice("reports/incidents/consequence"),
  "nfa-reason": criminalJustice("reports/incidents/nfaReason"),
  "special-measures": criminalJustice("reports/specialMeasures"),
  "perpetrator-penalties": criminalJustice("reports/penalties"),
  "criminal-justice-support": criminalJustice("criminalJusticeSupport"),

  "legal-aid": civilJustice("legalAid"),
  "civil-orders": civilJustice("orderOutcomes"),
  "civil-justice-support": civilJustice("civilJusticeSupport"),
};
