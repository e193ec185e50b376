/** What the adult forms work out: figures that tables print and nobody is asked for. */
import { describe, expect, it } from "vitest";
import type { Answers, EarlierAnswers } from "@/lib/forms/answers";
import type { FormDefinition, Year } from "@/lib/forms/define";
import { project } from "@/lib/forms/project";
import { bandsMaking, dashQuestionCount, dashTickBands, riskLevels } from "@/questionnaires/risk";
import { dash, dashForTeenagers } from "./dash";
import { exit } from "./exit";
import { intake } from "./intake";

const facts = { dateOfBirth: "1990-03-27", openedOn: "2024-05-01", closedOn: "2024-08-07" };

function keys(form: FormDefinition, answers: Answers, earlier: EarlierAnswers = {}, year: Year = "2024-25"): string[] {
  const { keys: all } = project(form, answers, { earlier, year }, facts, "2024-05-01");
  return all.map((key) => key.slice(form.id.length + 1));
}

/** Ticks so many of the first signs of a Dash. */
function ticked(count: number): Answers {
  const answers: Record<string, Record<string, string>> = {};
  const questions = dash.sections.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
  let left = count;
  for (const question of questions) {
    if (question.type !== "matrix") continue;
    answers[question.id] = Object.fromEntries(question.rows.map(({ id }) => [id, left-- > 0 ? "yes" : "no"]));
  }
  return { dashRecorded: "answers", ...answers };
}

describe("the Dash", () => {
  it.each([
    [5, "dashTicks#standard1To5", "riskLevel=standard"],
    [6, "dashTicks#medium6To9", "riskLevel=medium"],
    [9, "dashTicks#medium6To9", "riskLevel=medium"],
    [10, "dashTicks#high10Plus", "riskLevel=high"],
  ])("with %i ticks is banded and levelled by them", (count, band, level) => {
    for (const form of [dash, dashForTeenagers])
      expect(keys(form, { ...ticked(count), riskRaised: "no" })).toEqual(expect.arrayContaining([band, level]));
  });

  it.each(riskLevels)("is at the level $id by its ticks alone wherever the setting of the year says so", ({ id }) => {
    for (const band of dashTickBands.filter((one) => bandsMaking(id).includes(one.id)))
      for (const ticks of [band.from ?? 0, band.to ?? dashQuestionCount])
        expect(keys(dash, ticked(ticks), {}, band.since ?? band.until)).toEqual(
          expect.arrayContaining([`dashTicks#${band.id}`, `riskLevel=${id}`]),
        );
  });

  it("stands at the guide for Marac from 14 ticks", () => {
    expect(keys(dash, ticked(13))).toContain("maracGuide#upTo13");
    expect(keys(dash, ticked(14))).toContain("maracGuide#14Plus");
  });

  it("without a tick is in no band, and standard risk", () => {
    const none = keys(dash, { ...ticked(0), riskRaised: "no" });
    expect(none).toContain("riskLevel=standard");
    expect(none.filter((key) => key.startsWith("dashTicks#"))).toEqual([]);
  });

  it("takes the number of ticks where only that is known", () => {
    expect(keys(dash, { dashRecorded: "ticksOnly", dashTicksGiven: 11 })).toContain("dashTicks#high10Plus");
  });

  it("is raised by judgement or escalation, and says on what basis the risk is high", () => {
    const raised = { ...ticked(3), riskRaised: "high", riskRaisedBasis: "escalation" };
    expect(keys(dash, raised)).toEqual(expect.arrayContaining(["riskLevel=high", "highRiskBasis=escalation"]));
    expect(keys(dash, { ...ticked(12), riskRaised: "no" })).toContain("highRiskBasis=actuarial");
    expect(keys(dash, { ...ticked(12), riskRaised: "medium" })).toContain("riskLevel=high");
  });
});

