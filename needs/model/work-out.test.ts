import { describe, expect, test } from "vitest";
import { findFaults } from "@/needs/checks";
import {
  type Assessment,
  areaSchema,
  type InputOf,
  indicatorSchema,
  populationSchema,
  valueSchema,
} from "@/needs/model/define";
import { workOut } from "@/needs/model/work-out";

const areas = [
  { id: "shire", name: "Exampleshire", kind: "county" },
  { id: "east", name: "East", kind: "district", within: ["shire"] },
  { id: "west", name: "West", kind: "district", within: ["shire"] },
].map((area) => areaSchema.parse(area));

type Short = readonly [
  indicator: string,
  area: string,
  period: string,
  value: number,
  more?: Partial<InputOf<"value">>,
];

function assessment(
  indicators: readonly Partial<InputOf<"indicator">>[],
  values: readonly Short[],
  populations: readonly InputOf<"population">[] = [],
): Assessment {
  return {
    about: "shire",
    year: 2023,
    asAt: "2023-09-30",
    areas,
    populations: populations.map((one) => populationSchema.parse(one)),
    indicators: indicators.map((one) =>
      indicatorSchema.parse({ title: one.id, topic: "police", unit: "people", source: "s", owner: "o", ...one }),
    ),
    values: values.map(([indicator, area, period, value, more]) =>
      valueSchema.parse({ indicator, area, period, value, ...more }),
    ),
    services: [],
    evidence: [],
    namedGaps: [],
    dataGaps: [],
    requests: [],
    recommendations: [],
    statements: [],
    reach: [],
  };
}

const people = { id: "people", adds: true };
const change = { id: "change", unit: "% change", decimals: 1, worked: { as: "change", of: "people" } } as const;
const difference = { id: "difference", unit: "number", worked: { as: "difference", of: "people" } } as const;
const rate = {
  id: "rate",
  unit: "rate",
  decimals: 1,
  per: 1000,
  worked: { as: "rate", of: "people", per: 1000, sex: "everyone", ages: "16+" },
} as const;

describe("what follows from figures", () => {
  test("is the total of an area, where all its parts are there and none is printed", () => {
    const figures = workOut(
      assessment(
        [people],
        [
          ["people", "east", "2022", 3],
          ["people", "west", "2022", 4],
          ["people", "east", "2021", 1],
        ],
      ),
    );
    expect(figures.at({ indicator: "people", area: "shire", period: "2022", group: "all" })).toMatchObject({
      value: 7,
      kind: "computed",
    });
    expect(figures.at({ indicator: "people", area: "shire", period: "2021", group: "all" })).toBeUndefined();
  });

  test("is a rate only where the population is known, with the numbers that it is of", () => {
    const values: Short[] = [["people", "east", "2022/23", 30]];
    const known = [{ area: "east", year: 2022, sex: "everyone", ages: "16+", people: 12000, source: "s" }] as const;
    const place = { indicator: "rate", area: "east", period: "2022/23", group: "all" };
    expect(workOut(assessment([people, rate], values)).at(place)).toBeUndefined();
    expect(workOut(assessment([people, rate], values, known)).at(place)).toMatchObject({
      value: 2.5,
      numerator: 30,
      denominator: 12000,
    });
  });

  test("never takes the place of what was printed: a fault stands beside it", () => {
    const figures = workOut(
      assessment(
        [people],
        [
          ["people", "east", "2022", 3],
          ["people", "west", "2022", 4],
          ["people", "shire", "2022", 8],
        ],
      ),
    );
    expect(figures.at({ indicator: "people", area: "shire", period: "2022", group: "all" })).toMatchObject({
      value: 8,
      kind: "given",
    });
    expect(findFaults(figures)).toMatchObject([{ printed: 8, computed: 7 }]);
  });

  test("is the whole number behind a difference and a change, and a fault where none fits", () => {
    const at = (period: string) => ({ indicator: "people", area: "east", period, group: "all" });
    const good = workOut(
      assessment(
        [people, change, difference],
        [
          ["change", "east", "2022", 71.4],
          ["difference", "east", "2022", 5],
        ],
      ),
    );
    expect([good.at(at("2021"))?.value, good.at(at("2022"))?.value]).toEqual([7, 12]);
    const bad = workOut(
      assessment(
        [people, change, difference],
        [
          ["change", "east", "2022", 71.9],
          ["difference", "east", "2022", 5],
        ],
      ),
    );
    expect(bad.at(at("2022"))).toBeUndefined();
    expect(findFaults(bad)).toMatchObject([{ id: "whole-number:people|east|2022|all" }]);
  });

  test("allows for rounding and for the words that soften a figure, and for no more", () => {
    const faults = (printed: number, more?: Partial<InputOf<"value">>) =>
      findFaults(
        workOut(
          assessment(
            [people, change],
            [
              ["people", "east", "2021", 90],
              ["people", "east", "2022", 84],
              ["change", "east", "2022", printed, more],
            ],
          ),
        ),
      ).length;
    expect([
      faults(-6.7),
      faults(-6.6),
      faults(-7),
      faults(-7, { decimals: 0 }),
      faults(-6.4, { qualifier: "around" }),
    ]).toEqual([0, 1, 1, 0, 0]);
  });
});
