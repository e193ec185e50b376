/** Who is asked what on the children's forms, read from the denominators of the published tables. */
import { describe, expect, it } from "vitest";
import type { Answers, EarlierAnswers } from "@/lib/forms/answers";
import type { FormDefinition, Year } from "@/lib/forms/define";
import { path } from "@/lib/forms/path";
import { exit } from "./exit";
import { intake } from "./intake";
import { review } from "./review";

const year: Year = "2024-25";

function asked(form: FormDefinition, answers: Answers, earlier: EarlierAnswers = {}): string[] {
  return path(form, answers, { earlier, year }).pages.flatMap((page) => page.asked.map(({ question }) => question.id));
}

const everyone = (form: FormDefinition) => asked(form, {});

describe("the intake of a child", () => {
  it("asks every child about the referral, themselves, their abuse and the concerns, and nothing about what is not known", () => {
    expect(everyone(intake)).toEqual([
      "recipientOfSupport",
      "referralRoute",
      "initialReferralRoute",
      "genderAssignedAtBirth",
      "genderIdentity",
      "ethnicity",
      "residency",
      "disability",
      "aceExperienced",
      "knownToSocialCare",
      "otherServicesInvolved",
      "currentOrHistoricAbuse",
      "exposureToDomesticAbuse",
      "directAbuse",
      "harmfulBehaviour",
      "concerns",
    ]);
  });

  it.each([
    ["disability", "yes", ["disabilityType"]],
    ["aceExperienced", "yes", ["aceTypes"]],
    ["knownToSocialCare", "yes", ["socialCareInvolvement"]],
    ["currentOrHistoricAbuse", "current", ["historicAbuseExperienced"]],
    [
      "exposureToDomesticAbuse",
      "yes",
      [
        "exposureTypes",
        "exposureDuration",
        "exposureVictimRelationship",
        "exposureMultipleVictims",
        "exposurePerpetratorRelationship",
        "exposureMultiplePerpetrators",
        "exposureLivesWithPerpetrator",
        "exposureExperiences",
      ],
    ],
    [
      "directAbuse",
      "yes",
      [
        "directAbuseTypes",
        "directAbuseDuration",
        "directAbusePerpetrator",
        "directAbuseMultiplePerpetrators",
        "directAbuseLivesWithPerpetrator",
      ],
    ],
    [
      "harmfulBehaviour",
      "yes",
      [
        "harmfulBehaviourTypes",
        "harmfulBehaviourDuration",
        "harmfulBehaviourTowards",
        "harmfulBehaviourMultipleVictims",
        "harmfulBehaviourLivesWithVictim",
      ],
    ],
  ])("asks more where %s is %s, and of nobody else", (question, answer, more) => {
    const before = everyone(intake);
    expect(asked(intake, { [question]: answer }).filter((id) => !before.includes(id))).toEqual(more);
    for (const option of ["no", "dontKnow", "historic"]) expect(asked(intake, { [question]: option })).toEqual(before);
  });

  it("asks about contact with the perpetrator only where the child does not live with them", () => {
    const exposed = { exposureToDomesticAbuse: "yes" };
    expect(asked(intake, { ...exposed, exposureLivesWithPerpetrator: "no" })).toContain("exposureContactArrangements");
    expect(asked(intake, { ...exposed, exposureLivesWithPerpetrator: "yes" })).not.toContain(
      "exposureContactArrangements",
    );
    const abused = { directAbuse: "yes" };
    expect(asked(intake, { ...abused, directAbuseLivesWithPerpetrator: "no" })).toContain(
      "directAbuseContactArrangements",
    );
    expect(asked(intake, { ...abused, directAbuseLivesWithPerpetrator: "dontKnow" })).not.toContain(
      "directAbuseContactArrangements",
    );
  });

  it("asks what the abuse was for each kind that was found, and forgets it when the child turns out not to be a victim", () => {
    const answers = { directAbuse: "yes", directAbuseTypes: { neglect: "yes", emotional: "no", sexual: "dontKnow" } };
    const kinds = ["neglectTypes", "emotionalAbuseTypes", "physicalAbuseTypes", "sexualAbuseTypes"];
    expect(asked(intake, answers).filter((id) => kinds.includes(id))).toEqual(["neglectTypes"]);
    expect(asked(intake, { ...answers, directAbuse: "no" })).toEqual(everyone(intake));
  });

  it("asks for the concerns of an area only where there is a concern", () => {
    expect(asked(intake, { concerns: { copingStrategies: "yes", mentalHealth: "no" } }).slice(-2)).toEqual([
      "concerns",
      "concernsCopingStrategies",
    ]);
  });
});

