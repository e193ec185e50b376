import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { needsFormats } from "@/lib/needs-files/formats";
import { widthsOf } from "@/lib/needs-files/pdf-table";
import { readCells } from "@/lib/needs-files/read";
import { reportOf, workbookOf } from "@/lib/needs-files/workbook";
import { Paper } from "@/lib/report-files/pdf/paper";
import { readPdf } from "@/lib/report-files/pdf-testing";
import { checkImport } from "@/needs/import/check";
import { kent2022 } from "@/needs/kent-2022";
import { workOut } from "@/needs/model/work-out";
import { cellText } from "@/needs/report/blocks";
import { sectionsOf } from "@/needs/report/sections";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
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

  test("are read back as they were written: no figure is new, changed or refused", async () => {
    for (const [name, bytes] of [
      ["report.xlsx", await needsFormats.xlsx.write(report)],
      ["report.ods", await needsFormats.ods.write(report)],
    ] as const) {
      const checked = checkImport(kent2022, await readCells(name, bytes as Uint8Array));
      expect(checked, name).toMatchObject({ faults: [], added: 0, changed: 0, same: kent2022.values.length });
    }
  });

  test("have one sheet for each table of the report, and lead to it from the contents", () => {
    const tables = sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "table"));
    const { sheets } = workbookOf(report);
    expect(sheets.length).toBe(tables.length + 4);
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
  });

  test("are the same to the byte each time, as a PDF too", async () => {
    const short = {
      ...report,
      sections: sections.filter(({ id }) => ["summary-1", "topic-marac", "services", "voice", "faults"].includes(id)),
    };
    const [once, again] = [await needsFormats.pdf.write(short), await needsFormats.pdf.write(short)];
    expect(Buffer.from(once.slice(0, 5)).toString()).toBe("%PDF-");
    expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0);
    expect((await needsFormats.ods.write(report)).length).toBeGreaterThan(10_000);
  });
});

describe("the PDF of a needs assessment", () => {
  const read = needsFormats.pdf.write(report).then(readPdf);

  test("has every section on the page that the contents say, bookmarked and numbered", async () => {
    const { pages, bookmarks } = await read;
    expect(bookmarks).toEqual(sections.map(({ title }) => title));
    const contents = pages.slice(1, 3).join(" ");
    for (const { title, part } of sections) {
      const whole = part === "1" || part === "2" ? `Part ${part}: ${title}` : title;
      const page = Number(new RegExp(`${escaped(whole)} (\\d+)`).exec(contents)?.[1]);
      expect(pages[page - 1], `${whole}, page ${page}`).toContain(title);
    }
    for (const [at, page] of pages.entries()) if (at > 0) expect(page).toContain(`${at + 1} of ${pages.length}`);
  });

  test("prints every table with its title and figures", async () => {
    const { pages } = await read;
    const all = pages.join(" ").replace(/\s/g, "");
    const tables = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])),
    );
    for (const { title, rows } of tables) {
      expect(all).toContain(title.replace(/\s/g, ""));
      for (const cell of rows.flat()) expect(all, title).toContain(cellText(cell).replace(/\s/g, ""));
    }
  });

  test("leads from each figure of the summaries to the table of its indicator, for a screen reader too", async () => {
    const { leadsTo, places, taggedLinks, tags } = await read;
    expect(leadsTo.filter((name) => !places.has(name))).toEqual([]);
    const figuresOf = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "sentence" ? block.pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece])) : [],
      ),
    );
    expect(figuresOf.length).toBeGreaterThan(50);
    const leading = new Set(leadsTo);
    for (const { indicator } of figuresOf) expect(leading, indicator).toContain(`table-${indicator}`);
    expect(taggedLinks).toBe(leadsTo.length);
    expect(tags.get("Link")).toBe(sections.length + figuresOf.length);
  });

  test("tags what is a heading, a table, a heading of it and a cell", async () => {
    const { tags } = await read;
    const tables = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])),
    );
    expect(tags.get("Table")).toBe(tables.length);
    expect(tags.get("TR")).toBe(tables.reduce((sum, { rows }) => sum + rows.length + 1, 0));
    expect(tags.get("TH")).toBe(tables.reduce((sum, { rows, columns }) => sum + rows.length + columns.length, 0));
    expect(tags.get("H1")).toBe(sections.length + 2);
  });
});

