/** Who is asked what on the perpetrator forms, read from the denominators of the published tables. */
import { describe, expect, it } from "vitest";
import type { Answers, EarlierAnswers } from "@/lib/forms/answers";
import type { FormDefinition, MatrixRow, Year } from "@/lib/forms/define";
import { type AskedQuestion, path } from "@/lib/forms/path";
import { areasOfNeed } from "@/questionnaires/needs";
import { civilJustice } from "./civil-justice";
import { criminalJustice } from "./criminal-justice";
import { exit } from "./exit";
import { intake } from "./intake";
import { review } from "./review";

const year: Year = "2023-24";

function walked(form: FormDefinition, answers: Answers, earlier: EarlierAnswers = {}): readonly AskedQuestion[] {
  return path(form, answers, { earlier, year }).pages.flatMap((page) => page.asked);
}

function asked(form: FormDefinition, answers: Answers, earlier: EarlierAnswers = {}): string[] {
  return walked(form, answers, earlier).map(({ question }) => question.id);
}

function rowsAsked(question: string, form: FormDefinition, answers: Answers, earlier: EarlierAnswers = {}): string[] {
  const found = walked(form, answers, earlier).find((one) => one.question.id === question);
  return (found?.rows ?? []).map(({ id }: MatrixRow) => id);
}

/** What an answer adds to what everybody is asked. */
function added(form: FormDefinition, answers: Answers, earlier: EarlierAnswers = {}): string[] {
  const before = asked(form, {}, earlier);
  return asked(form, answers, earlier).filter((id) => !before.includes(id));
}

describe("the intake of a service user", () => {
  it("asks everyone about the referral, themselves, the risk, the victims, the abuse and the needs", () => {
    expect(asked(intake, {})).toEqual([
      "referralRoute",
      "initialReferralRoute",
      "modeOfSupport",
      "recipientsOfSupport",
      "reasonForAccess",
      "sexAssignedAtBirth",
      "genderIdentity",
      "sexualOrientation",
      "ethnicity",
      "employment",
      "financialSituation",
      "childrenInvolved",
      "disability",
      "aceExperienced",
      "riskAssessed",
      "riskLevel",
      "criminalOrders",
      "civilOrders",
      "primaryVictimSexAssignedAtBirth",
      "primaryVictimGenderIdentity",
      "primaryVictimRelationship",
      "livingWithPrimaryVictim",
      "primaryVictimSupport",
      "abuseLevels",
      "typology",
      "abuseDuration",
      "discussedAtMarac",
      "hasAdditionalVictims",
      "needs",
    ]);
  });

  it.each([
    ["reasonForAccess", "voluntary", ["voluntaryReasons"]],
    ["reasonForAccess", "mandatory", ["mandatoryReasons"]],
    ["reasonForAccess", "other", []],
    ["childrenInvolved", "yes", ["numberOfChildren"]],
    ["disability", "yes", ["disabilityType"]],
    ["aceExperienced", "yes", ["aceTypes"]],
    ["riskAssessed", "yes", ["riskAssessmentType"]],
    ["riskLevel", "high", ["highRiskBasis"]],
    ["riskLevel", "medium", []],
    ["discussedAtMarac", "yes", ["timesAtMarac"]],
    ["hasAdditionalVictims", "yes", ["additionalVictims"]],
  ])("asks more where %s is %s", (question, answer, more) => {
    expect(added(intake, { [question]: answer })).toEqual(more);
    for (const option of ["no", "dontKnow"]) expect(added(intake, { [question]: option })).toEqual([]);
  });

  it.each([
    ["mentalHealth", ["mentalHealthNeeds", "mentalHealthDiagnosis"]],
    ["childrenAndParenting", ["cypsInvolvement"]],
    ["financeBenefitsDebt", ["publicFunds"]],
    ["immigration", ["indefiniteLeaveToRemain", "visaDependentOnVictim"]],
    ["housing", []],
  ])("asks what a need for %s is about only where there is one", (area, more) => {
    expect(added(intake, { needs: { [area]: "yes" } })).toEqual(more);
    expect(added(intake, { needs: { [area]: "dontKnow" } })).toEqual([]);
  });

  it("asks which conditions were diagnosed only where one was", () => {
    const need: Answers = { needs: { mentalHealth: "yes" } };
    expect(asked(intake, { ...need, mentalHealthDiagnosis: "yes" })).toContain("mentalHealthConditions");
    expect(asked(intake, { ...need, mentalHealthDiagnosis: "no" })).not.toContain("mentalHealthConditions");
  });
});

