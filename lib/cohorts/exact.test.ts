import { beforeAll, describe, expect, it } from "vitest";
import type { Wanted } from "./allocate";
import { type ListAnswers, loadProgrammes, type Programmes } from "./exact";
import { exactly } from "./strata";

/** Nothing, "None", some, and two orders that those may have. */
const list: ListAnswers = { apart: [0, 1, 2], some: 2, together: [3, 4], unions: [] };
const [missing, none, some, restraining, probation] = [0, 1, 2, 3, 4] as const;

/** Those who opened a case this year, those who opened and closed one, and those who closed one. */
const groups = [
  { size: 40, columns: [0] },
  { size: 50, columns: [0, 1] },
  { size: 30, columns: [1] },
];

let programmes: Programmes;
beforeAll(async () => {
  programmes = await loadProgrammes();
});

const evenly = () => [0, 0, 0, 0, 0];
const divided = (wanted: readonly Wanted[], likely: (group: number) => readonly number[] = evenly) =>
  programmes.divide(groups, list, wanted, likely);
const countIn = (counts: number[][], column: number, answer: number) =>
  groups.reduce((sum, one, group) => sum + (one.columns.includes(column) ? (counts[group]?.[answer] ?? 0) : 0), 0);

describe("people divided among the answers of a list", () => {
  it("meet tight figures of two columns at once", () => {
    // Of those who closed a case, 70 of 80 gave no order and 10 orders are printed: each of the others has exactly one.
    const wanted = [
      exactly(62, 0, none, 1),
      exactly(9, 0, missing, 1),
      exactly(12, 0, restraining, 1),
      exactly(11, 0, probation, 1),
      exactly(48, 1, none, 1),
      exactly(22, 1, missing, 1),
      exactly(7, 1, restraining, 1),
      exactly(3, 1, probation, 1),
    ];
    const counts = divided(wanted);
    for (const { count, printed } of wanted)
      expect(countIn(counts, count[0]?.column ?? 0, count[0]?.answer ?? 0)).toBe(printed);
  });

  it("are all somewhere, and whoever has some has one order at least and each order once", () => {
    const counts = divided([exactly(70, 0, none, 1), exactly(30, 0, restraining, 1), exactly(30, 1, probation, 1)]);
    counts.forEach((own, group) => {
      const at = (answer: number) => own[answer] ?? 0;
      expect(at(missing) + at(none) + at(some)).toBe(groups[group]?.size);
      expect(at(restraining)).toBeLessThanOrEqual(at(some));
      expect(at(probation)).toBeLessThanOrEqual(at(some));
      expect(at(restraining) + at(probation)).toBeGreaterThanOrEqual(at(some));
    });
  });

  it("hold any of several options as often as printed, where some hold two of them", () => {
    const [brother, sister, mother, sibling] = [3, 4, 5, 6] as const;
    const harmed = {
      ...list,
      together: [brother, sister, mother],
      unions: [{ answer: sibling, of: [brother, sister] }],
    };
    const wanted = [
      exactly(20, 0, missing, 1),
      exactly(30, 0, brother, 1),
      exactly(25, 0, sister, 1),
      exactly(50, 0, mother, 1),
      { ...exactly(45, 0, sibling, 0.2), baseFixed: 100, isShare: true, within: 0.5 },
    ];
    const counts = programmes.divide(groups, harmed, wanted, () => [0, 0, 0, 0, 0, 0, 0]);
    for (const answer of [brother, sister, mother])
      expect(countIn(counts, 0, answer)).toBe({ [brother]: 30, [sister]: 25, [mother]: 50 }[answer]);
    expect(countIn(counts, 0, sibling)).toBe(45);
    counts.forEach((own) => {
      const at = (answer: number) => own[answer] ?? 0;
      expect(at(sibling)).toBeGreaterThanOrEqual(Math.max(at(brother), at(sister)));
      expect(at(sibling)).toBeLessThanOrEqual(at(brother) + at(sister));
      expect(at(sibling) + at(mother)).toBeGreaterThanOrEqual(at(some));
    });
  });

  it("miss by as little as can be what contradicts itself, the lesser figure first", () => {
    const counts = divided([exactly(90, 0, none, 1), exactly(10, 0, missing, 0.2)]);
    expect(countIn(counts, 0, none)).toBe(90);
    expect(countIn(counts, 0, missing)).toBe(0);
  });

  it("print the percentage that was printed, halves going up", () => {
    const share = { ...exactly(6, 0, missing, 0.2), baseFixed: 90, isShare: true, within: 0.5 };
    const [low, high] = [divided([share]), divided([share], () => [50, 0, 0, 0, 0])];
    for (const counts of [low, high]) expect(Math.floor((countIn(counts, 0, missing) * 100) / 90 + 0.5)).toBe(6);
  });

  it("answer as is likeliest where nothing else is at stake", () => {
    const usual = (group: number) => [0, 0, groups[group]?.size ?? 0, 30, 20];
    expect(divided([], usual)).toEqual(groups.map((_, group) => usual(group)));
  });
});
