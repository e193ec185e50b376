/** The template that an owner of figures fills in: definitions, and a row for each figure that was given before. */
import { asXlsx } from "@/lib/report-files/spreadsheet";
import type { Sheet, SheetCell } from "@/lib/report-files/workbook";
import { importColumns, rowOf } from "@/needs/import/columns";
import type { Assessment, Request } from "@/needs/model/define";
import { byEnd, periodAfter } from "@/needs/model/periods";
import { definitionOf, definitionParts } from "@/needs/report/definition";
import { dayInWords } from "@/needs/report/words";

/** @param request whose indicators are asked for; left out, all of them are */
export async function templateOf(assessment: Assessment, request?: Request): Promise<Uint8Array> {
  const wanted = assessment.indicators.filter(({ id }) => !request || request.indicators.includes(id));
  const title = `Figures for the needs assessment of ${assessment.year}`;
  return asXlsx({
    title,
    dated: assessment.asAt,
    sheets: [cover(title, request), figures(assessment, wanted), definitions(assessment, wanted), areas(assessment)],
  });
}

function cover(title: string, request: Request | undefined): Sheet {
  return {
    name: "Read_me",
    widths: [100],
    rows: [
      [{ value: title, style: "title" }],
      ...(request ? [[text(`For: ${request.owner}`)]] : []),
      ...(request?.due ? [[text(`Please send it back by ${dayInWords(request.due)}.`)]] : []),
      [
        text(
          "Fill in the worksheet Figures: one row for each figure. Leave out what you do not hold, and say so in notes.",
        ),
      ],
      [text("Give no figure of so few people that somebody could be known by it.")],
      [{ value: "Columns", style: "heading" }],
      ...importColumns.map(({ id, says }) => [text(`${id}: ${says}.`)]),
    ],
  };
}

/** The figures asked for: those of the newest period, moved on by a year and left empty. */
function figures({ values }: Assessment, wanted: Assessment["indicators"]): Sheet {
  const rows = wanted.flatMap(({ id }) => {
    const own = values.filter(({ indicator, area }) => indicator === id && area !== "nation");
    const newest = own
      .map(({ period }) => period)
      .sort(byEnd)
      .at(-1);
    const again = own.filter(({ period }) => period === newest);
    if (again.length === 0) return [[id, ...importColumns.slice(1).map(() => "")]];
    return again.map(({ indicator, area, period, group }) => {
      const empty = { indicator, area, period: periodAfter(period) ?? period, group, value: null, notes: [] };
      return rowOf(empty).map((cell) => (cell === null ? "" : String(cell)));
    });
  });
  return {
    name: "Figures",
    widths: importColumns.map(({ id }) => (id === "notes" || id === "indicator" ? 40 : 16)),
    rows: [
      importColumns.map(({ id }): SheetCell => ({ value: id, style: "header" })),
      ...rows.map((row) => row.map(text)),
    ],
    table: { name: "figures", firstRow: 0 },
  };
}

function definitions(assessment: Assessment, wanted: Assessment["indicators"]): Sheet {
  const headings = ["indicator", "title", ...definitionParts.map(([, heading]) => heading), "notes"];
  return {
    name: "Definitions",
    widths: [36, 50, ...definitionParts.map(() => 36), 60],
    rows: [
      headings.map((value): SheetCell => ({ value, style: "header" })),
      ...wanted.map((one) => {
        const definition = definitionOf(assessment, one);
        return [one.id, one.title, ...definitionParts.map(([part]) => definition[part]), one.notes.join(" ")].map(text);
      }),
    ],
    table: { name: "definitions", firstRow: 0 },
  };
}

function areas({ areas: all }: Assessment): Sheet {
  return {
    name: "Areas",
    widths: [30, 40],
    rows: [
      ["area", "name"].map((value): SheetCell => ({ value, style: "header" })),
      ...all.map(({ id, name }) => [text(id), text(name)]),
    ],
    table: { name: "areas", firstRow: 0 },
  };
}

function text(value: string): SheetCell {
  return { value };
}
