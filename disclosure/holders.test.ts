import { expect, it } from "vitest";
import { byHolder, holdersOf } from "./holders";

it("services of one organisation and of one manager are one contributor, even by way of each other", () => {
  const holderOf = holdersOf([
    ["a", "b"],
    ["d", "e"],
    ["b", "d"],
  ]);
  expect(new Set(["a", "b", "d", "e"].map(holderOf)).size).toBe(1);
  expect(holderOf("c")).toBe("c");
  expect(byHolder([1, 20, 300, 4000, 50000], ["a", "b", "c", "d", "e"], holderOf)).toEqual([54021, 300]);
});

it("services that share nobody each contribute their own, and whoever is named twice is named once", () => {
  const holderOf = holdersOf([["a", "b"], ["b", "a"], ["c"], []]);
  expect(byHolder([1, 2, 3], ["a", "b", "c"], holderOf)).toEqual([3, 3]);
});
