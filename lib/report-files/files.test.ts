/** What an annual report is taken away as: read back, and looked into as what it is, an archive or a page description. */
import { strFromU8, unzipSync } from "fflate";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { csvOf, written } from "./csv";
import { changedCells, changedStatements, recountedCells } from "./differences";
import { standingOf } from "./edition";
import { type Format, fileNameOf, formatNames, formats } from "./formats";
import { behind } from "./parts";
import { corrected, counted, smallDocument } from "./testing";

async function fileOf(format: Format, edition = corrected): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of formats[format].write(edition)) parts.push(part);
  return Buffer.concat(parts);
}

const textOf = (value: unknown) => (value === null || value === undefined ? "" : String(value));

describe("every file", () => {
  it.each(formatNames)("comes out the same to the byte, whenever it is made: %s", async (format) => {
    const first = await fileOf(format);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(first, await fileOf(format))).toBe(0);
  });

  it("is named by its dataset, year, service and revision", () => {
    const ofService = { ...smallDocument, service: { slug: "foxglove", name: "Foxglove" } };
    expect(fileNameOf(counted, "csv")).toBe("example-2024-25.csv");
    expect(fileNameOf(corrected, "pdf")).toBe("example-2024-25-revision-1.pdf");
    expect(fileNameOf({ ...counted, document: ofService }, "ods")).toBe("example-2024-25-foxglove.ods");
  });
});

describe.each([
  ["xlsx", readXlsx],
  ["ods", readOds],
] as const)("the spreadsheet (%s)", (format, read) => {
  it("has a cover, contents and notes, then one table a sheet", async () => {
    const { sheets } = await read(await fileOf(format));
    expect(sheets.map(({ name }) => name)).toEqual([
      "Cover",
      "Contents",
      "Notes",
      "Key_figures",
      "What_clients_say",
      "Recounted",
      "Table_1",
      "Table_2",
      "Table_3",
      "Table_4",
    ]);
    const cover = sheets[0]?.rows.flat().map(textOf);
    expect(cover).toContain("Revision 1: Two intake forms had been entered twice.");
    expect(sheets[3]?.rows.flat().map(textOf)).toContain("65 have been exposed to physical abuse [r]");
    expect(sheets[4]?.rows.flat().map(textOf)).toContain("They listened, and I felt safe.");
  });

  it("leaves no cell of a table empty, keeps figures as numbers, and merges nothing", async () => {
    const { sheets } = await read(await fileOf(format));
    const table = sheets.find(({ name }) => name === "Table_1");
    expect(table?.rows[0]?.[0]).toBe("Table 1: Referral route [note 1] [note 2]");
    expect(table?.rows[2]?.[0]).toBe("Out of 40 intake forms.");
    expect(table?.rows[4]?.[0]).toBe(
      'The row "Average wait" is neither a number nor a percentage of people, but a value such as an average.',
    );
    expect(table?.rows.slice(7)).toEqual([
      ["Answer", "2024-25, number", "2024-25, percentage", "2023-24, percentage"],
      ["Health", 1204, 75, 70],
      ["Health: Hospital", 10, 25, "[x]"],
      ['=HYPERLINK("evil")', 0, 0, "[z]"],
      ["School", 1, 0, 0],
      ["Average wait", "2 years 3 months", "[z]", "[z]"],
      ["Missing", 0, 0, 2.5],
    ]);
    for (const sheet of sheets) expect(sheet.merges ?? []).toEqual([]);
  });
});

