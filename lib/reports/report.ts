/** Puts a whole report together: the tables of its years side by side, and the sentences with their figures. */
import type { Year } from "@/lib/forms/define";
import { yearStarting } from "@/lib/forms/years";
import { basisOf } from "./basis";
import { checkReport } from "./checks";
import { checkStatement } from "./checks-statements";
import { type CountedTable, countRows } from "./count";
import { comparisonOf, type PrintedTable, printTable, type YearCounted } from "./count/print";
import type { ReportDefinition, TableDefinition } from "./define";
import type { DocumentTable, ReportDocument, Statement } from "./document";
import { type Comparison, type Edition, editionOf } from "./edition";
import type { Facts } from "./facts";
import { type Needs, needsOf } from "./needs";
import { quantitiesIn } from "./statements";
import { sayAll } from "./statements-say";
import { printedSumsIn, sumsIn } from "./sums";
import type { Tally } from "./tally";

/** What was counted of one year. */
export interface CountedYear {
  readonly tally: Tally;
  readonly facts: Facts;
}

export interface ReportAsked {
  readonly definition: ReportDefinition;
  readonly year: Year;
  /** How many earlier years stand beside it; as many as the edition prints where it is left out. */
  readonly compare?: number | undefined;
  readonly service?: ReportDocument["service"];
}

/** The years that must be counted, the report's own first. */
export function yearsOf({ definition, year, compare }: ReportAsked): readonly [Year, ...Year[]] {
  const edition = editionOf(definition.editions, year);
  const most = Math.max(
    ...[edition.comparison, edition.comparisonOfGroups, ...tableComparisons(edition)].map(({ years }) => years),
  );
  const earlier = Array.from({ length: compare ?? most }, (_, index) => yearBefore(year, index + 1));
  return [year, ...earlier];
}

function tableComparisons({ tables = {} }: Edition): readonly Comparison[] {
  return Object.values(tables).flatMap(({ comparison }) => comparison ?? []);
}

function yearBefore(year: Year, years: number): Year {
  return yearStarting(Number(year.slice(0, 4)) - years);
}

/** What must be counted of each year for a report, or for some of its tables. */
export function needsOfReport(definition: ReportDefinition, year: Year): Needs {
  const { tables = {} } = editionOf(definition.editions, year);
  const bases = Object.values(tables).flatMap(({ base }) => base ?? []);
  return needsOf(definition.tables, [...bases, ...quantitiesIn(definition.statements ?? [])]);
}

/**
 * The report of a year. The same counts give the same document, to the byte.
 *
 * @param counted every year of `yearsOf`
 * @throws Error where a year was not counted
 */
export function makeReport(asked: ReportAsked, counted: ReadonlyMap<Year, CountedYear>): ReportDocument {
  const { definition, year } = asked;
  const [, ...earlier] = yearsOf(asked);
  const of = (one: Year) => countedIn(counted, one);
  const made = definition.tables.map((table) => tableOf(asked, table, (one) => of(one).tally));
  const rows = new Map(made.map(({ printed, counted: own }) => [printed.id, own]));
  const faults = made.flatMap(({ table, printed, years }) => [
    ...years.flatMap((one) => sumsIn(table, printed.title, one.year, of(one.year).tally)),
    ...printedSumsIn(table.id, printed.title, years),
  ]);
  const statements = sayAll({ definition, year, national: !asked.service, earlier, of, rows });
  const document = documentOf(
    asked,
    statements,
    made.map(({ printed }) => printed),
  );
  return { ...document, faults: [...faults, ...checkReport(document)] };
}

/** What may be seen of a table of a year. */
export type Control = (table: string, year: Year, counted: CountedTable) => CountedTable;

/**
 * A report for others' eyes: each table is controlled after it was counted and before it is printed. Its sentences are
 * worked out from what is printed alone, and left out where that is not enough.
 *
 * @param tallies of every year of `yearsOf`
 * @param known what is printed of every year of `yearsOf`
 * @throws Error where a year was not counted
 */
export function makeReleasedReport(
  asked: ReportAsked,
  control: Control,
  tallies: ReadonlyMap<Year, Tally>,
  known: ReadonlyMap<Year, CountedYear>,
): ReportDocument {
  const { definition, year } = asked;
  const edition = editionOf(definition.editions, year);
  const made = definition.tables.map((table) =>
    printed(
      asked,
      table,
      (one) => control(table.id, one, countRows(table, countedIn(tallies, one), year, edition)),
      () => "Rounded, and with small counts withheld.",
    ),
  );
  const tables = made.map((table) => withoutEarlierLow(table.printed, year));
  const rows = new Map(made.map((table) => [table.printed.id, table.years[0].counted]));
  const [, ...earlier] = yearsOf(asked);
  const said = sayAll({
    definition,
    year,
    national: !asked.service,
    earlier,
    of: (one) => countedIn(known, one),
    rows,
  });
  const silent = documentOf(asked, [], tables);
  // Rounded, two ways to the same figure can lead apart: then it is not said.
  const agreeing = said.filter((statement) => checkStatement(statement, silent).length === 0);
  return documentOf(asked, withSomethingUnder(agreeing), tables);
}

