import "server-only";
import { type Chosen, casesAddress, figuresAsked, lookAt, type SearchParams } from "@/app/(work)/dashboard/choose";
import { versionOf } from "@/app/(work)/dashboard/scope";
import { addresses } from "@/app/addresses";
import { groupsOf } from "@/components/reports/cells";
import type { Tx } from "@/db";
import {
  type CompletenessByMonth,
  completenessByMonth,
  countUnknowable,
  gapsByWorker,
  type WorkerGaps,
} from "@/db/queries/gaps";
import {
  figuresByWorker,
  type ServiceStanding,
  serviceStanding,
  type WorkerFigures,
} from "@/db/queries/service-figures";
import { type ServiceTally, talliesOf, tallyOf } from "@/db/queries/tally";
import { behind } from "@/lib/dashboard/behind";
import { type CaseLength, caseLengthIn, caseLengthTable } from "@/lib/dashboard/case-length";
import { hundredNeeds, sayHundred } from "@/lib/dashboard/hundred";
import { lastTwelveMonths } from "@/lib/dashboard/months";
import { dashboardQuery } from "@/lib/dashboard/view";
import { yearOf } from "@/lib/forms/years";
import { Remembered } from "@/lib/remembered";
import { basisOf } from "@/lib/reports/basis";
import { completenessOf, type FormCompleteness, placesOf } from "@/lib/reports/completeness";
import { countRows, type RawTable } from "@/lib/reports/count";
import { printTable } from "@/lib/reports/count/print";
import type { ReportDefinition, TableDefinition } from "@/lib/reports/define";
import type { Statement } from "@/lib/reports/document";
import { plain } from "@/lib/reports/edition";
import { needsOf, withAllOf } from "@/lib/reports/needs";
import { reports } from "@/reports";

export type { SearchParams } from "@/app/(work)/dashboard/choose";

/** A counted table with a sentence that says what its figures are out of. */
export interface Figure {
  readonly table: RawTable;
  readonly basis: string;
  /**
   * Where the cases are that each number counts, row by row and column group by column group; left out where they are not
   * for the reader to open, and null where there are none or no list of cases is what the number counts.
   */
  readonly casesAt?: readonly (readonly (string | null)[])[];
}

/** How many forms of a kind were counted, and of how many the client consents to research. */
export interface FormsCounted {
  readonly title: string;
  readonly all: number;
  readonly consented: number;
}

/** What stands beside the figures of all cases of a service, so that the two can be told apart. */
export interface ConsentedStanding {
  readonly caseLength: CaseLength | null;
  readonly completeness: readonly FormCompleteness[];
}

export interface Dashboard extends Chosen {
  readonly version: string;
  readonly forms: readonly FormsCounted[];
  readonly figures: readonly Figure[];
  /** Empty where the page does not show it. */
  readonly completeness: readonly FormCompleteness[];
  /** Null where the page does not show it, and for the nation. */
  readonly standing: ServiceStanding | null;
  /** Null where the page does not show it, and where the report has no such table. */
  readonly caseLength: CaseLength | null;
  /** The same of the cases with consent; null where the page does not show it, and for the nation, which has no others. */
  readonly consented: ConsentedStanding | null;
  /** Empty where the page does not show it, and for the nation. */
  readonly workers: readonly WorkerFigures[];
  readonly gapsByWorker: readonly WorkerGaps[];
  /** What is said of a hundred people; empty where the page does not show it. */
  readonly hundred: readonly Statement[];
  /** How many questions were asked, and left empty, in each of the last twelve months. */
  readonly completenessByMonth: CompletenessByMonth;
}

/** What a page shows besides what every page of the dashboard shows. */
export interface Wanted {
  /** Ids of tables. */
  readonly tables: readonly string[];
  /** The id of the page; left out for the overview. */
  readonly page?: string;
  readonly completeness?: boolean;
  readonly standing?: boolean;
  readonly workers?: boolean;
  readonly hundred?: boolean;
  /** How complete forms are by worker, and month by month. */
  readonly trends?: boolean;
}

/**
 * Reads one page of the dashboard. Null where the service offers no client group that has a report.
 *
 * @param wantedOf what the page shows of a report; undefined where the report has no such page: a 404 if none has
 */
export function loadDashboard(
  path: string,
  params: SearchParams,
  wantedOf: (report: ReportDefinition) => Wanted | undefined,
): Promise<Dashboard | null> {
  return lookAt<Dashboard>(path, params, async (tx, chosen) => {
    const wanted = wantedOf(chosen.report);
    if (wanted !== undefined) return { is: "here", value: await count(tx, chosen, wanted) };
    // A page of another client group, as when the group is changed on it: the new one has an overview too.
    const elsewhere = reports.some((other) => wantedOf(other) !== undefined);
    const address = `${addresses.dashboard}${dashboardQuery(chosen.read.view, chosen.choices)}`;
    return elsewhere ? { is: "elsewhere", address } : { is: "absent" };
  });
}

/** What was counted of a page: all that does not depend on how it was asked for. */
type Page = Omit<Dashboard, keyof Chosen | "version" | "figures"> & { readonly figures: readonly CountedFigure[] };

interface CountedFigure extends Omit<Figure, "casesAt"> {
  /** The place of each row that is shown in the whole table. */
  readonly places: readonly number[];
}

