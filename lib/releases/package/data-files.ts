/** The records of a resource as CSV and as Parquet, written side by side from one reading. */
import { written as safeCell } from "@/lib/report-files/csv";
import type { Resource } from "../resource";
import { countPage, type RecordsCounted, recordCounter } from "./count-records";
import { CsvLines } from "./csv-lines";
import type { PackageFolder } from "./folder";
import { parquetFile } from "./parquet";

export function pathsOf({ name }: Resource): { csv: string; parquet: string } {
  return { csv: `data/${name}.csv`, parquet: `data/${name}.parquet` };
}

/**
 * @param progress how many records are written
 * @returns the records as they were counted while they were written, to be held against the certificate
 */
export async function writeData(
  folder: PackageFolder,
  resource: Resource,
  progress: (written: number) => void = () => {},
): Promise<RecordsCounted> {
  const paths = pathsOf(resource);
  const csv = await folder.open(paths.csv);
  const parquet = await parquetFile(await folder.open(paths.parquet), resource.fields);
  await csv.write(`${resource.fields.map(({ name }) => safeCell(name)).join(",")}\r\n`);
  const lines = new CsvLines(resource.fields);
  const counter = recordCounter(resource.fields);
  let written = 0;
  for await (const page of resource.records()) {
    // The next piece is made while one is written; whoever looks at a page meanwhile is served in between.
    let writing = Promise.resolve();
    for (const piece of lines.of(page)) {
      await writing;
      writing = csv.write(piece);
    }
    await writing;
    await parquet.write(page);
    countPage(counter, resource.fields, page);
    written += page.count;
    progress(written);
  }
  await csv.end();
  await parquet.end();
  return counter.counted();
}
