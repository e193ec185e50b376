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

  test("is a rate of the latest people known before it, and says so; never of later ones", () => {
    const values: Short[] = [["people", "east", "2022/23", 30]];
    const lived = (year: number, people: number) =>
      ({ area: "east", year, sex: "everyone", ages: "16+", people, source: "s" }) as const;
    const place = { indicator: "rate", area: "east", period: "2022/23", group: "all" };
    expect(workOut(assessment([people, rate], values, [lived(2023, 9000)])).at(place)).toBeUndefined();
    const found = workOut(assessment([people, rate], values, [lived(2019, 9000), lived(2020, 12000)])).at(place);
    expect(found).toMatchObject({ value: 2.5, denominator: 12000 });
    expect(found?.notes.at(-1)).toBe("Of the 12,000 people of 2020, the latest year before it that is known.");
  });

  test("adds bands of age, women and men, where the very band was not entered, and guesses at none", () => {
    const values: Short[] = [["people", "east", "2022", 30]];
    const band = (sex: "female" | "male", ages: string, people: number) =>
      ({ area: "east", year: 2022, sex, ages, people, source: "s" }) as const;
    const bands = [
      band("female", "0-15", 4000),
      band("female", "16-64", 5000),
      band("female", "65+", 1000),
      band("male", "16-64", 5000),
      band("male", "65+", 1000),
    ];
    const place = { indicator: "rate", area: "east", period: "2022", group: "all" };
    expect(workOut(assessment([people, rate], values, bands)).at(place)).toMatchObject({ denominator: 12000 });
    expect(workOut(assessment([people, rate], values, bands.slice(0, 4))).at(place)).toBeUndefined();
  });

  test("is made of the areas whose boundaries held in its year, and a figure of other years is a fault", () => {
    const north = areaSchema.parse({ id: "north", name: "North", kind: "district", within: ["shire"], from: 2023 });
    const of = (values: Short[]) => workOut({ ...assessment([people], values), areas: [...areas, north] });
    const figures = of([
      ["people", "east", "2022", 3],
      ["people", "west", "2022", 4],
      ["people", "east", "2023", 3],
      ["people", "west", "2023", 4],
    ]);
    const all = (period: string) => figures.at({ indicator: "people", area: "shire", period, group: "all" })?.value;
    expect([all("2022"), all("2023")]).toEqual([7, undefined]);
    expect(findFaults(of([["people", "north", "2022", 3]]))).toMatchObject([
      { id: "boundaries:people|north|2022|all", computed: null },
    ]);
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
