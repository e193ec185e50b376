import { describe, expect, it } from "vitest";
import { tallyOf } from "@/lib/reports/testing";
import { children } from "@/reports/children";
import { releaseReport } from "./release";

const definition = { ...children, tables: children.tables.filter(({ id }) => id === "referral-status") };
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