describe("the parts of a spreadsheet", () => {
  const xlsx = async () => {
    const parts = unzipSync(await fileOf("xlsx"));
    return Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  };

  it("make every table a real one, with headings of its own, and take no label for a formula", async () => {
    const parts = await xlsx();
    const tables = parts.filter(([name]) => name.startsWith("xl/tables/"));
    expect(tables).toHaveLength(9);
    expect(tables.some(([, text]) => text.includes('name="table_1_referral_route"'))).toBe(true);
    const sheets = parts.filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    for (const [name, text] of sheets) expect(text, name).not.toContain("<f>");
  });

  it("mark a figure that a correction changed, which stays a number", async () => {
    const styles = (await xlsx()).find(([name]) => name === "xl/styles.xml")?.[1];
    expect(styles).toContain('formatCode="#,##0&quot; [r]&quot;"');
  });

  it("tell a share that rounds to 0 from one of nobody", async () => {
    const styles = (await xlsx()).find(([name]) => name === "xl/styles.xml")?.[1];
    expect(styles).toContain('formatCode="#,##0&quot; [low]&quot;"');
    const { sheets } = await readXlsx(await fileOf("xlsx"));
    const cover = sheets[0]?.rows.flat().map(textOf);
    expect(cover).toContain("[low] rounds to 0 and is not 0");
    expect(cover?.some((line) => line.startsWith("[b]"))).toBe(false);
  });

  it("lead from the contents to each sheet, in both kinds of file", async () => {
    const contents = (await xlsx()).find(([name]) => name === "xl/worksheets/sheet2.xml")?.[1];
    expect(contents).toContain('location="Table_4!A1"');
    const ods = strFromU8(unzipSync(await fileOf("ods"))["content.xml"] as Uint8Array);
    expect(ods).toContain('xlink:href="#Table_4.A1"');
    expect(ods).toContain('fo:wrap-option="wrap"');
  });

  it("make every table of an ODS file a named range with headings, which holds all of its cells and no others", async () => {
    const ods = strFromU8(unzipSync(await fileOf("ods"))["content.xml"] as Uint8Array);
    const ranges = [...ods.matchAll(/<table:database-range table:name="(\w+)" ([^>]*)\/>/g)];
    expect(ranges).toHaveLength(9);
    const routes = ranges.find(([, name]) => name === "table_1_referral_route")?.[2];
    expect(routes).toContain('table:contains-header="true"');
    expect(routes).toContain('table:target-range-address="Table_1.A8:Table_1.D14"');
    // The format wants them after the sheets.
    expect(ods.indexOf("<table:database-ranges>")).toBeGreaterThan(ods.lastIndexOf("</table:table>"));
  });
});

describe("the CSV", () => {
  const lines = (edition = corrected) => [...csvOf(edition)].join("").trimEnd().split("\r\n");

  it("has a row a cell, each with its table, row, column, base and marker", () => {
    const cells = smallDocument.tables.flatMap(({ rows, columns }) => rows.flatMap(() => columns));
    expect(lines()).toHaveLength(1 + cells.length);
    expect(lines()).toContain(
      "example-2024-25,2024-25,,1,Referrals,,referral-route,Referral route,intake,Hospital,Health,option,2024-25,,count,40,10,r",
    );
    expect(lines().filter((line) => line.endsWith(",,x"))).toHaveLength(1);
    expect(lines().filter((line) => line.endsWith(",0,low"))).toHaveLength(1);
  });

  it("names the correction that it holds, as its name does, and none where there was none", () => {
    const first = { ...corrected, revisions: corrected.revisions.slice(0, 1) };
    expect(lines(first)[1]).toMatch(/^example-2024-25,2024-25,,,/);
    expect(fileNameOf(first, "csv")).toBe("example-2024-25.csv");
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+44", "'+44"],
    ["-5 to 0", "'-5 to 0"],
    ["@sum", "'@sum"],
    ["\tx", "'\tx"],
    ["\rx", '"\'\rx"'],
    ["a, b", '"a, b"'],
    ['a "b"', '"a ""b"""'],
  ])("is no formula to a spreadsheet: %j", (given, expected) => {
    expect(written(given)).toBe(expected);
  });
});

it("JSON has the shape in which tables are exchanged, with how the year stands beside it", async () => {
  const now = JSON.parse(Buffer.from(await fileOf("json", counted)).toString());
  expect(now).toEqual(smallDocument);
  const published = JSON.parse(Buffer.from(await fileOf("json")).toString());
  expect(published).toEqual({
    ...smallDocument,
    quotes: corrected.quotes,
    revisions: corrected.revisions,
    revised: corrected.revised,
    revisedStatements: corrected.revisedStatements,
    recounted: corrected.recounted,
  });
});

describe("a sentence with several shares", () => {
  const [first] = smallDocument.statements;
  const share = (row: string, figure: number) => ({ table: "conditions", row, group: null, year: "2024-25", figure });
  const conditions = {
    ...first,
    text: "Most commonly diagnosed: Depression (66%) and Anxiety (56%).",
    value: "Depression (66%) and Anxiety (56%)",
    unit: "percent",
    numerator: null,
    base: 124,
    cites: [share("Depression", 82), share("Anxiety", 70)],
  } as (typeof smallDocument.statements)[number];
  const document = { ...smallDocument, statements: [conditions] };

  it("says of each how many there are, who may be the same people", () => {
    expect(behind([conditions]).shares).toEqual(["82 and 70 of 124"]);
  });

  it("has its base where it is an average, and is no part of it where it counts something else", () => {
    const average = { ...conditions, value: 9, unit: "years", numerator: null, base: 1204, cites: [] };
    expect(behind([average]).shares).toEqual(["among 1,204"]);
    const children = { ...conditions, value: 116, unit: "children", numerator: 58, base: 50, cites: [] };
    expect(behind([children]).shares).toEqual(["58 for 50"]);
  });

  it("is a row for each of them in a spreadsheet, none of which is of more people than were asked", async () => {
    const { sheets } = await readXlsx(await fileOf("xlsx", { ...counted, document }));
    const rows = sheets.find(({ name }) => name === "Key_figures")?.rows.slice(4) ?? [];
    expect(rows.map((row) => row.slice(2))).toEqual([
      [66, "percent", 82, 124],
      [56, "percent", 70, 124],
    ]);
  });

  it("is marked where a correction changed a count, though its percentage stays", () => {
    const cites = [share("Depression", 81), share("Anxiety", 70)] as typeof conditions.cites;
    const after = { ...document, statements: [{ ...conditions, cites }] };
    expect(changedStatements({ document, revisedStatements: [] }, after)).toEqual([0]);
  });
});

