import { describe, expect, it } from "vitest";
import { type Audience, ofOneService, type Policy, policies } from "@/disclosure/policy";
import type { ReportDefinition } from "@/lib/reports/define";
import { find } from "@/lib/reports/place";
import { tallyOf } from "@/lib/reports/testing";
import { populationById } from "@/questionnaires";
import { reports } from "@/reports";
import { adultIdva } from "@/reports/adult-idva";
import { children } from "@/reports/children";
import { perpetrator } from "@/reports/perpetrator";
import { madeSource } from "../testing";
import { releaseReport } from "./release";
import { talliesOf } from "./testing";
import { type Narrowed, readTables } from "./testing-reader";

const year = "2024-25";

/** A table of one question, or of statements all answered alike, of one service. @param answers how many gave each */
async function released(
  { report, table, audience }: { report: ReportDefinition; table: string; audience: Audience },
  answers: Readonly<Record<string, number>>,
  besides: Readonly<Record<string, number>> = {},
) {
  const definition = report.tables.find(({ id }) => id === table);
  if (!definition || !("question" in definition)) throw new Error(`There is no table ${table} of one question.`);
  const all = `${definition.form.id}/${definition.question}`;
  const statements = find(definition).rows;
  const keys = statements.length === 0 ? [all] : statements.map(({ id }) => `${all}.${id}`);
  const said = keys.flatMap((key) => [
    [`${key}:asked`, Object.values(answers).reduce((sum, count) => sum + count, 0)],
    [`${key}:missing`, answers.missing ?? 0],
    ...Object.entries(answers).map(([id, count]) => [`${key}${id.startsWith("#") ? "" : "="}${id}`, count]),
  ]);
  const tally = tallyOf({ ...besides, ...Object.fromEntries(said) });
  const alone = { ...report, tables: [definition], statements: [] };
  const years = new Map([[year, { year, whole: tally, byService: [] }]] as const);
  const { document } = await releaseReport({ definition: alone, year, compare: 0 }, years, audience);
  const printed = document.tables[0] as (typeof document.tables)[number];
  const policy = ofOneService(policies[audience]);
  const read = await readTables([printed], alone, year, policy);
  return {
    cell: (label: string) => printed.rows.find((row) => row.label === label)?.cells[0],
    n: printed.columns[0]?.n,
    read: read.filter(({ column }) => column === printed.columns[0]?.group),
    tooNarrow: tooNarrow(read, policy),
  };
}

function tooNarrow(read: readonly Narrowed[], { narrowest }: Policy): readonly Narrowed[] {
  return read.filter(({ low, high }) => high - low < narrowest);
}

const groups = { whiteBritish: 60, otherWhite: 21, indian: 14, african: 11, notDisclosed: 17, missing: 12 };

describe("whoever reads a table and knows what it is made of", () => {
  const ethnicity = { report: adultIdva, table: "ethnicity", audience: "controlled" } as const;

  it("cannot take those who do not know from everybody, where a row adds groups up beside the others", async () => {
    const { cell, read, tooNarrow } = await released(ethnicity, { ...groups, dontKnow: 3 });
    expect(cell("Don't know")).toBe("[c]");
    expect(read.length).toBeGreaterThan(1);
    expect(tooNarrow).toEqual([]);
  });

  it("cannot take a small group from the total of several that are printed elsewhere", async () => {
    const { cell, tooNarrow } = await released(ethnicity, { ...groups, whiteIrish: 12, gypsyOrIrishTraveller: 3 });
    expect(cell("Gypsy or Irish Traveller")).toBe("[c]");
    expect(tooNarrow).toEqual([]);
  });

  it("cannot take few who agree from all who agree", async () => {
    const statements = { report: perpetrator, table: "client-reported-outcomes-1", audience: "controlled" } as const;
    const { cell, tooNarrow } = await released(statements, {
      ...{ stronglyAgree: 31, agree: 3, notCertain: 14, disagree: 4, disagreeStrongly: 12, missing: 20 },
    });
    expect(cell("Agree")).toBe("[c]");
    expect(tooNarrow).toEqual([]);
  });

  it("cannot take few from everybody where a row beside the answers counts some of them again", async () => {
    const identity = { report: children, table: "gender-identity", audience: "controlled" } as const;
    const differs = { "child.intake/genderDiffers=yes": 8 };
    const { cell, tooNarrow } = await released(
      identity,
      { male: 50, female: 61, inAnotherWay: 3, missing: 12 },
      differs,
    );
    expect(cell("In another way")).toBe("[c]");
    expect(tooNarrow).toEqual([]);
  });

  it("cannot do so with rounded figures either, which together say more than each", async () => {
    const open = { ...ethnicity, audience: "public" } as const;
    const { cell, read, tooNarrow } = await released(open, { whiteBritish: 18, indian: 18, dontKnow: 1 });
    expect(read.length).toBeGreaterThan(0);
    expect([cell("Don't know"), tooNarrow]).toEqual(["[c]", []]);
  });

  it("cannot take those of a range from everybody, where next to none lie in no range", async () => {
    const length = { report: children, table: "exposure-duration", audience: "controlled" } as const;
    const { cell, tooNarrow } = await released(length, {
      "#upTo11Months": 20,
      "#1To2Years": 1,
      inNone: 1,
      missing: 12,
    });
    expect(cell("1 year - 2 years")).toBe("[c]");
    expect(tooNarrow).toEqual([]);
  });
});

describe.each(reports.map((report) => [report.id, report] as const))(
  "whoever reads all tables of %s",
  (_id, report) => {
    const population = populationById(report.population);
    if (!population) throw new Error("There is no such client group.");

    it("learns no withheld count of one service's 40 cases, printed exactly for researchers", async () => {
      const counted = await talliesOf(madeSource(population, 40, 5), 1, year);
      const years = new Map([[year, { ...counted, byService: [] }]] as const);
      const { document } = await releaseReport({ definition: report, year, compare: 0 }, years, "controlled");
      const policy = ofOneService(policies.controlled);
      const read = await readTables(document.tables, report, year, policy);
      expect(read.length).toBeGreaterThan(100);
      expect(tooNarrow(read, policy)).toEqual([]);
    });
  },
);
