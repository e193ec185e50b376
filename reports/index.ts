/** Every report by its client group. */
import type { ReportDefinition } from "@/lib/reports/define";
import { adultIdva } from "./adult-idva";
import { children } from "./children";
import { perpetrator } from "./perpetrator";

export const reports: readonly ReportDefinition[] = [children, adultIdva, perpetrator];

/** The report of a client group, by the id of its questionnaires; undefined where there is no such group. */
export function reportOf(population: string): ReportDefinition | undefined {
  return reports.find((report) => report.population === population);
}
