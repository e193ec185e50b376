import { describe, expect, it } from "vitest";
import { holdersOf, type InOneHand } from "@/disclosure/holders";
import { policies } from "@/disclosure/policy";
import type { Tally } from "@/lib/reports/tally";
import { children } from "@/reports/children";
import { type Averages, averagesOfOthers, type KeptAverages } from "./averages";

const table = children.tables.filter(({ id }) => id === "case-length");
const key = "child.exit/caseLengthWeeks";
const enough = policies.services.contributors.averageOf;

/** Weeks for which cases of a service were open, each with how many cases. */
type Weeks = readonly (readonly [weeks: number, cases: number])[];

function tallyOf(weeks: Weeks): Tally {
  const cases = weeks.reduce((sum, [, times]) => sum + times, 0);
  return {
    forms: () => cases,
    cases: () => cases,
    count: () => 0,
    numbers: (asked) => (asked === key ? [...weeks].sort((a, b) => a[0] - b[0]) : []),
  };
}

function of(services: readonly Weeks[], within: readonly KeptAverages[] = [], inOneHand: InOneHand = []): Averages {
  const all = new Map<number, number>();
  for (const [weeks, times] of services.flat()) all.set(weeks, (all.get(weeks) ?? 0) + times);
  return averagesOfOthers({
    tables: table,
    year: "2024-25",
    services: services.map((_, place) => `service ${place}`),
    holderOf: holdersOf(inOneHand),
    whole: tallyOf([...all]),
    byService: services.map(tallyOf),
    within,
  });
}

/** What the first service is shown. */
function shown(services: readonly Weeks[], within: readonly KeptAverages[] = []) {
  const [first] = of(services, within).others;
  return first?.[0];
}

const four: readonly Weeks[] = [[[10, 30]], [[20, 30]], [[20, 30]], [[26, 20]]];

describe("an average of all others", () => {
  it("is worked out without one's own cases", () => {
    const { others } = of(four);
    expect(others[0]?.[0]).toMatchObject({ value: 20 });
    // Of 10, 20 and 20 weeks alone the middle is 20; without one of the services with 20 weeks it is another's.
    expect(others[3]?.[0]).toMatchObject({ value: 20 });
    expect(of([[[10, 30]], [[20, 30]], [[12, 30]], [[11, 29]]]).others[1]?.[0]).toMatchObject({ value: 11 });
  });

  it("is shown to nobody where too few people stay behind it for one of them", () => {
    const few: readonly Weeks[] = [[[10, 40]], [[20, 40]], [[20, 10]], [[26, enough - 11]]];
    for (const one of of(few).others) expect(one).toMatchObject([{ withheld: "small" }]);
  });

  it("is not shown where one who manages several services would see that of a few people of the others", () => {
    const six: readonly Weeks[] = [30, 30, 30, 30, 8, 1].map((cases, place) => [[10 + place, cases]]);
    const all = [["service 0", "service 1", "service 2"]];
    expect(of(six).others[0]?.[0]).toHaveProperty("value");
    for (const one of of(six, [], all).others) expect(one).toMatchObject([{ withheld: "small" }]);
  });

  it("is not shown where two services that lay theirs side by side would see one of a few people", () => {
    const beside = (few: number) => shown([[[10, 40]], [[20, 40]], [[20, 10]], [[20, few - 11]], [[26, 1]]]);
    expect(beside(enough - 1)).toMatchObject({ withheld: "small" });
    expect(beside(enough)).toMatchObject({ value: 20 });
  });

  it("is not shown beside fewer than three others, or where two are nearly all", () => {
    expect(shown(four.slice(0, 3))).toMatchObject({ withheld: "dominated" });
    expect(shown([[[10, 300]], [[20, 300]], [[20, 20]], [[26, 20]]])).toMatchObject({ withheld: "dominated" });
  });

  it("is not shown where what two services see between them is nearly all one service's", () => {
    // The second and the third would see 1,050 people, of whom 1,000 are the first's.
    expect(shown([[[10, 1000]], [[20, 100]], [[20, 100]], [[26, 30]], [[12, 20]]])).toMatchObject({
      withheld: "dominated",
    });
    expect(shown([[[10, 100]], [[20, 100]], [[20, 100]], [[26, 30]], [[12, 20]]])).toMatchObject({ value: 20 });
  });

  it("is not shown to a service with a few people in it, whom another's page beside its own would show", () => {
    const { others } = of([...four, [[12, policies.services.threshold - 1]], [[12, policies.services.threshold]]]);
    expect(others.map(([one]) => one && "value" in one)).toEqual([true, true, true, true, false, true]);
    expect(of([...four, []]).others[4]?.[0]).toMatchObject({ value: 20 });
  });

  it("has a range, without one's own cases, unless it is a median beyond whose ends too few people would lie", () => {
    const spread = (each: number): readonly Weeks[] =>
      [0, 1, 2, 3].map((service) => [10, 20, 30, 40, 50].map((weeks) => [weeks + service, each] as const));
    // 60 people are left: the numbers at the 22nd and the 39th place.
    expect(shown(spread(4))).toMatchObject({ value: 32, range: [23, 41] });
    // Two services between them leave 30, beyond whose ends nine would lie.
    expect(shown(spread(3))).toMatchObject({ value: 32 });
    for (const [one] of of(spread(3)).others) expect(one).not.toHaveProperty("range");
  });

  it("of a year is not shown where the quarters would tell from it what is left of few people", () => {
    /** A quarter of so many cases of each service. */
    const quarter = (cases: readonly number[], shown = true): KeptAverages => {
      const weeks = cases.map((times): Weeks => [[20, times]]);
      const averages = of(weeks).kept.map((one) => ({ ...one, shown }));
      return { services: cases.map((_, place) => `service ${place}`), averages };
    };
    const most = quarter([28, 28, 28, 17]);
    const few = quarter([2, 2, 2, 3]);
    expect(shown(four, [most])).toMatchObject({ withheld: "linked" });
    expect(
      shown(four, [most, { ...few, averages: few.averages.map((one) => ({ ...one, shown: false })) }]),
    ).toMatchObject({
      withheld: "linked",
    });
    expect(shown(four, [most, few])).toMatchObject({ value: 20 });
    // One was taken back since the quarter was counted: the year without it would be that one's.
    expect(shown(four, [quarter([30, 30, 30, 21])])).toMatchObject({ withheld: "linked" });
    expect(shown(four, [quarter([10, 10, 10, 5])])).toMatchObject({ value: 20 });
    expect(shown(four, [quarter([28, 28, 28, 17], false)])).toMatchObject({ value: 20 });
  });
});
