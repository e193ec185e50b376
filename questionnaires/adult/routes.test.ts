/** Who is asked what on the adult forms, read from the denominators of the published tables. */
import { describe, expect, it } from "vitest";
import { isForAge } from "@/lib/forms/age";
import type { Answers, EarlierAnswers } from "@/lib/forms/answers";
import type { FormDefinition, Year } from "@/lib/forms/define";
import { checkDocument } from "@/lib/forms/document";
import { path } from "@/lib/forms/path";
import { civilJustice } from "./civil-justice";
import { criminalJustice } from "./criminal-justice";
import { dash, dashForTeenagers } from "./dash";
import { exit } from "./exit";
import { intake } from "./intake";
import { review } from "./review";

function asked(form: FormDefinition, answers: Answers, earlier: EarlierAnswers = {}, year: Year = "2024-25"): string[] {
  return path(form, answers, { earlier, year }).pages.flatMap((page) => page.asked.map(({ question }) => question.id));
}

function rowsAsked(form: FormDefinition, matrix: string, answers: Answers, year: Year = "2024-25"): string[] {
  return path(form, answers, { earlier: {}, year }).pages.flatMap((page) =>
    page.asked.flatMap(({ question, rows }) => (question.id === matrix ? rows.map(({ id }) => id) : [])),
  );
}

const everyone = (form: FormDefinition) => asked(form, {});

describe("the intake of an adult", () => {
  it("asks everyone about the referral, themselves, children, risk, abuse, the perpetrator and needs, and for no details", () => {
    expect(everyone(intake)).toEqual([
      "referralRoute",
      "initialReferralRoute",
      "sexAssignedAtBirth",
      "genderIdentity",
      "sexualOrientation",
      "ethnicity",
      "pregnant",
      "disability",
      "employment",
      "financialSituation",
      "aceExperienced",
      "childrenInvolved",
      "dashTicksGiven",
      "highRisk",
      "discussedAtMarac",
      "abuseLevels",
      "abuseWithoutLevels",
      "abuseDuration",
      "typology",
      "previousExposure",
      "primaryPerpetratorRelationship",
      "livingWithPerpetrator",
      "perpetratorSexAssignedAtBirth",
      "perpetratorGenderIdentity",
      "perpetratorMultipleVictims",
      "perpetratorNeeds",
      "multiplePerpetrators",
      "past12Months",
      "needs",
    ]);
  });

  it.each([
    ["disability", "yes", ["disabilityType"]],
    ["aceExperienced", "yes", ["aceTypes"]],
    ["childrenInvolved", "yes", ["children", "cypsInvolvement"]],
    ["highRisk", "yes", ["highRiskBasis"]],
    ["livingWithPerpetrator", "apart", ["notLivingTogetherReason"]],
    ["multiplePerpetrators", "yes", ["additionalPerpetrators"]],
  ])("asks more where %s is %s, and of nobody else", (question, answer, more) => {
    const before = everyone(intake);
    expect(asked(intake, { [question]: answer }).filter((id) => !before.includes(id))).toEqual(more);
    for (const option of ["no", "dontKnow", "together"]) expect(asked(intake, { [question]: option })).toEqual(before);
  });

  it("asks for the details of a type of abuse at whatever level there is some, and of no other type", () => {
    const details = (abuseLevels: Answers[string]) =>
      asked(intake, { abuseLevels }).filter((id) => id.endsWith("Details"));
    expect(details({ physical: "high", sexual: "none", harassmentAndStalking: "dontKnow" })).toEqual([
      "physicalAbuseDetails",
    ]);
    expect(details({ sexual: "moderate", harassmentAndStalking: "standard", jealousAndControlling: "high" })).toEqual([
      "sexualAbuseDetails",
      "harassmentAndStalkingDetails",
      "jealousAndControllingDetails",
    ]);
  });

  it("asks how often something happened in the past 12 months only where it did", () => {
    const before = everyone(intake);
    const numbers = (past12Months: Answers[string]) =>
      asked(intake, { past12Months }).filter((id) => !before.includes(id));
    expect(numbers({ hospital: "yes", police: "no", otherService: "dontKnow" })).toEqual(["hospitalVisits"]);
    expect(numbers({ police: "yes", otherService: "yes", attemptsToLeave: "yes" })).toEqual([
      "timesToPolice",
      "timesWithOtherService",
      "attemptsToLeave",
    ]);
  });

  it("asks what follows from a need only where there is that need", () => {
    const before = everyone(intake);
    const more = (answers: Answers) => asked(intake, answers).filter((id) => !before.includes(id));
    expect(more({ needs: { mentalHealth: "yes" } })).toEqual(["mentalHealthNeeds", "mentalHealthDiagnosis"]);
    expect(more({ needs: { mentalHealth: "yes" }, mentalHealthDiagnosis: "yes" })).toContain("mentalHealthConditions");
    expect(more({ needs: { financeBenefitsDebt: "yes" } })).toEqual(["publicFunds"]);
    expect(more({ needs: { immigration: "yes" } })).toEqual(["indefiniteLeaveToRemain", "visaDependentOnPerpetrator"]);
    expect(more({ needs: { mentalHealth: "dontKnow", housing: "yes" } })).toEqual([]);
  });

  it("asks for neither ticks nor risk where a Dash of the case says both, whichever version it is", () => {
    const risk = ["dashTicksGiven", "highRisk"];
    const riskAsked = (earlier: EarlierAnswers) => asked(intake, {}, earlier).filter((id) => risk.includes(id));
    expect(riskAsked({})).toEqual(risk);
    expect(riskAsked({ "adult.dash": [{ dashPoint: "atIntake" }] })).toEqual([]);
    expect(riskAsked({ "adult.dash-young-people": [{ dashPoint: "atIntake" }] })).toEqual([]);
    expect(riskAsked({ "adult.dash": [{ dashPoint: "atExit" }, { dashPoint: "duringSupport" }] })).toEqual(risk);
  });

  it("did not ask before 2018-19 about visits to A&E, calls to the police or other services, nor in 2018-19 about pets", () => {
    expect(rowsAsked(intake, "past12Months", {}, "2017-18")).toEqual(["attemptsToLeave"]);
    expect(rowsAsked(intake, "past12Months", {}, "2018-19")).toHaveLength(4);
    const pets = { abuseLevels: { jealousAndControlling: "high" }, jealousAndControllingDetails: ["pets"] };
    const faults = (year: Year) =>
      checkDocument(intake, pets, { earlier: {}, year, today: "2026-01-01" }).faults.map(({ path: at }) => at);
    expect(faults("2018-19")).toEqual(["jealousAndControllingDetails.0"]);
    expect(faults("2019-20")).toEqual([]);
  });
});

