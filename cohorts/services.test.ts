import { describe, expect, it } from "vitest";
import { currentCode, notKnown } from "@/lib/places";
import { publishedCohorts } from ".";

describe.each(publishedCohorts.map((cohort) => [cohort.figures.report, cohort] as const))(
  "the services of %s",
  (_, { services }) => {
    it("are each in a local authority of their own that there is today", () => {
      const codes = services.map(({ localAuthority }) => localAuthority.code);
      expect(new Set(codes).size).toBe(services.length);
      for (const code of codes) expect(currentCode(code)).toBe(code);
      expect(codes).not.toContain(notKnown.code);
    });

    it("say in their names that they are made up", () => {
      for (const { name, organisation } of services) {
        expect(name).toContain("made up");
        expect(organisation).toContain("made up");
      }
    });
  },
);

describe("the services of the published reports", () => {
  it("are as many as each report says, and in Wales too where it says so", () => {
    const places = publishedCohorts.map(({ figures, services }) => [
      figures.report,
      services.length,
      services.filter(({ nation }) => nation === "wales").length > 0,
    ]);
    expect(places).toEqual([
      ["children-2024-25", 7, false],
      ["children-2018-19", 10, true],
      ["perpetrator-2023-24", 5, false],
      ["adult-idva-2019-20", 21, false],
    ]);
  });
});
