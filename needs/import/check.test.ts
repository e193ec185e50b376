import { describe, expect, test } from "vitest";
import { checkImport } from "@/needs/import/check";
import { importColumns, rowOf } from "@/needs/import/columns";
import { kent2022 } from "@/needs/kent-2022";

const headings = ["indicator", "area", "period", "group", "value", "qualifier", "notes"];
const check = (...rows: string[][]) => checkImport(kent2022, [headings, ...rows]);

describe("a file of figures", () => {
  test("says of every fault in which row and column it is, what is wrong and what to do", () => {
    const { faults, values } = check(
      ["refuge-survivors", "kent", "2022/23", "", "270", "", ""],
      ["refuge-survivor", "Kent", "2022/24", "", "about ten", "roughly", ""],
      ["refuge-survivors", "atlantis", "", "", "", "", ""],
    );
    expect(values).toEqual([]);
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [3, "indicator"],
      [3, "period"],
      [3, "value"],
      [3, "qualifier"],
      [4, "area"],
      [4, "period"],
      [4, "value"],
    ]);
    expect(faults[0]).toEqual({
      row: 3,
      column: "indicator",
      wrong: 'There is no indicator "refuge-survivor"',
      todo: 'Correct it: did you mean "refuge-survivors"?',
    });
  });

  test("is whole or not at all: one faulty row, and no figure is taken", () => {
    const good = ["refuge-survivors", "north-kent", "2022/23", "", "80", "", ""];
    expect(check(good).values.length).toBe(1);
    expect(check(good, ["refuge-survivors", "west-kent", "2022/23", "", "", "", ""]).values).toEqual([]);
  });

  test("finds areas by name, reads thousands with commas, and keeps several notes", () => {
    const { values } = check(["police-calls", "Tonbridge & Malling", "2022", "", "1,234", "Around", "one | two"]);
    expect(values).toMatchObject([
      { area: "tonbridge-and-malling", value: 1234, qualifier: "around", group: "all", notes: ["one", "two"] },
    ]);
  });

  test("says which figures are new, changed and the same, and what they would contradict", () => {
    const rows = ["north-kent", "west-kent", "east-kent", "south-kent"].map((area) => [
      "refuge-survivors",
      area,
      "2022/23",
      "",
      "50",
      "",
      "",
    ]);
    const checked = check(
      ...rows,
      ["refuge-survivors", "kent", "2022/23", "", "210", "", ""],
      ["refuge-survivors", "kent", "2021/22", "", "262", "", ""],
    );
    expect(checked).toMatchObject({ added: 5, changed: 0, same: 1, faults: [] });
    expect(checked.contradictions.map(({ printed, computed }) => [printed, computed])).toEqual([[210, 200]]);
  });

  test("shows each figure as it is now and as it would be, before anything is written", () => {
    const { changes } = check(
      ["refuge-survivors", "kent", "2021/22", "", "263", "", "counted again"],
      ["refuge-survivors", "east-kent", "2022/23", "", "50", "nearly", ""],
      ["refuge-survivors", "west-kent", "2021/22", "", "50", "", ""],
    );
    expect(changes.map(({ area, period, before, after }) => [area, period, before, after])).toEqual([
      ["Kent", "2021/22", "262", "263. counted again"],
      ["East Kent", "2022/23", undefined, "nearly 50"],
    ]);
  });

  test("does not take one figure twice, nor a column that nobody knows, nor a file without headings", () => {
    const row = ["refuge-survivors", "kent", "2022/23", "", "270", "", ""];
    expect(check(row, row).faults).toMatchObject([{ row: 3, column: "indicator" }]);
    expect(checkImport(kent2022, [[...headings, "colour"], row]).faults).toMatchObject([{ row: 1, column: "colour" }]);
    expect(checkImport(kent2022, [row]).faults).toMatchObject([{ row: 0, wrong: "There is no row of headings" }]);
  });

  test("takes [z] for an empty cell in whatever column, as the files that are written here have it", () => {
    const columns = importColumns.map(({ id }) => id);
    const told: Record<string, string> = {
      indicator: "refuge-survivors",
      area: "kent",
      period: "2022/23",
      value: "270",
    };
    const { faults, values } = checkImport(kent2022, [columns, columns.map((id) => told[id] ?? "[z]")]);
    expect(faults).toEqual([]);
    expect(values).toEqual([
      { indicator: "refuge-survivors", area: "kent", period: "2022/23", group: "all", value: 270, notes: [] },
    ]);
    const blank = columns.map((id) => (id === "value" ? "[z]" : (told[id] ?? "[z]")));
    expect(checkImport(kent2022, [columns, blank]).faults).toMatchObject([{ column: "value" }]);
  });

  test("takes back what is written out of an assessment, unchanged", () => {
    const rows = kent2022.values.map((value) => rowOf(value).map((cell) => (cell === null ? "" : String(cell))));
    const checked = checkImport(kent2022, [importColumns.map(({ id }) => id), ...rows]);
    expect(checked).toMatchObject({ faults: [], added: 0, changed: 0, same: kent2022.values.length });
  });
});
