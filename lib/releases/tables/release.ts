/** A report whose tables may leave: counted, controlled, and only then printed. */

import { setImmediate as breathe } from "node:timers/promises";
import type { Linked } from "@/disclosure/cells";
import { type HolderOf, holdersOf, type InOneHand } from "@/disclosure/holders";
import type { Audience } from "@/disclosure/policy";
import { type Released, type ReleasedFigures, releaseFigures } from "@/disclosure/release";
import { roundingOf } from "@/disclosure/round";
import type { KeptFigures } from "@/lib/dashboard/kept-figures";
import type { Year } from "@/lib/forms/define";
import type { CountedRow, CountedTable, Measured } from "@/lib/reports/count";
import type { ReportDefinition } from "@/lib/reports/define";
import type { ReportDocument } from "@/lib/reports/document";
import { editionOf, inDefinedOrder } from "@/lib/reports/edition";
import { countValue } from "@/lib/reports/figure";
import type { Value } from "@/lib/reports/figure-define";
import { makeReleasedReport, yearsOf } from "@/lib/reports/report";
import { type Tally, Unknown } from "@/lib/reports/tally";
import { type CellIds, cellsOf, type TalliesOfYear } from "./cells";
import { type ShownEarlier, withEarlier } from "./earlier";
import { all, idOf, type OfServices, type ShownOf, type Whose, withOthers } from "./others";
import { printedTally, unknownFacts } from "./printed-tally";
import { shownOfYears, withQuarters, yearOfPeriod } from "./snapshots";

/** What a release is held against: what its readers know already. */
export interface Known {
  /** Whose figures are released; those of all services where it is left out. */
  readonly of?: Whose;
  /** What the same readers have been shown before, of the cells with these ids, whosever they are. */
  readonly earlier?: (cells: readonly string[]) => Promise<readonly ShownOf[]>;
  /** What the services were shown of all of them on their dashboards. */
  readonly snapshots?: readonly KeptFigures[];
  /** Counts all services and each, for the figures of one beside those of all. */
  readonly nation?: () => Promise<ReadonlyMap<Year, TalliesOfYear>>;
  /** Services that contribute as one. */
  readonly inOneHand?: InOneHand;
}

export interface ReleasedReport {
  readonly document: Released<ReportDocument>;
  readonly figures: ReleasedFigures;
  /** Every figure that is printed or withheld, with what is true. To be kept for the next release, and never shown. */
  readonly kept: readonly Omit<ShownEarlier, "release">[];
  /** The names of the releases and comparisons of which figures were held against these. */
  readonly heldAgainst: readonly string[];
}

/**
 * The report of a year for an audience. Percentages are worked out from the rounded counts; what is withheld has none. Its
 * sentences are worked out from the printed figures alone, and stay behind where these are withheld.
 *
 * @param years every year of `yearsOf`
 * @throws NotReleasable where a withheld figure could still be worked out
 */
export async function releaseReport(
  { definition: asked, year, compare }: { definition: ReportDefinition; year: Year; compare?: number },
  years: ReadonlyMap<Year, TalliesOfYear>,
  audience: Audience,
  known: Known = {},
): Promise<ReleasedReport> {
  // Answers by how often they were given would say between which others a withheld count lies.
  const definition = { ...asked, editions: inDefinedOrder(asked.editions) };
  const edition = editionOf(definition.editions, year);
  const inOrder = (counted: ReadonlyMap<Year, TalliesOfYear>) =>
    yearsOf({ definition, year, compare }).map((one) => {
      const found = counted.get(one);
      if (!found) throw new Error(`The year ${one} was not counted.`);
      return found;
    });
  const tallies = inOrder(years);
  const { linked: now, ids } = cellsOf(definition, edition, year, tallies);
  const holderOf = holdersOf(known.inOneHand ?? []);
  const { linked, oneService, heldAgainst } = await besideKnown(now, tallies, known, holderOf, async (count) => {
    const counted = inOrder(await count());
    return servicesIn(cellsOf(definition, edition, year, counted).linked, counted, holderOf);
  });
  // Whoever looks at a page meanwhile is served in between.
  const figures = await releaseFigures(linked, audience, { oneService, breathe });
  const document = makeReleasedReport(
    { definition, year, compare },
    (table, of, counted) => controlled(table, of, counted, ids, figures),
    new Map(tallies.map((one) => [one.year, one.whole])),
    new Map(tallies.map((one) => [one.year, { tally: printedTally(one.year, figures.outcomes), facts: unknownFacts }])),
  );
  return {
    document: document as Released<ReportDocument>,
    figures,
    kept: now.cells.flatMap((cell) => {
      const { id, count, averaged } = cell;
      const outcome = figures.outcomes.get(id);
      const { threshold } = figures.policy;
      return outcome
        ? [{ cell: id, count, averaged, outcome, roundTo: roundingOf(cell, figures.policy), threshold }]
        : [];
    }),
    heldAgainst,
  };
}

