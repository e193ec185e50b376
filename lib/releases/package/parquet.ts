/**
 * Records as Parquet. The library finds by itself which values come again, which takes most of its time; here they are
 * numbers already, so its parts are used one by one: the page with the words, and the page with the numbers of the words.
 */
import { setImmediate as breathe } from "node:timers/promises";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { writeColumn } from "hyparquet-writer/src/column.js";
import { writeDataPageV2 } from "hyparquet-writer/src/datapage.js";
import { writeDictionaryPage } from "hyparquet-writer/src/dictionary.js";
import { snappyCompress } from "hyparquet-writer/src/snappy.js";
import type { Field, RecordPage } from "../resource";
import type { OpenFile } from "./folder";

type ColumnEncoder = Parameters<typeof writeColumn>[0]["column"];
type SchemaElement = ColumnEncoder["element"];
type ColumnChunk = ReturnType<typeof writeColumn>["chunk"];

export interface ParquetFile {
  /** Writes a page as a group of its own. */
  write(page: RecordPage): Promise<void>;
  end(): Promise<void>;
}

export async function parquetFile(file: OpenFile, fields: readonly Field[]): Promise<ParquetFile> {
  const bytes = new ByteWriter();
  let moved = 0;
  const moveToFile = async () => {
    await file.write(bytes.getBytes());
    moved += bytes.index;
    bytes.index = 0;
  };
  const root: SchemaElement = { name: "root", num_children: fields.length };
  const encoders = fields.map(({ name }) => encoderOf(name, root));
  const words = fields.map((field) => field.words?.map((word) => Buffer.from(word, "utf8")) ?? null);
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [root, ...encoders.map(({ element }) => element)],
    createdBy: "Insights",
  });
  return {
    async write({ count, columns }) {
      const start = moved + bytes.index;
      const chunks: ColumnChunk[] = [];
      for (const [place, column] of encoders.entries()) {
        const values = columns[place] as RecordPage["columns"][number];
        const own = words[place];
        chunks.push(
          own ? wordColumn(bytes, column, own, values as Uint16Array) : nameColumn(bytes, column, values as string[]),
        );
        if (bytes.index > 1 << 20) {
          await moveToFile();
          await breathe();
        }
      }
      await moveToFile();
      writer.num_rows += BigInt(count);
      writer.row_groups.push({
        columns: chunks,
        total_byte_size: chunks.reduce((sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n), 0n),
        num_rows: BigInt(count),
        total_compressed_size: BigInt(moved - start),
      });
    },
    async end() {
      writer.finish();
      await moveToFile();
      await file.end();
    },
  };
}

function encoderOf(name: string, root: SchemaElement): ColumnEncoder {
  const element: SchemaElement = { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" };
  return {
    columnName: name,
    element,
    schemaPath: [root, element],
    codec: "SNAPPY",
    compressors: { SNAPPY: snappyCompress },
    stats: false,
    pageSize: Number.POSITIVE_INFINITY,
    columnIndex: false,
    offsetIndex: false,
  };
}

/** A column of a few words that come again and again. */
function wordColumn(
  writer: ByteWriter,
  column: ColumnEncoder,
  words: readonly Uint8Array[],
  values: Uint16Array,
): ColumnChunk {
  const start = BigInt(writer.offset);
  let size = writeDictionaryPage(writer, column, [...words]);
  const pages = BigInt(writer.offset);
  size += writeDataPageV2({
    writer,
    column,
    encoding: "RLE_DICTIONARY",
    pageData: {
      values: values as unknown as number[],
      definitionLevels: [],
      repetitionLevels: [],
      maxDefinitionLevel: 0,
    },
  });
  return {
    file_offset: start,
    meta_data: {
      type: "BYTE_ARRAY",
      encodings: ["PLAIN", "RLE_DICTIONARY"],
      path_in_schema: [column.columnName],
      codec: "SNAPPY",
      num_values: BigInt(values.length),
      total_uncompressed_size: BigInt(size),
      total_compressed_size: BigInt(writer.offset) - start,
      data_page_offset: pages,
      dictionary_page_offset: start,
    },
  };
}

/** A column of pseudonyms, which hardly ever come again. */
function nameColumn(writer: ByteWriter, column: ColumnEncoder, values: string[]): ColumnChunk {
  const pageData = { values, definitionLevels: [], repetitionLevels: [], maxDefinitionLevel: 0 };
  return writeColumn({ writer, column: { ...column, encoding: "PLAIN" }, pageData }).chunk;
}
