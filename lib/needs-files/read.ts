/** Reads the cells of a file of figures, whatever program wrote it. The one module that knows which library does it. */
import { parseCsv } from "hucre/csv";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";

/** A file that cannot be read: the message says what to do. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** The largest file that is read, in bytes. */
export const largestFile = 900_000;

/**
 * @returns its rows as text, of the sheet whose headings are those of figures
 * @throws UnreadableFile
 */
export async function readCells(name: string, bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length === 0) throw new UnreadableFile("The file is empty: choose a file that holds figures");
  if (bytes.length > largestFile)
    throw new UnreadableFile("The file is larger than 900 kB: split it into smaller ones");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return cellsOfText(new TextDecoder("utf-8").decode(bytes));
  try {
    const { sheets } = /\.ods$/i.test(name) ? await readOds(bytes) : await readXlsx(bytes);
    const read = sheets.map(({ rows }) => rows.map((row) => row.map(asText)));
    return read.find((rows) => rows.some(([first]) => first?.trim().toLowerCase() === "indicator")) ?? read[0] ?? [];
  } catch {
    throw new UnreadableFile("The file cannot be read: save it as CSV (UTF-8) or as an Excel workbook (.xlsx)");
  }
}

/** The rows of a text with commas, semicolons or tabs between its cells. */
export function cellsOfText(text: string): string[][] {
  if (text.includes("\u0000")) {
    throw new UnreadableFile("The file is not text: save it as CSV (UTF-8) or as an Excel workbook (.xlsx)");
  }
  return parseCsv(text, { skipEmptyRows: false } as Parameters<typeof parseCsv>[1]).map((row) => row.map(asText));
}

/** The same rows as CSV, to be mended on the page. Cells that a spreadsheet would run as a formula stay as they are. */
export function asCsv(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => quoted(row[at] ?? "")).join(",")).join("\n");
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
