import { expect, it } from "vitest";
import { less } from "./less";
import type { Tally } from "./tally";

function tally(times: number, numbers: ReturnType<Tally["numbers"]>): Tally {
  return { forms: () => times, cases: () => times, count: () => times, numbers: () => numbers };
}

it("what others counted is the whole without one's own, number by number", () => {
  const all = tally(12, [
    [1, 4],
    [2, 3],
    [7, 5],
  ]);
  const own = tally(5, [
    [2, 3],
    [7, 2],
  ]);
  const others = less(all, own);
  expect([others.forms("form", "period"), others.cases("form", "period"), others.count("key", "period")]).toEqual([
    7, 7, 7,
  ]);
  expect(others.numbers("key", "period")).toEqual([
    [1, 4],
    [7, 3],
  ]);
});
