/**
 * A reader of a released report, for tests: who has its tables as they are printed, the published definitions of these and
 * the policy of the certificate, and a solver. It shares nothing with the audit but the report.
 */
import loadHighs from "highs";
import type { Policy } from "@/disclosure/policy";
import { printedOver, type Year } from "@/lib/forms/define";
import { countRows } from "@/lib/reports/count";
import type { ReportDefinition, TableDefinition } from "@/lib/reports/define";
import { type DocumentTable, withheldFigure } from "@/lib/reports/document";
import { type Edition, editionOf } from "@/lib/reports/edition";
import { placesOf } from "@/lib/reports/needs";
import { find } from "@/lib/reports/place";
import { tallyOf } from "@/lib/reports/testing";

/** What the reader makes of a withheld count. */
export interface Narrowed {
  readonly table: string;
  readonly column: string | null;
  /** The label of a row. */
  readonly row: string;
  readonly low: number;
  readonly high: number;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

interface Problem {
  readonly variables: Range[];
  /** Sums that are 0: each variable so many times. */
  readonly rules: (readonly (readonly [variable: number, times: number])[])[];
}

const unknown: Range = { low: 0, high: Number.POSITIVE_INFINITY };

/** A withheld count whose bounds are asked for. */
interface Asked {
  readonly variable: number;
  readonly of: Omit<Narrowed, "low" | "high">;
}

/** What the reader makes of every withheld count of tables of answers; nothing of tables of other kinds. */
export async function readTables(
  printed: readonly DocumentTable[],
  { tables, editions }: Pick<ReportDefinition, "tables" | "editions">,
  year: Year,
  policy: Policy,
): Promise<Narrowed[]> {
  const problem: Problem = { variables: [], rules: [] };
  const asked = printed.flatMap((table, at) =>
    inTable(table, tables[at] as TableDefinition, { year, policy, edition: editionOf(editions, year), problem }),
  );
  const found = await between(
    problem,
    asked.map(({ variable }) => variable),
  );
  return asked.map(({ of }, at) => ({ ...of, ...(found[at] as Range) }));
}

function inTable(
  printed: DocumentTable,
  definition: TableDefinition,
  { year, policy, edition, problem }: { year: Year; policy: Policy; edition: Edition; problem: Problem },
): Asked[] {
  if (placesOf(definition).length === 0) return [];
  const add = (variable: Range) => problem.variables.push(variable) - 1;
  const asked: Asked[] = [];
  const columns = printed.columns.flatMap(({ measure, n, ...of }, column) => {
    if (measure !== "count" || of.year !== year) return [];
    const counts = printed.rows.map(({ cells }, row) => {
      const cell = cells[column];
      if (typeof cell === "number") return add(behindPrinted(cell, policy));
      if (cell !== withheldFigure) return undefined;
      const variable = add({ ...unknown, low: 1 });
      asked.push({ variable, of: { table: printed.id, column: of.group, row: printed.rows[row]?.label ?? "" } });
      return variable;
    });
    return [{ counts, n: add(n === null ? unknown : behindPrinted(n, policy)) }];
  });
  if (isAnswersAcross(definition)) {
    // Of how many the shares of a statement are is printed where all statements are of as many.
    const mayBeInNone = columns.length === find(definition).options.length;
    const isOfAll = definition.of !== "answered" && find(definition).rows.every(({ when }) => when === undefined);
    const [n] = columns.map((column) => column.n);
    if (isOfAll && n !== undefined)
      for (const row of printed.rows.keys()) {
        const parts = columns.flatMap(({ counts }) => counts[row] ?? []);
        problem.rules.push(sumIs(n, mayBeInNone ? [...parts, add(unknown)] : parts));
      }
  } else {
    // A definition says which rows there can be, and what they are called, whatever is counted.
    const ids = new Map(countRows(definition, tallyOf({}), year, edition).rows.map(({ id, label }) => [label, id]));
    const rows = printed.rows.map(({ label }) => ids.get(label) ?? "");
    for (const { counts, n } of columns) {
      const countsOf = (those: readonly string[]) =>
        rows.flatMap((id, row) => (those.includes(id) ? (counts[row] ?? []) : []));
      problem.rules.push(...rulesDown(definition, { countsOf, n, nobody: () => add(unknown), rows, edition }));
    }
  }
  return asked;
}

function isAnswersAcross(table: TableDefinition): table is Extract<TableDefinition, { across?: unknown }> {
  return (table.layout === "answers" || table.layout === "statement-scale") && table.across !== "statements";
}

/** Nobody is printed as 0, and everybody else where they are no fewer than the threshold, to the nearest. */
function behindPrinted(count: number, { threshold, roundTo }: Policy): Range {
  if (count === 0 || roundTo === 1) return { low: count, high: count };
  return {
    low: Math.max(count - Math.floor(roundTo / 2), threshold),
    high: count + Math.ceil(roundTo / 2) - 1,
  };
}

interface Down {
  countsOf(rows: readonly string[]): number[];
  readonly n: number;
  /** A number that is printed nowhere. */
  nobody(): number;
  readonly rows: readonly string[];
  readonly edition: Edition;
}

/** What the definition says of the rows of a column group. */
function rulesDown(definition: TableDefinition, { countsOf, n, nobody, rows, edition }: Down): Problem["rules"] {
  const [place] = placesOf(definition);
  if (!place || !("question" in definition || "points" in definition)) return [];
  const table = definition as Extract<TableDefinition, { layout: "simple" }>;
  const { options, besides, derived, single, ...asked } = find(place);
  const bands = table.bands ?? asked.bands;
  const answers = [...options, ...bands].map(({ id }) => id).concat(besides);
  const rules: Problem["rules"] = [];
  if (single && place.per !== "form") {
    const ofAnswered = table.of === "answered";
    const noMissing = !rows.includes("missing") && (edition.tables?.[table.id]?.missing ?? table.missing) === "never";
    const mayBeInNone = derived || options.length === 0 || (noMissing && !ofAnswered);
    rules.push(
      sumIs(n, [...countsOf(ofAnswered ? answers : [...answers, "missing"]), ...(mayBeInNone ? [nobody()] : [])]),
    );
  }
  const headings = [...new Set(options.flatMap((option) => printedOver(option) ?? []))].map((id) => ({
    id,
    of: options.filter((option) => printedOver(option) === id).map((option) => option.id),
  }));
  const summed = [...(table.totals ?? []), ...(table.headings ?? []).filter(({ figure }) => figure === undefined)];
  for (const { id, of } of [...summed, ...headings])
    for (const whole of countsOf([id])) rules.push(sumIs(whole, countsOf(of)));
  return rules;
}

function sumIs(whole: number, parts: readonly number[]): Problem["rules"][number] {
  return [[whole, -1], ...parts.map((part) => [part, 1] as const)];
}

/** The least and the greatest whole number that each can be. */
async function between({ variables, rules }: Problem, asked: readonly number[]): Promise<Range[]> {
  if (asked.length === 0) return [];
  const highs = await loadHighs();
  return highs.withModel((model) => {
    model.options.set({ output_flag: false });
    for (const { low, high } of variables) model.addVar(low, Number.isFinite(high) ? high : highs.infinity);
    for (const of of rules) model.addRow(0, 0, { indices: of.map(([at]) => at), values: of.map(([, times]) => times) });
    const furthest = (variable: number, sign: 1 | -1): number => {
      model.changeColCost(variable, sign);
      model.run();
      const status = model.getModelStatus();
      const value = model.getObjectiveValue() * sign;
      model.changeColCost(variable, 0);
      if (status === highs.constants.modelStatus.infeasible)
        throw new Error("The printed figures contradict each other.");
      return status === highs.constants.modelStatus.optimal ? value : Number.POSITIVE_INFINITY;
    };
    return asked.map((variable) => ({
      low: Math.ceil(furthest(variable, 1) - 1e-6),
      high: Math.floor(furthest(variable, -1) + 1e-6),
    }));
  });
}