describe("a correction", () => {
  it("marks the statements that it changed or made, and those that an earlier one did", () => {
    const [first, second] = smallDocument.statements;
    if (!first || !second) throw new Error("The example has no statements.");
    const before = { document: smallDocument, revisedStatements: [] };
    const saying = (...statements: (typeof first)[]) => ({ ...smallDocument, statements });
    expect(changedStatements(before, smallDocument)).toEqual([]);
    const fewer = { ...first, text: "39 intake forms were submitted", value: 39, numerator: 39 };
    expect(changedStatements(before, saying(fewer, second))).toEqual([0]);
    const sameShare = { ...second, numerator: 52, base: 80 };
    expect(changedStatements(before, saying(first, sameShare))).toEqual([1]);
    expect(changedStatements(before, saying({ ...first, section: "New" }, first, second))).toEqual([0]);
    expect(changedStatements({ ...before, revisedStatements: [1] }, saying(second, first))).toEqual([0]);
  });

  it("marks the cells that it changed, and those that an earlier one did", () => {
    const [first, ...others] = smallDocument.tables;
    if (!first) throw new Error("The example has no table.");
    const extra = { label: "Police", level: 0, kind: "option", cells: [3, 8, 5] } as const;
    const after = {
      ...smallDocument,
      tables: [
        { ...first, rows: [extra, ...first.rows.slice(0, 1), { ...first.rows[1], cells: [10, 26, "[x]"] }] },
        ...others,
      ],
    } as typeof smallDocument;
    expect(changedCells(corrected, after)).toEqual([
      { table: "referral-route", row: 0, column: 0 },
      { table: "referral-route", row: 0, column: 1 },
      { table: "referral-route", row: 0, column: 2 },
      { table: "referral-route", row: 2, column: 0 },
      { table: "referral-route", row: 2, column: 1 },
    ]);
    expect(changedCells(counted, smallDocument)).toEqual([]);
  });

  it("is no change of an earlier year: where that differs from what was published, it is listed", () => {
    const before: typeof smallDocument = {
      ...smallDocument,
      year: "2023-24",
      tables: smallDocument.tables.slice(0, 1).map((table) => ({
        ...table,
        columns: table.columns.slice(2),
        rows: table.rows.map((row) => ({ ...row, cells: [row.label === "Health" ? 71 : (row.cells[2] ?? null)] })),
      })),
    };
    expect(recountedCells(smallDocument, [before])).toEqual(corrected.recounted);
    expect(recountedCells(smallDocument, [])).toEqual([]);
    const ofMore = before.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, n: 39 })),
    }));
    expect(recountedCells(smallDocument, [{ ...before, tables: ofMore }])[0]).toMatchObject({
      table: "referral-route",
      row: "Base",
      published: 39,
      now: 38,
    });
  });

  it("is said on the cover, and what is not published is called so", () => {
    expect(standingOf(counted)).toMatch(/^These figures are not published/);
    expect(standingOf(corrected)).toMatch(/^Published on 1 September 2025; revision 1 of 3 November 2025/);
  });
});

describe("the PDF", () => {
  it("is tagged, says its language and title, and has bookmarks and numbered pages", async () => {
    const file = Buffer.from(await fileOf("pdf")).toString("latin1");
    expect(file.startsWith("%PDF-1.7")).toBe(true);
    expect(file).toMatch(/\/MarkInfo/);
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/Lang \(en-GB\)/);
    expect(file).toMatch(/\/DisplayDocTitle true/);
    expect(file.match(/\/S \/Table\b/g)).toHaveLength(5);
    expect(file.match(/\/S \/TH\b/g)?.length).toBeGreaterThan(20);
    expect(file).toMatch(/\/Outlines/);
    expect(file).toMatch(/AtkinsonHyperlegibleNext-Regular/);
    expect(file.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(4);
  });
});
