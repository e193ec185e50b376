/** What a cohort has to meet: each printed figure with what it counts, and the choices made where the print disagrees with itself. */
import type { Year } from "@/lib/forms/define";
import type { Cohort } from "@/lib/reports/cohort";
import type { ReportDefinition, TableDefinition } from "@/lib/reports/define";
import { editionOf, type Rounding } from "@/lib/reports/edition";
import type { Average, Figure } from "@/lib/reports/figure-define";
import type { Contradiction } from "./contradictions";
import { type CellPlace, cellsOf, type FigureTable, type PublishedFigures, sameWords } from "./figures";
import { type Counting, placeName, probe } from "./probe";

/** Where printed figures cannot stand: what the cohort follows instead, or only why they differ. Data, each with its reason. */
export interface Choice {
  readonly table: string;
  /** A row, or several; every row of the table where it is left out; "" for the base. */
  readonly row?: string | readonly string[];
  readonly group?: string | null;
  readonly year?: Year;
  readonly measure?: "count" | "percent" | "value";
  /**
   * The count to follow instead, or for which a percentage stands; null where it follows from others. Left out where what
   * is printed is followed as far as it goes.
   */
  readonly take?: number | null;
  readonly reason: string;
  /**
   * The reason in figures: what the print says against itself. "not asked": the question was not asked yet, so that the report
   * prints nothing. Left out only where nothing differs for it: of bases, and where it says for what a percentage stands.
   */
  readonly against?: readonly Contradiction[] | "not asked";
}

/** The forms that are counted together: a cohort of a year. */
export type Column = `${Cohort} ${Year}`;

export interface Term {
  readonly column: Column;
  readonly key: string;
  readonly factor: number;
}

export interface Target {
  readonly place: CellPlace;
  readonly terms: readonly Term[];
  /** What a percentage is a share of; empty of a count. */
  readonly base: readonly Term[];
  readonly printed: number;
  /** Half the distance to the next figure that could have been printed, in percentage points. */
  readonly within: number;
  /** How bad it is to miss it by one. */
  readonly weight: number;
}

/** An average to meet: what it is of, and what was printed. */
export interface AverageTarget {
  readonly column: Column;
  /** `form/question` */
  readonly key: string;
  readonly average: Average;
  readonly printed: number | string;
}

export interface Targets {
  readonly counts: readonly Target[];
  readonly averages: readonly AverageTarget[];
  /** By `column|key`: how many there are, as printed counts and bases say. */
  readonly said: ReadonlyMap<string, number>;
}

const weights = {
  count: 1,
  percent: 0.2,
  /** Of a percentage beside a count, whose base is printed nowhere else. */
  ownBase: 1,
  base: 0.05,
  /** Of a base made of several answers, which no other table prints. */
  madeBase: 0.4,
} as const;

/** Reads the printed figures against what the engine counts for each. Cells that it does not count are left out. */
export function targetsOf(figures: PublishedFigures, report: ReportDefinition, choices: readonly Choice[]): Targets {
  const edition = editionOf(report.editions, figures.year);
  const counts: Target[] = [];
  const averages: AverageTarget[] = [];
  for (const table of figures.tables) {
    const definition = report.tables.find(({ id }) => id === table.id);
    if (!definition) continue;
    const probed = probe(definition, figures.year, edition);
    for (const { place, words, value } of cellsOf(table)) {
      const at = placeName(words, place.group);
      const choice = choiceFor(choices, place);
      if (choice?.take === null) continue;
      const wanted =
        choice?.take !== undefined && choice.take !== null && place.measure === "count" ? choice.take : value;
      const average = probed.averages.get(at);
      if (average && wanted !== null) {
        averages.push({
          column: columnOf(average.cohort, place.year),
          key: `${average.form.id}/${average.question}`,
          average,
          printed: wanted,
        });
        continue;
      }
      const taken = choice?.take;
      if (typeof taken === "number" && place.measure === "percent") {
        const terms = (probed.cells.get(at)?.count ?? []).map(
          ({ cohort, key, factor }): Term => ({ column: columnOf(cohort, place.year), key, factor }),
        );
        counts.push({ place, terms, base: [], printed: taken, within: 0, weight: weights.count });
        continue;
      }
      const share = typeof wanted === "string" ? shareOf(definition, words) : undefined;
      if (share) {
        const inYear = (term: Omit<Term, "column">): Term => ({ ...term, column: columnOf(share.cohort, place.year) });
        const [terms, base] = [share.terms.map(inYear), share.base.map(inYear)];
        counts.push({
          place,
          terms,
          base,
          printed: Number.parseInt(`${wanted}`, 10),
          within: 0.5,
          weight: weights.percent,
        });
        continue;
      }
      if (typeof wanted !== "number") continue;
      const cell =
        place.row === ""
          ? { count: probed.bases.get(sameWords(place.group ?? "")) ?? [], base: [] }
          : probed.cells.get(at);
      if (!cell || cell.count.length === 0) continue;
      const isShare = place.measure === "percent";
      if (isShare && cell.base.length === 0) continue;
      // Where a count is printed of the column's own base, its percentage follows.
      const common = probed.bases.get(sameWords(place.group ?? "")) ?? [];
      if (isShare && hasCount(table, place) && (isSame(cell.base, common) || isAskedOfOne(cell.base))) continue;
      const inYear = ({ cohort, key, factor }: Counting): Term => ({
        column: columnOf(cohort, place.year),
        key,
        factor,
      });
      counts.push({
        place,
        terms: cell.count.map(inYear),
        base: isShare ? cell.base.map(inYear) : [],
        printed: wanted,
        within: isShare ? halfStep(wanted, edition.rounding) : 0,
        weight: weightOf(place, cell.count.length, isShare && hasCount(table, place)),
      });
    }
  }
  return { counts: [...counts, ...basesIn(counts)], averages, said: saidBy(counts) };
}

