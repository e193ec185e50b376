/**
 * Which numbers of a table add up, by its definition: the one source for whoever checks that they do, and for whoever asks
 * what a reader could work out by it.
 */
import type { AddsUp, CountedTable, Measured } from "./counted";

/** Where a number of a table stands: the base of a column group, or what a row counts under it, or that row's own base. */
export type Spot =
  | { readonly group: number; readonly which: "n" }
  | { readonly group: number; readonly which: "count" | "base"; readonly row: string };

export interface Addition {
  /** What is added up: the heading of a column group, or the label of a row. */
  readonly of: string | null;
  readonly whole: Spot;
  readonly parts: readonly Spot[];
  /** How the parts together are the whole. "at least": everyone in it is in one of them, and may be in several. */
  readonly adds: AddsUp | "at least";
}

/** What of a table is printed. */
export interface Printed {
  readonly rows: ReadonlySet<string>;
  /** Whether a column group counts: it is printed, or is of those who are in the base and, by definition, in no column. */
  readonly groups: readonly (boolean | undefined)[];
}

/** All that adds up in a table, over the rows and column groups that are printed. */
export function additionsOf(counted: CountedTable, printed: Printed): Addition[] {
  return [...columnsOf(counted, printed), ...totalsOf(counted, printed), ...linesOf(counted, printed)];
}

/** The number that stands at a spot; null where none does. */
export function numberAt({ groups, rows }: CountedTable, spot: Spot): number | null {
  if (spot.which === "n") return groups[spot.group]?.n ?? null;
  const measured = rows.find(({ id }) => id === spot.row)?.cells[spot.group];
  return measured && "count" in measured ? measured[spot.which] : null;
}

/**
 * Down each column group: the rows that are answers, and those who left the question empty, who are in the base also
 * where the table, by its definition, has no row of them.
 */
function columnsOf({ groups, rows }: CountedTable, printed: Printed): Addition[] {
  const parts = rows.filter(({ id, part, kind }) => part && (printed.rows.has(id) || kind === "missing"));
  return groups.flatMap(({ title, n, adds }, group): Addition[] =>
    adds === undefined || n === null
      ? []
      : [{ of: title, parts: parts.map(({ id }) => countAt(id, group)), whole: { group, which: "n" }, adds }],
  );
}

/** Under each heading, and of each total: the answers that it is made of. */
function totalsOf({ groups, rows }: CountedTable, printed: Printed): Addition[] {
  return rows.flatMap(({ id, label, of }) => {
    if (!of || !printed.rows.has(id)) return [];
    const parts = of.rows.filter((row) => printed.rows.has(row));
    return groups.map(
      (_, group): Addition => ({
        of: label,
        parts: parts.map((row) => countAt(row, group)),
        whole: countAt(id, group),
        adds: of.adds,
      }),
    );
  });
}

/** Across each row, where its column groups are the answers. */
function linesOf({ parts, rows }: CountedTable, printed: Printed): Addition[] {
  if (!parts) return [];
  return rows
    .filter(({ id }) => printed.rows.has(id))
    .flatMap(({ id, label, cells }): Addition[] => {
      const shared = [...cells.keys()].filter((group) => printed.groups[group] && hasBase(cells[group]));
      const [first] = shared;
      if (first === undefined) return [];
      const whole: Spot = { row: id, group: first, which: "base" };
      return [{ of: label, parts: shared.map((group) => countAt(id, group)), whole, adds: "exactly" }];
    });
}

function countAt(row: string, group: number): Spot {
  return { row, group, which: "count" };
}

function hasBase(measured: Measured | undefined): boolean {
  return measured !== undefined && measured !== null && "base" in measured && measured.base !== null;
}
