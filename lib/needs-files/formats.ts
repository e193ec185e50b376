/** The files that a needs assessment is printed into. */
import { asOds, asXlsx } from "@/lib/report-files/spreadsheet";
import { pdfOf } from "./pdf";
import { type NeedsReport, workbookOf } from "./workbook";

export const needsFormats = {
  xlsx: {
    title: "Excel",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: (report: NeedsReport) => asXlsx(workbookOf(report)),
  },
  ods: {
    title: "OpenDocument",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    write: (report: NeedsReport) => asOds(workbookOf(report)),
  },
  pdf: { title: "PDF", mediaType: "application/pdf", write: pdfOf },
} as const;

export type NeedsFormat = keyof typeof needsFormats;

export function isNeedsFormat(text: string): text is NeedsFormat {
  return Object.hasOwn(needsFormats, text);
}
