/**
 * Asks the report engine what it counts for each cell that it prints: a table is counted over and over from a tally in
 * which a few things were said, each so often that it can be told apart. So a cohort knows no layout, no heading and no
 * base of its own.
 */
import type { Year } from "@/lib/forms/define";
import type { Cohort } from "@/lib/reports/cohort";
import { type CountedTable, countRows } from "@/lib/reports/count";
import type { TableDefinition } from "@/lib/reports/define";
import type { Edition } from "@/lib/reports/edition";
import type { Average } from "@/lib/reports/figure-define";
import { rowsAround } from "@/lib/reports/needs";
import type { Tally } from "@/lib/reports/tally";
import { rowName, sameWords } from "./figures";

/** What is counted once in a cohort: a key of the projection, or the number of forms or of cases of a kind. */
export interface Counting {
  readonly cohort: Cohort;
  /** "child.intake/disability=yes"; "child.intake:forms" and "child.review:cases"; "child.exit/contacts~1-5" for numbers. */
  readonly key: string;
  readonly factor: number;
}

/** A cell of every year: what it counts, and what its percentage is a share of. */
export interface CountedCell {
  readonly count: readonly Counting[];
  readonly base: readonly Counting[];
}

/** What a table counts; cells are found by the words of their row and their column group. */
export interface Probed {
  readonly cells: ReadonlyMap<string, CountedCell>;
  readonly averages: ReadonlyMap<string, Average>;
  /** By the words of the column group. */
  readonly bases: ReadonlyMap<string, readonly Counting[]>;
}

/** So many things are said at once, each in a digit of its own, that a sum of them can be read back from a cell. */
const atOnce = 20;
const digit = 4;
/** Numbers are told apart up to here; a higher one counts like this one. */
const highest = 400;

/** What a tally was asked for: "cohort|key". */
interface Heard {
  readonly counts: Set<string>;
  readonly numbers: Set<string>;
}

type Said = ReadonlyMap<string, number>;

function speaking(said: Said, heard?: Heard, numbers: ReadonlyMap<string, Map<number, number>> = new Map()): Tally {
  const count = (key: string, cohort: Cohort) => {
    heard?.counts.add(`${cohort}|${key}`);
    return said.get(`${cohort}|${key}`) ?? 0;
  };
  return {
    count,
    forms: (form, cohort) => count(`${form}:forms`, cohort),
    cases: (form, cohort) => count(`${form}:cases`, cohort),
    numbers: (key, cohort) => {
      heard?.numbers.add(`${cohort}|${key}`);
      return [...(numbers.get(`${cohort}|${key}`) ?? [])];
    },
  };
}

/** Learns what every cell of a table counts, in the words of an edition. */
export function probe(table: TableDefinition, year: Year, edition: Edition): Probed {
  const count = (tally: Tally) => countRows(table, tally, year, edition);
  const heard: Heard = { counts: new Set(), numbers: new Set() };
  const plain = count(speaking(new Map(), heard));
  const found: Found = { cells: new Map(), bases: new Map() };
  const names = [...heard.counts];
  for (let first = 0; first < names.length; first += atOnce) {
    const together = names.slice(first, first + atOnce);
    const said = new Map(together.map((name, place) => [name, digit ** (place + 1)]));
    read(count(speaking(said)), together, found);
  }
  for (const name of heard.numbers) readRanges(name, count, found);
  return { ...found, averages: averagesOf(table, plain) };
}

interface Found {
  readonly cells: Map<string, CountedCell>;
  readonly bases: Map<string, readonly Counting[]>;
}

function read(counted: CountedTable, names: readonly string[], { cells, bases }: Found): void {
  const countings = (sum: number): Counting[] =>
    factorsIn(sum, names.length).flatMap((factor, index) => {
      const [cohort = "period", key = ""] = (names[index] ?? "").split("|");
      return factor === 0 ? [] : [{ cohort: cohort as Cohort, key, factor }];
    });
  for (const { title, n } of counted.groups) {
    const name = sameWords(title ?? "");
    bases.set(name, [...(bases.get(name) ?? []), ...countings(n ?? 0)]);
  }
  for (const [place, measured] of measuredIn(counted)) {
    const before = cells.get(place) ?? { count: [], base: [] };
    cells.set(place, {
      count: [...before.count, ...countings(measured.count)],
      base: [...before.base, ...countings(measured.base ?? 0)],
    });
  }
}

