import { describe, expect, it } from "vitest";
import type { Outcome } from "@/disclosure/cells";
import { parted } from "@/disclosure/components";
import { solving } from "@/disclosure/feasible";
import type { InOneHand } from "@/disclosure/holders";
import { behindSteps, narrowed } from "@/disclosure/left-out";
import { policies } from "@/disclosure/policy";
import { behind, roundingOf } from "@/disclosure/round";
import { talliesOf } from "@/lib/releases/tables/testing";
import { madeSource } from "@/lib/releases/testing";
import type { ReportDefinition } from "@/lib/reports/define";
import type { Tally } from "@/lib/reports/tally";
import { populationById } from "@/questionnaires";
import { children } from "@/reports/children";
import { beside } from "./beside";
import { comparedPeriod } from "./compared-periods";
import { type Comparison, compare, othersOf, showsAnything, type ToCompare } from "./comparison";
import type { KeptFigures } from "./kept-figures";

const table = "case-status-at-exit";
const [planned, unplanned] = ["child.exit/caseStatus=planned", "child.exit/caseStatus=unplanned"];
const report: ReportDefinition = { ...children, overview: [table], themes: [] };
const policy = policies.services;
const step = policy.contributors.leftOutIn;
const year = periodOf("2024-25");

function periodOf(id: string) {
  const period = comparedPeriod(id);
  if (!period) throw new Error(`There is no period ${id}.`);
  return period;
}

/** How many cases of a service closed as planned, and not. */
type Closed = readonly [planned: number, unplanned: number];

function tallyOf([yes, no]: Closed): Tally {
  const counts: Readonly<Record<string, number>> = {
    [planned]: yes,
    [unplanned]: no,
    "child.exit/caseStatus:asked": yes + no,
  };
  return { forms: () => yes + no, cases: () => yes + no, count: (key) => counts[key] ?? 0, numbers: () => [] };
}

function everybody(
  services: readonly Closed[],
  period = year,
  within: readonly KeptFigures[] = [],
  inOneHand: InOneHand = [],
): ToCompare {
  const sum = (place: 0 | 1) => services.reduce((total, closed) => total + closed[place], 0);
  return {
    report,
    period,
    services: services.map((_, place) => `service ${place}`),
    inOneHand,
    whole: tallyOf([sum(0), sum(1)]),
    byService: services.map(tallyOf),
    within,
    released: [],
  };
}

const many: readonly Closed[] = [
  [40, 21],
  [33, 18],
  [52, 27],
  [61, 30],
  [28, 14],
];

function seenBy(service: number, services: readonly Closed[], { figures, leftOut }: Comparison) {
  const tables = children.tables.filter(({ id }) => id === table);
  const others = figures ? othersOf(figures, leftOut[service] ?? []) : [];
  const [shown] = beside(tables, tallyOf(services[service] ?? [0, 0]), year.year, {
    tables: others,
    averages: [],
    services: services.length,
  });
  const shares = (shown?.groups[0]?.rows ?? []).filter((row) => "own" in row);
  return Object.fromEntries(shares.map((row) => [row.label, row]));
}

async function rowsOf(service: number, services: readonly Closed[]) {
  return seenBy(service, services, await compare(everybody(services)));
}

