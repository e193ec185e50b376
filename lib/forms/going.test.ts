import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { answersThatGo } from "./going";
import { path } from "./path";
import { welcome } from "./testing";

const circumstances = { earlier: {}, year: "2024-25" } as const;
const questions = welcome.sections.flatMap((section) => section.pages.flatMap((page) => page.questions));
const going = (answers: Answers, unreadable = {}) =>
  answersThatGo(questions, { answers, unreadable }, {}, circumstances).map(({ path, text }) => [path, text]);

describe("a changed answer", () => {
  it("says which dependent answers will go", () => {
    expect(going({ housing: "no", housingTypes: ["rent"] })).toEqual([["housingTypes", "Which?"]]);
    expect(going({ housing: "yes", housingTypes: ["rent"] })).toEqual([]);
  });

  it("reaches into later sections", () => {
    expect(going({ areas: { health: "no" }, length: 30 })).toEqual([["length", "For how long?"]]);
  });

  it("names the item whose answer will go", () => {
    expect(
      going({
        reports: [
          { charged: "no", reason: "x" },
          { charged: "yes", reason: "Withdrawn" },
        ],
      }),
    ).toEqual([["reports.1.reason", "Report 2: Why not?"]]);
  });

  it("counts what could not be understood among what will go", () => {
    expect(going({ areas: { health: "no" } }, { length: { years: "many" } })).toEqual([["length", "For how long?"]]);
  });

  it("brings back what was there when it is changed back", () => {
    const changedBack = { housing: "yes", housingTypes: ["rent"] };
    expect(path(welcome, changedBack, circumstances).answers).toEqual(changedBack);
  });
});
