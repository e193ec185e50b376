/**
 * A service beside all other services: figures of all services together, released once for everyone who reads them, and for
 * each service what is to be left out of them as its own. Nothing that differs between two readers is made of anything but
 * the released figures and what each of them has submitted, so that readers who compare notes learn nothing else.
 */
import type { Cell, Linked, Outcome, Reason } from "@/disclosure/cells";
import { type HolderOf, holdersOf, type InOneHand } from "@/disclosure/holders";
import { leaveOut, leftOutOf } from "@/disclosure/left-out";
import { policies } from "@/disclosure/policy";
import { NotReleasable, type Released, releaseFigures } from "@/disclosure/release";
import type { Year } from "@/lib/forms/define";
import { cellsOf } from "@/lib/releases/tables/cells";
import { withEarlier } from "@/lib/releases/tables/earlier";
import { all, idOf, type ShownOf, withOthers } from "@/lib/releases/tables/others";
import { countRows } from "@/lib/reports/count";
import type { ReportDefinition, TableDefinition } from "@/lib/reports/define";
import { plain } from "@/lib/reports/edition";
import type { Tally } from "@/lib/reports/tally";
import { averagesOfOthers, type OthersAverage } from "./averages";
import { besidesOf } from "./besides";
import { comparedPages } from "./compared-pages";
import type { ComparedPeriod } from "./compared-periods";
import { type KeptFigures, withParts } from "./kept-figures";

/** Figures of all services together. */
export interface NationFigures {
  /** Each number once: rounded, or why it is not shown. */
  readonly numbers: readonly (number | Reason)[];
  /** How many services were counted. */
  readonly services: number;
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly {
      readonly id: string;
      /** One a column group: the places of a count and of what it is a share of; null where there is no share. */
      readonly cells: readonly (readonly [count: number, base: number] | null)[];
    }[];
  }[];
}

/** In the order of the numbers: the step in which one service's own lies; null where it is not to be shown to it. */
export type OwnLeftOut = readonly (number | null)[];

export interface Comparison {
  /** Null where too much of them could be worked out for anything to be shown. */
  readonly figures: Released<NationFigures> | null;
  /** One a service, in the order in which they were given. */
  readonly leftOut: readonly OwnLeftOut[];
  /** The averages of all others, one list a service. */
  readonly averages: readonly (readonly OthersAverage[])[];
  readonly kept: KeptFigures;
}

/** A comparison in which something can be read. */
export type ShownComparison = Comparison & { readonly figures: Released<NationFigures> };

/** Whether anybody is shown anything of it, be it a count or an average. A 0 says nothing of anybody by itself. */
export function showsAnything(comparison: Comparison): comparison is ShownComparison {
  const { figures, averages } = comparison;
  if (figures === null) return false;
  const isCounted = figures.numbers.some((number) => typeof number === "number" && number > 0);
  return isCounted || averages.some((others) => others.some((average) => "value" in average));
}

export interface ToCompare {
  readonly report: ReportDefinition;
  readonly period: ComparedPeriod;
  /** The ids of the services, in the order of their tallies. */
  readonly services: readonly string[];
  /** Those of them, and of earlier periods, that contribute and read as one. */
  readonly inOneHand: InOneHand;
  /** Of the cases of all services whose clients consent. */
  readonly whole: Tally;
  /** The same of each service. */
  readonly byService: readonly Tally[];
  /** What was released before of periods that lie within this one. */
  readonly within: readonly KeptFigures[];
  /** What was released before of figures of the year, of all services and of single ones. */
  readonly released: readonly ShownOf[];
}

/** The tables by which services are compared, those of all pages, with what is counted besides their rows. */
export function countedTables(report: ReportDefinition, year: Year): readonly TableDefinition[] {
  const tables = comparedPages(report).flatMap((page) => page.tablesOf(year));
  return withBesides([...new Map(tables.map((table) => [table.id, table])).values()], year);
}

/** Some tables with what is counted besides their rows. */
export function withBesides(tables: readonly TableDefinition[], year: Year): readonly TableDefinition[] {
  return [...tables, ...tables.flatMap((table) => besidesOf(table, year))];
}

