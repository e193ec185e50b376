import { describe, expect, it } from "vitest";
import type { KeptFigures } from "@/lib/dashboard/kept-figures";
import { tallyOf } from "@/lib/reports/testing";
import type { ShownOf } from "./others";
import type { Known, ReleasedReport } from "./release";
import { fiveServices, had, shownIn } from "./testing";

const year = "2024-25";

/** What each service recorded: how many children were new to it, and how many came from another team. */
type Recorded = readonly (readonly [fresh: number, continuing: number])[];

const recorded: Recorded = [
  [20, 30],
  [1, 30],
  [1, 30],
  [1, 30],
  [1, 30],
];

function tally(those: Recorded) {
  const [fresh, continuing] = [0, 1].map((kind) => those.reduce((sum, each) => sum + (each[kind] ?? 0), 0));
  const both = (fresh ?? 0) + (continuing ?? 0);
  return tallyOf(
    {
      "child.intake/referralStatus:asked": both,
      "child.intake/referralStatus=new": fresh ?? 0,
      "child.intake/referralStatus=continuing": continuing ?? 0,
    },
    { "child.intake": both },
  );
}

const { release, compared } = fiveServices("referral-status", tally);

/** What is printed of those who were new, and whether everything that is withheld is safe. */
function fresh({ document, figures }: ReleasedReport) {
  expect(figures.audit.every(({ holds }) => holds)).toBe(true);
  return document.tables[0]?.rows.find(({ label }) => label === "New client")?.cells[0];
}

describe("figures of one service beside those of all", () => {
  it("are not given where the nation's, given before, less the service's leave four people of the others", async () => {
    const first = await release("controlled", recorded);
    expect(fresh(first)).toBe(24);
    expect(fresh(await release("controlled", recorded, { of: "north" }))).toBe(20);
    const second = await release("controlled", recorded, { of: "north", ...had(shownIn(first)) });
    expect(fresh(second)).toBe("[c]");
    expect(second.heldAgainst).toEqual(["R-0001"]);
  });

  it("keep the nation's back where they were given first", async () => {
    const first = await release("controlled", recorded, { of: "north" });
    const second = await release("controlled", recorded, had(shownIn(first, "north")));
    expect(fresh(first)).toBe(20);
    expect(fresh(second)).toBe("[c]");
  });

  it("of three services keep the nation's back where few are left without all of them", async () => {
    const those: Recorded = [15, 15, 15, 2, 2].map((few) => [few, 30]);
    const given = await Promise.all(
      ["north", "south", "east"].map(async (of) => shownIn(await release("controlled", those, { of }), of)),
    );
    // Without two of them there are nineteen; without all three there are four.
    expect(fresh(await release("controlled", those, had(given.slice(0, 2).flat())))).toBe(49);
    expect(fresh(await release("controlled", those, had(given.flat())))).toBe("[c]");
  });

  it("say nothing of another service where nothing was given of all", async () => {
    const first = await release("controlled", recorded, { of: "south" });
    const second = await release("controlled", recorded, { of: "north", ...had(shownIn(first, "south")) });
    expect(fresh(second)).toBe(20);
  });
});

/** What the services were shown of all of them in a period. */
async function snapshot(
  id: string,
  those: Recorded,
  within: readonly KeptFigures[] = [],
  released: readonly ShownOf[] = [],
): Promise<KeptFigures> {
  const { kept } = await compared(id, those, { within, released });
  return kept;
}

