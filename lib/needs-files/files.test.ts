import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { needsFormats } from "@/lib/needs-files/formats";
import { reportOf, workbookOf } from "@/lib/needs-files/workbook";
import { kent2022 } from "@/needs/kent-2022";
import { workOut } from "@/needs/model/work-out";
import { sectionsOf } from "@/needs/report/sections";

const figures = workOut(kent2022);
const sections = sectionsOf(figures);
const report = reportOf(figures, sections);

describe("the files of a needs assessment", () => {
  test("hold every figure given, in the columns by which figures are imported", async () => {
    const { sheets } = await readXlsx(await needsFormats.xlsx.write(report));
    const rows = sheets.find(({ name }) => name === "Figures")?.rows ?? [];
    const heading = rows.findIndex(([first]) => first === "indicator");
    expect(rows.length - heading - 1).toBe(kent2022.values.length);
    expect(rows[heading + 1]?.slice(0, 3)).toEqual(["survey-prevalence", "nation", "2021-10 to 2022-03"]);
  });

  test("have one sheet for each table of the report, and lead to it from the contents", () => {
    const tables = sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "table"));
    const { sheets } = workbookOf(report);
    expect(sheets.length).toBe(tables.length + 3);
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
  });

  test("are the same to the byte each time, as a PDF too", async () => {
    const short = {
      ...report,
      sections: sections.filter(({ id }) => ["summary-1", "topic-marac", "faults"].includes(id)),
    };
    const [once, again] = [await needsFormats.pdf.write(short), await needsFormats.pdf.write(short)];
    expect(Buffer.from(once.slice(0, 5)).toString()).toBe("%PDF-");
    expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0);
    expect((await needsFormats.ods.write(report)).length).toBeGreaterThan(10_000);
  });
});

describe("the report", () => {
  test("draws each figure of its summary from an indicator, and none is missing", () => {
    const pieces = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "sentence" ? block.pieces : [])),
    );
    const linked = pieces.filter((piece) => typeof piece !== "string");
    expect(linked.length).toBeGreaterThan(35);
    expect(linked.filter(({ shown }) => shown === null)).toEqual([]);
  });

  test("says what is missing and from whom where an indicator has no figure", () => {
    const without = workOut({
      ...kent2022,
      values: kent2022.values.filter(({ indicator }) => indicator !== "homeless-households"),
    });
    const topic = sectionsOf(without).find(({ id }) => id === "topic-homelessness");
    expect(topic?.blocks).toContainEqual({
      kind: "missing",
      text: "Households owed a prevention or relief duty because of domestic abuse: not provided by District and borough councils.",
    });
  });
});