describe("the review of a service user", () => {
  it("asks whether the abuse goes on, how often the risk was looked at again, how high it is, and what was found", () => {
    expect(asked(review, {})).toEqual(["continuedAbuse", "riskAssessmentReviews", "riskLevelAtReview", "needsFound"]);
  });
});

describe("the exit of a service user", () => {
  const withNeed = (area: string): EarlierAnswers => ({ "perpetrator.intake": [{ needs: { [area]: "yes" } }] });
  const areas: readonly string[] = areasOfNeed.map(({ id }) => id);
  const supportAsked = (answers: Answers, earlier: EarlierAnswers) =>
    asked(exit, answers, earlier).filter((id) => areas.some((area) => id === `${area}Supported`));

  it("asks everyone how the case closed, what is in place, about the abuse, the victim, safety and what has changed", () => {
    expect(asked(exit, {})).toEqual([
      "caseStatus",
      "contactsReceived",
      "groupSessionsAttended",
      "criminalOrdersAtExit",
      "civilOrdersAtExit",
      "riskLevelAtExit",
      "abuseLevelsAtExit",
      "livingArrangementAtExit",
      "ongoingContact",
      "childContactConflict",
      "safetySupported",
      "needsAdded",
      "caseworkerOutcomes",
      "clientAnswers",
    ]);
  });

  it.each([
    ["caseStatus", "unplanned", ["unplannedClosureReason"]],
    ["ongoingContact", "yes", ["ongoingContactReasons"]],
    ["childContactConflict", "yes", ["childContactAbuse"]],
    ["safetySupported", "yes", ["safetyMeasures", "safetyImpactOnAbuse", "safetyImpactOnWellbeing"]],
  ])("asks more where %s is %s", (question, answer, more) => {
    expect(added(exit, { [question]: answer })).toEqual(more);
    for (const option of ["no", "dontKnow", "planned"]) expect(added(exit, { [question]: option })).toEqual([]);
  });

  it.each(areas)("asks about support where %s was a need at intake, at any review, or was added at exit", (area) => {
    expect(supportAsked({}, withNeed(area))).toEqual([`${area}Supported`]);
    expect(supportAsked({}, { "perpetrator.review": [{}, { needsFound: [area] }] })).toEqual([`${area}Supported`]);
    expect(supportAsked({ needsAdded: [area] }, {})).toEqual([`${area}Supported`]);
  });

  it("asks about no support where no need was found", () => {
    const noNeed = { "perpetrator.intake": [{ needs: { housing: "no", immigration: "dontKnow" } }] };
    expect(supportAsked({ needsAdded: ["none"] }, noNeed)).toEqual([]);
  });

  it("asks what came of support only where there was support, and about CYPS with parenting alone", () => {
    expect(added(exit, { housingSupported: "yes" }, withNeed("housing"))).toEqual([
      "housingOutcomes",
      "housingImpactOnAbuse",
      "housingImpactOnWellbeing",
    ]);
    expect(added(exit, { housingSupported: "no" }, withNeed("housing"))).toEqual([]);
    expect(added(exit, { childrenAndParentingSupported: "yes" }, withNeed("childrenAndParenting"))).toContain(
      "cypsInvolvementAtExit",
    );
  });

  it("asks whether they are still partners only of those who were partners or former partners at intake", () => {
    const relationship = (is: string): EarlierAnswers => ({
      "perpetrator.intake": [{ primaryVictimRelationship: is }],
    });
    expect(asked(exit, {}, relationship("currentPartner"))).toContain("relationshipAtExit");
    expect(asked(exit, {}, relationship("exPartner"))).toContain("relationshipAtExit");
    expect(asked(exit, {}, relationship("mother"))).not.toContain("relationshipAtExit");
  });
});

describe("what a service user says at exit", () => {
  const statements = (answers: Answers, earlier: EarlierAnswers = {}) => [
    ...rowsAsked("clientOutcomes", exit, answers, earlier),
    ...rowsAsked("clientOutcomesContinued", exit, answers, earlier),
  ];

  it("is a section of its own that the service user answers, and nobody for them", () => {
    expect(exit.sections.filter(({ answeredBy }) => answeredBy === "client").map(({ id }) => id)).toEqual([
      "what-the-service-user-says",
    ]);
    expect(added(exit, { clientAnswers: "yes" })).toEqual([
      "clientAnswersHow",
      "clientOutcomes",
      "clientOutcomesContinued",
      "clientComment",
      "clientCommentMayBeQuoted",
    ]);
    expect(added(exit, { clientAnswers: "no" })).toEqual(["clientNotAskedReason"]);
  });

  it("is seven statements, of which the one about children is not put to those who have none", () => {
    const everyStatement = [
      "relationshipWithVictim",
      "relationshipWithChildren",
      "qualityOfLife",
      "understandImpact",
      "behaviourReduced",
      "backgroundRespected",
      "needsTakenIntoAccount",
    ];
    const withoutChildren = { "perpetrator.intake": [{ childrenInvolved: "no" }] };
    expect(statements({ clientAnswers: "yes" })).toEqual(everyStatement);
    expect(statements({ clientAnswers: "yes" }, withoutChildren)).toEqual(
      everyStatement.filter((id) => id !== "relationshipWithChildren"),
    );
    expect(statements({ clientAnswers: "no" })).toEqual([]);
  });
});

