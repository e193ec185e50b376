/** Every report by its id. */
import type { ReportDefinition } from "@/lib/reports/define";
import { children } from "./children";

export const reports: readonly ReportDefinition[] = [children];

/** The report of a client group, by the id of its questionnaires; undefined where it has none. */
export function reportOf(population: string): ReportDefinition | undefined {
  return reports.find((report) => report.population === population);
}
