/** The order in which a report is read: its sections, and in each its statements and its tables by their subsection. */
import type { DocumentTable, ReportDocument, Statement } from "@/lib/reports/document";

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

/** The figure of a statement with what it counts and of how many: "26 of 40"; null where it is no share. */
function shareInWords({ numerator, base }: Statement): string | null {
  if (numerator === null || base === null) return null;
  return `${numerator.toLocaleString("en-GB")} of ${base.toLocaleString("en-GB")}`;
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
