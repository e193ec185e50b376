import { describe, expect, it } from "vitest";
import { anonymise } from "./anonymise";
import { combinationsOf } from "./combinations";
import { riskOf } from "./risk";
import { specialUniques } from "./special-uniques";
import { recordsOf, type Written, writtenOut } from "./testing";

/** A small generator of the same numbers each time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const ages = Array.from({ length: 60 }, (_, age) => `${age + 16}`);
const tens = Object.fromEntries(ages.map((age) => [age, `${Math.floor(Number(age) / 10) * 10}s`]));
const halves = Object.fromEntries(ages.map((age) => [age, Number(age) < 40 ? "under 40" : "40 or over"]));
const groups = ["White", "Asian", "Black", "Mixed", "Other"];

/** Made-up people: of every age, mostly of one ethnic group. */
function people(count: number, seed: number): Written {
  const roll = dice(seed);
  const draw = (of: readonly string[], first: number) => (roll(100) < first ? of[0] : of[roll(of.length)]) as string;
  const rows = Array.from({ length: count }, () => [
    ages[roll(ages.length)] as string,
    draw(groups, 70),
    draw(["Woman", "Man"], 80),
    draw(["North", "Middle", "South"], 30),
    draw(["no", "yes"], 80),
  ]);
  const column = (index: number) => rows.map((row) => row[index] as string);
  return {
    by: {
      age: { values: column(0), coarser: [tens, halves] },
      ethnicity: { values: column(1) },
      sex: { values: column(2) },
      region: { values: column(3) },
    },
    sensitive: { forcedMarriage: column(4) },
    households: rows.map((_, index) => (index % 5 === 0 ? 0 : Math.floor(index / 3) + 1)),
  };
}

/** Counted by somebody who has nothing but the file. */
function countedBy(lines: readonly string[]): number[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times.values()];
}

describe("records made anonymous", () => {
  it.each([
    [400, 5],
    [400, 10],
    [3000, 10],
    [37, 10],
    [6, 10],
  ])("of %i people show nobody who is not like %i others, as anyone can count", (count, k) => {
    const records = recordsOf(people(count, count + k));
    const result = anonymise(records, { k, leftOver: 0.05 });
    const lines = writtenOut(records, result);
    expect(lines.length + result.recordsLeftOut).toBe(count);
    for (const size of countedBy(lines)) expect(size).toBeGreaterThanOrEqual(k);
    expect(result.after.k).toBe(lines.length === 0 ? 0 : Math.min(...countedBy(lines)));
    expect(result.after.uniques).toBe(0);
    expect(result.after.records).toBe(lines.length);
    expect(result.recordsLeftOut).toBeLessThan(k);
    const written = lines.flatMap((line) => line.split("|")).filter((value) => value === "[c]").length;
    expect(result.attributes.reduce((sum, one) => sum + one.withheld, 0)).toBe(written);
  });

  it("are made coarser before single values are withheld, and no more than is needed", () => {
    const records = recordsOf(people(3000, 1));
    const result = anonymise(records, { k: 10, leftOver: 0.05 });
    const age = result.attributes.find(({ name }) => name === "age");
    expect(age?.level).toBeGreaterThan(0);
    const values = result.attributes.reduce((sum, one) => sum + one.withheld, 0);
    expect(values / (3000 * 4)).toBeLessThan(0.05);
    expect(result.attributes.find(({ name }) => name === "sex")?.level).toBe(0);
    expect(result.after.mean).toBeLessThan(result.before.mean);
  });

  it("keep the coarseness that a person has chosen", () => {
    const records = recordsOf(people(3000, 1));
    const result = anonymise(records, { k: 10, leftOver: 0.05 }, { age: 2, region: 0 });
    expect(result.attributes.map(({ name, level }) => [name, level])).toEqual(
      expect.arrayContaining([
        ["age", 2],
        ["region", 0],
      ]),
    );
    expect(result.after.k).toBeGreaterThanOrEqual(10);
  });

  it("hide a person of an ethnic group that nobody else has", () => {
    const made = people(500, 3);
    const values = made.by.ethnicity?.values.map((group, index) => (index === 7 ? "Only one" : group)) ?? [];
    const records = recordsOf({ ...made, by: { ...made.by, ethnicity: { values } } });
    const result = anonymise(records, { k: 5, leftOver: 0.05 });
    expect(writtenOut(records, result).join()).not.toContain("Only one");
    expect(result.uniquesBefore[0]?.attributes).toContain("ethnicity");
  });
});

describe("the risk of records", () => {
  const records = recordsOf({
    by: {
      sex: { values: ["W", "W", "W", "W", "M", "M"] },
      age: { values: ["20", "20", "20", "30", "30", "30"] },
    },
    sensitive: { secret: ["a", "b", "a", "c", "d", "d"] },
    households: [1, 0, 0, 1, 0, 0],
  });
  const finest = combinationsOf(records);

  it("is counted as by hand", () => {
    const risk = riskOf(records, finest);
    expect(risk).toMatchObject({ records: 6, k: 1, uniques: 1, greatest: 1 });
    expect(risk.mean).toBeCloseTo(3 / 6);
    // The two men say the same, and so would each of them to whoever knows them.
    expect(risk.sensitive[0]).toMatchObject({ name: "secret", l: 1 });
    // W 30: only "c", which is one in six of all; half of |1 - 1/6| + 2/6 + 1/6 + 2/6.
    expect(risk.sensitive[0]?.t).toBeCloseTo((5 / 6 + 2 / 6 + 1 / 6 + 2 / 6) / 2);
    // The one who is unique gives away the other of the household.
    expect(risk.families).toEqual({ families: 1, greatest: 1, mean: 1 });
  });

  it("names the fewest attributes that single somebody out", () => {
    expect(specialUniques(records, finest)).toEqual([{ attributes: ["sex", "age"], records: 1, score: 1 }]);
    const older = recordsOf({
      by: { sex: { values: ["W", "W", "M"] }, age: { values: ["20", "20", "20"] } },
    });
    expect(specialUniques(older, combinationsOf(older))).toEqual([{ attributes: ["sex"], records: 1, score: 1 }]);
  });
});