describe("the Dash", () => {
  const signs = ["signsNow", "signsOngoing", "signsDone", "signsPerpetrator"];

  it.each([dash, dashForTeenagers])("of $id has 24 questions, asked where their answers are known", (form) => {
    const answers = { dashRecorded: "answers" };
    expect(signs.flatMap((id) => rowsAsked(form, id, answers))).toHaveLength(24);
    expect(asked(form, answers)).not.toContain("dashTicksGiven");
    expect(asked(form, { dashRecorded: "ticksOnly" })).toContain("dashTicksGiven");
    expect(asked(form, { dashRecorded: "ticksOnly" }).filter((id) => signs.includes(id))).toEqual([]);
  });

  it("lets judgement raise the level of risk, on a basis of its own, and offers no way to lower it", () => {
    expect(asked(dash, { riskRaised: "high" })).toContain("riskRaisedBasis");
    expect(asked(dash, { riskRaised: "no" })).not.toContain("riskRaisedBasis");
    const lowered = checkDocument(
      dash,
      { riskRaised: "standard" },
      { earlier: {}, year: "2024-25", today: "2026-01-01" },
    );
    expect(lowered.faults.map(({ path: at }) => at)).toEqual(["riskRaised"]);
  });

  it("has a version for those of 13 to 17, and one for those of 16 or over", () => {
    const versions = (age: number) =>
      [dash, dashForTeenagers]
        .filter((form) => isForAge(form, `${2025 - age}-01-01`, "2025-06-01"))
        .map(({ id }) => id);
    expect(versions(12)).toEqual([]);
    expect(versions(13)).toEqual(["adult.dash-young-people"]);
    expect(versions(17)).toEqual(["adult.dash", "adult.dash-young-people"]);
    expect(versions(18)).toEqual(["adult.dash"]);
  });
});

