import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import type { FormDefinition, Question } from "./define";
import { checkDocument, gapsIn } from "./document";
import { path } from "./path";
import { progress } from "./progress";
import { possibleKeys, project } from "./project";
import { inWords, summarise, summariseAll, typedInWords } from "./summary";
import { farewell, welcome } from "./testing";

const circumstances = { earlier: {}, year: "2024-25", today: "2025-01-31" } as const;
const faults = (document: unknown) => checkDocument(welcome, document, circumstances).faults;

describe("a whole form", () => {
  it("may have gaps", () => {
    expect(faults({})).toEqual([]);
    const walked = path(welcome, { areas: { health: "yes" } }, circumstances);
    const gaps = walked.pages.flatMap((page) => gapsIn(page.asked, walked.answers)).map((gap) => gap.path);
    expect(gaps).toEqual(["housing", "areas.money", "contacts", "length", "since", "words", "reports"]);
  });

  it("has no gap where leaving a question empty is an answer", () => {
    const others: Question = {
      id: "others",
      type: "text",
      text: "Other services",
      maxLength: 20,
      emptyMeans: "No other services",
    };
    expect(gapsIn([{ question: others, rows: [], items: [] }], {})).toEqual([]);
  });

  it.each([
    ["an unknown question", { colour: "red" }, "colour", /not a question/],
    ["a null", { housing: null }, "housing", /leave out/],
    ["an answer that was not asked", { housing: "no", housingTypes: ["rent"] }, "housingTypes", /not asked/],
    ["an unknown row", { areas: { garden: "yes" } }, "areas.garden", /no such row/],
    ["an unknown option inside an item", { reports: [{ charged: "maybe" }] }, "reports.0.charged", /not one of/],
    [
      "an answer inside an item that was not asked",
      { reports: [{ charged: "yes", reason: "x" }] },
      "reports.0.reason",
      /not asked/,
    ],
    ["a list where an object belongs", { reports: "none" }, "reports", /list of reports/],
  ])("is refused where it holds %s", (_name, document, where, reason) => {
    expect(faults(document)).toEqual([{ path: where, reason: expect.stringMatching(reason) }]);
  });

  it("is said back in words", () => {
    const rows = summarise(
      welcome,
      { housing: "yes", housingTypes: ["rent", "move"], areas: { money: "no" }, contacts: { unknown: true } },
      circumstances,
    )[0]?.rows;
    expect(rows?.map(({ id, lines, state }) => [id, lines, state])).toEqual([
      ["housing", ["Yes"], "answered"],
      ["housingTypes", ["Help with rent", "A move"], "answered"],
      ["areas", ["Money: No"], "answered"],
      ["contacts", ["Not known"], "answered"],
    ]);
  });
});

describe("what a form said", () => {
  it("names the rows of a matrix that were left empty", () => {
    const [needs] = summarise(welcome, { areas: { money: "no" } }, circumstances);
    expect(needs?.rows.find(({ id }) => id === "areas")).toMatchObject({ missingRows: ["Health"], state: "answered" });
  });

  it("stays readable though it would not be asked today", () => {
    const answers = { housing: "no", housingTypes: ["rent"], reports: [{ charged: "yes", reason: "Withdrawn" }] };
    const said = summariseAll(welcome, answers, circumstances).flatMap(({ rows }) => rows);
    expect(said.find(({ id }) => id === "housingTypes")?.lines).toEqual(["Help with rent"]);
    expect(said.find(({ id }) => id === "reports")?.items[0]?.rows.map(({ lines }) => lines)).toEqual([
      ["Yes"],
      ["Withdrawn"],
    ]);
  });

  it("can be told in a few lines, items included, and as it was typed", () => {
    const reports = welcome.sections[1]?.pages[0]?.questions.find(({ id }) => id === "reports");
    if (!reports) throw new Error("The form has no reports");
    expect(inWords(reports, [{ charged: "no" }, {}], "2024-25")).toEqual([
      "Report 1",
      "Was there a charge?: No",
      "Report 2: left empty",
    ]);
    expect(typedInWords({ day: "31", month: "", year: "19" })).toBe("31 19");
  });
});