/** What was counted lately for somebody, under all that it depends on; the stamp changes with whatever is written. */
const lately = new Remembered<Page>(300, 10 * 60_000);

async function count(tx: Tx, chosen: Chosen, wanted: Wanted): Promise<Dashboard> {
  // The stamp first and the figures after it: what is written in between is looked at twice, and never missed.
  const version = await versionOf(tx, chosen.scope);
  const key = keyOf(chosen, version, wanted);
  const known = key === undefined ? undefined : lately.get(key, performance.now());
  const page = known ?? (await countPage(tx, chosen, wanted));
  if (key !== undefined && !known) lately.set(key, page, performance.now());
  return { ...chosen, ...page, version, figures: page.figures.map((figure) => withCases(figure, chosen, wanted.page)) };
}

/** The nation's stamp says that something has changed, and not what there is: what it stands for cannot be kept. */
function keyOf({ reader, scope, cases, day, year }: Chosen, version: string, wanted: Wanted): string | undefined {
  return scope.of === "service" ? JSON.stringify([reader, version, day, year, cases, wanted]) : undefined;
}

async function countPage(tx: Tx, chosen: Chosen, wanted: Wanted): Promise<Page> {
  const { report, population, cases, day } = chosen;
  const tables = wanted.tables.flatMap((id) => report.tables.filter((table) => table.id === id));
  const ofLength = wanted.standing ? caseLengthTable(report) : undefined;
  const needs = wanted.hundred ? hundredNeeds(report, tables, chosen.year) : needsOf([...tables, ...given(ofLength)]);
  const asked = figuresAsked(chosen);
  const places = population.forms.flatMap((form) =>
    placesOf(form, chosen.year).map(({ path }) => `${form.id}/${path}`),
  );
  const unknowable = wanted.completeness ? await countUnknowable(tx, cases) : new Map<string, number>();
  const wholly = wanted.completeness ? withAllOf(population.forms, needs) : needs;
  const ofConsented = wanted.standing && asked ? withAllOf(population.forms, needsOf(given(ofLength))) : null;
  const { all: tally, withConsent } = ofConsented
    ? await talliesOf(tx, cases, wholly, ofConsented)
    : { all: await tallyOf(tx, cases, wholly), withConsent: null };
  return {
    forms: population.forms.map((form) => ({
      title: form.title,
      all: tally.forms(form.id, "period"),
      consented: tally.consented(form.id, "period"),
    })),
    figures: figuresOf(tables, tally, chosen),
    completeness: wanted.completeness ? completenessOf(population.forms, tally, yearOf(day), unknowable) : [],
    standing: wanted.standing && asked ? await serviceStanding(tx, asked) : null,
    caseLength: ofLength ? caseLengthIn(ofLength, tally, chosen.year) : null,
    consented: withConsent && (await consentedStanding(tx, chosen, ofLength, withConsent)),
    workers: wanted.workers && asked ? await figuresByWorker(tx, asked) : [],
    hundred: wanted.hundred
      ? sayHundred(report, tally, chosen.year, chosen.scope.of === "nation" && chosen.service === null)
      : [],
    gapsByWorker: wanted.trends && asked ? await gapsByWorker(tx, cases, lastTwelveMonths(day), places) : [],
    completenessByMonth: wanted.trends
      ? await completenessByMonth(tx, cases, lastTwelveMonths(day), places)
      : { all: [], byPlace: new Map() },
  };
}

async function consentedStanding(
  tx: Tx,
  { population, year, day, ...chosen }: Chosen,
  ofLength: TableDefinition | undefined,
  tally: ServiceTally,
): Promise<ConsentedStanding> {
  const unknowable = await countUnknowable(tx, { ...chosen.cases, consentedOnly: true });
  return {
    caseLength: ofLength ? caseLengthIn(ofLength, tally, year) : null,
    completeness: completenessOf(population.forms, tally, yearOf(day), unknowable),
  };
}

function given(table: TableDefinition | undefined): TableDefinition[] {
  return table ? [table] : [];
}

function figuresOf(
  tables: readonly TableDefinition[],
  tally: ServiceTally,
  { year }: Pick<Chosen, "year">,
): CountedFigure[] {
  return tables.map((definition) => {
    const counted = countRows(definition, tally, year);
    const table = printTable(definition, { year, counted }, [], plain);
    // Rows are named by their places in the whole table, and never by what they say.
    const places = counted.rows.flatMap(({ printed }, place) => (printed ? [place] : []));
    return { table, basis: basisOf(definition, table, tally), places };
  });
}

function withCases({ table, basis, places }: CountedFigure, chosen: Chosen, page: string | undefined): Figure {
  const definition = chosen.report.tables.find(({ id }) => id === table.id);
  if (chosen.scope.of !== "service" || !definition) return { table, basis };
  // Of a table that is printed in a way of its own, columns are no groups of counts.
  const groups = table.layout === "other" ? [] : groupsOf(table);
  const casesAt = table.rows.map((row, place) =>
    groups.map(({ pairOf }, group) => {
      const spot = { row: places[place] ?? -1, group };
      const { count } = pairOf(row);
      if (typeof count !== "number" || count <= 0 || !behind(definition, chosen.year, spot)) return null;
      return casesAddress(chosen, table.id, spot, page);
    }),
  );
  return { table, basis, casesAt };
}
