/** Records of the same cases that are given several times, read by somebody who has all of the files and knows which records are the same. */
import { describe, expect, it } from "vitest";
import { type Anonymised, anonymise } from "@/disclosure/records/anonymise";
import { recordsOf, writtenOut } from "@/disclosure/records/testing";
import { type GivenRecords, givenOf, knownFrom } from "./known";

interface Child {
  readonly id: number;
  readonly quarter: number;
  readonly age: string;
  readonly ethnicity: string;
}

interface Reader {
  readonly k: number;
  readonly releases: Released[];
}

interface Released {
  readonly given: GivenRecords;
  /** What is written of each child who is in it. */
  readonly lines: ReadonlyMap<number, string>;
  readonly result: Anonymised;
}

const levels = { age: 0, ethnicity: 0, quarter: 0 };

/** A small generator of the same numbers each time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const roll = dice(7);
const ethnicities = ["White", "White", "White", "White", "Asian", "Asian", "Black", "Mixed"];

function child(id: number, more: Partial<Child> = {}): Child {
  return {
    id,
    quarter: id % 3,
    age: ["5 to 9", "10 to 14"][roll(2)] as string,
    ethnicity: ethnicities[roll(ethnicities.length)] as string,
    ...more,
  };
}

/** A release to some readers, of whom some may have been given others before. */
function release(children: readonly Child[], k: number, readers: readonly Reader[]): Released {
  const numbers = Buffer.alloc(children.length * 8);
  // Numbers of cases stand in no order.
  for (const [record, { id }] of children.entries())
    numbers.writeBigUInt64BE((BigInt(id) * 11_400_714_819_323_198_485n) % 2n ** 64n, record * 8);
  const records = recordsOf({
    by: {
      age: { values: children.map(({ age }) => age) },
      ethnicity: { values: children.map(({ ethnicity }) => ethnicity) },
      quarter: { values: children.map(({ quarter }) => `Q${quarter}`) },
    },
  });
  const known = readers
    .filter(({ releases }) => releases.length > 0)
    .map((reader) =>
      knownFrom(
        reader.releases.map(({ given }) => given),
        numbers,
        reader.k,
      ),
    );
  const result = anonymise(records, { k, leftOver: 0.05, known }, levels);
  const stay = children.filter((_, record) => result.left[record] === 0);
  const written = writtenOut(records, result);
  const released = {
    given: givenOf(numbers, result),
    lines: new Map(stay.map(({ id }, place) => [id, written[place] as string])),
    result,
  };
  for (const { releases } of readers) releases.push(released);
  return released;
}

/** The fewest children who share all that a reader knows: in which files each is, and what is written there. */
function fewestAlike({ releases }: Reader): number {
  const alike = new Map<string, number>();
  for (const id of new Set(releases.flatMap(({ lines }) => [...lines.keys()]))) {
    const all = releases.map(({ lines }) => lines.get(id) ?? "not in it").join(" / ");
    alike.set(all, (alike.get(all) ?? 0) + 1);
  }
  return Math.min(...alike.values());
}

const researchers = (): Reader => ({ k: 5, releases: [] });
const everybody = (): Reader => ({ k: 10, releases: [] });
const children = Array.from({ length: 400 }, (_, id) => child(id));

