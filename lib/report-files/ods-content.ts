/** What is put into the content of an ODS file after it was written. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { letterOf, type Sheet, type Workbook } from "./workbook";

const wrapped = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';

/**
 * The library writes into ODS neither the widths of columns, nor what is wrapped, nor which cells are a table: they are put
 * into what it wrote.
 */
export function withWhatIsMissing(file: Uint8Array, { sheets }: Workbook): Uint8Array {
  const parts = unzipSync(file);
  const content = strFromU8(parts["content.xml"] as Uint8Array);
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))];
  const styles = widths.map(
    (width) =>
      `<style:style style:name="width${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.24).toFixed(2)}cm"/></style:style>`,
  );
  let sheet = 0;
  const whole = content
    .replace(/<style:style [^>]*style:family="table-cell".*?<\/style:style>/g, (style) =>
      /font-size="15pt"|color="#000000"/.test(style)
        ? style
        : style.replace("</style:style>", `${wrapped}</style:style>`),
    )
    .replace("</office:automatic-styles>", `${styles.join("")}</office:automatic-styles>`)
    .replace(/(<table:table [^>]*>)(?:<table:table-column[^>]*\/>)+/g, (_, start: string) => {
      const columns = (sheets[sheet]?.widths ?? []).map(
        (width) => `<table:table-column table:style-name="width${width}"/>`,
      );
      sheet += 1;
      return start + columns.join("");
    })
    .replace("</office:spreadsheet>", `${rangesOf(sheets)}</office:spreadsheet>`);
  // The type of the file stands first and as it is, so that programs know it by its first bytes. The date is the
  // earliest that an archive can hold: that of making the file would make every file another.
  const mtime = new Date(1980, 0, 1);
  const written: Zippable = {
    mimetype: [parts.mimetype as Uint8Array, { level: 0, mtime }],
    ...Object.fromEntries(
      Object.entries(parts)
        .filter(([name]) => name !== "mimetype")
        .map(([name, bytes]) => [name, [name === "content.xml" ? strToU8(whole) : bytes, { mtime }]]),
    ),
  };
  return zipSync(written);
}

/** A named range a table, whose first row is its headings: what a table object is in this format. */
function rangesOf(sheets: readonly Sheet[]): string {
  const ranges = sheets.flatMap(({ name, widths, rows, table }) =>
    table
      ? [
          `<table:database-range table:name="${table.name}" table:contains-header="true" table:target-range-address="${name}.A${table.firstRow + 1}:${name}.${letterOf(widths.length)}${rows.length}"/>`,
        ]
      : [],
  );
  return ranges.length === 0 ? "" : `<table:database-ranges>${ranges.join("")}</table:database-ranges>`;
}