describe("a service beside all others", () => {
  it("has its own share and the others', whose counts are rounded and whose range is given", async () => {
    const rows = await rowsOf(0, many);
    expect(rows["Planned closure"]?.own).toEqual({ count: 40, base: 61, percent: 66 });
    // Of all 214 of 324 closed as planned, printed as 215 of 325; its own are left out as 45 of 65.
    expect(rows["Planned closure"]?.others).toMatchObject({ count: 170, base: 260, percent: 65, low: 59, high: 71 });
  });

  it("says why it is not shown where too few people are behind it", async () => {
    const few: readonly Closed[] = [
      [40, 3],
      [33, 2],
      [52, 1],
      [61, 2],
      [28, 1],
    ];
    expect((await rowsOf(0, few))["Unplanned closure"]?.others).toEqual({ why: "too few people" });
  });

  it("is not shown where two services that lay theirs side by side would see a few people of the others", async () => {
    // Each alone would be shown 20 or more; together they know that four are left.
    const two: readonly Closed[] = [
      [60, 24],
      [60, 22],
      [60, 2],
      [60, 1],
      [60, 1],
    ];
    for (const service of two.keys())
      expect((await rowsOf(service, two))["Unplanned closure"]?.others).toEqual({ why: "too few people" });
  });

  it("is not shown beside fewer than three others, or where two are nearly all", async () => {
    const three = await compare(everybody(many.slice(0, 3)));
    expect([three.figures, three.leftOut]).toEqual([null, [[], [], []]]);
    // Nor do services in which nobody was recorded hide anybody.
    const empty = await compare(everybody([...many.slice(0, 3), [0, 0], [0, 0]]));
    expect(empty.figures).toBeNull();
    expect([showsAnything(empty), showsAnything(await compare(everybody(many)))]).toEqual([false, true]);
    const two = await rowsOf(0, [
      [40, 21],
      [400, 210],
      [380, 200],
      [13, 12],
      [12, 11],
    ]);
    expect(two["Planned closure"]?.others).toEqual({ why: "too few services" });
  });

  it("is the same for all that is printed, whoever reads: only what is one's own is left out differently", async () => {
    const { figures, leftOut } = await compare(everybody(many));
    const own = new Map(many.map((closed, place) => [place, closed]));
    for (const [place, numbers] of leftOut.entries())
      for (const [at, left] of numbers.entries()) {
        const number = figures?.numbers[at];
        if (typeof number !== "number" || number === 0 || left === null) continue;
        // What one reader sees, taken from what all see, is this step; what is left out lies anywhere in it.
        const { low, high } = behindSteps(left, step);
        expect(high - low).toBeGreaterThanOrEqual(policy.narrowest);
        const [yes, no] = own.get(place) ?? [0, 0];
        expect([yes, no, yes + no].some((count) => low <= count && count <= high)).toBe(true);
      }
  });
});

/**
 * What readers can work out of each number that is withheld, from all that is printed and from what they themselves
 * contribute. It is solved afresh, from the printed figures alone.
 */