test("a workbook leads from the figures of its summary to the sheets of their indicators", async () => {
  const { sheets } = workbookOf(report);
  const [cover] = sheets;
  const names = new Map(sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.value]));
  const leading = (cover?.rows ?? []).flatMap((row) => row.slice(1));
  expect(leading.length).toBeGreaterThan(50);
  expect(leading.filter(({ to }) => to === undefined || !names.has(to))).toEqual([]);
  const survivors = leading.find(({ value }) => value === "262");
  expect(names.get(survivors?.to ?? "")).toBe("Survivors in refuge");
});

describe("a table on paper", () => {
  test("never breaks a figure or a word over two lines, however many words stand beside it", () => {
    const paper = new Paper("A report", "2022-09-30");
    const tables = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])),
    );
    for (const table of tables) {
      const widths = widthsOf(paper, table);
      for (const row of table.rows) {
        for (const [at, cell] of row.entries()) {
          const words = cellText(cell).split(/\s/);
          const widest = Math.max(...words.map((word) => paper.widthOf(word, { size: 9 })));
          expect(widest, `${table.id}: ${cellText(cell)}`).toBeLessThan((widths[at] ?? 0) - 7);
        }
      }
      expect(Math.round(widths.reduce((total, width) => total + width, 0))).toBe(Math.round(paper.width));
    }
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

  test("keeps the order of the first assessments, and each piece of evidence in its own section", () => {
    expect(sections.map(({ id }) => id)).toEqual([
      "scope",
      "summary-1",
      "summary-2",
      "sources-1",
      "topic-prevalence",
      "topic-police",
      "topic-marac",
      "topic-safe-accommodation",
      "topic-community-support",
      "topic-homelessness",
      "own-cases",
      "background",
      "topic-children-need",
      "effects",
      "sources-2",
      "topic-police-children",
      "topic-marac-children",
      "topic-childrens-services",
      "topic-safeguarding",
      "topic-health",
      "topic-refuge-children",
      "topic-community-children",
      "topic-children-housing",
      "summary-affected",
      "summary-own",
      "data-gaps",
      "services",
      "reach",
      "gaps",
      "planned",
      "prevention",
      "outside",
      "elsewhere",
      "models-of-care",
      "case-studies",
      "voice",
      "references",
      "recommendations",
      "faults",
    ]);
    const headings = (id: string) =>
      sections.find((one) => one.id === id)?.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(headings("effects")).toEqual(["What living with domestic abuse does to children"]);
    expect(headings("topic-safeguarding")).toEqual(["What reviews of serious incidents taught in Kent"]);
    expect(headings("prevention")).toEqual(["Relationships in the school curriculum"]);
    expect(headings("planned")).toEqual(["What is planned for children in safe accommodation"]);
  });

  test("prints quotations with who allowed them, a trend over five years, and a map of districts", () => {
    const blocks = sections.flatMap((section) => section.blocks);
    const quoted = blocks.flatMap((block) => (block.kind === "quotation" ? [block] : []));
    expect(quoted.length).toBeGreaterThan(3);
    expect(quoted.every(({ permission }) => permission.length > 10)).toBe(true);
    const [trend] = blocks.flatMap((block) => (block.kind === "trend" ? [block.trend] : []));
    expect(trend?.series.map(({ name, points }) => [name, points.length])).toEqual([
      ["Black and minority ethnic", 5],
      ["LGBT", 5],
      ["Disabled", 5],
      ["Male", 5],
    ]);
    const [map] = blocks.flatMap((block) => (block.kind === "map" ? [block.map] : []));
    expect(map?.groups.flatMap(({ tiles }) => tiles).length).toBe(12);
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