/** Of an earlier year no number is printed that would say that a share of 0 is of somebody; so nothing says it. */
function withoutEarlierLow(table: DocumentTable, year: Year): DocumentTable {
  const isOwn = (column: number) => table.columns[column]?.year === year;
  return {
    ...table,
    rows: table.rows.map(({ low, ...row }) => (low?.some(isOwn) ? { ...row, low: low.filter(isOwn) } : row)),
  };
}

/** Sentences without a figure stand over others, or explain them: alone they say nothing. */
function withSomethingUnder(statements: readonly Statement[]): Statement[] {
  const isUnder = (over: Statement, { section, subsection, value }: Statement) =>
    value !== null && section === over.section && (over.subsection === null || subsection === over.subsection);
  return statements.filter((one) => one.value !== null || statements.some((other) => isUnder(one, other)));
}

function countedIn<Counted>(counted: ReadonlyMap<Year, Counted>, year: Year): Counted {
  const found = counted.get(year);
  if (!found) throw new Error(`The year ${year} was not counted.`);
  return found;
}

/** One table, as its edition prints it, from the counts of each of its years; and these, the report's own first. */
function printed(
  asked: ReportAsked,
  table: TableDefinition,
  count: (year: Year) => CountedTable,
  basis: (printed: PrintedTable) => string,
): { readonly printed: DocumentTable; readonly years: readonly [YearCounted, ...YearCounted[]] } {
  const { definition, year } = asked;
  const edition = editionOf(definition.editions, year);
  const [, ...earlier] = yearsOf(asked);
  const now = { year, counted: count(year) };
  const comparison = comparisonAsked(comparisonOf(table, now.counted, edition), edition, asked.compare);
  const beside = earlier.slice(0, comparison.years).map((one) => ({ year: one, counted: count(one) }));
  const whole = printTable(table, now, beside, edition, comparison);
  const { parts: _, ...rest } = whole;
  return { printed: { ...rest, basis: basis(whole) }, years: [now, ...beside] };
}

function documentOf(
  asked: ReportAsked,
  statements: ReportDocument["statements"],
  tables: readonly DocumentTable[],
): ReportDocument {
  const { definition, year, service = null } = asked;
  const [, ...comparisonYears] = yearsOf(asked);
  return {
    report: `${definition.id}-${year}`,
    title: definition.title,
    population: definition.population,
    year,
    comparisonYears,
    service,
    sections: sectionsOf(statements, tables, editionOf(definition.editions, year)),
    statements,
    tables,
    faults: [],
  };
}

interface MadeTable {
  readonly table: TableDefinition;
  readonly printed: DocumentTable;
  /** The counts of the report's own year, which it is printed from. */
  readonly counted: CountedTable;
  /** The counts of every year that it prints, the report's own first. */
  readonly years: readonly YearCounted[];
}

/** One table of a report, with its earlier years beside it. @param tallyOf what was counted of a year */
function tableOf(asked: ReportAsked, table: TableDefinition, tallyOf: (year: Year) => Tally): MadeTable {
  const edition = editionOf(asked.definition.editions, asked.year);
  const counted = countRows(table, tallyOf(asked.year), asked.year, edition);
  const count = (one: Year) => (one === asked.year ? counted : countRows(table, tallyOf(one), asked.year, edition));
  const base = edition.tables?.[table.id]?.base;
  return {
    table,
    counted,
    ...printed(asked, table, count, (whole) => basisOf(table, whole, tallyOf(asked.year), base)),
  };
}

/** Where a number of years was asked for, every table prints them. */
function comparisonAsked(printed: Comparison, edition: Edition, compare: number | undefined): Comparison {
  if (compare === undefined) return printed;
  const measures = [printed, edition.comparison].find((one) => one.measures.length > 0)?.measures ?? ["percent"];
  return { years: compare, measures };
}

/**
 * The sections in the edition's order; where it has none, those that only say something, then those with tables in the
 * tables' order.
 */
function sectionsOf(
  statements: readonly Statement[],
  tables: readonly DocumentTable[],
  { sections }: Edition,
): string[] {
  const withTables = new Set(tables.map(({ section }) => section));
  const saidAlone = statements.map(({ section }) => section).filter((section) => !withTables.has(section));
  const found = new Set([...saidAlone, ...withTables]);
  return sections ? sections.filter((section) => found.has(section)) : [...found];
}