describe("the review of an adult", () => {
  it("asks for levels where there has been further abuse or abuse not known of before, and not where there was none", () => {
    const levels = ["abuseLevelsAtReview", "abuseWithoutLevelsAtReview"];
    const asks = (answers: Answers) => asked(review, answers).filter((id) => levels.includes(id));
    expect(asks({ furtherAbuseOccurred: "samePerpetrator" })).toEqual(levels);
    expect(asks({ furtherAbuseOccurred: "no", furtherAbuseDisclosed: "historic" })).toEqual(levels);
    expect(asks({ furtherAbuseOccurred: "no", furtherAbuseDisclosed: "no" })).toEqual([]);
  });
});

describe("the criminal justice of an adult's case", () => {
  it("asks for reports and their timing only where there is a report, and for support in any case", () => {
    expect(asked(criminalJustice, { reportsMade: "no" })).toEqual(["reportsMade", "criminalJusticeSupport"]);
    expect(asked(criminalJustice, { reportsMade: "yes" })).toEqual([
      "reportsMade",
      "reportTiming",
      "reports",
      "criminalJusticeSupport",
    ]);
  });

  it("asks why nothing followed of the incidents with no further action alone", () => {
    const reports = [{ incidents: [{ consequence: "nfa" }, { consequence: "charged" }] }];
    const [page] = path(criminalJustice, { reportsMade: "yes", reports }, { earlier: {}, year: "2024-25" }).pages.slice(
      1,
    );
    const incidents = page?.asked[0]?.items[0]?.[0]?.items.map((item) => item.map(({ question }) => question.id));
    expect(incidents).toEqual([
      ["offence", "consequence", "nfaReason"],
      ["offence", "consequence"],
    ]);
  });
});

describe("the civil justice of an adult's case", () => {
  it("asks what came of the orders that were applied for, and of breaches of those that were granted", () => {
    const answers = {
      ordersAppliedFor: ["nonMolestation", "childArrangements"],
      orderOutcomes: { nonMolestation: "granted", childArrangements: "notKnown" },
    };
    expect(rowsAsked(civilJustice, "orderOutcomes", answers)).toEqual(["nonMolestation", "childArrangements"]);
    expect(rowsAsked(civilJustice, "ordersBreached", answers)).toEqual(["nonMolestation"]);
    expect(asked(civilJustice, { ordersAppliedFor: ["none"] })).not.toContain("orderOutcomes");
  });
});

