/** What a report is made of, whatever it is drawn on: a page, paper or a spreadsheet. */

/** A figure within a sentence, with the indicator that it is linked to; null where the figure is not there. */
export interface LinkedFigure {
  readonly indicator: string;
  readonly shown: string | null;
}

export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly numeric?: true }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
  /** One bar a row, by the number in this column. */
  readonly bars?: { readonly label: number; readonly value: number };
}

/** One line of a trend: a figure for each period, the oldest first. */
export interface TrendSeries {
  readonly name: string;
  readonly points: readonly { readonly period: string; readonly value: number; readonly shown: string }[];
}

export interface Trend {
  readonly id: string;
  readonly title: string;
  readonly series: readonly TrendSeries[];
}

/** A schematic map: a tile for each district, in a box for each larger area. Every tile says its number. */
export interface SchematicMap {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly tiles: readonly {
      readonly id: string;
      readonly name: string;
      readonly says: string;
      readonly shade: 0 | 1 | 2 | 3 | 4;
    }[];
  }[];
}

/** A text, a number with how it is shown, or nothing. */
export type Cell = string | { readonly value: number; readonly shown: string } | null;

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "sentence"; readonly pieces: readonly (string | LinkedFigure)[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly table: ReportTable }
  /** Drawn over its table, which says the same in figures. */
  | { readonly kind: "trend"; readonly trend: Trend }
  | { readonly kind: "map"; readonly map: SchematicMap }
  /** What somebody said, and who allowed that it is printed. */
  | { readonly kind: "quotation"; readonly words: string; readonly permission: string }
  /** What is missing, and from whom. */
  | { readonly kind: "missing"; readonly text: string };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly part: "front" | "1" | "2" | "back";
  readonly blocks: readonly Block[];
}

export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? cell : cell.shown;
}

/** The ids of the tables of a report; the table of an indicator's figures has the id of the indicator. */
export function tablesIn(sections: readonly Section[]): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block.table.id] : []))),
  );
}
