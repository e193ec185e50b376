/** The columns of an export as a table of their own, for whoever reads the export with a program. */
import { columnsOf } from "./columns";
import type { FormDefinition } from "./define";

/** One line a column: its table, name, question, kind, and the ids that may stand in it. */
export function columnsInCsv(forms: readonly FormDefinition[]): string {
  const rows = forms
    .flatMap(columnsOf)
    .flatMap(({ table, columns }) =>
      columns.map(({ name, question, kind, options = [] }) => [
        table,
        name,
        question,
        kind,
        options.map(({ id }) => id).join(" "),
      ]),
    );
  return [["table", "column", "question", "kind", "options"], ...rows]
    .map((cells) => `${cells.map(quoted).join(",")}\n`)
    .join("");
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
