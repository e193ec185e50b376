/** The records of a resource as CSV and as Parquet, written side by side from one reading. */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { written as safeCell } from "@/lib/report-files/csv";
import type { Resource } from "../resource";
import type { PackageFolder } from "./folder";

export function pathsOf({ name }: Resource): { csv: string; parquet: string } {
  return { csv: `data/${name}.csv`, parquet: `data/${name}.parquet` };
}

/** So many records stand in one group of a Parquet file: they are held until it is written. */
const rowGroup = 40_000;

/** @param progress how many records are written */
export async function writeData(
  folder: PackageFolder,
  resource: Resource,
  progress: (written: number) => void = () => {},
): Promise<void> {
  const paths = pathsOf(resource);
  const csv = await folder.open(paths.csv);
  const parquet = await parquetFile(folder, paths.parquet, resource);
  await csv.write(`${resource.fields.map(({ name }) => safeCell(name)).join(",")}\r\n`);
  let written = 0;
  for await (const records of resource.records()) {
    let text = "";
    for (const record of records) text += `${record.map(cellOf).join(",")}\r\n`;
    await csv.write(text);
    await parquet.write(records);
    written += records.length;
    progress(written);
  }
  await csv.end();
  await parquet.end();
}

/** The values of a release are few and come again and again: each is made safe once. */
const cells = new Map<string, string>();

function cellOf(value: string): string {
  // Pseudonyms are in hexadecimal, and as many as there are records.
  if (value.length === 24) return safeCell(value);
  const known = cells.get(value);
  if (known !== undefined) return known;
  const safe = safeCell(value);
  cells.set(value, safe);
  return safe;
}

async function parquetFile(folder: PackageFolder, path: string, { fields }: Resource) {
  const file = await folder.open(path);
  const bytes = new ByteWriter();
  const moveToFile = async () => {
    await file.write(bytes.getBytes().slice());
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: "root", num_children: fields.length },
      ...fields.map(({ name }) => ({
        name,
        type: "BYTE_ARRAY" as const,
        converted_type: "UTF8" as const,
        repetition_type: "REQUIRED" as const,
      })),
    ],
    createdBy: "Insights",
  });
  let columns: string[][] = fields.map(() => []);
  const flush = async () => {
    const data = columns;
    columns = fields.map(() => []);
    await writer.write({
      columnData: fields.map(({ name }, index) => ({ name, data: data[index] ?? [] })),
      rowGroupSize: rowGroup,
    });
    await moveToFile();
  };
  return {
    async write(records: readonly (readonly string[])[]) {
      for (const record of records)
        for (let column = 0; column < columns.length; column++) columns[column]?.push(record[column] ?? "");
      if ((columns[0]?.length ?? 0) >= rowGroup) await flush();
    },
    async end() {
      if ((columns[0]?.length ?? 0) > 0) await flush();
      writer.finish();
      await moveToFile();
      await file.end();
    },
  };
}