describe("the statements of a service user's exit", () => {
  const labels = (id: string) => walked(exit, { clientAnswers: "yes" }).find((one) => one.question.id === id)?.rows;

  // They are columns of their tables, where the other published answers are rows.
  it("are those that were published", () => {
    expect(labels("clientOutcomes")?.map(({ label }) => label)).toEqual([
      "Relationship with victim improved",
      "Relationship with children improved",
      "Quality of life improved",
    ]);
    expect(labels("clientOutcomesContinued")?.map(({ label }) => label)).toEqual([
      "Understand impact of behaviour",
      "Feel negative behaviour reduced",
      "Case Manager respected background",
      "Case Manager took needs into account",
    ]);
    expect(labels("caseworkerOutcomes")?.map(({ label }) => label)).toEqual([
      "SU aware of impact of their actions",
      "SU understands behaviour unacceptable",
      "SU willing to change to curb behaviour",
      "SU able to control their behaviour",
      "SU takes responsibility for actions",
    ]);
  });
});

describe("the criminal justice side of a service user's case", () => {
  const active: Answers = { activeCriminalCase: "yes" };

  it("asks for reports and support only where there is an active case", () => {
    expect(asked(criminalJustice, {})).toEqual(["activeCriminalCase"]);
    expect(asked(criminalJustice, { activeCriminalCase: "no" })).toEqual(["activeCriminalCase"]);
    expect(added(criminalJustice, active)).toEqual(["reports", "criminalJusticeSupport"]);
  });

  it("asks of each charge of each report why there was no further action, where there was none", () => {
    const reports: readonly Answers[] = [{ charges: [{ consequence: "nfa" }, { consequence: "charged" }] }, {}];
    const group = walked(criminalJustice, { ...active, reports }).find(({ question }) => question.id === "reports");
    const [first, second] = group?.items ?? [];
    const charges = first?.find(({ question }) => question.id === "charges");
    const questions = (of: readonly AskedQuestion[] = []) => of.map(({ question }) => question.id);
    expect(charges?.items.map(questions)).toEqual([
      ["charge", "consequence", "nfaReason"],
      ["charge", "consequence"],
    ]);
    expect(questions(second)).toEqual(["timing", "serviceUserIsDefendant", "charges", "specialMeasures", "penalties"]);
  });
});

describe("the civil justice side of a service user's case", () => {
  it("asks about legal aid, orders and support only where there is an active case, and of everyone about orders against victims", () => {
    expect(asked(civilJustice, {})).toEqual(["activeCivilCase", "ordersAgainstVictims"]);
    expect(added(civilJustice, { activeCivilCase: "yes" })).toEqual([
      "legalAid",
      "ordersAppliedFor",
      "civilJusticeSupport",
    ]);
    expect(added(civilJustice, { ordersAgainstVictims: "yes" })).toEqual(["crossApplications"]);
  });

  it.each([
    [{ activeCivilCase: "yes" }, "ordersAppliedFor", "orderOutcomes", "ordersBreached"],
    [{ ordersAgainstVictims: "yes" }, "crossApplications", "crossApplicationOutcomes", "crossApplicationsBreached"],
  ])("asks what came of the orders that were applied for, and of breaches where they were granted: %s", (...ids) => {
    const [gate, appliedFor, outcomes, breached] = ids;
    const answers = {
      ...gate,
      [appliedFor]: ["nonMolestation", "occupation", "specificIssue"],
      [outcomes]: { nonMolestation: "granted", occupation: "notGranted", specificIssue: "notKnown" },
    } as Answers;
    expect(rowsAsked(outcomes, civilJustice, answers)).toEqual(["nonMolestation", "occupation", "specificIssue"]);
    expect(rowsAsked(breached, civilJustice, answers)).toEqual(["nonMolestation"]);
  });
});
