import "server-only";
import { notFound, redirect } from "next/navigation";
import { reviewedPopulations } from "@/app/(work)/cases/caseload-rows";
import { casesOf, chosenOf, populationsOf, type Scope, scopeOf } from "@/app/(work)/dashboard/scope";
import { addresses } from "@/app/addresses";
import { readFilter } from "@/db/queries/dashboard-filters";
import type { FiguresAsked } from "@/db/queries/service-figures";
import type { Service } from "@/db/queries/services";
import type { CountedCases } from "@/db/queries/tally";
import type { Tx } from "@/db/types";
import { requirePerson } from "@/lib/auth/current";
import { type ChosenAnswers, chosenAnswers } from "@/lib/dashboard/answers";
import type { Spot } from "@/lib/dashboard/behind";
import { type DashboardChoices, dashboardQuery, type ReadView, readDashboardView } from "@/lib/dashboard/view";
import type { Population, Year } from "@/lib/forms/define";
import { yearOf } from "@/lib/forms/years";
import { may } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import type { ReportDefinition } from "@/lib/reports/define";
import { daysOfPeriod, type Period } from "@/lib/reports/period";
import { today } from "@/lib/time";
import { populationById } from "@/questionnaires";
import { reportOf } from "@/reports";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What somebody looks at: whose cases, which of them, when. */
export interface Chosen {
  /** Who looks, and as what: nobody else is shown what was counted for them. */
  readonly reader: string;
  readonly scope: Scope;
  /** The service at which an analyst looks; null for all of them, and for a manager, who has one in hand. */
  readonly service: Service | null;
  readonly choices: DashboardChoices;
  readonly read: ReadView;
  /** The day it is. */
  readonly day: string;
  readonly period: Period;
  /** The year whose wording is shown. */
  readonly year: Year;
  readonly population: Population;
  readonly report: ReportDefinition;
  /** The answer by which the cases are narrowed; null for none. */
  readonly filter: ChosenAnswers | null;
  /** Why the filter that the address names narrows nothing; null where it does, or names none. */
  readonly unfiltered: Unfiltered | null;
  /** All of it, as it is counted. */
  readonly cases: CountedCases;
}

/** A filter that was kept too long ago or by somebody else, or for another service; or one that this client group has not. */
export type Unfiltered = "lapsed" | "of another client group";

/** Another page is meant, there is no such page, or there is nothing to look at. */
export type Elsewhere = { is: "elsewhere"; address: string } | { is: "absent" } | { is: "nothing" };
type Here<Value> = { is: "here"; value: Value };

/**
 * Reads one page of the dashboard of whoever asks. Dates that were typed into the form are put into the address in one
 * piece first. Null where the service offers no client group that has a report.
 *
 * @param path of the page, below the dashboard's own
 */
export async function lookAt<Value>(
  path: string,
  params: SearchParams,
  read: (tx: Tx, chosen: Chosen) => Promise<Here<Value> | Elsewhere>,
): Promise<Value | null> {
  const given = await params;
  const person = await requirePerson();
  const nation = may(person, "national.view");
  const found = await reading<Here<Value> | Elsewhere>(
    { name: "dashboard.view", may: nation ? "national.view" : "dashboard.view" },
    async ({ tx, caller }) => {
      const reader = [caller.userId, caller.role, ...caller.serviceIds].join(" ");
      const chosen = await choose(tx, reader, await scopeOf(tx, caller), given);
      if (!chosen) return { is: "nothing" } as const;
      if (chosen.read.typed && Object.keys(chosen.read.faults).length === 0)
        return { is: "elsewhere", address: addressOf(chosen, path) } as const;
      return read(tx, chosen);
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
      return found.value;
  }
}

/** Where a page of the dashboard is, with what is looked at now. */
export function addressOf({ read, choices }: Pick<Chosen, "read" | "choices">, path = ""): string {
  return `${addresses.dashboard}${path}${dashboardQuery(read.view, choices)}`;
}

/** The id of the page of the dashboard to lead back to; undefined for the overview. */
export function pageToLeadBackTo({ on }: Awaited<SearchParams>): string | undefined {
  return typeof on === "string" && /^[a-z0-9-]+$/.test(on) ? on : undefined;
}

/** A number in an address, of a row or of a page. */
export function numberIn(given: string | string[] | undefined, otherwise: number): number {
  return typeof given === "string" && /^\d{1,4}$/.test(given) ? Number(given) : otherwise;
}

/** Where the cases are that stand behind a number. @param page the page of the dashboard that shows it */
export function casesAddress(chosen: Chosen, table: string, { row, group }: Spot, page: string | undefined): string {
  const query = new URLSearchParams(dashboardQuery(chosen.read.view, chosen.choices));
  query.set("row", String(row));
  if (group > 0) query.set("column", String(group));
  if (page !== undefined) query.set("on", page);
  return `${addresses.dashboard}/cases/${table}?${query}`;
}

/** The cases of a service as their state is counted; undefined for the nation, whose cases nobody sees. */
export function figuresAsked({ scope, cases, period, day }: Chosen): FiguresAsked | undefined {
  if (scope.of === "nation") return undefined;
  return { ...cases, ...period, serviceId: scope.service.id, today: day, reviewedPopulations };
}

async function choose(tx: Tx, reader: string, scope: Scope, given: Awaited<SearchParams>): Promise<Chosen | null> {
  const teams = scope.of === "service" ? scope.teams.map(({ id }) => id) : [];
  const services = scope.of === "nation" ? { services: scope.services.map(({ slug }) => slug) } : {};
  const choices = { populations: populationsOf(scope), teams, ...services };
  const read = readDashboardView(given, choices);
  const { view } = read;
  const report = reportOf(view.population);
  const population = populationById(view.population);
  if (!report || !population) return null;
  const service = chosenOf(scope, view.service);
  const day = today();
  const period = daysOfPeriod(view.period, day);
  const year = yearOf(period.to === undefined || period.to > day ? day : period.to);
  const kept = view.filter === undefined ? null : await readFilter(tx, view.filter);
  // A filter that has lapsed, or is of another client group, narrows nothing: the page says so, and what it counts.
  const filter = kept && chosenAnswers(population, yearOf(day), kept);
  return {
    reader,
    scope,
    service,
    choices,
    read: filter ? read : { ...read, view: { ...view, filter: undefined } },
    day,
    period,
    year,
    population,
    report,
    filter,
    unfiltered: filter || !given.filter ? null : kept ? "of another client group" : "lapsed",
    cases: {
      ...casesOf(scope, service),
      population: population.id,
      ...period,
      ...(view.team === undefined ? {} : { teamId: view.team === "none" ? null : view.team }),
      ...(filter ? { saying: { form: filter.form, keys: filter.keys } } : {}),
    },
  };
}
