/** The cells of released tables as data: as Parquet beside report.csv, and explained to programs and to people. */
import { csvColumns, type Value } from "@/lib/report-files/csv";
import { markers } from "@/lib/report-files/markers";
import type { Field } from "../resource";
import type { ReleaseCodebook } from "./codebook";
import { csvResource, type DataResource } from "./datapackage";
import type { PackageFolder, WrittenFile } from "./folder";
import { parquetFile } from "./parquet";

const csv = "report/report.csv";

/** Writes them as Parquet, in words as in the CSV file; what is empty there is empty here. */
export async function writeCells(folder: PackageFolder, cells: readonly (readonly Value[])[]): Promise<void> {
  const columns = csvColumns.map((_, at) => numbered(cells.map((row) => String(row[at] ?? ""))));
  const fields = csvColumns.map(
    ({ name, meaning }, at): Field => ({
      name,
      title: meaning,
      role: "measure",
      variable: null,
      values: [],
      words: columns[at]?.words ?? [],
    }),
  );
  const file = await parquetFile(await folder.open("report/report.parquet"), fields);
  if (cells.length > 0) await file.write({ count: cells.length, columns: columns.map(({ numbers }) => numbers) });
  await file.end();
}

/** Each text once, and by place the number of its text. */
function numbered(texts: readonly string[]): { words: string[]; numbers: Uint16Array } {
  const places = new Map<string, number>();
  const numbers = texts.map((text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { words: [...places.keys()], numbers: Uint16Array.from(numbers) };
}

/** @param files that are written */
export function cellsResource(title: string, rowCount: number, files: readonly WrittenFile[]): DataResource {
  return {
    ...csvResource(csv, { name: "report", title, rowCount }, files),
    schema: {
      fields: csvColumns.map(({ name, meaning }) => ({ name, title: meaning, type: "string", role: "measure" })),
      missingValues: [""],
    },
  };
}

export function codebookOfCells(title: string): ReleaseCodebook {
  return {
    missingCodes: [],
    files: [
      {
        file: csv,
        form: "every form of the report",
        title,
        columns: csvColumns.map(({ name, meaning }) => ({
          name,
          meaning,
          role: "measure",
          question: null,
          base: "everybody",
          since: null,
          until: null,
          values: name === "marker" ? Object.entries(markers).map(([value, label]) => ({ value, label })) : [],
        })),
      },
    ],
  };
}
