/**
 * Averages of all other services, for each service. Unlike counts they are worked out anew for each reader, from the numbers
 * of all the others, and printed as their table prints them: so one is shown to every service or to none, but for those
 * who have a few people in it, and only where many people of several services stay behind it whoever takes out their own,
 * alone or with one other.
 */
import type { Reason } from "@/disclosure/cells";
import { byHolder, type HolderOf } from "@/disclosure/holders";
import { policies } from "@/disclosure/policy";
import { whySensitive } from "@/disclosure/sensitive";
import type { Year } from "@/lib/forms/define";
import { countRows } from "@/lib/reports/count";
import type { TableDefinition } from "@/lib/reports/define";
import { asAverage, numbersIn } from "@/lib/reports/figure";
import { less } from "@/lib/reports/less";
import { averageAt } from "@/lib/reports/needs";
import type { Tally } from "@/lib/reports/tally";
import { meanInterval, medianInterval, rankBelowMedian } from "./interval";

/** Where an average stands: a row of a table, under one of its column groups. */
export interface AveragePlace {
  readonly table: string;
  readonly row: string;
  readonly group: number;
}

/** The 95 % interval of an average, each end as the average is printed. */
export type PrintedRange = readonly [low: number | string, high: number | string];

/**
 * What stands there of all others: as it is printed, or why it is not shown. Without a range where too few people would
 * lie beyond its ends.
 */
export type OthersAverage = AveragePlace &
  ({ readonly value: number | string; readonly range?: PrintedRange } | { readonly withheld: Reason });

/** Of how many an average was of each service, and whether it was shown, as it is kept for longer periods around it. */
export type KeptAverage = AveragePlace & { readonly shown: boolean; readonly of: readonly number[] };

/** The averages that were kept of a period. */
export interface KeptAverages {
  /** In the order in which the averages say of how many they are. */
  readonly services: readonly string[];
  readonly averages: readonly KeptAverage[];
}

export interface ToAverage {
  readonly tables: readonly TableDefinition[];
  readonly year: Year;
  /** The ids of the services, in the order of their tallies. */
  readonly services: readonly string[];
  /** Services in one hand are held against the rules as one. */
  readonly holderOf: HolderOf;
  /** Of the cases of all services whose clients consent. */
  readonly whole: Tally;
  /** The same of each service. */
  readonly byService: readonly Tally[];
  /** What was shown before of periods that lie within this one. */
  readonly within: readonly KeptAverages[];
  /** Why the audit of the comparison withholds one, held against what was released before; undefined where it does not. */
  readonly audited?: (at: AveragePlace) => Reason | undefined;
}

export interface Averages {
  readonly kept: readonly KeptAverage[];
  /** One list a service, in the order in which they were given. */
  readonly others: readonly (readonly OthersAverage[])[];
}

/** The averages of these tables, for each service those of the others. */
export function averagesOfOthers(asked: ToAverage): Averages {
  const { tables, year, services, holderOf, whole, byService, within, audited = () => undefined } = asked;
  const withAverages = tables.filter((table) => averagesIn(table, whole, year).length > 0);
  const own = byService.map((tally) => new Map(withAverages.flatMap((table) => places(table, tally, year))));
  const kept = withAverages.flatMap((table) =>
    averagesIn(table, whole, year).map((found) => {
      const id = idOf(found);
      const of = own.map((counted) => counted.get(id) ?? 0);
      const held = byHolder(of, services, holderOf);
      return {
        ...found,
        of,
        ranged: canHaveRange(table, found, held),
        reason:
          withholding(held) ??
          givenAway(id, new Map(of.map((n, at) => [services[at] ?? "", n])), within, holderOf) ??
          audited(found),
      };
    }),
  );
  const others = byService.map((tally, place) => {
    const rest = less(whole, tally);
    const found = new Map(
      withAverages.flatMap((table) =>
        averagesIn(table, rest, year).map((one) => [idOf(one), { value: one.value, range: rangeOf(table, one, rest) }]),
      ),
    );
    return kept.map(({ table, row, group, of, reason, ranged }): OthersAverage => {
      const { value, range } = found.get(idOf({ table, row, group })) ?? {};
      if (isFew(of[place] ?? 0)) return { table, row, group, withheld: "small" };
      if (reason !== undefined || value === undefined) return { table, row, group, withheld: reason ?? "small" };
      return { table, row, group, value, ...(ranged && range && { range }) };
    });
  });
  return {
    kept: kept.map(({ table, row, group, of, reason }) => ({ table, row, group, of, shown: reason === undefined })),
    others,
  };
}