async function workedOut(kept: KeptFigures, readers: readonly number[]) {
  const outcomes = new Map(kept.cells.map(({ id, outcome }) => [id, outcome]));
  const knownOf = (outcome: Outcome | undefined) =>
    outcome && "count" in outcome ? behind(outcome.count, policy.roundTo) : { low: 0, high: Number.POSITIVE_INFINITY };
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

describe("services in one hand", () => {
  /** Four of one organisation with thirty unplanned closures each, and two of others with three of their own. */
  const six: readonly Closed[] = [...Array.from({ length: 4 }, (): Closed => [30, 30]), [60, 2], [70, 1]];
  const four = [["service 0", "service 1", "service 2", "service 3"]];
  const unplannedOf = (comparison: Comparison, service: number) =>
    seenBy(service, six, comparison)["Unplanned closure"];

  it("are one to whoever knows what all of them have: three people of two others are not told to their manager", async () => {
    // By themselves they hide each other: of 123, printed as 125, any two of them know no more than 60.
    expect(unplannedOf(await compare(everybody(six)), 0)?.others).toMatchObject({ count: 90 });
    const few = await compare(everybody([...six, [40, 0], [40, 0]], year, [], four));
    expect(few.figures).not.toBeNull();
    for (const service of six.keys()) expect(unplannedOf(few, service)?.others).toEqual({ why: "too few people" });
    const enough = [...six, ...Array.from({ length: 3 }, (): Closed => [40, 20])];
    expect(unplannedOf(await compare(everybody(enough, year, [], four)), 0)?.others).toMatchObject({ count: 150 });
  });

  it("are one where one person manages several, and do not make up for others that are missing", async () => {
    const managed: InOneHand = [
      ["service 0", "service 1"],
      ["service 1", "service 2"],
    ];
    // Five services and three hands: whoever reads has two beside them.
    expect((await compare(everybody(many, year, [], managed))).figures).toBeNull();
    expect((await compare(everybody(many))).figures).not.toBeNull();
  });

  it("are one in a year that is held against its quarters too, whoever held them when those were counted", async () => {
    const quarter = [10, 10, 10, 10, 200, 200, 200, 200].map((no): Closed => [100, no]);
    const later = [150, 150, 150, 150, 20, 5, 5, 0];
    const before = await compare(everybody(quarter, periodOf("2024-25 Q1")));
    const whole = quarter.map(([yes, no], place): Closed => [yes + 50, no + (later[place] ?? 0)]);
    const [apart, held] = [[], four].map((inOneHand) => compare(everybody(whole, year, [before.kept], inOneHand)));
    const unplanned = async (made: Promise<Comparison> | undefined) =>
      seenBy(5, whole, (await made) as Comparison)["Unplanned closure"]?.others;
    // What the year has beyond its quarter is 630, and all but 30 of them are in one hand.
    expect(await unplanned(apart)).toMatchObject({ count: 1265 });
    expect(await unplanned(held)).toEqual({ why: "it would give another figure away" });
  });
});

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
  /** Closed in three quarters, and in the whole year: some closed in the last, and few forms came late. */
  const quarters: readonly (readonly Closed[])[] = [
    many,
    many.map(([yes, no]): Closed => [yes + 2, no - 3]),
    many.map(([yes, no]): Closed => [yes - 4, no + 1]),
  ];
  const added = (late: readonly Closed[]) =>
    many.map((_, place): Closed => {
      const all = [...quarters.map((quarter) => quarter[place]), late[place]];
      return [0, 1].map((kind) => all.reduce((sum, one) => sum + (one?.[kind] ?? 0), 0)) as unknown as Closed;
    });
  const few: readonly Closed[] = [
    [20, 1],
    [18, 0],
    [16, 2],
    [12, 1],
    [11, 0],
  ];
  const fewer: readonly Closed[] = [
    [1, -1],
    [0, 1],
    [1, 1],
    [0, 0],
    [0, 0],
  ];

  async function snapshots(late: readonly Closed[]) {
    const parts: KeptFigures[] = [];
    for (const [number, quarter] of quarters.entries())
      parts.push((await compare(everybody(quarter, periodOf(`2024-25 Q${number + 1}`)))).kept);
    const whole = await compare(everybody(added(late), year, parts));
    return { parts, whole };
  }

  it.each([
    ["those of the last quarter", few],
    ["those that came late", fewer],
  ])("tell nobody how few %s are: the year less its quarters", async (_words, late) => {
    const { parts, whole } = await snapshots(late);
    const ids = whole.kept.numbers;
    const all = [whole.kept, ...parts];
    const bounds = new Map(
      all.flatMap(({ period, cells }) =>
        cells.map(({ outcome, ...cell }) => [
          `${period} ${cell.id}`,
          outcome && "count" in outcome ? behind(outcome.count, roundingOf(cell, policy)) : { low: 0, high: Infinity },
        ]),
      ),
    );
    const sums = all.flatMap(({ period, sums: of }) =>
      of.map((sum) => ({ whole: `${period} ${sum.whole}`, parts: sum.parts.map((id) => `${period} ${id}`) })),
    );
    for (const id of ids) {
      const count = (kept: KeptFigures) => kept.cells.find((cell) => cell.id === id)?.count ?? 0;
      const left = count(whole.kept) - parts.reduce((sum, kept) => sum + count(kept), 0);
      if (left <= 0 || left >= policy.threshold) continue;
      const beyond = new Map([...bounds, ["beyond", { low: 0, high: Infinity }]]);
      const link = { whole: `${year.id} ${id}`, parts: [...parts.map(({ period }) => `${period} ${id}`), "beyond"] };
      const { low, high } = await solving({ bounds: beyond, sums: [...sums, link] }, (solver) =>
        solver.interval("beyond"),
      );
      expect(low <= left && left <= high, id).toBe(true);
      expect(high - low, id).toBeGreaterThanOrEqual(policy.narrowest);
    }
    // And it is not for want of figures.
    expect(whole.figures?.numbers.some((number) => typeof number === "number")).toBe(true);
  });
});
