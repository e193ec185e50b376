import { describe, expect, it } from "vitest";
import { type Figures, figuresQuery, readFigures } from "./view";

describe("the address of a report", () => {
  it.each<[string, Figures]>([
    ["", { of: "published" }],
    ["?revision=2", { of: "published", revision: 2 }],
    ["?figures=prepared", { of: "prepared" }],
    ["?figures=now", { of: "now" }],
    ["?figures=now&service=foxglove&compare=0", { of: "now", service: "foxglove", compare: 0 }],
  ])("says which figures of the year are meant: %s", (query, figures) => {
    expect(readFigures(Object.fromEntries(new URLSearchParams(query)))).toEqual(figures);
    expect(figuresQuery(figures)).toBe(query);
  });

  it("is of figures counted now wherever a service or comparison years are chosen, and passes over what it cannot be", () => {
    expect(readFigures({ service: "foxglove" })).toEqual({ of: "now", service: "foxglove" });
    expect(readFigures({ compare: ["1", "2"] })).toEqual({ of: "now", compare: 1 });
    expect(readFigures({ compare: "9", service: "", revision: "x" })).toEqual({ of: "published" });
  });
});
