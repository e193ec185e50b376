import { expect, it } from "vitest";
import type { Cell, Linked } from "@/disclosure/cells";
import { holdersOf } from "@/disclosure/holders";
import { policies } from "@/disclosure/policy";
import { controlTables } from "@/disclosure/tables";
import { type KeptFigures, withParts } from "./kept-figures";

const policy = policies.services;
const services = ["north", "south", "east", "west", "middle"];
const apart = holdersOf([]);

function cell(contributions: readonly number[]): Cell {
  return { id: "closed", count: contributions.reduce((sum, one) => sum + one, 0), contributions };
}

/** A period as it was released by itself, and kept. */
async function kept(period: string, contributions: readonly number[], of = services): Promise<KeptFigures> {
  const one = cell(contributions);
  const { outcomes } = await controlTables({ cells: [one], sums: [] }, policy);
  return { period, services: of, cells: [{ ...one, outcome: outcomes.get(one.id) }], sums: [], numbers: [one.id] };
}

async function printed(linked: Linked) {
  const { outcomes, audit } = await controlTables(linked, policy);
  return { year: outcomes.get("closed"), holds: audit.every(({ holds }) => holds) };
}

const alone = (contributions: readonly number[]): Linked => ({ cells: [cell(contributions)], sums: [] });

it("a year is not printed where it would tell a quarter that was withheld, beside one that was printed and a true 0", async () => {
  const quarters = [
    await kept("Q1", [20, 20, 20, 20, 20]),
    await kept("Q2", [150, 40, 5, 4, 3]),
    await kept("Q3", [0, 0, 0, 0, 0]),
  ];
  expect(quarters.map(({ cells: [one] }) => one?.outcome)).toEqual([
    { count: 100 },
    { withheld: "dominated" },
    { count: 0 },
  ]);
  const year = [171, 61, 26, 24, 23];
  // By itself 305 is printed: less 100 it is 201 to 209, where 202 may not be known to within 20.
  expect(await printed(alone(year))).toEqual({ year: { count: 305 }, holds: true });
  expect(await printed(withParts(alone(year), services, quarters, apart))).toEqual({
    year: { withheld: "linked" },
    holds: true,
  });
});

it("a year is not printed where it would tell how few it has beyond its quarters, come or taken back", async () => {
  const quarters = [await kept("Q1", [20, 20, 20, 20, 20]), await kept("Q2", [0, 0, 0, 0, 0])];
  for (const year of [
    [21, 21, 20, 20, 20],
    [19, 20, 20, 20, 19],
  ]) {
    expect((await printed(alone(year))).year).toEqual({ count: 100 });
    expect(await printed(withParts(alone(year), services, quarters, apart))).toEqual({
      year: { withheld: "linked" },
      holds: true,
    });
  }
});

it("a year is printed where its quarters and what is beyond them may all be known", async () => {
  const quarters = [await kept("Q1", [20, 20, 20, 20, 20])];
  const year = withParts(alone([40, 40, 40, 40, 40]), services, quarters, apart);
  expect(await printed(year)).toEqual({ year: { count: 200 }, holds: true });
});

it("what a service had in a quarter is its own in the year, in whatever order they stood, and its holder's with the rest", async () => {
  const quarter = await kept("Q1", [1, 2, 30], ["west", "gone", "north"]);
  const linked = withParts(alone([50, 20, 20, 11, 20]), services, [quarter], apart);
  const beyond = (of: Linked) => of.cells.find(({ id }) => id === "closed beyond its parts");
  // One had cases in the quarter and is not there any more: nobody knows whose is what is left.
  expect(beyond(linked)).toEqual({ id: "closed beyond its parts", count: 88, printed: false });
  const back = withParts(alone([50, 20, 20, 11, 20]), services, [await kept("Q1", [1, 30], ["west", "north"])], apart);
  expect(beyond(back)?.contributions).toEqual([20, 20, 20, 10, 20]);
  const held = holdersOf([["north", "west"]]);
  const inHands = { cells: [{ ...cell([61, 20, 20, 20]) }], sums: [] };
  const together = withParts(inHands, services, [await kept("Q1", [1, 30], ["west", "north"])], held);
  expect(beyond(together)?.contributions).toEqual([30, 20, 20, 20]);
});
