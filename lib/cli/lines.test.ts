import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { linesOf } from "./lines";

const folder = mkdtempSync(join(tmpdir(), "insights-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(contents: string): Promise<string[]> {
  const file = join(folder, "file.txt");
  writeFileSync(file, contents);
  return collect(await linesOf(file));
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

it("gives every line once, whatever its line end, with or without one at the end of the file", async () => {
  expect(await read("one\ntwo\r\n\nfour")).toEqual(["one", "two", "", "four"]);
  expect(await read("one\n")).toEqual(["one"]);
  expect(await read("")).toEqual([]);
});

it("leaves out the mark of the encoding at the beginning", async () => {
  expect(await read("\uFEFFone\n\uFEFFtwo")).toEqual(["one", "\uFEFFtwo"]);
});

it("puts together a line that is longer than one read, with letters that fall between two reads", async () => {
  const long = "é".repeat(200_001);
  expect(await read(`${long}\n${long}`)).toEqual([long, long]);
});

it("refuses a file that is not there, and a folder, with a sentence", async () => {
  await expect(linesOf(join(folder, "none.txt"))).rejects.toThrow("there is no such file");
  await expect(linesOf(folder)).rejects.toThrow("is a folder, not a file");
});
