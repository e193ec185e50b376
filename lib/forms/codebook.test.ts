import { describe, expect, it } from "vitest";
import { codebookOf } from "./codebook";
import { codebookInMarkdown } from "./codebook-print";
import { conditionInWords } from "./condition-print";
import { defineForm } from "./define";
import { farewell, welcome } from "./testing";

const form = defineForm({
  id: "test.years",
  population: "test",
  title: "Years",
  version: 3,
  dateLabel: "Date",
  occurs: "once",
  role: "opens",
  sections: [
    {
      id: "only",
      title: "Only",
      pages: [
        {
          id: "first",
          questions: [
            {
              id: "pet",
              type: "one",
              text: [
                { label: "Pet", until: "2020-21" },
                { label: "Animal", since: "2021-22" },
              ],
              options: [
                { id: "cat", label: "Cat", since: "2019-20", comparableFrom: "2020-21" },
                { id: "none", label: "None", exclusive: true },
              ],
            },
          ],
        },
        { id: "second", questions: [{ id: "born", type: "date", text: "Born", required: "Enter a date" }] },
      ],
    },
  ],
});

describe("the codebook", () => {
  it("gives the questions of a section in order, whatever their pages, with null where there is no limit", () => {
    expect(codebookOf(form).sections).toEqual([
      {
        id: "only",
        title: "Only",
        questions: [
          {
            id: "pet",
            type: "one",
            text: [
              { label: "Pet", since: null, until: "2020-21" },
              { label: "Animal", since: "2021-22", until: null },
            ],
            options: [
              {
                id: "cat",
                label: "Cat",
                exclusive: false,
                since: "2019-20",
                until: null,
                comparableFrom: "2020-21",
              },
              { id: "none", label: "None", exclusive: true, since: null, until: null },
            ],
            when: null,
            required: false,
            since: null,
            until: null,
            release: "never",
          },
          {
            id: "born",
            type: "date",
            text: "Born",
            future: false,
            when: null,
            required: true,
            since: null,
            until: null,
            release: "never",
          },
        ],
      },
    ]);
  });

  it("loses nothing when it is written as JSON", () => {
    for (const one of [welcome, farewell, form]) {
      expect(JSON.parse(JSON.stringify(codebookOf(one)))).toEqual(codebookOf(one));
    }
  });

  it("gives rows to a matrix, questions to a group, and a unit and limits to numbers and lengths of time", () => {
    const questions = new Map(
      codebookOf(welcome).sections.flatMap((section) => section.questions.map((question) => [question.id, question])),
    );
    expect(questions.get("areas")?.rows?.map(({ id }) => id)).toEqual(["health", "money"]);
    expect(questions.get("reports")?.questions?.map(({ id }) => id)).toEqual(["charged", "reason"]);
    expect(questions.get("contacts")).toMatchObject({ unit: "contacts", min: 0, max: 500, unknown: true });
    expect(questions.get("length")).toMatchObject({ unit: "months", min: 0, max: 1200, unknown: true });
  });

  it("tells what the person supported answers from what the caseworker reports", () => {
    const [own] = form.sections;
    if (!own) throw new Error("The form has no section");
    const theirs = { ...form, sections: [{ ...own, answeredBy: "client" as const }] };
    expect(codebookOf(theirs).sections[0]).toMatchObject({ answeredBy: "client" });
    expect(codebookInMarkdown([theirs])).toContain("Answered by the client, not by the caseworker.");
    expect(codebookInMarkdown([form])).not.toContain("Answered by");
  });

  it("says of which years the bands of what is worked out are", () => {
    const scored = {
      ...form,
      derived: [
        {
          id: "score",
          text: "Score",
          from: { kind: "age" as const },
          unit: "years",
          bands: [{ id: "low", label: "Low", to: 9, until: "2019-20" as const }],
        },
      ],
    };
    expect(codebookInMarkdown([scored])).toContain("Counted as `low`: Low (until 2019-20)");
  });

  it("says conditions in words, with brackets where all and any meet", () => {
    expect(
      conditionInWords({
        any: [
          { question: "a", is: ["yes"] },
          {
            all: [{ form: "test.welcome", question: "b.row", is: ["x", "y"] }, { not: { question: "c", is: ["no"] } }],
          },
        ],
      }),
    ).toBe("`a` is yes or (`test.welcome b.row` is x or y and not `c` is no)");
  });

  it("names every question, row and option in print", () => {
    const printed = codebookInMarkdown([welcome, farewell, form]);
    for (const id of ["housing", "areas", "health", "charged", "housingSupport", "cat"]) {
      expect(printed).toContain(`\`${id}\``);
    }
    expect(printed).toContain("Pet (until 2020-21) / Animal (since 2021-22)");
  });
});
