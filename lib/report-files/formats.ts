/** The files in which a report is taken away. To add one is to add a row. */
import { csvOf } from "./csv";
import type { Edition } from "./edition";
import { jsonOf } from "./json";
import { pdfOf } from "./pdf";
import { asOds, asXlsx } from "./spreadsheet";
import { workbookOf } from "./workbook";

export const formatNames = ["xlsx", "ods", "csv", "json", "pdf"] as const;
export type Format = (typeof formatNames)[number];

export interface FileFormat {
  /** "Excel spreadsheet (XLSX)". */
  readonly title: string;
  /** Who it is for, in a few words. */
  readonly about: string;
  readonly mediaType: string;
  /** The file in pieces, as they are made. The same edition gives the same bytes, whenever it is asked for. */
  write(edition: Edition): AsyncIterable<Uint8Array>;
}

const utf8 = new TextEncoder();

export const formats: Readonly<Record<Format, FileFormat>> = {
  xlsx: {
    title: "Excel spreadsheet (XLSX)",
    about: "One table a worksheet, with a cover, contents and notes",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    async *write(edition) {
      yield await asXlsx(workbookOf(edition));
    },
  },
  ods: {
    title: "OpenDocument spreadsheet (ODS)",
    about: "The same for LibreOffice and others",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    async *write(edition) {
      yield await asOds(workbookOf(edition));
    },
  },
  csv: {
    title: "Data (CSV)",
    about: "All cells as one table, a row a cell, for further work",
    mediaType: "text/csv; charset=utf-8",
    async *write(edition) {
      for (const part of csvOf(edition)) yield utf8.encode(part);
    },
  },
  json: {
    title: "Data (JSON)",
    about: "Tables, statements and notes, for programs",
    mediaType: "application/json; charset=utf-8",
    async *write(edition) {
      yield utf8.encode(jsonOf(edition));
    },
  },
  pdf: {
    title: "PDF",
    about: "The whole report, to read and to print",
    mediaType: "application/pdf",
    write: pdfOf,
  },
};

export function isFormat(name: string): name is Format {
  return (formatNames as readonly string[]).includes(name);
}

/** "children-2024-25.xlsx", "children-2024-25-foxglove-revision-1.pdf". */
export function fileNameOf({ document, revisions }: Edition, format: Format): string {
  const revision = revisions.length > 1 ? `revision-${revisions.length - 1}` : null;
  return `${[document.report, document.service?.slug, revision].filter(Boolean).join("-")}.${format}`;
}