describe("figures of services that are in one hand", () => {
  const inOneHand = [["north", "south", "east"]];
  const alike: Recorded = recorded.map(() => [20, 30]);

  it("are withheld from everybody where fewer than three hands are behind them", async () => {
    expect(fresh(await release("public", alike))).toBe(100);
    const three: Recorded = [...alike.slice(0, 3), [20, 30], [0, 30]];
    expect(fresh(await release("public", three))).toBe(80);
    expect(fresh(await release("public", three, { inOneHand }))).toBe("[c]");
  });

  it("are withheld where a figure of one service would leave all others of the nation in too few hands", async () => {
    const first = await release("controlled", alike, { inOneHand });
    expect(fresh(first)).toBe(100);
    const beside = (hands: Known) => release("controlled", alike, { of: "west", ...had(shownIn(first)), ...hands });
    expect(fresh(await beside({}))).toBe(20);
    expect(fresh(await beside({ inOneHand }))).toBe("[c]");
  });
});

describe("figures beside what services see of all others on their dashboards", () => {
  it("are withheld where the dashboards withhold them: what two services know of themselves would leave three", async () => {
    const shown = await snapshot(year, recorded);
    expect(fresh(await release("public", recorded))).toBe(25);
    const released = await release("public", recorded, { snapshots: [shown] });
    expect(fresh(released)).toBe("[c]");
    expect(released.heldAgainst).toEqual(["the services' comparison of 2024-25"]);
  });

  it("stay withheld where one more was recorded since, if the difference would tell", async () => {
    const shown = await snapshot(year, recorded);
    const since: Recorded = recorded.map(([few, many], place) => (place === 0 ? [few, many + 1] : [few, many]));
    const released = await release("controlled", since, { snapshots: [shown] });
    expect(fresh(released)).toBe("[c]");
  });

  it("of one service do not give away what is withheld of all", async () => {
    const shown = await snapshot(year, recorded);
    const { figures } = await release("controlled", recorded, { of: "north", snapshots: [shown] });
    const audited = figures.audit.map(({ id }) => id);
    expect(audited.some((id) => id.startsWith("all "))).toBe(true);
    expect(audited.some((id) => id.endsWith("without north"))).toBe(true);
    expect(figures.audit.every(({ holds }) => holds)).toBe(true);
  });

  it("are of a year whose quarters were shown: what is left of it without them is guarded too", async () => {
    const quarter: Recorded = recorded.map(() => [12, 20]);
    const kept = [];
    for (const number of [1, 2, 3]) kept.push(await snapshot(`${year} Q${number}`, quarter));
    const whole: Recorded = recorded.map((_, place) => [36 + (place === 0 ? 2 : 0), 60 + 10]);
    const { figures } = await release("controlled", whole, { snapshots: kept });
    const left = figures.audit.filter(({ id }) => id.includes("beyond its parts"));
    expect(left.length).toBeGreaterThan(0);
    for (const { low, high, holds } of left) {
      expect(holds).toBe(true);
      expect(low <= 2 && high >= 2 + 3).toBe(true);
    }
  });
});

describe("what services see of all others on their dashboards, after a release", () => {
  /** What stands there of a number. */
  const outcomeOf = ({ cells }: KeptFigures, count: number) => cells.find((cell) => cell.count === count)?.outcome;
  const few: Recorded = [1, 1, 1, 1, 0].map((fewest) => [fewest, 30]);

  it("withholds what the release withheld, though it would not by itself", async () => {
    const first = await release("controlled", few);
    expect(outcomeOf(await snapshot(year, few), 150)).toEqual({ count: 150 });
    const shown = await snapshot(year, few, [], shownIn(first));
    expect(outcomeOf(shown, 150)).toEqual({ withheld: "linked" });
  });

  it("is held against what was released of single services, and says nothing more of the others", async () => {
    // Exact figures of three services, as if they had been published: without them few are left.
    const those: Recorded = [15, 15, 15, 2, 2].map((fewest) => [fewest, 30]);
    const given = await Promise.all(
      ["north", "south", "east"].map(async (of) => shownIn(await release("controlled", those, { of }), of)),
    );
    const shown = await snapshot(year, those, [], given.flat());
    expect(outcomeOf(await snapshot(year, those), 49)).toEqual({ count: 50 });
    expect(outcomeOf(shown, 49)).toEqual({ withheld: "linked" });
  });
});
