import { describe, expect, test } from "vitest";
import { kent2022 } from "@/needs/kent-2022";
import { servicesAnywhere, servicesOf } from "@/needs/service-map";
import { filterOf, mapAddress, mapFilters, readMapQuery } from "./filter";

const read = (search: Record<string, string | string[]>) => readMapQuery(search, kent2022);
const filter = (search: Record<string, string | string[]>) => filterOf(read(search), kent2022);

/** An answer to each filter that narrows the map of Kent, by its name. */
const answers: Readonly<Record<string, string>> = {
  audience: "children",
  kind: "support",
  area: "thanet",
  ages: "0-4",
  sex: "male",
  shape: "group",
  provider: "Rising Sun",
  setting: "refuge",
  lasts: "longer",
  funding: "later",
  until: "2023-03-31",
  funder: "lottery",
};

describe("the filters of the service map", () => {
  test("each leave some services and take others away, but for the one that adds what has ended", () => {
    expect([...Object.keys(answers), "ended"].sort()).toEqual(mapFilters.map(({ name }) => name).sort());
    const all = servicesAnywhere(kent2022).length;
    for (const [name, answer] of Object.entries(answers)) {
      const left = servicesAnywhere(kent2022, filter({ [name]: answer })).length;
      expect([left > 0, left < all], name).toEqual([true, true]);
    }
    expect(servicesAnywhere(kent2022, filter({ ended: "yes" })).length).toBeGreaterThan(all);
  });

  test("count what has ended in map and list alike, once that is asked for", () => {
    const ended = servicesOf(kent2022, filter({ funding: "ended" }));
    expect(ended.map(({ name }) => name)).toContain("Just So You Know");
  });

  test("leave out of an address what nobody offers, and what cannot be a day", () => {
    const { answers: kept, by } = read({ kind: "magic", area: "atlantis", until: "soon", ages: "", by: "planet" });
    expect([kept, by]).toEqual([{}, undefined]);
    expect(read({ kind: ["support", "prevention"], by: "district" })).toEqual({
      answers: { kind: "support" },
      by: "district",
    });
  });

  test("are told above the map in words, and each is taken out alone", () => {
    const query = read({ ages: "0-4", until: "2023-03-31", by: "district" });
    const says = mapFilters.flatMap(({ name, says: told }) => {
      const answer = query.answers[name];
      return answer ? [told(answer, kent2022)] : [];
    });
    expect(says).toEqual(["Under 5", "funding ends by 31 March 2023"]);
    expect(mapAddress("/map", query, { ages: undefined })).toBe("/map?until=2023-03-31&by=district");
    expect(mapAddress("/map", read({}))).toBe("/map");
  });
});
