import { describe, expect, test } from "vitest";
import { findGaps } from "@/needs/gaps/find";
import { kent2022 } from "@/needs/kent-2022";
import { type Assessment, type Service, serviceSchema } from "@/needs/model/define";
import { workOut } from "@/needs/model/work-out";

const areas = ["north-kent", "west-kent", "east-kent", "south-kent"];
let made = 0;

/** Support for children that nobody offers. */
function offer(given: Partial<Service>): Service {
  made += 1;
  return serviceSchema.parse({
    id: `made-up-${made}`,
    provider: "Made-up Trust",
    name: `Made-up programme ${made}`,
    kind: "support",
    areas: ["kent"],
    ages: { from: 0, to: 17 },
    ...given,
  });
}

function gap(id: string, services: readonly Service[], assessment: Assessment = kent2022) {
  return findGaps(workOut({ ...assessment, services })).find((one) => one.id === id);
}

describe("an age for which there is little", () => {
  const everyAge = areas.flatMap((area) => [offer({ areas: [area] }), offer({ areas: [area] })]);

  test.each([
    ["little-for-an-age", { from: 0, to: 4 }, "children under 5"],
    ["little-for-5-to-10", { from: 5, to: 10 }, "children aged 5 to 10"],
    ["little-for-11-to-15", { from: 11, to: 15 }, "children aged 11 to 15"],
    ["little-for-16-and-17", { from: 16, to: 17 }, "young people aged 16 and 17"],
  ])("is found whichever it is, in the area where it is: %s", (id, ages, people) => {
    expect(gap(id, everyAge)).toBeUndefined();
    // East Kent keeps one offer for every age; its other one leaves this age out.
    const [first] = everyAge.filter((one) => one.areas.includes("east-kent"));
    const rest = ages.from === 0 ? { from: 5, to: 17 } : { from: 0, to: ages.from - 1 };
    const without = everyAge.map((one) => (one === first ? { ...one, ages: rest } : one));
    expect(gap(id, without)).toMatchObject({
      title: `Little or nothing for ${people}`,
      areas: ["east-kent"],
      says: "East Kent: 1. Only in North Kent, West Kent, South Kent.",
    });
  });

  test("is under 5 alone in Kent in 2022, as its report says", () => {
    const found = findGaps(workOut(kent2022)).filter(({ id }) => id.startsWith("little-for-"));
    expect(found.map(({ id }) => id)).toEqual(["little-for-an-age"]);
  });
});

describe("support that ends by 12 weeks", () => {
  const long = (area: string) => offer({ areas: [area], lasts: { open: true } });
  const short = (area: string) => offer({ areas: [area], lasts: { most: 8, unit: "weeks" } });

  test("is found in the area where most of it does, though the county as a whole has longer", () => {
    const services = [
      ...areas.map(long),
      ...areas.map(long),
      short("east-kent"),
      short("east-kent"),
      short("east-kent"),
    ];
    expect(gap("nothing-longer", services)).toMatchObject({
      areas: ["east-kent"],
      says: "3 of 11 whose length is known last 12 weeks or sessions at most. North Kent: 0 of 2; West Kent: 0 of 2; East Kent: 3 of 5; South Kent: 0 of 2.",
    });
    expect(gap("nothing-longer", areas.map(long))).toBeUndefined();
  });

  test("is one of the whole county where it is so in every area", () => {
    expect(gap("nothing-longer", areas.map(short))?.areas).toEqual(["kent"]);
  });
});

describe("funding that ends within a year", () => {
  test("is told by area", () => {
    const ending = offer({ areas: ["thanet"], fundingEnds: "2023-03" });
    const later = areas.map((area) => offer({ areas: [area], fundingEnds: "2025-03" }));
    const found = gap("funding-ends", [ending, ...later]);
    expect(found).toMatchObject({ areas: ["east-kent"], services: [ending.id] });
    expect(found?.says).toContain("East Kent: 1 of 2;");
    expect(gap("funding-ends", later)).toBeUndefined();
  });

  test("is of the whole where the map has no areas within it", () => {
    const ending = offer({ areas: ["thanet"], fundingEnds: "2023-03" });
    const district = { ...kent2022, about: "thanet" };
    expect(gap("funding-ends", [ending], district)).toMatchObject({
      areas: ["thanet"],
      says: "1 of 1 services for children lose their funding within 12 months.",
    });
  });
});