describe("risk at intake", () => {
  it("is what the intake says where there is no Dash", () => {
    const said = keys(intake, { dashTicksGiven: 7, highRisk: "yes", highRiskBasis: "professionalJudgement" });
    expect(said).toEqual(
      expect.arrayContaining([
        "dashTicks#medium6To9",
        "highRiskAtIntake=yes",
        "highRiskBasisAtIntake=professionalJudgement",
      ]),
    );
    expect(keys(intake, { highRisk: "dontKnow" })).toEqual(
      expect.arrayContaining(["highRiskAtIntake=dontKnow", "dashTicks:missing"]),
    );
    expect(keys(intake, {})).toContain("highRiskAtIntake:missing");
  });

  it("is high where the ticks alone make it so, whatever an earlier system let somebody say", () => {
    const high = ["highRiskAtIntake=yes", "highRiskBasisAtIntake=actuarial"];
    expect(keys(intake, { dashTicksGiven: 12 })).toEqual(expect.arrayContaining(high));
    expect(keys(intake, { dashTicksGiven: 12, highRisk: "no" })).toEqual(expect.arrayContaining(high));
    const judged = { dashTicksGiven: 12, highRisk: "yes", highRiskBasis: "professionalJudgement" };
    expect(keys(intake, judged)).toContain("highRiskBasisAtIntake=professionalJudgement");
    expect(keys(intake, judged)).not.toContain("highRiskBasisAtIntake=actuarial");
  });

  it("is what the Dash made at intake says, and no other", () => {
    const atIntake = { ...ticked(4), dashPoint: "atIntake", riskRaised: "high", riskRaisedBasis: "escalation" };
    const atExit = { ...ticked(15), dashPoint: "atExit", riskRaised: "no" };
    const said = keys(intake, {}, { "adult.dash": [atIntake, atExit] });
    expect(said).toEqual(
      expect.arrayContaining(["dashTicks#standard1To5", "highRiskAtIntake=yes", "highRiskBasisAtIntake=escalation"]),
    );
    expect(keys(intake, {}, { "adult.dash-young-people": [{ ...atExit, dashPoint: "atIntake" }] })).toEqual(
      expect.arrayContaining(["dashTicks#high10Plus", "highRiskAtIntake=yes", "highRiskBasisAtIntake=actuarial"]),
    );
    expect(keys(intake, {}, { "adult.dash": [{ ...atIntake, riskRaised: "no" }] })).toContain("highRiskAtIntake=no");
  });
});

describe("the children of an adult's case", () => {
  it("are counted, and each banded by age", () => {
    const children: readonly Answers[] = [
      { age: 11 },
      { age: 12 },
      { age: 215 },
      { age: 216 },
      { age: { unknown: true } },
    ];
    const counted = keys(intake, { childrenInvolved: "yes", children });
    expect(counted).toEqual(
      expect.arrayContaining([
        "childrenCount#5Plus",
        "children.age#under1",
        "children.age#1To3",
        "children.age#17",
        "children.age#18To23",
        "children.age=unknown",
      ]),
    );
    expect(keys(intake, { childrenInvolved: "no" })).toContain("childrenCount#0");
  });
});