/** Where a count and the share that it is of a base of its own are both printed, about how large that base is. */
function basesIn(counts: readonly Target[]): Target[] {
  const cellOf = ({ place: { table, row, group, year } }: Target) => [table, row, group, year].join("|");
  const printedCounts = new Map(
    counts.flatMap((one) => (one.place.measure === "count" && one.base.length === 0 ? [[cellOf(one), one]] : [])),
  );
  return counts.flatMap((share): Target[] => {
    const [term, ...more] = share.base;
    if (!term || more.length > 0 || share.printed === 0) return [];
    const count = printedCounts.get(cellOf(share));
    if (!count) return [];
    const printed = Math.round((count.printed * 100) / share.printed);
    return [{ ...share, terms: share.base, base: [], printed, within: 0, weight: weights.base }];
  });
}

/** Of a table of values: what a share that is printed as a text ("46%") counts, and of how many. */
function shareOf(table: TableDefinition, words: string) {
  if (table.layout !== "values") return undefined;
  const row = table.rows.find(({ label }) => typeof label === "string" && sameWords(label) === words);
  const [value] = row?.figures ?? [];
  if (!value || !("share" in value)) return undefined;
  const terms = (figure: Figure): Omit<Term, "column">[] => {
    if ("is" in figure)
      return figure.is.map((id) => ({ key: `${figure.form.id}/${figure.question}=${id}`, factor: 1 }));
    return "that" in figure && figure.that === "asked"
      ? [{ key: `${figure.form.id}/${figure.question}:asked`, factor: 1 }]
      : [];
  };
  const cohort = "cohort" in value.share ? value.share.cohort : undefined;
  return { cohort, terms: terms(value.share), base: terms(value.of) };
}

function columnOf(cohort: Cohort | undefined, year: Year): Column {
  return `${cohort ?? "period"} ${year}`;
}

function isSame(one: readonly Counting[], other: readonly Counting[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Those who were asked one thing: as many as its answers add up to. */
function isAskedOfOne([counting, ...more]: readonly Counting[]): boolean {
  return more.length === 0 && counting?.key.endsWith(":asked") === true;
}

function hasCount(table: FigureTable, { year, group }: CellPlace): boolean {
  return table.columns.some((column) => column.year === year && column.group === group && column.measure === "count");
}

function weightOf({ row, measure }: CellPlace, terms: number, ownBase: boolean): number {
  if (row === "") return terms > 1 ? weights.madeBase : weights.base;
  if (measure !== "percent") return weights.count;
  return ownBase ? weights.ownBase : weights.percent;
}

/** The choice for a cell, where there is one. */
export function choiceFor(choices: readonly Choice[], place: CellPlace): Choice | undefined {
  return choices.find((choice) => isAbout(choice, place));
}

export function isAbout({ table, row, group, year, measure }: Choice, place: CellPlace): boolean {
  const rows = row === undefined || typeof row === "string" ? row : row.map(sameWords);
  return (
    table === place.table &&
    (rows === undefined
      ? place.row !== ""
      : typeof rows === "string"
        ? sameWords(rows) === sameWords(place.row)
        : rows.includes(sameWords(place.row))) &&
    (group === undefined || sameWords(group ?? "") === sameWords(place.group ?? "")) &&
    (year === undefined || year === place.year) &&
    (measure === undefined || measure === place.measure)
  );
}

/** Half a whole point; where figures are printed to so many digits, half of the last. */
function halfStep(printed: number, rounding: Rounding): number {
  if (rounding.kind === "whole" || printed === 0) return 0.5;
  const last = 10 ** (Math.floor(Math.log10(Math.abs(printed))) - rounding.digits + 1);
  return Math.min(0.5, last / 2);
}

/** What targets of one term say outright; counts before bases. */
export function saidBy(targets: readonly Target[]): Map<string, number> {
  const votes = new Map<string, Map<number, number>>();
  for (const { terms, base, printed, weight } of targets) {
    const [term, ...more] = terms;
    if (!term || more.length > 0 || base.length > 0 || term.factor !== 1) continue;
    const name = `${term.column}|${term.key}`;
    const of = votes.get(name) ?? new Map<number, number>();
    votes.set(name, of.set(printed, (of.get(printed) ?? 0) + weight));
  }
  return new Map(
    [...votes].map(([name, of]) => [name, [...of].reduce((most, vote) => (vote[1] > most[1] ? vote : most))[0]]),
  );
}
