/** What can be worked out of a comparison by taking its figures from one another. */
import { describe, expect, it } from "vitest";
import type { Outcome } from "@/disclosure/cells";
import { parted } from "@/disclosure/components";
import { solving } from "@/disclosure/feasible";
import { behindSteps, narrowed } from "@/disclosure/left-out";
import { policies } from "@/disclosure/policy";
import { behind, roundingOf } from "@/disclosure/round";
import { knownToContributors, widthNeeded } from "@/disclosure/sensitive";
import { talliesOf } from "@/lib/releases/tables/testing";
import { madeSource } from "@/lib/releases/testing";
import { populationById } from "@/questionnaires";
import { children } from "@/reports/children";
import { compare } from "./comparison";
import type { KeptFigures } from "./kept-figures";
import { type Closed, everybody, many, periodOf, year } from "./testing";

const policy = policies.services;
const step = policy.contributors.leftOutIn;

/**
 * What readers can work out of each number that is withheld, from all that is printed and from what they themselves
 * contribute. It is solved afresh, from the printed figures alone.
 */
async function workedOut(kept: KeptFigures, readers: readonly number[]) {
  const outcomes = new Map(kept.cells.map(({ id, outcome }) => [id, outcome]));
  const knownOf = (outcome: Outcome | undefined) =>
    outcome && "count" in outcome ? behind(outcome.count, policy) : { low: 0, high: Number.POSITIVE_INFINITY };
  const found: { cell: KeptFigures["cells"][number]; low: number; high: number }[] = [];
  for (const { cells, sums } of parted(kept)) {
    const withheld = cells.filter(({ id }) => "withheld" in (outcomes.get(id) ?? {}));
    if (withheld.length === 0) continue;
    const bounds = new Map(
      cells.map(({ id, contributions = [] }) => {
        const own = readers.reduce((sum, reader) => sum + (contributions[reader] ?? 0), 0);
        const { low, high } = knownOf(outcomes.get(id));
        return [id, { low: Math.max(low, own), high }] as const;
      }),
    );
    await solving({ bounds, sums }, (solver) => {
      for (const cell of withheld) found.push({ cell, ...solver.interval(cell.id) });
    });
  }
  return found;
}

describe("all tables of the dashboard, by differencing", () => {
  const population = populationById("child");
  if (!population) throw new Error("There is no such client group.");
  const made = talliesOf(madeSource(population, 140, 11), 6, year.year).then(({ whole, byService }) =>
    compare({
      report: children,
      period: year,
      services: byService.map((_, place) => `service ${place}`),
      inOneHand: [],
      whole,
      byService,
      within: [],
      released: [],
    }),
  );

  it("show figures of every page, and withhold some", async () => {
    const { figures } = await made;
    const pages = children.themes.filter(({ tables }) =>
      tables.some((id) => figures?.tables.some((one) => one.id === id)),
    );
    expect(pages).toHaveLength(children.themes.length);
    expect(figures?.numbers.filter((number) => typeof number === "number").length).toBeGreaterThan(100);
    expect(figures?.numbers.filter((number) => typeof number === "string").length).toBeGreaterThan(20);
  });

  it.each([[[0]], [[0, 1]], [[2, 5]], [[3, 4]]])(
    "give readers %j, whatever they know of themselves, no withheld figure",
    async (readers) => {
      const { kept } = await made;
      const found = await workedOut(kept, readers);
      expect(found.length).toBeGreaterThan(20);
      for (const { cell, low, high } of found) {
        const own = readers.reduce((sum, reader) => sum + (cell.contributions?.[reader] ?? 0), 0);
        const others = cell.count - own;
        expect(low <= cell.count && cell.count <= high, cell.id).toBe(true);
        if (others > 0) expect(high - low, cell.id).toBeGreaterThanOrEqual(policy.narrowest);
      }
    },
  );

  it("give a reader who is shown another's page no small figure of that other", async () => {
    const { figures, leftOut, kept } = await made;
    const byId = new Map(kept.cells.map((cell) => [cell.id, cell]));
    expect(kept.numbers).toHaveLength(figures?.numbers.length ?? 0);
    for (const [service, left] of leftOut.entries()) {
      const seen = kept.numbers.flatMap((id, place) => {
        const step10 = left[place];
        return step10 === null || step10 === undefined || typeof figures?.numbers[place] === "string"
          ? []
          : [[id, behindSteps(step10, step)] as const];
      });
      expect(seen.length).toBeGreaterThan(100);
      const nothing = kept.cells.map(({ id }) => [id, { low: 0, high: Number.POSITIVE_INFINITY }] as const);
      for (const [id, { low, high }] of narrowed(new Map([...nothing, ...seen]), kept.sums)) {
        const own = byId.get(id)?.contributions?.[service] ?? 0;
        expect(low <= own && own <= high, id).toBe(true);
        if (own > 0 && own < policy.threshold) expect(high - low, id).toBeGreaterThanOrEqual(policy.narrowest);
      }
    }
  });
});

