import { describe, expect, it } from "vitest";
import type { ReportDocument } from "@/lib/reports/document";
import { noFacts } from "@/lib/reports/facts";
import { find } from "@/lib/reports/place";
import { makeReport } from "@/lib/reports/report";
import { tallyOf } from "@/lib/reports/testing";
import { intake } from "@/questionnaires/child/intake";
import { children } from "@/reports/children";
import { perpetrator } from "@/reports/perpetrator";
import { releaseReport } from "./release";

const definition = {
  ...children,
  tables: children.tables.filter(({ id }) => id === "referral-status"),
  statements: [],
};
const [now, before] = ["2024-25", "2023-24"] as const;

/** What three services said of their referrals. */
function counted(year: typeof now | typeof before, each: { fresh: number; continuing: number }) {
  const tally = (services: number) =>
    tallyOf(
      {
        "child.intake/referralStatus:asked": services * (each.fresh + each.continuing),
        "child.intake/referralStatus=new": services * each.fresh,
        "child.intake/referralStatus=continuing": services * each.continuing,
      },
      { "child.intake": services * (each.fresh + each.continuing) },
    );
  return { year, whole: tally(3), byService: [tally(1), tally(1), tally(1)] };
}

describe("an answer that was given in an earlier year alone", () => {
  it("has a true 0 in the released year, which is no withheld figure", async () => {
    const years = new Map([
      [now, counted(now, { fresh: 40, continuing: 0 })],
      [before, counted(before, { fresh: 40, continuing: 20 })],
    ]);
    const { document } = await releaseReport({ definition, year: now, compare: 1 }, years, "public");
    const row = document.tables[0]?.rows.find(({ label }) => label.startsWith("Continuing"));
    const [share] = row?.cells.slice(2) ?? [];
    expect(row?.cells).toEqual([0, 0, share]);
    expect(share).toBe(33);
  });

  it("is withheld where few gave it then, and its 0 now still is a 0", async () => {
    const years = new Map([
      [now, counted(now, { fresh: 40, continuing: 0 })],
      [before, counted(before, { fresh: 40, continuing: 1 })],
    ]);
    const { document } = await releaseReport({ definition, year: now, compare: 1 }, years, "public");
    const row = document.tables[0]?.rows.find(({ label }) => label.startsWith("Continuing"));
    expect(row?.cells).toEqual([0, 0, "[c]"]);
  });
});

describe("what is printed besides counts", () => {
  /** Services that each have as many children, of whom some have been exposed to abuse for so many months. */
  function exposed(each: readonly number[]) {
    const tally = (those: readonly number[]) => {
      const known = those.reduce((sum, count) => sum + count, 0);
      return tallyOf(
        { "child.intake/exposureDuration:asked": 60 * those.length, "child.intake/exposureDuration:missing": 0 },
        { "child.intake": 60 * those.length },
        { "child.intake/exposureDuration": known === 0 ? [] : [[18, known]] },
      );
    };
    return { year: now, whole: tally(each), byService: each.map((own) => tally([own])) };
  }

  async function average(each: readonly number[]) {
    const tables = children.tables.filter(({ id }) => id === "exposure-duration");
    const asked = { ...children, tables, statements: [] };
    const years = new Map([[now, exposed(each)]]);
    const { document } = await releaseReport({ definition: asked, year: now, compare: 0 }, years, "public");
    return document.tables[0]?.rows.find(({ label }) => label.startsWith("Average"))?.cells;
  }

  it("is no average of few people, or of one service's, however many were asked", async () => {
    expect(await average([10, 12, 9])).toContain("1 year 6 months");
    expect(await average([3, 3, 3])).not.toContain("1 year 6 months");
    expect(await average([3, 3, 3])).toContain("[c]");
    expect(await average([30, 1, 1])).toContain("[c]");
  });

  it("is no ratio of counts of which one is withheld", async () => {
    const id = "police-report-averages";
    const tables = perpetrator.tables.filter((table) => table.id === id);
    const asked = { ...perpetrator, tables, statements: [] };
    const tally = (services: number) =>
      tallyOf({ "perpetrator.exit/reports:asked": 4 * services }, { "perpetrator.exit": 2 * services });
    const years = new Map([[now, { year: now, whole: tally(3), byService: [tally(1), tally(1), tally(1)] }]]);
    const { document } = await releaseReport({ definition: asked, year: now, compare: 0 }, years, "public");
    for (const { cells, label } of document.tables[0]?.rows ?? []) expect(cells, label).toEqual(["[c]"]);
  });
});

describe("the rows of a released table", () => {
  it("stand as they are defined, whatever its edition says: by number they would tell of one that is withheld", async () => {
    const table = children.tables.filter(({ id }) => id === "referral-route");
    const { options } = find({ form: intake, question: "referralRoute" });
    const [few, fewer, most] = options.map(({ id }) => id);
    const key = "child.intake/referralRoute";
    const tally = tallyOf({
      [`${key}:asked`]: 81,
      [`${key}=${few}`]: 20,
      [`${key}=${fewer}`]: 1,
      [`${key}=${most}`]: 60,
    });
    const year = "2018-19";
    const asked = { definition: { ...children, tables: table, statements: [] }, year, compare: 0 } as const;
    const { document } = await releaseReport(asked, new Map([[year, { year, whole: tally, byService: [] }]]), "public");
    const counts = ({ tables }: ReportDocument) =>
      tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[0])).filter((cell) => cell !== 0);
    expect(counts(document)).toEqual([20, "[c]", 60]);
    // The annual report of the year, which is not controlled, has them by number.
    expect(counts(makeReport(asked, new Map([[year, { tally, facts: noFacts }]])))).toEqual([60, 20, 1]);
  });
});