/** Ranges of numbers that count alike, each under a key of its own. */
function readRanges(name: string, count: (tally: Tally) => CountedTable, { cells, bases }: Found): void {
  const [cohort = "period", key = ""] = name.split("|");
  const alone = new Map<number, Map<string, readonly [count: number, base: number]>>();
  const all = (value: number) => {
    const counted = count(speaking(new Map(), undefined, new Map([[name, new Map([[value, 1]])]])));
    return new Map<string, readonly [number, number]>([
      ...measuredIn(counted).map(([place, one]) => [place, [one.count, one.base ?? 0]] as const),
      ...counted.groups.map(({ title, n }) => [`|${sameWords(title ?? "")}`, [0, n ?? 0]] as const),
    ]);
  };
  for (let value = 0; value <= highest; value += 1) alone.set(value, all(value));
  const ofPlace = (place: string, which: 0 | 1): Counting[] => {
    const found: Counting[] = [];
    let from = 0;
    const factorAt = (value: number) => alone.get(value)?.get(place)?.[which] ?? 0;
    for (let value = 1; value <= highest + 1; value += 1) {
      if (value <= highest && factorAt(value) === factorAt(from)) continue;
      const to = value > highest ? "" : value - 1;
      const factor = factorAt(from);
      // What grows with the number is a sum of numbers, and no count.
      if (factor !== 0 && Math.abs(factor) < 3)
        found.push({ cohort: cohort as Cohort, key: `${key}~${from}-${to}`, factor });
      from = value;
    }
    return found;
  };
  for (const place of alone.get(0)?.keys() ?? []) {
    const [countings, base] = [ofPlace(place, 0), ofPlace(place, 1)];
    if (place.startsWith("|")) bases.set(place.slice(1), [...(bases.get(place.slice(1)) ?? []), ...base]);
    else {
      const before = cells.get(place) ?? { count: [], base: [] };
      cells.set(place, { count: [...before.count, ...countings], base: [...before.base, ...base] });
    }
  }
}

function measuredIn({
  groups,
  rows,
}: CountedTable): [place: string, measured: { count: number; base: number | null }][] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ label, cells }) => {
    const name = rowName(label, seen);
    return cells.flatMap((cell, index): [string, { count: number; base: number | null }][] =>
      cell !== null && "count" in cell ? [[placeName(name, groups[index]?.title ?? null), cell]] : [],
    );
  });
}

/** The averages that a table prints, by the same names. */
function averagesOf(table: TableDefinition, { groups }: CountedTable): Map<string, Average> {
  const rows =
    "rows" in table && (table.layout === "figures" || table.layout === "values")
      ? table.rows
      : "before" in table || "after" in table
        ? rowsAround(table)
        : [];
  const averages = new Map<string, Average>();
  const seen = new Map<string, number>();
  for (const row of rows)
    for (const label of typeof row.label === "string" ? [row.label] : row.label.map((one) => one.label)) {
      const name = rowName(label, seen);
      row.figures.forEach((figure, index) => {
        if (figure !== null && "average" in figure) averages.set(placeName(name, groups[index]?.title ?? null), figure);
      });
    }
  return averages;
}

export function placeName(row: string, group: string | null): string {
  return `${row}|${sameWords(group ?? "")}`;
}

/** The factor of each digit of a sum, from -1 to 2; none where it is no such sum. */
function factorsIn(sum: number, digits: number): number[] {
  const factors: number[] = [];
  let left = sum / digit;
  for (let place = 0; place < digits; place += 1) {
    const rest = ((left % digit) + digit) % digit;
    const factor = rest === digit - 1 ? -1 : rest;
    factors.push(factor);
    left = (left - factor) / digit;
  }
  return left === 0 ? factors : [];
}
