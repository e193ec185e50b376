import "server-only";
import { notFound, redirect } from "next/navigation";
import { addresses } from "@/app/addresses";
import type { Tx } from "@/db";
import { type ServiceFigures, serviceFigures, serviceVersion } from "@/db/queries/service-figures";
import { findService, listTeams, type Service, type Team } from "@/db/queries/services";
import { type ServiceTally, tallyOf } from "@/db/queries/tally";
import { type DashboardChoices, dashboardQuery, type ReadView, readDashboardView } from "@/lib/dashboard/view";
import type { Population, Year } from "@/lib/forms/define";
import { yearOf } from "@/lib/forms/years";
import { reading } from "@/lib/reading";
import { basisOf } from "@/lib/reports/basis";
import { completenessOf, type FormCompleteness } from "@/lib/reports/completeness";
import { countTable, type RawTable } from "@/lib/reports/count";
import type { ReportDefinition, TableDefinition } from "@/lib/reports/define";
import { needsOf, withAllOf } from "@/lib/reports/needs";
import { daysOfPeriod, type Period } from "@/lib/reports/period";
import { today } from "@/lib/time";
import { populationById, populations } from "@/questionnaires";
import { reportOf, reports } from "@/reports";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** A counted table with a sentence that says what its figures are out of. */
export interface Figure {
  readonly table: RawTable;
  readonly basis: string;
}

/** How many forms of a kind were counted, and of how many the client consents to research. */
export interface FormsCounted {
  readonly title: string;
  readonly all: number;
  readonly consented: number;
}

export interface Dashboard {
  readonly service: Service;
  readonly teams: readonly Team[];
  readonly choices: DashboardChoices;
  readonly read: ReadView;
  readonly period: Period;
  readonly population: Population;
  readonly report: ReportDefinition;
  readonly version: string;
  readonly forms: readonly FormsCounted[];
  readonly figures: readonly Figure[];
  /** Empty where the page does not show it. */
  readonly completeness: readonly FormCompleteness[];
  /** Null where the page does not show it. */
  readonly standing: ServiceFigures | null;
}

/** What a page shows besides what every page of the dashboard shows. */
export interface Wanted {
  /** Ids of tables. */
  readonly tables: readonly string[];
  readonly completeness?: boolean;
  readonly standing?: boolean;
}

/**
 * Reads one page of the dashboard of the service in hand. Dates that were typed into the form are put into the address
 * in one piece first. Null where the service offers no client group that has a report.
 *
 * @param wantedOf what the page shows of a report; undefined where the report has no such page: a 404 if none has
 */
export async function loadDashboard(
  path: string,
  params: SearchParams,
  wantedOf: (report: ReportDefinition) => Wanted | undefined,
): Promise<Dashboard | null> {
  const given = await params;
  const found = await reading(
    { name: "dashboard.view", may: "dashboard.view" },
    async ({ tx, caller }): Promise<Found> => {
      const [serviceId] = caller.serviceIds;
      const service = serviceId === undefined ? undefined : await findService(tx, { id: serviceId });
      if (!service) notFound();
      const teams = await listTeams(tx, service.id);
      const choices = {
        populations: populations
          .filter(({ id }) => service.populations.includes(id) && reportOf(id))
          .map(({ id }) => id),
        teams: teams.map(({ id }) => id),
      };
      const read = readDashboardView(given, choices);
      if (read.typed && Object.keys(read.faults).length === 0)
        return { is: "elsewhere", address: `${addresses.dashboard}${path}${dashboardQuery(read.view, choices)}` };
      const report = reportOf(read.view.population);
      const population = populationById(read.view.population);
      if (!report || !population) return { is: "nothing" };
      const wanted = wantedOf(report);
      if (wanted === undefined) {
        // A page of another client group, as when the group is changed on it: the new one has an overview too.
        const elsewhere = reports.some((other) => wantedOf(other) !== undefined);
        const address = `${addresses.dashboard}${dashboardQuery(read.view, choices)}`;
        return elsewhere ? { is: "elsewhere", address } : { is: "absent" };
      }
      return { is: "here", dashboard: await count(tx, { service, teams, choices, read, report, population }, wanted) };
    },
  );
  switch (found.is) {
    case "elsewhere":
      return redirect(found.address);
    case "absent":
      return notFound();
    case "nothing":
      return null;
    case "here":
      return found.dashboard;
  }
}

type Found =
  | { is: "here"; dashboard: Dashboard }
  | { is: "elsewhere"; address: string }
  | { is: "absent" }
  | { is: "nothing" };

type Chosen = Pick<Dashboard, "service" | "teams" | "choices" | "read" | "report" | "population">;

async function count(tx: Tx, chosen: Chosen, wanted: Wanted): Promise<Dashboard> {
  const { service, read, report, population } = chosen;
  const day = today();
  const period = daysOfPeriod(read.view.period, day);
  const team = read.view.team === undefined ? {} : { teamId: read.view.team === "none" ? null : read.view.team };
  // The stamp first and the figures after it: what is written in between is looked at twice, and never missed.
  const version = await serviceVersion(tx, service.id);
  const tables = wanted.tables.flatMap((id) => report.tables.filter((table) => table.id === id));
  const needs = needsOf(tables);
  const tally = await tallyOf(
    tx,
    { population: population.id, serviceIds: [service.id], ...period, ...team },
    wanted.completeness ? withAllOf(population.forms, needs) : needs,
  );
  return {
    ...chosen,
    period,
    version,
    forms: population.forms.map((form) => ({
      title: form.title,
      all: tally.forms(form.id, "period"),
      consented: tally.consented(form.id, "period"),
    })),
    figures: figuresOf(tables, tally, yearOf(period.to === undefined || period.to > day ? day : period.to)),
    completeness: wanted.completeness ? completenessOf(population.forms, tally, yearOf(day)) : [],
    standing: wanted.standing
      ? await serviceFigures(tx, {
          serviceId: service.id,
          population: population.id,
          today: day,
          reviewedPopulations: populations
            .filter(({ forms }) => forms.some(({ role }) => role === "reviews"))
            .map(({ id }) => id),
          ...period,
          ...team,
        })
      : null,
  };
}

function figuresOf(tables: readonly TableDefinition[], tally: ServiceTally, year: Year): Figure[] {
  return tables.map((definition) => {
    const table = countTable(definition, tally, year);
    return { table, basis: basisOf(definition, table, tally) };
  });
}