describe("snapshots, by differencing", () => {
  const nobody = [0, 0, 0, 0, 0];
  const alike = [20, 20, 20, 20, 20];
  /** Nearly all of it is of two services, so that it is withheld, and may not be known to within a tenth. */
  const ofTwo = [150, 40, 5, 4, 3];

  /** @param unplanned of three quarters and of what the year has besides, how many unplanned closures each service had */
  async function snapshots(unplanned: readonly (readonly number[])[]) {
    const closed = (of: readonly number[]) => many.map(([yes], place): Closed => [yes, of[place] ?? 0]);
    const parts: KeptFigures[] = [];
    for (const [at, of] of unplanned.slice(0, 3).entries())
      parts.push((await compare(everybody(closed(of), periodOf(`2024-25 Q${at + 1}`)))).kept);
    const added = many.map(
      ([yes], place): Closed => [yes * unplanned.length, unplanned.reduce((sum, of) => sum + (of[place] ?? 0), 0)],
    );
    const { kept: whole, figures } = await compare(everybody(added, year, parts));
    // That nothing is told is not for want of figures.
    expect(figures?.numbers.filter((number) => typeof number === "number").length).toBeGreaterThan(1);
    return { whole, parts };
  }

  /**
   * What two readers can work out of a number, from all that is printed of the year and of its quarters, and what they have
   * themselves. It is solved afresh: the year is the sum of the quarters and of what came besides.
   */
  async function known({ whole, parts }: { whole: KeptFigures; parts: readonly KeptFigures[] }, asked: string) {
    const cells = [whole, ...parts].flatMap(({ period, cells: of }) =>
      of.map(({ outcome, ...cell }) => {
        const { low, high } =
          outcome && "count" in outcome
            ? behind(outcome.count, { ...policy, roundTo: roundingOf(cell, policy) })
            : anything;
        return [`${period} ${cell.id}`, { low: Math.max(low, knownToContributors(cell, policy)), high }] as const;
      }),
    );
    const sums = [whole, ...parts].flatMap(({ period, sums: of }) =>
      of.map((sum) => ({ whole: `${period} ${sum.whole}`, parts: sum.parts.map((id) => `${period} ${id}`) })),
    );
    const years = whole.numbers.map((id) => ({
      whole: `${year.id} ${id}`,
      parts: [...parts.map(({ period }) => `${period} ${id}`), `besides ${id}`],
    }));
    const besides = whole.numbers.map((id) => [`besides ${id}`, anything] as const);
    const bounds = new Map([...cells, ...besides]);
    return solving({ bounds, sums: [...sums, ...years] }, (solver) => solver.interval(asked));
  }

  const anything = { low: 0, high: Number.POSITIVE_INFINITY };
  const countOf = (kept: KeptFigures, count: number) => {
    const found = kept.cells.find((cell) => cell.count === count && kept.numbers.includes(cell.id));
    if (!found) throw new Error(`No number is ${count}.`);
    return found;
  };

  it.each([
    ["those of the last quarter", [1, 1, 0, 0, 0]],
    ["those that came late, when others were taken back", [2, 1, -1, 0, 0]],
  ])("tell nobody how few %s are: the year less its quarters", async (_words, late) => {
    const made = await snapshots([alike, nobody, nobody, late]);
    // 100 and 102 are both printed as 100: the two by themselves would leave 0 to 4.
    const { id } = countOf(made.whole, 102);
    const { low, high } = await known(made, `besides ${id}`);
    expect(low <= 2 && 2 <= high).toBe(true);
    expect(high - low).toBeGreaterThanOrEqual(policy.narrowest);
  });

  it("do not tell what was withheld of a quarter: the year less the others, of which one was a true 0", async () => {
    const made = await snapshots([alike, ofTwo, nobody, [1, 1, 1, 0, 0]]);
    const withheld = countOf(made.parts[1] as KeptFigures, 202);
    expect(withheld.outcome).toEqual({ withheld: "dominated" });
    const { low, high } = await known(made, `2024-25 Q2 ${withheld.id}`);
    expect(low <= 202 && 202 <= high).toBe(true);
    expect(high - low).toBeGreaterThanOrEqual(widthNeeded(withheld, policy, "dominated"));
  });
});
