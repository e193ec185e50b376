import { describe, expect, test } from "vitest";
import { asCsv, cellsOfText, readCells, UnreadableFile } from "@/lib/needs-files/read";
import { templateOf } from "@/lib/needs-files/template";
import { checkImport } from "@/needs/import/check";
import { kent2022 } from "@/needs/kent-2022";

describe("the template of a data request", () => {
  test("asks for the next period of what the owner gave before, and is imported once filled in", async () => {
    const request = kent2022.requests.find(({ owner }) => owner === "Kent Police");
    const rows = await readCells("template.xlsx", await templateOf(kent2022, request));
    const [headings = []] = rows;
    const calls = rows.find(([indicator, area]) => indicator === "police-crimes-rate" && area === "kent");
    expect(calls?.[2]).toBe("2022");
    const empty = checkImport(kent2022, rows);
    expect(new Set(empty.faults.map(({ column }) => column))).not.toContain("indicator");
    const filled = rows.map((row, index) =>
      index === 0 ? row : headings.map((name, at) => (name === "value" ? "5" : (row[at] ?? ""))),
    );
    const faults = checkImport(kent2022, filled).faults;
    // An indicator that never had a figure has neither area nor period yet.
    expect(faults.every(({ column }) => column === "area" || column === "period")).toBe(true);
  });
});

describe("a file that is read", () => {
  test("keeps commas, quotes and lines within its cells when it is shown to be mended", () => {
    const rows = [
      ["indicator", "notes"],
      ["a", 'He said "no", twice'],
      ["b", "one\ntwo"],
    ];
    expect(cellsOfText(asCsv(rows))).toEqual(rows);
    expect(cellsOfText("indicator;value\na;1")).toEqual([
      ["indicator", "value"],
      ["a", "1"],
    ]);
  });

  test("says what to do where it cannot be", async () => {
    const read = (bytes: Uint8Array) => readCells("a.xlsx", bytes).catch((error: unknown) => error);
    expect(await read(new Uint8Array())).toBeInstanceOf(UnreadableFile);
    expect(await read(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeInstanceOf(UnreadableFile);
    expect(await read(Uint8Array.from([0x61, 0, 0, 0]))).toBeInstanceOf(UnreadableFile);
  });
});