describe("the state of a section", () => {
  const state = (
    form: typeof welcome,
    answers: Parameters<typeof path>[1],
    saved: string[],
    unreadable: string[] = [],
  ) => progress(form, { answers, saved, unreadable, ...circumstances }).map((section) => section.state);

  it("moves from not started to complete, gaps allowed", () => {
    expect(state(welcome, {}, [])).toEqual(["not started", "not started"]);
    expect(state(welcome, { housing: "no" }, [])).toEqual(["in progress", "not started"]);
    expect(state(welcome, { housing: "no" }, ["needs/needs"])).toEqual(["complete", "not started"]);
  });

  it("cannot start before the question it depends on is answered, and is not needed once that rules it out", () => {
    const later = {
      ...welcome,
      sections: [
        ...welcome.sections.slice(0, 1),
        {
          id: "moving",
          title: "Moving",
          pages: [
            {
              id: "moving",
              questions: [
                {
                  id: "when",
                  type: "text" as const,
                  text: "When?",
                  maxLength: 20,
                  when: { question: "housing", is: ["yes"] },
                },
                {
                  id: "where",
                  type: "text" as const,
                  text: "Where?",
                  maxLength: 20,
                  when: { question: "housing", is: ["yes"] },
                },
              ],
            },
          ],
        },
      ],
    };
    expect(state(later, {}, [])[1]).toBe("cannot start yet");
    expect(state(later, { housing: "no" }, [])[1]).toBe("not needed");
    expect(state(later, {}, ["needs/needs"])[1]).toBe("not needed");
    expect(state(later, { housing: "yes" }, [])[1]).toBe("not started");
  });

  it("stays in progress while something cannot be understood or must not be left empty", () => {
    expect(state(welcome, { housing: "no" }, ["needs/needs"], ["contacts"])).toEqual(["in progress", "not started"]);
    expect(state(farewell, { added: ["housing"] }, ["support/support"])).toEqual(["in progress"]);
  });
});

describe("what is counted", () => {
  const counted = project(
    welcome,
    {
      housing: "yes",
      housingTypes: ["rent", "move"],
      areas: { health: "no" },
      contacts: 7,
      reports: [{ charged: "no" }, { charged: "no" }],
    },
    circumstances,
    { dateOfBirth: "2010-06-15", openedOn: "2024-05-01", closedOn: "2024-05-20" },
    "2024-06-14",
  );
  const of = (key: string) => counted.keys.filter((one) => one === `test.welcome/${key}`).length;

  it("tells answered, missing and not asked apart", () => {
    expect([of("housing=yes"), of("housing:missing")]).toEqual([1, 0]);
    expect([of("areas.money:asked"), of("areas.money:missing")]).toEqual([1, 1]);
    expect([of("length:asked"), of("length:missing")]).toEqual([0, 0]);
  });

  it("counts each item of a group", () => {
    expect([of("reports.charged:asked"), of("reports.charged=no"), of("reports.reason:missing")]).toEqual([2, 2, 2]);
  });

  it("works out bands, ages, lengths and how many were chosen", () => {
    expect([of("contacts#6+"), of("age#under-18")]).toEqual([1, 1]);
    expect(counted.numbers).toMatchObject({
      "test.welcome/contacts": [7],
      "test.welcome/age": [13],
      "test.welcome/typesChosen": [2],
      "test.welcome/caseLength": [2],
      "test.welcome/reports": [2],
    });
  });

  it("shows a case that closes before it opened as an error", () => {
    const wrong = project(welcome, {}, circumstances, { openedOn: "2024-05-20", closedOn: "2024-05-01" }, "2024-05-20");
    expect(wrong.keys).toContain("test.welcome/caseLength=error");
  });

  const worksOut: FormDefinition = {
    ...welcome,
    derived: [
      {
        id: "moved",
        text: "Moved",
        from: { kind: "differs", question: "housing", other: "words", except: ["unsaid"] },
        unit: "",
        options: [{ id: "yes", label: "Yes" }],
      },
    ],
  };
  const keysOf = (answers: Answers) =>
    project(worksOut, answers, circumstances, { openedOn: "2024-05-01" }, "2024-06-14").keys;

  it("sees that two answers differ, unless one of them says nothing", () => {
    const differs = (housing: string, words?: string) =>
      keysOf(words === undefined ? { housing } : { housing, words }).includes("test.welcome/moved=yes");
    expect([differs("yes", "no"), differs("yes", "yes"), differs("yes", "unsaid"), differs("yes")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("uses no key that the form does not announce", () => {
    const possible = new Set([...possibleKeys(welcome), ...possibleKeys(worksOut)]);
    const used = [...counted.keys, ...keysOf({ housing: "yes", words: "no" })];
    expect(used.filter((key) => !possible.has(key))).toEqual([]);
  });
});