/** @param servicesOf makes the numbers of all services of what is counted of them */
async function besideKnown(
  now: Linked,
  tallies: readonly TalliesOfYear[],
  { of = all, earlier, snapshots = [], nation }: Known,
  holderOf: HolderOf,
  servicesOf: (count: NonNullable<Known["nation"]>) => Promise<OfServices>,
): Promise<{ linked: Linked; oneService: boolean; heldAgainst: readonly string[] }> {
  const printed = new Set(now.cells.flatMap(({ id, printed }) => (printed === false ? [] : [id])));
  const kept = snapshots.filter(({ period }) => tallies.some(({ year }) => year === yearOfPeriod(period)));
  const shown = [
    ...((await earlier?.([...printed])) ?? []),
    ...shownOfYears(kept).filter(({ cell }) => printed.has(cell)),
  ];
  const services =
    of === all
      ? servicesIn(now, tallies, holderOf)
      : nation && shown.some((one) => one.of === all)
        ? await servicesOf(nation)
        : undefined;
  const together = services ? withOthers(now, of, services, shown) : now;
  const before = withEarlier(
    together,
    shown.map((one) => ({ ...one, cell: idOf(of, one.of, one.cell) })),
  );
  return {
    linked: services ? withQuarters(before, of, services, kept) : before,
    oneService: services === undefined,
    heldAgainst: [...new Set(shown.map(({ release }) => release))].sort(),
  };
}

function servicesIn(linked: Linked, tallies: readonly TalliesOfYear[], holderOf: HolderOf): OfServices {
  return { linked, services: new Map(tallies.map(({ year, services = [] }) => [year, services])), holderOf };
}

function controlled(
  table: string,
  year: Year,
  counted: CountedTable,
  ids: CellIds,
  { outcomes }: ReleasedFigures,
): CountedTable {
  /** What may be printed of a number; undefined where it is withheld. */
  const allowed = (id: string | undefined): number | undefined => {
    const outcome = id === undefined ? undefined : outcomes.get(id);
    return outcome && "count" in outcome ? outcome.count : undefined;
  };
  const known = printedTally(year, outcomes);
  const valueIn = (row: CountedRow, measured: Extract<Measured, { value: unknown }>, group: number): Measured => {
    // What is made of two counts is made of what is printed of them.
    if (measured.from) return ifKnown(measured.from, known, row.label, measured.column);
    const column = ids.column(table, year, group);
    const of = ids.averaged(table, year, row.id, group);
    // An average of people is as telling as the exact count of them.
    const isTelling = [column, of].some((id) => id !== undefined && allowed(id) === undefined);
    return isTelling ? { withheld: true } : measured;
  };
  return {
    ...counted,
    groups: counted.groups.map((group, index) => {
      const n = group.n === null ? undefined : allowed(ids.column(table, year, index));
      return n === undefined && group.n !== null
        ? { ...group, n: null, baseWithheld: true }
        : { ...group, n: n ?? null };
    }),
    rows: counted.rows.map((row) => ({
      ...row,
      cells: row.cells.map((measured, group): Measured => {
        if (measured === null || "withheld" in measured) return measured;
        if ("value" in measured) return valueIn(row, measured, group);
        const count = allowed(ids.count(table, year, row.id, group));
        if (count === undefined) return { withheld: true };
        return { count, base: measured.base === null ? null : (allowed(ids.base(table, year, row.id, group)) ?? null) };
      }),
    })),
  };
}

function ifKnown(from: Value, known: Tally, label: string, column: "count" | "percent"): Measured {
  try {
    return { value: countValue(from, known, label), column, from };
  } catch (fault) {
    if (fault instanceof Unknown) return { withheld: true };
    throw fault;
  }
}
