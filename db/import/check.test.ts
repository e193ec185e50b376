import { describe, expect, it } from "vitest";
import { populationById, populations } from "@/questionnaires";
import { checkCase } from "./check";
import { type ImportLine, readLine } from "./line";

const today = "2025-06-01";

interface Change {
  client?: object;
  case?: object;
  forms?: readonly object[];
}

const intake = { form: "child.intake", date: "2024-05-01", answers: { disability: "no" } };
const review = { form: "child.review", date: "2024-07-24", answers: {} };
const exit = { form: "child.exit", date: "2024-10-01", answers: { caseStatus: "planned" } };

function line(change: Change = {}): ImportLine {
  const read = readLine(
    JSON.stringify({
      service: "foxglove",
      client: { reference: "A1", dateOfBirth: "2014-05-06", ...change.client },
      case: { population: "child", openedOn: "2024-05-01", closedOn: "2024-10-01", ...change.case },
      forms: change.forms ?? [intake, review, exit],
    }),
  );
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.line;
}

const check = (change?: Change) => checkCase(7, line(change), today);

describe("a case of an import file", () => {
  it("is taken with its gaps: what is required on the page may be missing in history", () => {
    expect(check().faults).toEqual([]);
    expect(check({ forms: [{ ...intake, answers: {} }] }).faults).toEqual([]);
    expect(check({ forms: [] }).faults).toEqual([]);
  });

  it("may be closed without the form that closes cases", () => {
    expect(check({ forms: [intake] })).toMatchObject({ faults: [], case: { closedOn: "2024-10-01" } });
  });

  it("closes on the day of the form that closes it, where no day is given", () => {
    expect(check({ case: { closedOn: undefined } })).toMatchObject({ faults: [], case: { closedOn: "2024-10-01" } });
    expect(check({ case: { closedOn: undefined }, forms: [intake] }).case.closedOn).toBeNull();
  });

  it("asks at exit for what was found at a review, in whichever order the file lists the two", () => {
    const found = { ...review, answers: { concernsFound: ["mentalHealth"] } };
    const supported = { ...exit, answers: { mentalHealthSupported: "yes" } };
    expect(check({ forms: [intake, found, supported] }).faults).toEqual([]);
    expect(check({ forms: [intake, supported, found] }).faults).toEqual([]);
    expect(check({ forms: [intake, review, supported] }).faults).toEqual([
      { line: 7, path: "forms.2.answers.mentalHealthSupported", reason: expect.stringMatching(/not asked/) },
    ]);
  });

  it("holds no form for another age than the client's", () => {
    const young = populations.flatMap(({ forms }) => forms).find(({ ages }) => ages?.to !== undefined && ages.to < 18);
    if (!young) throw new Error("There is no form for young people only.");
    const opening = populationById(young.population)?.forms.find(({ role }) => role === "opens");
    const date = "2024-05-01";
    const born = (dateOfBirth: string) =>
      check({
        client: { dateOfBirth },
        case: { population: young.population },
        forms: [opening?.id, young.id].map((form) => ({ form, date, answers: {} })),
      }).faults.map(({ path }) => path);
    expect(born("2009-04-01")).toEqual([]);
    expect(born("1990-04-01")).toEqual(["forms.1.date"]);
  });

  it.each<[string, Change, string, RegExp]>([
    [
      "a client group that does not exist",
      { case: { population: "dog" }, forms: [] },
      "case.population",
      /no client group/,
    ],
    [
      "a birth in the future",
      { client: { dateOfBirth: "2025-06-02" }, case: { openedOn: "2025-06-01", closedOn: null }, forms: [] },
      "client.dateOfBirth",
      /future/,
    ],
    ["a birth in 1814", { client: { dateOfBirth: "1814-05-06" } }, "client.dateOfBirth", /before 1900/],
    [
      "an opening before birth",
      { client: { dateOfBirth: "2024-05-02" } },
      "case.openedOn",
      /before the client was born/,
    ],
    [
      "an opening in the future",
      { case: { openedOn: "2025-06-02", closedOn: null }, forms: [] },
      "case.openedOn",
      /future/,
    ],
    ["a closing in the future", { case: { closedOn: "2025-06-02" } }, "case.closedOn", /future/],
    [
      "a closing before the opening",
      { case: { closedOn: "2024-04-30" }, forms: [] },
      "case.closedOn",
      /before the case opened/,
    ],
    ["a form that does not exist", { forms: [{ ...intake, form: "child.x" }] }, "forms.0.form", /no form/],
    ["a second intake", { forms: [intake, intake] }, "forms.1.form", /holds child.intake once/],
    ["a review without an intake", { forms: [review] }, "forms.0.form", /comes after child.intake/],
    [
      "a review before the intake",
      {
        forms: [
          { ...intake, date: "2024-06-01" },
          { ...review, date: "2024-05-20" },
        ],
      },
      "forms.1.date",
      /on or after|on or before/,
    ],
    [
      "an exit before the intake",
      {
        forms: [
          { ...intake, date: "2024-06-01" },
          { ...exit, date: "2024-05-20" },
        ],
      },
      "forms.1.date",
      /on or after|on or before/,
    ],
    [
      "a form before the case",
      { forms: [{ ...intake, date: "2024-04-30" }] },
      "forms.0.date",
      /when the case was opened/,
    ],
    [
      "a form after the case",
      { forms: [intake, { ...exit, date: "2024-10-02" }] },
      "forms.1.date",
      /after the case closed/,
    ],
    [
      "a form in the future",
      { case: { closedOn: null }, forms: [{ ...intake, date: "2025-06-02" }] },
      "forms.0.date",
      /today or in the past/,
    ],
    [
      "a question that does not exist",
      { forms: [{ ...intake, answers: { colour: "red" } }] },
      "forms.0.answers.colour",
      /not a question/,
    ],
    [
      "an option that does not exist",
      { forms: [{ ...intake, answers: { disability: "perhaps" } }] },
      "forms.0.answers.disability",
      /not one of/,
    ],
    [
      "an answer that was not asked for",
      { forms: [{ ...intake, answers: { disability: "no", disabilityType: ["other"] } }] },
      "forms.0.answers.disabilityType",
      /not asked/,
    ],
    [
      "null for an answer",
      { forms: [{ ...intake, answers: { disability: null } }] },
      "forms.0.answers.disability",
      /leave out/,
    ],
  ])("is refused where it holds %s", (_name, change, path, reason) => {
    expect(check(change).faults).toEqual([{ line: 7, path, reason: expect.stringMatching(reason) }]);
  });
});
