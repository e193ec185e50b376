import { describe, expect, test } from "vitest";
import { kent2022 } from "@/needs/kent-2022";
import { mapOf } from "@/needs/map";
import { serviceSchema } from "@/needs/model/define";
import { endsWithin, fundingInWords, gridOf, lastFundedDay, matches, runsOn, servicesOf } from "@/needs/service-map";

const service = (fundingEnds?: string) =>
  serviceSchema.parse({ id: "a", provider: "A", name: "B", kind: "support", areas: ["kent"], fundingEnds });

describe("a service on a day", () => {
  test("runs to the last day of its month or year, and ends there", () => {
    expect([runsOn(service("2022-09"), "2022-09-30"), runsOn(service("2022-08"), "2022-09-30")]).toEqual([true, false]);
    expect([runsOn(service("2022"), "2022-12-31"), runsOn(service("ended"), "2022-01-01")]).toEqual([true, false]);
    // Nobody said: it is taken to run.
    expect([runsOn(service(), "2030-01-01"), lastFundedDay(service())]).toEqual([true, undefined]);
  });

  test("loses its funding within a year, or not", () => {
    const ends = (when?: string) => endsWithin(service(when), "2022-09-30", 12);
    expect([ends("2023-03"), ends("2023-09-30"), ends("2023-10"), ends("2022-08"), ends()]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("says so in words", () => {
    expect(["2024-10-31", "2024-10", "2024", "ended", undefined].map((when) => fundingInWords(service(when)))).toEqual([
      "Until 31 October 2024",
      "Until October 2024",
      "Until 2024",
      "No funding now",
      "End not known",
    ]);
  });
});

describe("the map of Kent", () => {
  test("counts a service for the whole county in every district, and one of a district there alone", () => {
    const idvas = mapOf(kent2022, { audience: "children", role: "idva" });
    const there = idvas.flatMap(({ districts }) =>
      districts.filter(({ number }) => number > 0).map(({ area }) => area.id),
    );
    expect(there).toEqual(["swale", "ashford", "canterbury"]);
    const all = mapOf(kent2022, { audience: "children", kind: "support" }).flatMap(({ districts }) => districts);
    expect(all.length).toBe(12);
    expect(Math.min(...all.map(({ number }) => number))).toBeGreaterThanOrEqual(4);
  });

  test("has a row for each service area and a cell for each age", () => {
    const grid = gridOf(kent2022, { audience: "children", kind: "support" });
    expect(grid.map(({ area }) => area.name)).toEqual(["North Kent", "West Kent", "East Kent", "South Kent"]);
    expect(gridOf(kent2022, {}, "district").length).toBe(12);
    for (const { cells } of grid)
      expect(cells.map(({ band }) => band)).toEqual(["0-4", "5-10", "11-15", "16-17", "18-25"]);
  });

  test("is narrowed by setting, by how long a service goes on, and by when its funding ends", () => {
    const names = (filter: Parameters<typeof servicesOf>[1]) =>
      servicesOf(kent2022, { audience: "children", ...filter }).map(({ name }) => name);
    expect(names({ setting: "refuge" }).sort()).toEqual([
      "Children's worker",
      "Counselling and play therapy (Fegans)",
      "RAISE YP in refuge",
      "Thrive counselling (Fresh Visions)",
    ]);
    expect(names({ lasts: "longer", kind: "support" })).toEqual(["Thrive counselling (Fresh Visions)", "iCan"]);
    expect(names({ lasts: "up-to-6" })).toEqual(["Healing Together", "You Matter", "Healthy Relationships"]);
    expect(names({ funding: "ends-within-a-year" })).toContain("A Place for Me");
    expect(names({ funding: "later" })).toContain("Positive Relationship Service");
    expect(names({ funding: "later" })).not.toContain("A Place for Me");
    expect(names({ fundedUntil: "2022-12-31" }).sort()).toEqual(["Children's worker", "Healthy Relationships"]);
    expect(
      kent2022.services.filter((one) => matches(kent2022, one, { funding: "ended" })).map(({ name }) => name),
    ).toContain("Just So You Know");
  });

  test("is narrowed by whom a service is open to, and for which ages", () => {
    const forGirls = servicesOf(kent2022, { opensTo: "female", ages: { from: 16, to: 17, years: 1 } });
    expect(forGirls.some(({ name }) => name === "Liberty IDVA")).toBe(true);
    expect(forGirls.some(({ sexes }) => sexes === "male")).toBe(false);
  });
});