describe("the exit of an adult", () => {
  it("asks everyone how the case closed, about abuse, the perpetrator, safety, recovery and agencies, and what the client says", () => {
    expect(everyone(exit)).toEqual([
      "caseStatus",
      "contactsReceived",
      "dashTicksGivenAtExit",
      "abuseSinceLastForm",
      "abuseLevelsAtExit",
      "abuseWithoutLevelsAtExit",
      "livingWithPerpetratorAtExit",
      "ongoingContact",
      "needsAdded",
      "safetySupported",
      "stepDownAndRecoverySupported",
      "agenciesWorkedWell",
      "agenciesPresentedChallenges",
      "clientAnswers",
    ]);
  });

  it("asks for no levels of abuse where there was none since intake or the last review", () => {
    for (const none of ["noneSinceIntake", "noneSinceReview"])
      expect(asked(exit, { abuseSinceLastForm: none })).not.toContain("abuseLevelsAtExit");
    for (const some of ["some", "dontKnow"])
      expect(asked(exit, { abuseSinceLastForm: some })).toContain("abuseLevelsAtExit");
  });

  it("asks whether abuse escalates of the types that there are", () => {
    const answers = { abuseLevelsAtExit: { physical: "standard", sexual: "none", jealousAndControlling: "high" } };
    for (const matrix of ["severityEscalating", "frequencyEscalating"])
      expect(rowsAsked(exit, matrix, answers)).toEqual(["physical", "jealousAndControlling"]);
  });

  it("asks for the ticks at exit unless a Dash made at exit has them", () => {
    expect(asked(exit, {}, { "adult.dash": [{ dashPoint: "atExit" }] })).not.toContain("dashTicksGivenAtExit");
    expect(asked(exit, {}, { "adult.dash": [{ dashPoint: "atIntake" }] })).toContain("dashTicksGivenAtExit");
  });

  it("asks whether partners still are, of those who were partners or former partners at intake", () => {
    const was = (relationship: string) =>
      asked(exit, {}, { "adult.intake": [{ primaryPerpetratorRelationship: relationship }] });
    expect(was("currentPartner")).toContain("relationshipAtExit");
    expect(was("exPartner")).toContain("relationshipAtExit");
    expect(was("brother")).not.toContain("relationshipAtExit");
  });

  it("asks about child contact where there is contact because of children", () => {
    const contact = { ongoingContact: "yes", ongoingContactReasons: ["children", "visa"] };
    const childContact = ["childContactConflict", "childContactAbuse"];
    expect(asked(exit, contact)).toEqual(expect.arrayContaining(childContact));
    const others = { ...contact, ongoingContactReasons: ["legalProceedings"] };
    expect(asked(exit, others).filter((id) => childContact.includes(id))).toEqual([]);
    expect(asked(exit, { ...contact, ongoingContact: "no" }).filter((id) => childContact.includes(id))).toEqual([]);
  });

  const areas = [
    "housing",
    "physicalHealth",
    "mentalHealth",
    "drugMisuse",
    "alcoholMisuse",
    "childrenAndParenting",
    "financeBenefitsDebt",
    "employmentEducationTraining",
    "socialAndCommunity",
    "immigration",
  ];
  const supportAsked = (answers: Answers, earlier: EarlierAnswers = {}) =>
    asked(exit, answers, earlier).filter((id) => areas.some((area) => id === `${area}Supported`));

  it.each(areas)("asks about support with %s where it was a need at intake, at any review, or was added", (area) => {
    expect(supportAsked({}, { "adult.intake": [{ needs: { [area]: "yes" } }] })).toEqual([`${area}Supported`]);
    expect(supportAsked({}, { "adult.review": [{}, { needsFound: [area] }] })).toEqual([`${area}Supported`]);
    expect(supportAsked({ needsAdded: [area] })).toEqual([`${area}Supported`]);
    expect(supportAsked({}, { "adult.intake": [{ needs: { [area]: "no" } }] })).toEqual([]);
  });

  it("asks what support achieved and changed only where there was support", () => {
    const need = { "adult.intake": [{ needs: { childrenAndParenting: "yes" } }] };
    const followUps = ["cypsInvolvementAtExit", "childrenAndParentingOutcomes", "childrenAndParentingImpact"];
    const more = (answers: Answers) => asked(exit, answers, need).filter((id) => followUps.includes(id));
    expect(more({ childrenAndParentingSupported: "yes" })).toEqual(followUps);
    expect(more({ childrenAndParentingSupported: "no" })).toEqual([]);
  });

  it("asks the client's questions of a client who answers, and otherwise only why not", () => {
    const own = [
      "clientAnswersHow",
      "clientStatements",
      "agenciesMadeDifference",
      "clientComment",
      "clientCommentMayBeQuoted",
    ];
    expect(asked(exit, { clientAnswers: "yes" }).slice(-own.length)).toEqual(own);
    expect(asked(exit, { clientAnswers: "no" }).slice(-2)).toEqual(["clientAnswers", "clientNotAskedReason"]);
  });

  it("keeps what the client says in a section that the client answers, apart from the caseworker's", () => {
    const clients = exit.sections.filter(({ answeredBy }) => answeredBy === "client");
    expect(clients.map(({ id }) => id)).toEqual(["what-the-client-says"]);
    const comment = clients[0]?.pages.at(-1)?.questions[0];
    expect(comment).toMatchObject({ id: "clientComment", release: "never" });
  });
});