export async function compare(asked: ToCompare): Promise<Comparison> {
  const { report, period, services, whole, byService, within } = asked;
  const { year } = period;
  const tables = countedTables(report, year);
  const holderOf = holdersOf(asked.inOneHand);
  const { linked, ids } = cellsOf({ ...report, tables }, plain, year, [{ year, whole, byService }]);
  // Whoever reads has one fewer beside them: then even a 0 would be that of one or two.
  if (holdersIn(linked, services, holderOf) <= policies.services.services.fewest)
    return {
      figures: null,
      leftOut: services.map(() => []),
      averages: services.map(() => []),
      kept: { period: period.id, services, cells: [], sums: [], numbers: [], averages: [] },
    };
  const outcomes = await released(withParts(besideReleased(linked, asked, holderOf), services, within, holderOf));
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  const shown = tables.map((table) => ({
    id: table.id,
    rows: countRows(table, whole, year)
      .rows.filter(({ printed }) => printed)
      .map(({ id, cells }) => ({
        id,
        cells: cells.map((_, group) => {
          const count = ids.count(table.id, year, id, group);
          const base = ids.base(table.id, year, id, group);
          return count === undefined || base === undefined ? null : ([placeOf(count), placeOf(base)] as const);
        }),
      })),
  }));
  const numbers = [...places.keys()];
  const averages = averagesOfOthers({
    tables,
    year,
    services,
    holderOf,
    whole,
    byService,
    within: within.map((part) => ({ services: part.services, averages: part.averages ?? [] })),
    audited: ({ table, row, group }) => {
      const outcome = outcomes?.get(ids.averaged(table, year, row, group) ?? "");
      return outcome && "withheld" in outcome ? outcome.withheld : undefined;
    },
  });
  const averagesShown = new Set(
    averages.kept.flatMap(({ table, row, group, shown }) => (shown && ids.averaged(table, year, row, group)) || []),
  );
  /** An average is shown by rules of its own besides; of nobody there is none, and everybody sees that there is none. */
  const outcomeOf = ({ id, averaged, count }: Cell): Outcome | undefined =>
    averaged === undefined || count === 0 || averagesShown.has(id)
      ? outcomes?.get(id)
      : outcomes && { withheld: "small" };
  const kept: KeptFigures = {
    period: period.id,
    services,
    cells: linked.cells.map((cell) => {
      const outcome = outcomeOf(cell);
      return { ...cell, ...(outcome && { outcome }) };
    }),
    sums: linked.sums,
    numbers,
    averages: averages.kept,
  };
  if (!outcomes) return { figures: null, leftOut: services.map(() => []), averages: services.map(() => []), kept };
  const figures: NationFigures = {
    numbers: numbers.map((id) => printed(outcomes.get(id))),
    services: services.length,
    tables: shown,
  };
  const printedIds = new Set(numbers.filter((id) => "count" in (outcomes.get(id) ?? {})));
  const leftOut = services.map((_, place): OwnLeftOut => {
    const own = new Map(linked.cells.map(({ id, count, contributions }) => [id, contributions?.[place] ?? count]));
    const left = leaveOut(own, printedIds, linked.sums, policies.services);
    return numbers.map((id) => left.get(id) ?? null);
  });
  return { figures: figures as Released<NationFigures>, leftOut, averages: averages.others, kept };
}

/** How many contribute anything: a service in which nothing was recorded hides nobody. */
function holdersIn({ cells }: Linked, services: readonly string[], holderOf: HolderOf): number {
  const contributing = services.filter((_, place) => cells.some(({ contributions }) => contributions?.[place]));
  return new Set(contributing.map(holderOf)).size;
}

/** The figures together with what was released of them: whoever has both could take one from the other. */
function besideReleased(linked: Linked, { period, services, released: given }: ToCompare, holderOf: HolderOf): Linked {
  const printed = new Set(linked.cells.flatMap(({ id, printed: shown }) => (shown === false ? [] : [id])));
  const shown = given.filter(({ cell }) => printed.has(cell));
  const nation = { linked, services: new Map([[period.year, services]]), holderOf };
  return withEarlier(
    withOthers(linked, all, nation, shown),
    shown.map((one) => ({ ...one, cell: idOf(all, one.of, one.cell) })),
  );
}

/** What may be printed; undefined where nothing may. */
async function released(linked: Linked): Promise<ReadonlyMap<string, Outcome> | undefined> {
  try {
    return (await releaseFigures(linked, "services")).outcomes;
  } catch (error) {
    if (error instanceof NotReleasable) return undefined;
    throw error;
  }
}

function printed(outcome: Outcome | undefined): number | Reason {
  if (!outcome) return "linked";
  return "count" in outcome ? outcome.count : outcome.withheld;
}

/** One figure of all other services: how many of how many, rounded; or why it is not shown. */
export type Compared = { readonly count: number; readonly base: number } | { readonly withheld: Reason };

export interface ComparedTable {
  readonly id: string;
  /** By id of row: one a column group; null where there is no share. */
  readonly rows: ReadonlyMap<string, readonly (Compared | null)[]>;
}

/** The figures of all others, for the service whose own is left out. */
export function othersOf({ numbers, services, tables }: Released<NationFigures>, leftOut: OwnLeftOut): ComparedTable[] {
  const { contributors } = policies.services;
  const at = (place: number): number | Reason => {
    const number = numbers[place] ?? "linked";
    const own = leftOut[place];
    if (typeof number === "string") return number;
    if (own === null || own === undefined) return "linked";
    return Math.max(0, number - leftOutOf(own, { all: number, readers: services, step: contributors.leftOutIn }));
  };
  return tables.map(({ id, rows }) => ({
    id,
    rows: new Map(
      rows.map((row) => [
        row.id,
        row.cells.map((cell): Compared | null => {
          if (cell === null) return null;
          const [count, base] = cell.map(at) as [number | Reason, number | Reason];
          if (typeof base === "string") return { withheld: base };
          return typeof count === "string" ? { withheld: count } : { count, base };
        }),
      ]),
    ),
  }));
}
