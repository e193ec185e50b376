import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { defineForm, type FormDefinition } from "./define";
import { path } from "./path";
import { refusalsOf } from "./refusals";
import { summariseResults } from "./summary";
import { workOut } from "./work-out";

const yesNo = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
] as const;

const storm: FormDefinition = {
  id: "test.storm",
  population: "test",
  title: "Storm watch",
  version: 1,
  dateLabel: "Date of the watch",
  occurs: "many",
  role: "accompanies",
  sections: [
    {
      id: "signs",
      title: "Signs",
      pages: [
        {
          id: "signs",
          questions: [
            {
              id: "signs",
              type: "matrix",
              text: "Signs",
              rows: ["cloud", "wind", "birds"].map((id) => ({ id, label: id })),
              options: yesNo,
            },
            { id: "calm", type: "one", text: "Do you judge it to be calm?", options: yesNo },
          ],
        },
      ],
    },
  ],
  results: ["count"],
  refuses: [
    {
      when: {
        all: [
          { question: "count", is: ["stormy"] },
          { question: "calm", is: ["yes"] },
        ],
      },
      question: "calm",
      message: "The signs say that a storm is coming: select “No”",
    },
  ],
  derived: [
    {
      id: "count",
      text: "Number of signs",
      from: { kind: "rows", questions: ["signs"], is: ["yes"] },
      unit: "signs",
      bands: [
        { id: "quiet", label: "Quiet", from: 0, to: 1 },
        { id: "stormy", label: "Stormy", from: 2, until: "2024-25" },
        { id: "rough", label: "Rough", from: 2, since: "2025-26" },
      ],
    },
  ],
};

const at = (year: "2024-25" | "2025-26") => ({ earlier: {}, year });
const facts = { openedOn: "2024-05-01" };
const refused = (answers: Answers, year: "2024-25" | "2025-26" = "2024-25") =>
  refusalsOf(storm, path(storm, answers, at(year)), at(year), facts, "2024-06-01").map(({ question }) => question);
const result = (answers: Answers, year: "2024-25" | "2025-26" = "2024-25") =>
  summariseResults(storm, workOut(storm, path(storm, answers, at(year)), at(year), facts, "2024-06-01"), year);
const two = { signs: { cloud: "yes", wind: "yes", birds: "no" } };

describe("answers that cannot stand together", () => {
  it("are refused at the question that the form names, by what it has worked out", () => {
    expect(refused({ ...two, calm: "yes" })).toEqual(["calm"]);
    expect(refused({ ...two, calm: "no" })).toEqual([]);
    expect(refused({ signs: { cloud: "yes" }, calm: "yes" })).toEqual([]);
  });

  it("are judged by the bands of the form's own year", () => {
    expect(refused({ ...two, calm: "yes" }, "2025-26")).toEqual([]);
  });

  it("cannot name a question that the form does not ask, or a result that it does not work out", () => {
    expect(() => defineForm(storm)).not.toThrow();
    const [refusal] = storm.refuses ?? [];
    if (!refusal) throw new Error("The form refuses nothing");
    expect(() => defineForm({ ...storm, refuses: [{ ...refusal, question: "tide" }] })).toThrow(/tide/);
    expect(() =>
      defineForm({ ...storm, refuses: [{ ...refusal, when: { question: "count", is: ["calm"] } }] }),
    ).toThrow(/count being "calm"/);
    expect(() => defineForm({ ...storm, results: ["tide"] })).toThrow(/tide is a result/);
  });
});

describe("the result of a form", () => {
  it("is its number with the band of the year", () => {
    expect(result(two)).toMatchObject([{ text: "Number of signs", lines: ["2 signs: Stormy"], state: "answered" }]);
    expect(result(two, "2025-26")).toMatchObject([{ lines: ["2 signs: Rough"] }]);
  });

  it("is missing where nothing was answered from which it follows", () => {
    expect(result({})).toMatchObject([{ lines: [], state: "missing" }]);
  });
});
