/** The making of a comparison as a piece of work that can be handed over as JSON: what goes in, and what comes back. */
import type { InOneHand } from "@/disclosure/holders";
import type { ShownOf } from "@/lib/releases/tables/others";
import { probe } from "@/lib/releases/tables/probe";
import { countRows } from "@/lib/reports/count";
import type { ReportDefinition } from "@/lib/reports/define";
import type { Tally } from "@/lib/reports/tally";
import { reports } from "@/reports";
import type { ComparedPeriod } from "./compared-periods";
import { type Comparison, compare, countedTables } from "./comparison";
import type { KeptFigures } from "./kept-figures";
import { type Questions, questionsOf, type Sheet, tallyFrom } from "./sheets";

export interface ComparisonJob {
  readonly population: string;
  readonly period: ComparedPeriod;
  readonly services: readonly string[];
  readonly inOneHand: InOneHand;
  readonly questions: Questions;
  readonly whole: Sheet;
  readonly byService: readonly Sheet[];
  readonly within: readonly KeptFigures[];
  readonly released: readonly ShownOf[];
}

/** Does the work of a job, here or elsewhere. */
export type Compare = (job: ComparisonJob) => Promise<Comparison>;

/** What must be known of each service before it can be compared. @param whole of all services together */
export function questionsFor(report: ReportDefinition, { year }: ComparedPeriod, whole: Tally): Questions {
  return questionsOf([whole, nothing, probe(1)], (tally) => {
    for (const table of countedTables(report, year)) countRows(table, tally, year);
  });
}

const nothing: Tally = { forms: () => 0, cases: () => 0, count: () => 0, numbers: () => [] };

/** Does the work of a job in this process. */
export const compareHere: Compare = ({ population, questions, whole, byService, ...job }) => {
  const report = reports.find((one) => one.population === population);
  if (!report) throw new Error(`There is no report of ${population}.`);
  const tally = (sheet: Sheet) => tallyFrom(sheet, questions);
  return compare({ ...job, report, whole: tally(whole), byService: byService.map(tally) });
};
