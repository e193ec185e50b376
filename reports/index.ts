/** Every report by its client group. */
import type { ReportDefinition } from "@/lib/reports/define";
import { populations } from "@/questionnaires";
import { adultIdva } from "./adult-idva";
import { children } from "./children";
import { reportFromForms } from "./from-forms";

const published: readonly ReportDefinition[] = [children, adultIdva];

export const reports: readonly ReportDefinition[] = populations.map(
  (population) => published.find((report) => report.population === population.id) ?? reportFromForms(population),
);

/** The report of a client group, by the id of its questionnaires; undefined where there is no such group. */
export function reportOf(population: string): ReportDefinition | undefined {
  return reports.find((report) => report.population === population);
}
