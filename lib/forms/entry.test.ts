import { describe, expect, it } from "vitest";
import { entrySchema, type RawFields, rawEntry, readEntry } from "./entry";
import { welcome } from "./testing";

const circumstances = { year: "2024-25", today: "2025-01-31", earlier: {}, others: {} } as const;
const questions = welcome.sections.flatMap((section) => section.pages.flatMap((page) => page.questions));
const read = (raw: RawFields) => readEntry(questions, raw, circumstances);

describe("what a caseworker types", () => {
  it("is understood in the forms in which people write it", () => {
    const { answers, problems } = read({
      housing: "yes",
      housingTypes: ["move", "rent", "rent"],
      areas: { health: "yes", money: "" },
      contacts: { value: " 1 20 " },
      length: { years: "2", months: "6" },
      since: { day: "1", month: "4", year: "2024" },
      words: " They said\r\nno. ",
      reports: [{ charged: "no", reason: "Withdrawn" }],
    });
    expect(problems).toEqual([]);
    expect(answers).toEqual({
      housing: "yes",
      housingTypes: ["rent", "move"],
      areas: { health: "yes" },
      contacts: 120,
      length: 30,
      since: "2024-04-01",
      words: "They said\nno.",
      reports: [{ charged: "no", reason: "Withdrawn" }],
    });
  });

  it("may be left empty", () => {
    expect(
      read({ housing: "", contacts: { value: "" }, since: { day: "", month: "", year: "" }, words: "  " }),
    ).toMatchObject({ answers: {}, problems: [], unreadable: {}, held: { answers: {}, unreadable: {} } });
  });

  it.each([
    ["a count below zero", { contacts: { value: "-1" } }, "contacts", /between 0 and 500/],
    ["a count in words", { contacts: { value: "six" } }, "contacts", /in figures/],
    ["a number and not known at once", { contacts: { value: "6", unknown: "yes" } }, "contacts", /not both/],
    [
      "thirteen months",
      { areas: { health: "yes" }, length: { years: "", months: "13" } },
      "length",
      /between 0 and 11/,
    ],
    ["a day that is not in the calendar", { since: { day: "31", month: "2", year: "2024" } }, "since", /calendar/],
    ["half a date", { since: { day: "31", month: "", year: "2024" } }, "since", /day, a month and a year/],
    ["a day to come", { since: { day: "1", month: "2", year: "2025" } }, "since", /today or in the past/],
    [
      "don't know beside another answer",
      { housing: "yes", housingTypes: ["unsure", "rent"] },
      "housingTypes",
      /not both/,
    ],
    ["more words than fit", { words: "x".repeat(21) }, "words", /no more than 20/],
    ["an answer that is not on the list", { housing: "perhaps" }, "housing", /not one of the answers/],
    ["an option before its year", { housing: "yes", housingTypes: ["pet"] }, "housingTypes", /not one of the answers/],
  ] as const)("is refused with a sentence, and kept as typed: %s", (name, raw, id, sentence) => {
    const year = name.includes("before its year") ? "2023-24" : "2024-25";
    const { answers, problems, unreadable } = readEntry(questions, raw as never, { ...circumstances, year });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: [id], message: expect.stringMatching(sentence) });
    expect(answers).not.toHaveProperty(id);
    expect(unreadable[id]).toEqual((raw as RawFields)[id]);
  });

  it("stands in the fields again as it was typed, understood or not", () => {
    const typed = { housing: "no", contacts: { value: "six" }, areas: { money: "no" } };
    const { answers, unreadable } = read(typed);
    expect(rawEntry(questions, answers, unreadable)).toEqual(typed);
  });

  it("points to the field inside an item", () => {
    expect(read({ reports: [{ charged: "yes" }, { charged: "maybe" }] }).problems[0]?.path).toEqual([
      "reports",
      1,
      "charged",
    ]);
  });

  it("is set aside, and not lost, where the question is no longer asked", () => {
    const { answers, held, problems } = read({
      housing: "no",
      housingTypes: ["rent"],
      areas: { health: "no" },
      length: { years: "many", months: "" },
      reports: [{ charged: "yes", reason: "Withdrawn" }],
    });
    expect(problems).toEqual([]);
    expect(answers).toEqual({ housing: "no", areas: { health: "no" }, reports: [{ charged: "yes" }] });
    expect(held.answers).toMatchObject({ housingTypes: ["rent"], reports: [{ charged: "yes", reason: "Withdrawn" }] });
    expect(held.unreadable).toEqual({ length: { years: "many", months: "" } });
  });

  it("asks the rest of an item while one of its fields cannot be understood", () => {
    const { asked, unreadable } = read({ reports: [{ charged: "no", reason: "x".repeat(51) }] });
    const reports = asked.find(({ question }) => question.id === "reports");
    expect(reports?.items[0]?.map(({ question }) => question.id)).toEqual(["charged", "reason"]);
    expect(unreadable).toHaveProperty("reports");
  });

  it("may not hold more items than can be recorded", () => {
    expect(read({ reports: Array.from({ length: 21 }, () => ({ charged: "no" })) }).problems).toMatchObject([
      { path: ["reports"], message: expect.stringMatching(/No more than 20 reports/) },
    ]);
  });

  it("is read by the same rules in the browser", () => {
    const result = entrySchema(questions, circumstances).safeParse({ contacts: { value: "six" } });
    expect(result.error?.issues[0]).toMatchObject({ path: ["contacts"], message: expect.stringMatching(/in figures/) });
  });
});
