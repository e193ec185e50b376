import { addresses } from "@/app/addresses";
import { type Figures, figuresQuery } from "@/lib/annual-reports/view";
import type { Format } from "@/lib/report-files/formats";

/** Where the pages of one year of a dataset are. */
export function reportAddress(dataset: string, year: string, figures: Figures = { of: "published" }): string {
  return `${addresses.reports}/${dataset}/${year}${figuresQuery(figures)}`;
}

export function fileAddress(dataset: string, year: string, format: Format, figures: Figures): string {
  return `${addresses.reports}/${dataset}/${year}/files/${format}${figuresQuery(figures)}`;
}

export function publicationAddress(dataset: string, year: string): string {
  return `${addresses.reports}/${dataset}/${year}/publication`;
}

export const commentsAddress = `${addresses.reports}/comments`;
