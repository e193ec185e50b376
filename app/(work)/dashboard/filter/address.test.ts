import { expect, it } from "vitest";
import { filterAddress } from "./address";

const chosen = {
  choices: { populations: ["child"], teams: [] },
  read: {
    view: { population: "child", period: { name: "all" as const }, filter: "0b9f7f0e-0000-4000-8000-000000000000" },
    faults: {},
    entered: { from: { day: "", month: "", year: "" }, to: { day: "", month: "", year: "" } },
    typed: false,
  },
};

it("the way to a new filter keeps the page from which it was asked and the period, and not the old filter", () => {
  expect(filterAddress(chosen, "outcomes")).toBe("/dashboard/filter?period=all&on=outcomes");
  expect(filterAddress(chosen, "outcomes", "disability")).toBe("/dashboard/filter/disability?period=all&on=outcomes");
  expect(filterAddress(chosen, undefined)).toBe("/dashboard/filter?period=all");
});
