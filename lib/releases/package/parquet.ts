/**
 * Records as Parquet. A general library finds by itself which values come again, and packs what is small already, which
 * takes most of its time; here values are numbers from the start. So what is written of a column is made here, and the
 * library writes what stands around it: the headers of pages, and the end of the file. Nothing is compressed besides: that
 * would take longer than all else, and leave a file a seventh smaller.
 */
import { setImmediate as breathe } from "node:timers/promises";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { writePageHeader } from "hyparquet-writer/src/datapage.js";
import { writeDictionaryPage } from "hyparquet-writer/src/dictionary.js";
import type { Field, RecordPage } from "../resource";
import { longestName, writeName } from "../written-name";
import type { OpenFile } from "./folder";
import { packed, roomFor } from "./parquet-numbers";

type ColumnEncoder = Parameters<typeof writeDictionaryPage>[1];
type SchemaElement = ColumnEncoder["element"];
type ColumnChunk = ParquetWriter["row_groups"][number]["columns"][number];

export interface ParquetFile {
  /** Writes a page as a group of its own. */
  write(page: RecordPage): Promise<void>;
  end(): Promise<void>;
}

const codec = "UNCOMPRESSED";

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
    codec,
    createdBy: "Insights",
  });
  // Of the longest page so far: all columns are made in the same place, one after the other.
  let room = Buffer.alloc(0);
  return {
    async write({ count, columns }) {
      const start = moved + bytes.index;
      const chunks: ColumnChunk[] = [];
      const needed = Math.max(roomFor(count), count * (lengthBytes + longestName));
      if (room.length < needed) room = Buffer.allocUnsafeSlow(needed);
      for (const [place, column] of encoders.entries()) {
        const values = columns[place] as RecordPage["columns"][number];
        const own = words[place] ?? null;
        const begin = bytes.offset;
        if (own) writeDictionaryPage(bytes, column, own);
        const end = own ? packed(values as Uint16Array, own.length, room) : namesIn(values, count, room);
        chunks.push(
          chunkOf(bytes, column.columnName, { count, begin, isWords: own !== null, data: room.subarray(0, end) }),
        );
        if (bytes.index > 1 << 20) {
          await moveToFile();
          await breathe();
        }
      }
      await moveToFile();
      const size = BigInt(moved - start);
      writer.num_rows += BigInt(count);
      writer.row_groups.push({
        columns: chunks,
        total_byte_size: size,
        num_rows: BigInt(count),
        total_compressed_size: size,
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
    codec,
    compressors: {},
    stats: false,
    pageSize: Number.POSITIVE_INFINITY,
    columnIndex: false,
    offsetIndex: false,
  };
}

/** Writes the values of a column, after its dictionary if it has one. @param begin where the dictionary begins */
function chunkOf(
  writer: ByteWriter,
  name: string,
  { count, begin, isWords, data }: { count: number; begin: number; isWords: boolean; data: Uint8Array },
): ColumnChunk {
  const encoding = isWords ? "RLE_DICTIONARY" : "PLAIN";
  const page = writer.offset;
  writePageHeader(writer, {
    type: "DATA_PAGE_V2",
    uncompressed_page_size: data.length,
    compressed_page_size: data.length,
    data_page_header_v2: {
      num_values: count,
      num_nulls: 0,
      num_rows: count,
      encoding,
      definition_levels_byte_length: 0,
      repetition_levels_byte_length: 0,
      is_compressed: false,
    },
  });
  writer.appendBytes(data);
  const size = BigInt(writer.offset - begin);
  return {
    file_offset: BigInt(begin),
    meta_data: {
      type: "BYTE_ARRAY",
      encodings: isWords ? ["PLAIN", "RLE_DICTIONARY"] : ["PLAIN"],
      path_in_schema: [name],
      codec,
      num_values: BigInt(count),
      total_uncompressed_size: size,
      total_compressed_size: size,
      data_page_offset: BigInt(page),
      ...(isWords && { dictionary_page_offset: BigInt(begin) }),
    },
  };
}

/** How long each text is stands before it. */
const lengthBytes = 4;

/** A column of pseudonyms, which hardly ever come again: one after the other. @returns where they end */
function namesIn(names: Uint8Array | Uint16Array, count: number, into: Buffer): number {
  let end = 0;
  for (let record = 0; record < count; record++) {
    const start = end;
    end = writeName(names as Uint8Array, record, into, start + lengthBytes);
    into.writeUInt32LE(end - start - lengthBytes, start);
  }
  return end;
}
