/** Prepares tables: counts them of all services and of each, controls them, and holds them against what was given before. */
import { sql } from "drizzle-orm";
import type { Policy } from "@/disclosure/policy";
import { NotReleasable } from "@/disclosure/release";
import { Fault } from "@/lib/errors";
import type { Year } from "@/lib/forms/define";
import { daysOf, yearOf } from "@/lib/forms/years";
import { markedCells } from "@/lib/releases/package/check-tables";
import type { ReleasedTables } from "@/lib/releases/package/write-package";
import type { TalliesOfYear } from "@/lib/releases/tables/cells";
import { type ReleasedReport, releaseReport } from "@/lib/releases/tables/release";
import { columnsOfTables, rowsOfTables } from "@/lib/releases/tables/told";
import { csvRowsOf } from "@/lib/report-files/csv";
import { formatNames, formats } from "@/lib/report-files/formats";
import type { ReportDefinition } from "@/lib/reports/define";
import { needsOfReport, yearsOf } from "@/lib/reports/report";
import { populationById } from "@/questionnaires";
import { reports } from "@/reports";
import { keptFigures } from "../queries/comparisons";
import { servicesInOneHand } from "../queries/holders";
import type { Release } from "../queries/releases";
import { tallyOf } from "../queries/tally";
import { rowsOf, type Tx } from "../types";
import { refuseCountable } from "./both-kinds";
import { earlierFigures, figureOf } from "./earlier";

export interface TablesReady {
  readonly population: string;
  readonly tables: ReleasedTables;
  readonly figures: readonly {
    readonly cell: string;
    readonly count: number;
    readonly averaged: string | null;
    readonly printed: number | null;
    readonly withheld: string | null;
    readonly roundTo: number;
  }[];
  readonly rules: Pick<Policy, "threshold" | "roundTo" | "narrowest" | "services">;
}

/** @throws Fault with a sentence: its period is no year, or a withheld figure could be worked out */
export async function tablesReady(
  tx: Tx,
  release: Release,
  progress: (said: string) => void = () => {},
): Promise<TablesReady> {
  const definition = reports.find(({ id }) => id === release.dataset);
  if (!definition) throw new Fault(`There is no report of the dataset ${release.dataset}.`);
  const year = yearOf(release.fromDay);
  const { from, to } = daysOf(year);
  if (from !== release.fromDay || to !== release.toDay)
    throw new Fault(`Tables are of a year, from 1 April to 31 March: ${from} to ${to}, for example.`);
  await refuseCountable(tx, release);
  const asked = { definition, year };
  const count = async (ofService: Release["service"]) => {
    const tallies = new Map<Year, TalliesOfYear>();
    for (const one of yearsOf(asked)) {
      progress(`${one}: counting.`);
      tallies.set(one, await talliesOf(tx, ofService, asked, one));
    }
    return tallies;
  };
  const tallies = await count(release.service);
  const snapshots = await keptFigures(tx, definition.population);
  const [first = year] = yearsOf(asked).toSorted();
  const inOneHand = await servicesInOneHand(tx, daysOf(first).from);
  progress("Working out what can be known of each withheld figure.");
  const report = await controlled(() =>
    releaseReport(asked, tallies, release.access, {
      ...(release.service && { of: release.service.id }),
      earlier: (cells) => earlierFigures(tx, release, cells),
      snapshots,
      nation: () => count(null),
      inOneHand,
    }),
  );
  return {
    population: definition.population,
    tables: asTables(report, release, definition),
    figures: keptOf(report, release),
    rules: report.figures.policy,
  };
}

async function controlled(work: () => Promise<ReleasedReport>): Promise<ReleasedReport> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof NotReleasable)
      throw new Fault(
        `${fault.faults.length} withheld figures could be worked out from what was released before, or is shown on dashboards. Give the earlier release again.`,
      );
    throw fault;
  }
}

async function talliesOf(
  tx: Tx,
  service: Release["service"],
  { definition, year }: { definition: (typeof reports)[number]; year: Year },
  one: Year,
): Promise<TalliesOfYear> {
  const needs = needsOfReport(definition, year);
  const cases = { population: definition.population, ...daysOf(one), consentedOnly: true };
  if (service) {
    const whole = await tallyOf(tx, { ...cases, serviceIds: [service.id] }, needs);
    return { year: one, whole, byService: [] };
  }
  const services = await rowsOf<{ id: string }>(
    tx,
    sql`select distinct service_id as id from counted_forms
      where population = ${definition.population} and consented and year = ${one}`,
  );
  const byService = [];
  for (const { id } of services) byService.push(await tallyOf(tx, { ...cases, serviceIds: [id] }, needs));
  const whole = await tallyOf(tx, cases, needs);
  return { year: one, whole, byService, services: services.map(({ id }) => id) };
}

function keptOf({ kept }: ReleasedReport, release: Release): TablesReady["figures"] {
  return kept.map(({ cell, count, averaged = null, outcome, roundTo }) => ({
    cell: figureOf(release, cell),
    count,
    averaged,
    printed: "count" in outcome ? outcome.count : null,
    withheld: "withheld" in outcome ? outcome.withheld : null,
    roundTo,
  }));
}

function asTables(
  { document, figures, heldAgainst }: ReleasedReport,
  release: Release,
  definition: ReportDefinition,
): ReleasedTables {
  const service = release.service ? { slug: release.service.slug, name: release.service.name } : null;
  const edition = {
    document: { ...document, service },
    revisions: [],
    revised: [],
    revisedStatements: [],
    recounted: [],
    quotes: [],
    released: { name: release.name, threshold: figures.policy.threshold, roundTo: figures.policy.roundTo },
  };
  const outcomes = [...figures.outcomes.values()];
  return {
    proof: {
      figures: outcomes.length,
      withheld: outcomes.filter((outcome) => "withheld" in outcome).length,
      markedCells: markedCells(document),
      audited: figures.audit.length,
      heldAgainst,
      narrowest: figures.audit.reduce<number | null>(
        (least, { low, high }) =>
          Number.isFinite(high - low) ? Math.min(least ?? Number.POSITIVE_INFINITY, high - low) : least,
        null,
      ),
      holds: figures.audit.every(({ holds }) => holds),
    },
    rows: rowsOfTables(definition, populationById(definition.population)?.forms ?? [], figures, document),
    columns: columnsOfTables(document),
    cells: csvRowsOf(edition),
    files: formatNames.map((name) => ({ name: `report.${name}`, pieces: formats[name].write(edition) })),
  };
}
