/** What nobody is asked on the perpetrator forms, because it follows from what was said. */
import { describe, expect, it } from "vitest";
import type { Answers, EarlierAnswers } from "@/lib/forms/answers";
import type { FormDefinition } from "@/lib/forms/define";
import { project } from "@/lib/forms/project";
import { criminalJustice } from "./criminal-justice";
import { exit } from "./exit";
import { intake } from "./intake";

const day = "2023-11-05";

function workedOut(form: FormDefinition, id: string, answers: Answers, earlier: EarlierAnswers = {}) {
  const { keys, numbers } = project(form, answers, { earlier, year: "2023-24" }, { openedOn: "2023-05-01" }, day);
  return {
    keys: keys.filter((key) => key.startsWith(`${form.id}/${id}`)).map((key) => key.slice(`${form.id}/${id}`.length)),
    number: numbers[`${form.id}/${id}`]?.[0],
  };
}

describe("the numbers of the intake", () => {
  it("count no children where none are involved, and are missing where that was left empty", () => {
    const children = (answers: Answers) => workedOut(intake, "childrenCount", answers);
    expect(children({ childrenInvolved: "no" })).toEqual({ keys: ["#0"], number: 0 });
    expect(children({ childrenInvolved: "yes", numberOfChildren: 7 })).toEqual({ keys: ["#5Plus"], number: 7 });
    expect(children({ childrenInvolved: "yes" })).toEqual({ keys: [":missing"], number: undefined });
    expect(children({})).toEqual({ keys: [":missing"], number: undefined });
  });

  it("count the additional victims that were entered, with or without their relationship", () => {
    const victims = (answers: Answers) => workedOut(intake, "additionalVictimCount", answers);
    const two: Answers = { hasAdditionalVictims: "yes", additionalVictims: [{ relationship: "sister" }, {}] };
    expect(victims(two)).toEqual({ keys: ["#2"], number: 2 });
    expect(victims({ hasAdditionalVictims: "no" })).toEqual({ keys: ["#0"], number: 0 });
    expect(victims({ hasAdditionalVictims: "yes" })).toEqual({ keys: [":missing"], number: undefined });
  });

  it("tell several types of abuse from several of high severity", () => {
    const abuseLevels = { physical: "high", sexual: "none", harassmentAndStalking: "standard" };
    expect(workedOut(intake, "typesOfAbuse", { abuseLevels })).toEqual({ keys: ["#multiple"], number: 2 });
    expect(workedOut(intake, "typesOfHighSeverity", { abuseLevels })).toEqual({ keys: ["#one"], number: 1 });
  });
});

describe("a change of relationship", () => {
  const change = (before: string, after: string) =>
    workedOut(
      exit,
      "changeInRelationship",
      { relationshipAtExit: after },
      { "perpetrator.intake": [{ primaryVictimRelationship: before }] },
    ).keys;

  it("is a separation or a return of partners, seen from intake", () => {
    expect(change("currentPartner", "exPartner")).toEqual(["=separated"]);
    expect(change("exPartner", "currentPartner")).toEqual(["=reunited"]);
    expect(change("currentPartner", "currentPartner")).toEqual([]);
    expect(change("exPartner", "dontKnow")).toEqual([]);
  });
});

describe("an active case", () => {
  it("counts once for a service user with a criminal and a civil case", () => {
    const justice = (earlier: EarlierAnswers) => workedOut(exit, "justiceCase", {}, earlier).keys;
    const criminal = { "perpetrator.criminal-justice": [{ activeCriminalCase: "yes" }] };
    const civil = { "perpetrator.civil-justice": [{ activeCivilCase: "yes" }] };
    expect(justice({ ...criminal, ...civil })).toEqual(["=yes"]);
    expect(justice({ "perpetrator.criminal-justice": [{ activeCriminalCase: "no" }] })).toEqual([]);
  });
});

describe("the number of police reports", () => {
  it("is none for an active case without any, and unknown where nobody said that a case is active", () => {
    const reports = (answers: Answers) => workedOut(criminalJustice, "reportCount", answers).number;
    expect(reports({ activeCriminalCase: "yes", reports: [{}, {}] })).toBe(2);
    expect(reports({ activeCriminalCase: "yes" })).toBe(0);
    expect(reports({ activeCriminalCase: "no" })).toBeUndefined();
    expect(reports({})).toBeUndefined();
  });
});