describe("the review of a child", () => {
  it("tells what has happened since from what has only been learnt since", () => {
    const types = (answer: string) =>
      asked(review, { exposureSinceIntake: answer }).filter((id) => /^exposure(Occurred|Disclosed)$/.test(id));
    expect(types("occurred")).toEqual(["exposureOccurred"]);
    expect(types("disclosed")).toEqual(["exposureDisclosed"]);
    expect(types("both")).toEqual(["exposureOccurred", "exposureDisclosed"]);
    expect(types("no")).toEqual([]);
  });
});

describe("the exit of a child", () => {
  it("asks every child how the case closed, whether there is still abuse, about social care and about concerns added", () => {
    expect(everyone(exit)).toEqual([
      "caseStatus",
      "contactsReceived",
      "exposureAtExit",
      "directAbuseAtExit",
      "harmfulBehaviourAtExit",
      "knownToSocialServices",
      "concernsAdded",
    ]);
  });

  it("asks for the reason of an unplanned closure", () => {
    expect(asked(exit, { caseStatus: "unplanned" })).toContain("unplannedClosureReason");
    expect(asked(exit, { caseStatus: "planned" })).not.toContain("unplannedClosureReason");
  });

  const areas = [
    ["childSafety", "safetySupported"],
    ["physicalHealth", "physicalHealthSupported"],
    ["mentalHealth", "mentalHealthSupported"],
    ["familyRelationships", "familyRelationshipsSupported"],
    ["otherRelationships", "otherRelationshipsSupported"],
  ] as const;
  const supported: readonly string[] = areas.map(([, question]) => question);
  const supportAsked = (answers: Answers, earlier: EarlierAnswers) =>
    asked(exit, answers, earlier).filter((id) => supported.includes(id));

  it.each(areas)(
    "asks about support where %s was a concern at intake, at any review, or was added at exit",
    (area, question) => {
      expect(supportAsked({}, { "child.intake": [{ concerns: { [area]: "yes" } }] })).toEqual([question]);
      expect(supportAsked({}, { "child.review": [{}, { concernsFound: [area] }, {}] })).toEqual([question]);
      expect(supportAsked({ concernsAdded: [area] }, {})).toEqual([question]);
    },
  );

  it("asks about no support where no need was found", () => {
    const noNeed = { "child.intake": [{ concerns: { childSafety: "no", physicalHealth: "dontKnow" } }] };
    expect(supportAsked({ concernsAdded: ["none"] }, noNeed)).toEqual([]);
  });

  it("asks what the support was and what it changed only where there was support", () => {
    const need = { "child.intake": [{ concerns: { physicalHealth: "yes" } }] };
    const support = ["physicalHealthSupportProvided", "physicalHealthImpact"];
    expect(asked(exit, { physicalHealthSupported: "yes" }, need)).toEqual(expect.arrayContaining(support));
    expect(asked(exit, { physicalHealthSupported: "no" }, need).filter((id) => support.includes(id))).toEqual([]);
  });

  it("sets the types of abuse beside those of intake, and asks for them where the abuse came to light later", () => {
    const types = (answers: Answers, earlier: EarlierAnswers) =>
      asked(exit, answers, earlier).filter((id) => id.endsWith("TypesAtExit"));
    expect(types({ exposureAtExit: "no" }, { "child.intake": [{ exposureToDomesticAbuse: "yes" }] })).toEqual([
      "exposureTypesAtExit",
    ]);
    expect(types({}, { "child.review": [{ directAbuseSinceIntake: "disclosed" }] })).toEqual([
      "directAbuseTypesAtExit",
    ]);
    expect(types({ harmfulBehaviourAtExit: "yes" }, {})).toEqual(["harmfulBehaviourTypesAtExit"]);
    expect(types({ exposureAtExit: "no" }, { "child.intake": [{ exposureToDomesticAbuse: "no" }] })).toEqual([]);
  });

  it("asks whether abuse goes on through child contact only where it goes on", () => {
    expect(asked(exit, { exposureAtExit: "yes" })).toContain("exposureDueToChildContact");
    expect(asked(exit, { directAbuseAtExit: "no" }, { "child.intake": [{ directAbuse: "yes" }] })).not.toContain(
      "directAbuseDueToChildContact",
    );
  });
});
