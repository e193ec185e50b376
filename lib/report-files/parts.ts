/** The order in which a report is read: its sections, and in each its statements and its tables by their subsection. */
import type { DocumentTable, ReportDocument, Statement } from "@/lib/reports/document";
import { roundedRatio } from "@/lib/reports/rounding";
import type { SaidAs } from "@/lib/reports/statements";
import { listed } from "@/lib/reports/wording";

export interface Part {
  /** For addresses within the page: "client-profile". */
  readonly id: string;
  readonly title: string;
  readonly statements: readonly { readonly heading: string | null; readonly of: readonly Statement[] }[];
  readonly tables: readonly { readonly heading: string | null; readonly of: readonly NumberedTable[] }[];
}

export interface NumberedTable {
  /** 0 for the first table of the report. */
  readonly index: number;
  readonly table: DocumentTable;
}

/** The sections that say or show anything. */
export function partsOf({ sections, statements, tables }: ReportDocument): Part[] {
  const numbered = tables.map((table, index) => ({ index, table }));
  const named = [...statements, ...tables].map(({ section }) => section);
  return [...new Set([...sections, ...named])]
    .map((title) => ({
      id: `section-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`,
      title,
      statements: byHeading(
        statements.filter(({ section }) => section === title),
        ({ subsection }) => subsection,
      ),
      tables: byHeading(
        numbered.filter(({ table }) => table.section === title),
        ({ table }) => table.subsection,
      ),
    }))
    .filter((part) => part.statements.length + part.tables.length > 0);
}

/** Neighbours under one heading, in their order. */
function byHeading<Item>(items: readonly Item[], headingOf: (item: Item) => string | null) {
  const groups: { heading: string | null; of: Item[] }[] = [];
  for (const item of items) {
    const heading = headingOf(item);
    const last = groups.at(-1);
    if (last && last.heading === heading) last.of.push(item);
    else groups.push({ heading, of: [item] });
  }
  return groups;
}

type Figures = Pick<Statement, "value" | "unit" | "numerator" | "base">;

/** The figures of a statement: the one that it says, or of a list of shares ("Police (28%) and MASH (18%)") each of them. */
export function figuresOf({ value, unit, numerator, base, cites }: Statement): Figures[] {
  if (typeof value !== "string" || unit !== "percent" || base === null) return [{ value, unit, numerator, base }];
  return cites.map(({ figure }) => {
    const count = Number(figure);
    return { value: roundedRatio(count * 100, base, 0), unit, numerator: count, base };
  });
}

const shares: readonly (string | null)[] = ["per 100", "percent", "out of 10"] satisfies readonly SaidAs[];

/**
 * What a statement counts and of how many: "26 of 40", "82, 70 and 21 of 124"; of an average "among 40", of one thing beside
 * another "58 for 40". Null where it has no base.
 */
function shareInWords(statement: Statement): string | null {
  const { base, unit } = statement;
  if (base === null) return null;
  const all = base.toLocaleString("en-GB");
  const counts = figuresOf(statement).flatMap(({ numerator }) => numerator ?? []);
  if (counts.length === 0) return `among ${all}`;
  return `${listed(counts.map((count) => count.toLocaleString("en-GB")))} ${shares.includes(unit) ? "of" : "for"} ${all}`;
}

/** Statements with one text are several figures of one sentence, and stand beside one another. */
export function sentencesOf(statements: readonly Statement[]): { text: string; of: Statement[] }[] {
  const found: { text: string; of: Statement[] }[] = [];
  for (const statement of statements) {
    const last = found.at(-1);
    if (last?.text === statement.text) last.of.push(statement);
    else found.push({ text: statement.text, of: [statement] });
  }
  return found;
}

/** What stands behind a sentence, each once: how many of how many, and from where a figure comes. */
export function behind(statements: readonly Statement[]): { shares: string[]; sources: string[] } {
  const each = (texts: readonly (string | null)[]) => [...new Set(texts.flatMap((text) => text ?? []))];
  return { shares: each(statements.map(shareInWords)), sources: each(statements.map(({ source }) => source)) };
}