describe("records that are given again", () => {
  it("hide the one child who came since, by leaving them out", () => {
    const reader = researchers();
    const before = release(children, 5, [reader]);
    const again = children.filter(({ id }) => before.lines.has(id));
    const after = release([...again, child(400, { ethnicity: "White" })], 5, [reader]);
    expect(after.lines.has(400)).toBe(false);
    expect([...after.lines.keys()].sort()).toEqual([...before.lines.keys()].sort());
    expect(fewestAlike(reader)).toBeGreaterThanOrEqual(5);
  });

  it("hide the one child who went since, among as many others who are left out as well", () => {
    const reader = researchers();
    const before = release(children, 5, [reader]);
    const gone = [...before.lines.keys()][0] as number;
    const after = release(
      children.filter(({ id }) => id !== gone),
      5,
      [reader],
    );
    const missing = [...before.lines].filter(([id]) => !after.lines.has(id));
    expect(missing.map(([id]) => id)).toContain(gone);
    expect(missing).toHaveLength(5);
    expect(new Set(missing.map(([, line]) => line)).size).toBe(1);
  });

  it("hide the one late child of two quarters that were each given before", () => {
    const reader = researchers();
    const of = (quarter: number) => children.filter((one) => one.quarter === quarter);
    release(of(0), 5, [reader]);
    release(of(1), 5, [reader]);
    const both = release([...of(0), ...of(1), child(900, { quarter: 1, ethnicity: "White" })], 5, [reader]);
    expect(both.lines.has(900)).toBe(false);
    expect(both.lines.size).toBeGreaterThan(200);
    expect(fewestAlike(reader)).toBeGreaterThanOrEqual(5);
  });

  it("withhold again what was withheld, although in more records it would be rare no longer", () => {
    const reader = researchers();
    const few = Array.from({ length: 3 }, (_, id) =>
      child(1000 + id, { age: "5 to 9", quarter: 0, ethnicity: "Black" }),
    );
    const many = Array.from({ length: 20 }, (_, id) =>
      child(2000 + id, { age: "5 to 9", quarter: 0, ethnicity: "Black" }),
    );
    const others = children.filter(({ ethnicity }) => ethnicity !== "Black");
    const narrow = release([...others, ...few], 5, [reader]);
    const wide = release([...others, ...few, ...many], 5, [reader]);
    for (const { id } of few) {
      expect(narrow.lines.get(id) ?? "").not.toContain("Black");
      expect(wide.lines.get(id) ?? "").not.toContain("Black");
    }
    expect(wide.lines.get(2000)).toContain("Black");
    expect(fewestAlike(reader)).toBeGreaterThanOrEqual(5);
  });

  it("show nobody alone who is new among ten others", () => {
    const reader = researchers();
    release(children, 5, [reader]);
    const fresh = Array.from({ length: 12 }, (_, id) =>
      child(3000 + id, { quarter: 0, age: "5 to 9", ethnicity: id === 0 ? "Black" : "White" }),
    );
    const after = release([...children, ...fresh], 5, [reader]);
    // In the new file many are like the one; among those that came since nobody is.
    expect(after.lines.get(3000) ?? "").not.toContain("Black");
    expect(fewestAlike(reader)).toBeGreaterThanOrEqual(5);
  });

  it("are to everybody as many as the threshold for everybody, and to researchers, who have both, as theirs", () => {
    const [reader, all] = [researchers(), everybody()];
    const controlled = release(children, 5, [reader]);
    const open = release(children, 10, [all, reader]);
    expect(open.lines.size).toBeGreaterThan(0.8 * controlled.lines.size);
    release(children.slice(3), 5, [reader]);
    expect(fewestAlike(all)).toBeGreaterThanOrEqual(10);
    expect(fewestAlike(reader)).toBeGreaterThanOrEqual(5);
  });

  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    "are never fewer alike than that, whatever was given, amended, added or withdrawn in between (%i)",
    (seed) => {
      const throwDice = dice(seed);
      const [reader, all] = [researchers(), everybody()];
      let now = children.slice(0, 300);
      for (let round = 0; round < 5; round++) {
        const first = throwDice(3);
        const wanted = now.filter(({ quarter }) => quarter >= first);
        if (throwDice(2) === 0) release(wanted, 5, [reader]);
        else release(wanted, 10, [all, reader]);
        now = now
          .filter(() => throwDice(40) !== 0)
          .map((one) => (throwDice(20) === 0 ? { ...child(one.id), quarter: throwDice(3) } : one));
        for (let fresh = throwDice(12); fresh > 0; fresh--) now.push(child(5000 + 100 * round + fresh));
      }
      if (all.releases.some(({ lines }) => lines.size > 0)) expect(fewestAlike(all)).toBeGreaterThanOrEqual(10);
      expect(fewestAlike(reader)).toBeGreaterThanOrEqual(5);
      for (const { lines, result } of reader.releases) expect(result.after.records).toBe(lines.size);
    },
  );
});

describe("what is kept of a release", () => {
  it("is of those that left, in rising order, and of nobody who was left out", () => {
    const { given, lines } = release(children.slice(0, 40), 5, []);
    expect(given.cases.length / 8).toBe(lines.size);
    expect(lines.size).toBeLessThan(40);
    const numbers = Array.from({ length: lines.size }, (_, place) => given.cases.readBigUInt64BE(place * 8));
    expect(numbers).toEqual([...numbers].sort((a, b) => (a < b ? -1 : 1)));
    expect(given.combinations.length / 4).toBe(lines.size);
  });
});
