/** Averages of a release, held against all that its readers have had before: two of them must not tell of one person. */
import { describe, expect, it } from "vitest";
import { tallyOf } from "@/lib/reports/testing";
import type { ShownOf } from "./others";
import type { ReleasedReport } from "./release";
import { fiveServices, had, shownIn } from "./testing";

const year = "2024-25";

/** The ages of a service's children, as far as they were recorded. Children there are always a hundred: no count tells. */
type Ages = readonly number[];

/** Forty children of a service, of all ages from 4 to 13. */
const forty: Ages = Array.from({ length: 40 }, (_, child) => 4 + (child % 10));
const five: readonly Ages[] = Array.from({ length: 5 }, () => forty);
const after = (change: (ages: Ages) => Ages) => five.map((ages, place) => (place === 0 ? change(ages) : ages));
const oneMore = after((ages) => [...ages, 17]);
const oneForAnother = after(([, ...others]) => [...others, 17]);
const tenMore = after((ages) => [...ages, ...ages.slice(0, 10)]);

function tally(services: readonly Ages[]) {
  const ages = services.flat();
  const numbers = [...new Set(ages)]
    .sort((a, b) => a - b)
    .map((age) => [age, ages.filter((one) => one === age).length]);
  const all = 100 * services.length;
  return tallyOf(
    { "child.intake/age:asked": all },
    { "child.intake": all },
    { "child.intake/age": numbers as [number, number][] },
  );
}

const { release, compared } = fiveServices("age-of-client", tally);

/** What is printed of the children's average age. */
function printed({ document, figures }: ReleasedReport) {
  expect(figures.audit.every(({ holds }) => holds)).toBe(true);
  return document.tables[0]?.rows.find(({ label }) => label.startsWith("Average age"))?.cells[0];
}

describe.each(["public", "controlled"] as const)("an average that everybody has had, in a %s release", (audience) => {
  const again = async (since: readonly Ages[], then: readonly Ages[] = five) =>
    printed(await release(audience, since, had(shownIn(await release("public", then)))));

  it("is withheld where one child came since: 201 times the one less 200 times the other is that child's age", async () => {
    expect(printed(await release(audience, oneMore))).toBe(9);
    expect(await again(oneMore)).toBe("[c]");
    // Nor where one went.
    expect(await again(five, oneMore)).toBe("[c]");
  });

  it("is withheld where one child came for another who went, though it is of as many", async () => {
    expect(await again(oneForAnother)).toBe("[c]");
  });

  it("is printed again where nobody came or went, or as many as may be counted", async () => {
    expect(await again(five)).toBe(9);
    expect(await again(tenMore)).toBe(9);
  });

  it("that was withheld then is not printed now", async () => {
    const few = after((ages) => ages.slice(0, 4)).slice(0, 1);
    expect(printed(await release(audience, few))).toBe("[c]");
    expect(await again(few, few)).toBe("[c]");
  });
});

describe("an average that researchers have had", () => {
  /** Seven ages are few for everybody, and enough for researchers. */
  const seven: readonly Ages[] = [[4, 5], [6, 7], [8], [9], [10]];
  const givenTo = (audience: "public" | "controlled", shown: ReleasedReport) =>
    shownIn(shown).map((one) => ({ ...one, toSome: audience === "controlled" }));
  const afterResearchers = async (since: readonly Ages[], then: readonly Ages[]) =>
    printed(await release("public", since, had(givenTo("controlled", await release("controlled", then)))));

  it("is printed for everybody no sooner than if researchers had never had it", async () => {
    expect(printed(await release("controlled", seven))).toBe(7);
    expect(printed(await release("public", seven))).toBe("[c]");
    expect(await afterResearchers(seven, seven)).toBe("[c]");
  });

  it("stays withheld from everybody in what is public after that", async () => {
    const first = givenTo("controlled", await release("controlled", seven));
    const second = givenTo("public", await release("public", seven, had(first)));
    for (const order of [
      [...first, ...second],
      [...second, ...first],
    ])
      expect(printed(await release("public", seven, had(order)))).toBe("[c]");
  });

  it("is held against what everybody gets: researchers would have both", async () => {
    expect(await afterResearchers(five, five)).toBe(9);
    expect(await afterResearchers(oneMore, five)).toBe("[c]");
    expect(await afterResearchers(oneForAnother, five)).toBe("[c]");
  });
});

describe("the average of one service beside that of all", () => {
  /** The others have recorded the ages of four children between them. */
  const few: readonly Ages[] = [forty.slice(0, 20), [4], [5], [6], [7]];

  it("is withheld where that of all was given before: the two would tell of the few of the other services", async () => {
    const first = await release("controlled", few);
    expect(printed(first)).toBe(8);
    expect(printed(await release("controlled", few, { of: "north" }))).toBe(9);
    expect(printed(await release("controlled", few, { of: "north", ...had(shownIn(first)) }))).toBe("[c]");
  });

  it("keeps that of all back where it was given first", async () => {
    const first = shownIn(await release("controlled", few, { of: "north" }), "north");
    expect(printed(await release("controlled", few, had(first)))).toBe("[c]");
    const many = shownIn(await release("controlled", five, { of: "north" }), "north");
    expect(printed(await release("controlled", five, had(many)))).toBe(9);
  });
});

describe("averages on the services' dashboards", () => {
  const snapshot = (services: readonly Ages[], released: readonly ShownOf[] = []) =>
    compared(year, services, { released });

  it("keep that of a release back where one child came since", async () => {
    const { kept, averages } = await snapshot(five);
    expect(averages[0]).toMatchObject([{ value: 9 }]);
    expect(printed(await release("public", five, { snapshots: [kept] }))).toBe(9);
    const released = await release("public", oneMore, { snapshots: [kept] });
    expect(printed(released)).toBe("[c]");
    expect(released.heldAgainst).toEqual(["the services' comparison of 2024-25"]);
  });

  it("are not shown where a release gave that of one child fewer", async () => {
    const first = shownIn(await release("public", five));
    expect((await snapshot(five, first)).averages[1]).toMatchObject([{ value: 9 }]);
    expect((await snapshot(oneMore, first)).averages[1]).toMatchObject([{ withheld: "linked" }]);
    expect((await snapshot(tenMore, first)).averages[1]).toMatchObject([{ value: 9 }]);
  });
});