/** Whose own are a few people would show them to whoever lays another service's page beside theirs. */
function isFew(own: number): boolean {
  return own > 0 && own < policies.services.threshold;
}

interface FoundAverage extends AveragePlace {
  readonly label: string;
  readonly value: number | string;
  /** How many numbers it is of. */
  readonly of: number;
}

/** The averages that a table prints. */
export function averagesIn(table: TableDefinition, tally: Tally, year: Year): FoundAverage[] {
  return countRows(table, tally, year).rows.flatMap(({ id, label, cells, printed }) =>
    cells.flatMap((cell, group) =>
      printed && cell !== null && "value" in cell && cell.of !== undefined
        ? [{ table: table.id, row: id, label, group, value: cell.value, of: cell.of }]
        : [],
    ),
  );
}

/**
 * Whether the range of an average may be shown to everybody to whom the average is. It says no more of anybody than the
 * average does, for it is worked out from the same people, whoever they are taken from; but of a median it is two people's
 * own numbers, beyond each of which as many others must lie as a count of them would need.
 */
function canHaveRange(table: TableDefinition, at: AveragePlace, of: readonly number[]): boolean {
  const { threshold, contributors } = policies.services;
  if (averageAt(table, at.row, at.group)?.average !== "median") return true;
  const largest = [...of].sort((a, b) => b - a).slice(0, contributors.together);
  return rankBelowMedian(sum(of) - sum(largest)) >= threshold;
}

function rangeOf(table: TableDefinition, at: FoundAverage, tally: Tally): PrintedRange | undefined {
  const average = averageAt(table, at.row, at.group);
  if (!average) return undefined;
  const numbers = numbersIn(average, average.over ?? {}, tally);
  const found = average.average === "mean" ? meanInterval(numbers) : medianInterval(numbers);
  return found && [asAverage(average, found.low, at.label), asAverage(average, found.high, at.label)];
}

function places(table: TableDefinition, tally: Tally, year: Year): [string, number][] {
  return averagesIn(table, tally, year).map((found) => [idOf(found), found.of]);
}

export function idOf({ table, row, group }: AveragePlace): string {
  return `${table} ${row} ${group}`;
}

/**
 * Why an average must not be shown to the services of whose people it is: where a count of them could not be, or where two
 * services together would see one of few people, or of nearly one service alone.
 *
 * @param of how many are each holder's
 */
function withholding(of: readonly number[]): Reason | undefined {
  const policy = policies.services;
  if (sum(of) < policy.contributors.averageOf) return "small";
  const reason = whySensitive({ id: "people", count: sum(of), contributions: of }, policy);
  if (reason) return reason;
  const parts = of.filter((count) => count > 0).sort((a, b) => b - a);
  // Whoever else lays theirs together leaves more behind, and of the largest no greater share.
  for (const [one, other] of pairs(Math.min(parts.length, policy.contributors.together + 1))) {
    const left = parts.filter((_, place) => place !== one && place !== other);
    if (sum(left) < policy.contributors.averageOf) return "small";
    if ((left[0] ?? 0) > policy.services.twoLargest * sum(left)) return "dominated";
  }
  return undefined;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}

/** Every two of so many. */
function pairs(many: number): [number, number][] {
  return Array.from({ length: many }, (_, one) => one).flatMap((one) =>
    Array.from({ length: one }, (_, other): [number, number] => [other, one]),
  );
}

/**
 * Whoever takes the shown averages of a year's quarters out of the year's has that of all the rest: the quarters that were
 * hidden, and what was never counted by itself. It must be nobody's, or one that could be shown.
 *
 * @param of how many are each service's, by its id
 */
function givenAway(
  id: string,
  of: ReadonlyMap<string, number>,
  within: readonly KeptAverages[],
  holderOf: HolderOf,
): Reason | undefined {
  const rest = new Map(of);
  for (const { services, averages } of within) {
    const part = averages.find((one) => one.shown && idOf(one) === id);
    for (const [place, service] of services.entries())
      if (part) rest.set(service, (rest.get(service) ?? 0) - (part.of[place] ?? 0));
  }
  const left = [...rest.values()];
  // Somebody was taken back out since: then the rest is not a number of people, and could be one person's.
  if (left.some((count) => count < 0)) return "linked";
  if (left.every((count) => count === 0)) return undefined;
  return withholding(byHolder(left, [...rest.keys()], holderOf)) === undefined ? undefined : "linked";
}
