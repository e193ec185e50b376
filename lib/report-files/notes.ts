/** The notes of all tables, each once and numbered, so that a table refers to "[note 3]". */
import type { DocumentTable } from "@/lib/reports/document";

export interface NumberedNotes {
  /** In the order in which tables first refer to them: the first is note 1. */
  readonly notes: readonly string[];
  /** "[note 3]" for each note of a table. */
  markersOf(table: DocumentTable): string[];
}

export function numberNotes(tables: readonly DocumentTable[]): NumberedNotes {
  const notes = [...new Set(tables.flatMap((table) => table.notes))];
  const numbers = new Map(notes.map((note, index) => [note, index + 1]));
  return { notes, markersOf: (table) => table.notes.map((note) => `[note ${numbers.get(note)}]`) };
}
