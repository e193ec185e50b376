/** The figures of a published report, as far as a cohort has to meet them: `cohorts/<report>/figures.json`. */
import type { Year } from "@/lib/forms/define";

export interface FigureColumn {
  readonly year: Year;
  /** The heading over a pair of columns; null where there is none. */
  readonly group: string | null;
  readonly measure: "count" | "percent" | "value";
  /** The printed base; null where each row has its own. */
  readonly n: number | string | null;
}

export interface FigureRow {
  readonly label: string;
  readonly level: number;
  /** One a column; null where nothing is printed. */
  readonly cells: readonly (number | string | null)[];
}

export interface FigureTable {
  readonly id: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

export interface PublishedFigures {
  /** "children-2024-25" */
  readonly report: string;
  readonly population: string;
  readonly year: Year;
  /** Newest first. */
  readonly comparisonYears: readonly Year[];
  readonly tables: readonly FigureTable[];
}

/** What finds a cell again, whoever printed it. The base of a column has the row "". */
export interface CellPlace {
  readonly table: string;
  readonly row: string;
  readonly group: string | null;
  readonly year: Year;
  readonly measure: FigureColumn["measure"];
}

export interface PlacedCell {
  readonly place: CellPlace;
  /** The words of its row, by which it is known in another print of the table. */
  readonly words: string;
  readonly value: number | string | null;
}

/** The cells of a table in printed order; before them the bases of its columns. */
export function cellsOf(table: FigureTable): PlacedCell[] {
  const cells: PlacedCell[] = [];
  const bases = new Set<string>();
  for (const { year, group, n } of table.columns) {
    // A count and its percentage have one base.
    if (bases.has(`${year} ${group}`)) continue;
    bases.add(`${year} ${group}`);
    cells.push({ place: { table: table.id, row: "", group, year, measure: "count" }, words: "", value: n });
  }
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const words = rowName(row.label, seen);
    row.cells.forEach((value, index) => {
      const column = table.columns[index];
      if (!column) return;
      const { year, group, measure } = column;
      cells.push({ place: { table: table.id, row: row.label, group, year, measure }, words, value });
    });
  }
  return cells;
}

/** Rows are known by their words; a second row of the same words as the second. */
export function rowName(label: string, seen: Map<string, number>): string {
  const words = sameWords(label);
  const times = (seen.get(words) ?? 0) + 1;
  seen.set(words, times);
  return times === 1 ? words : `${words}#${times}`;
}

/** Labels are compared by their letters and figures alone: a dash or a space is no other answer. */
export function sameWords(label: string): string {
  const known = words.get(label);
  if (known !== undefined) return known;
  const letters = label.toLowerCase().replaceAll(/[^a-z0-9+<&]/g, "");
  words.set(label, letters);
  return letters;
}

// There are as many as tables print, and each is looked up thousands of times.
const words = new Map<string, string>();

/** Figures as they are kept: read from a file, whose years and measures are texts to the compiler. */
interface KeptFigures extends Omit<PublishedFigures, "year" | "comparisonYears" | "tables"> {
  readonly year: string;
  readonly comparisonYears: readonly string[];
  readonly tables: readonly {
    readonly id: string;
    readonly columns: readonly {
      readonly year: string;
      readonly group: string | null;
      readonly measure: string;
      readonly n: number | string | null;
    }[];
    readonly rows: readonly FigureRow[];
  }[];
}

/** @param meant what stands here for a label that is printed amiss */
export function correctLabels(kept: KeptFigures, meant: Readonly<Record<string, string>> = {}): PublishedFigures {
  const figures = kept as PublishedFigures;
  return {
    ...figures,
    tables: figures.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, label: meant[row.label] ?? row.label })),
    })),
  };
}
