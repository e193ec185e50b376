import { describe, expect, it } from "vitest";
import { counties, currentCode, isAreaOfResidence, placeGroups, placeName } from "@/lib/places";
import { formerCodes } from "@/lib/places/former-codes";

const all = placeGroups.flatMap(({ nation, authorities }) => authorities.map((place) => ({ ...place, nation })));

describe("local authorities", () => {
  it("lists every local authority of the four nations once", () => {
    const number = (nation: string) => all.filter((place) => place.nation === nation).length;
    expect(number("england")).toBe(296);
    expect(number("scotland")).toBe(32);
    expect(number("wales")).toBe(22);
    expect(number("northern-ireland")).toBe(11);
    expect(new Set(all.map(({ code }) => code)).size).toBe(361);
    expect(new Set(all.map(({ name }) => name)).size).toBe(361);
  });

  it("gives every authority a code of its own nation", () => {
    const letters = { england: "E0[6-9]", scotland: "S12", wales: "W06", "northern-ireland": "N09" };
    for (const { nation, code } of all) expect(code).toMatch(new RegExp(`^${letters[nation]}\\d{6}$`));
  });

  it("puts every district of a county under a county of the list, and no other authority", () => {
    const names = counties.map(({ name }) => name);
    for (const { code, county } of all) {
      expect(county !== undefined, code).toBe(code.startsWith("E07"));
      if (county) expect(names).toContain(county);
    }
  });

  it("stands in the alphabet's order under each heading, so that a reader can find a name", () => {
    for (const { authorities } of placeGroups) {
      const names = authorities.map(({ name }) => name);
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en-GB")));
    }
  });

  it("leads from a withdrawn code to the authority of today", () => {
    for (const [former, now] of Object.entries(formerCodes)) {
      expect(isAreaOfResidence(former), former).toBe(false);
      expect(isAreaOfResidence(now), now).toBe(true);
    }
    expect(placeName("E08000019")).toBe("Sheffield");
    expect(currentCode("E07000188")).toBe("E06000066");
  });

  it("takes not known for a residence, but neither a county nor a code that does not exist", () => {
    expect(isAreaOfResidence("not-known")).toBe(true);
    expect(isAreaOfResidence("E10000016")).toBe(false);
    expect(isAreaOfResidence("E07999999")).toBe(false);
    expect(currentCode("E07999999")).toBeUndefined();
    expect(placeName("E10000016")).toBe("Kent");
  });
});
