/** Parquet files, read by DuckDB: every value stands where it was, whatever comes in a row with it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Field } from "../resource";
import { writingFolder } from "./folder";
import { parquetFile } from "./parquet";
import { rowsFrom } from "./testing";

const folder = mkdtempSync(join(tmpdir(), "insights-parquet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A column of so many different words: those of one take no bits, and those of 300 take nine. */
function field(words: number): Field {
  const name = `of ${words}`;
  return { name, title: name, role: "measure", variable: null, values: [], words: wordsOf(words) };
}

function wordsOf(many: number): string[] {
  return Array.from({ length: many }, (_, word) => (word === 0 ? "" : `word “${word}”`));
}

const fields = [field(1), field(2), field(5), field(300)];

/** Words that change at each record, and words that come many times in a row: from nobody, to more than one number can say. */
function numbers(count: number, words: number): Uint16Array {
  return Uint16Array.from({ length: count }, (_, record) =>
    record % 500 < 250 ? (record * 7 + (record >> 3)) % words : (record >> 8) % words,
  );
}

it("hold in each record what was written, however many records there are", async () => {
  for (const pages of [[], [1], [7], [8], [9], [1000, 1], [4097, 20_003]]) {
    const place = join(folder, pages.join("-"));
    await writingFolder(place, async (files) => {
      const file = await parquetFile(await files.open("made.parquet"), fields);
      for (const count of pages)
        await file.write({ count, columns: fields.map(({ words }) => numbers(count, words?.length ?? 0)) });
      await file.end();
    });
    const read = await rowsFrom(`select * from read_parquet('${join(place, "made.parquet")}', file_row_number = true)
      order by file_row_number`);
    expect(read.length).toBe(pages.reduce((sum, count) => sum + count, 0));
    let start = 0;
    for (const count of pages) {
      for (const { name, words } of fields) {
        const expected = [...numbers(count, words?.length ?? 0)].map((number) => words?.[number]);
        expect(read.slice(start, start + count).map((row) => row[name])).toEqual(expected);
      }
      start += count;
    }
  }
});