describe("what has changed by exit", () => {
  const closing = (answers: Answers, atIntake: Answers) => keys(exit, answers, { "adult.intake": [atIntake] });

  it("compares the ticks of two Dashes where both are known", () => {
    const both = closing({ dashTicksGivenAtExit: 6 }, { dashTicksGiven: 14 });
    expect(both).toEqual(
      expect.arrayContaining(["dashTicksBefore#high10Plus", "dashTicksAfter#medium6To9", "dashTicksChange#reduced"]),
    );
    expect(closing({ dashTicksGivenAtExit: 14 }, { dashTicksGiven: 14 })).toContain("dashTicksChange#unchanged");
    expect(closing({ dashTicksGivenAtExit: 15 }, { dashTicksGiven: 14 })).toContain("dashTicksChange#increased");
    for (const [atExit, atIntake] of [
      [{}, { dashTicksGiven: 14 }],
      [{ dashTicksGivenAtExit: 6 }, {}],
      [{ dashTicksGivenAtExit: 0 }, { dashTicksGiven: 14 }],
    ] as const)
      expect(closing(atExit, atIntake).filter((key) => /dashTicks(Before|After|Change)#/.test(key))).toEqual([]);
  });

  it("sets the level of abuse at intake beside that at exit, no abuse at all included", () => {
    const atIntake = { abuseLevels: { physical: "high", sexual: "none", jealousAndControlling: "dontKnow" } };
    const changes = (answers: Answers) => closing(answers, atIntake).filter((key) => key.includes("LevelChange="));
    expect(changes({ abuseSinceLastForm: "noneSinceIntake" })).toEqual([
      "physicalLevelChange=highToNone",
      "sexualLevelChange=noneToNone",
    ]);
    const levels = { physical: "high", sexual: "standard", jealousAndControlling: "high" };
    expect(changes({ abuseSinceLastForm: "some", abuseLevelsAtExit: levels })).toEqual([
      "physicalLevelChange=highToHigh",
      "sexualLevelChange=noneToStandard",
    ]);
  });

  it("counts a client supported with criminal and civil justice once", () => {
    const justice = (earlier: EarlierAnswers) =>
      keys(exit, {}, earlier).filter((key) => key.startsWith("justiceForms#"));
    expect(justice({ "adult.criminal-justice": [{}], "adult.civil-justice": [{}] })).toEqual(["justiceForms#some"]);
    expect(justice({ "adult.civil-justice": [{}] })).toEqual(["justiceForms#some"]);
    expect(justice({})).toEqual([]);
  });

  it("says which couples parted, and which came together again", () => {
    const change = (before: string, after: string) =>
      closing({ relationshipAtExit: after }, { primaryPerpetratorRelationship: before }).filter((key) =>
        key.startsWith("changeInRelationship="),
      );
    expect(change("currentPartner", "exPartner")).toEqual(["changeInRelationship=separated"]);
    expect(change("exPartner", "currentPartner")).toEqual(["changeInRelationship=reunited"]);
    expect(change("exPartner", "exPartner")).toEqual([]);
  });

  it("tells support with a need of the intake from support with one that was found later", () => {
    const supported = (answers: Answers, atIntake: Answers) =>
      closing(answers, atIntake).filter((key) => key.includes("NeedSupported="));
    expect(supported({ housingSupported: "yes" }, { needs: { housing: "yes" } })).toEqual(["housingNeedSupported=yes"]);
    expect(supported({ housingSupported: "yes", needsAdded: ["housing"] }, { needs: { housing: "no" } })).toEqual([]);
  });
});

describe("types of abuse", () => {
  it("count with and without levels, and those of high severity apart", () => {
    const counted = keys(intake, {
      abuseLevels: { physical: "high", sexual: "none", harassmentAndStalking: "dontKnow" },
      abuseWithoutLevels: { honourBased: "yes", fgm: "no" },
    });
    expect(counted).toEqual(expect.arrayContaining(["typesOfAbuse#multiple", "typesOfHighSeverity#one"]));
  });

  it("at exit are none of any type where there was no abuse, and missing where a level was left empty", () => {
    expect(keys(exit, { abuseSinceLastForm: "noneSinceIntake" })).toEqual(
      expect.arrayContaining(["physicalLevelAtExit=none", "jealousAndControllingLevelAtExit=none"]),
    );
    const partly = keys(exit, { abuseSinceLastForm: "some", abuseLevelsAtExit: { physical: "standard" } });
    expect(partly).toEqual(expect.arrayContaining(["physicalLevelAtExit=standard", "sexualLevelAtExit:missing"]));
  });

  it("escalate if any does, and gravely if one of high severity does", () => {
    const levels = { abuseSinceLastForm: "some", abuseLevelsAtExit: { physical: "high", sexual: "standard" } };
    const any = (answers: Answers) =>
      keys(exit, { ...levels, ...answers }).filter((key) => /scalating(Any)?=yes$/.test(key) && !key.includes("."));
    expect(any({ severityEscalating: { physical: "no" }, frequencyEscalating: { sexual: "yes" } })).toEqual([
      "frequencyEscalatingAny=yes",
      "escalatingAny=yes",
    ]);
    expect(any({ severityEscalating: { physical: "yes" } })).toEqual([
      "severityEscalatingAny=yes",
      "escalatingAny=yes",
      "highSeverityEscalating=yes",
    ]);
  });
});
