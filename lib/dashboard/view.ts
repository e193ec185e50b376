/**
 * How a dashboard is looked at: which client group, which period, which team. All of it stands in the page's address, so
 * that a view can be kept as a bookmark; nothing about a person ever does.
 */
import { readDay } from "@/lib/forms/question-types/date";
import { isId } from "@/lib/ids";
import { type PeriodChoice, periodNames } from "@/lib/reports/period";

export interface DashboardView {
  readonly population: string;
  readonly period: PeriodChoice;
  /** The slug of the service that was chosen of all; undefined for all of them. */
  readonly service?: string;
  /** The team that has the cases now; "none" for cases of no team; undefined for all. */
  readonly team?: string;
  /** The number under which a filter by an answer is kept on the server: what was chosen stands in no address. */
  readonly filter?: string;
}

/** What there is to choose from. */
export interface DashboardChoices {
  /** Ids of client groups; the first is shown until another is chosen. */
  readonly populations: readonly string[];
  readonly teams: readonly string[];
  /** Slugs of services; left out where the reader has one in hand, and is shown no other. */
  readonly services?: readonly string[];
}

export interface ReadView {
  readonly view: DashboardView;
  /** What cannot be understood of the dates, by field. The period is then the usual one. */
  readonly faults: { readonly from?: string; readonly to?: string };
  /** The days as they were typed, so that what is wrong can be seen and mended. */
  readonly entered: { readonly from: DayFields; readonly to: DayFields };
  /** Dates came from the three fields of a form, and belong into the address in one piece. */
  readonly typed: boolean;
}

export interface DayFields {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

export const usualPeriod: PeriodChoice = { name: "year" };

/** Reads a view from an address. What is not understood is passed over, so that an old bookmark still opens. */
export function readDashboardView(params: Params, { populations, teams, services = [] }: DashboardChoices): ReadView {
  const value = (name: string) => {
    const given = params[name];
    return typeof given === "string" ? given : given?.[0];
  };
  const name = periodNames.find((each) => each === value("period")) ?? usualPeriod.name;
  const entered = { from: fieldsOf("from", value), to: fieldsOf("to", value) };
  const from = readFields(entered.from);
  const to = readFields(entered.to);
  const faults = {
    ...("fault" in from ? { from: from.fault } : {}),
    ...("fault" in to ? { to: to.fault } : {}),
    ...(outOfOrder(from, to) ? { to: "The last day must be the same as or after the first day" } : {}),
  };
  const asked = name === "dates";
  // Where there is no team, all cases are of none.
  const team = teams.length === 0 ? undefined : [...teams, "none"].find((each) => each === value("team"));
  const service = services.find((each) => each === value("service"));
  const filter = value("filter");
  return {
    view: {
      population: populations.find((each) => each === value("group")) ?? populations[0] ?? "",
      period: asked
        ? Object.keys(faults).length > 0
          ? usualPeriod
          : { name, ...("day" in from ? { from: from.day } : {}), ...("day" in to ? { to: to.day } : {}) }
        : { name },
      ...(service === undefined ? {} : { service }),
      ...(team === undefined ? {} : { team }),
      ...(isId(filter) ? { filter } : {}),
    },
    faults: asked ? faults : {},
    entered,
    typed: ["from", "to"].some((field) => value(`${field}-year`) !== undefined),
  };
}

/** The query of a view's address, with some of it changed; "" for the first view. */
export function dashboardQuery(
  view: DashboardView,
  choices: DashboardChoices,
  changes: Partial<DashboardView> = {},
): string {
  const { population, period, service, team, filter } = { ...view, ...changes };
  const query = new URLSearchParams();
  if (population !== choices.populations[0]) query.set("group", population);
  if (period.name !== usualPeriod.name) query.set("period", period.name);
  if (period.from !== undefined) query.set("from", period.from);
  if (period.to !== undefined) query.set("to", period.to);
  if (service !== undefined) query.set("service", service);
  if (team !== undefined) query.set("team", team);
  if (filter !== undefined) query.set("filter", filter);
  return query.size === 0 ? "" : `?${query}`;
}

type ReadDay = { day: string } | { fault: string } | Record<never, never>;

/** A day in three fields, as a form sends it, or in one piece, as an address holds it. */
function fieldsOf(name: string, value: (name: string) => string | undefined): DayFields {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value(name) ?? "") ?? [];
  return {
    day: value(`${name}-day`) ?? day ?? "",
    month: value(`${name}-month`) ?? month ?? "",
    year: value(`${name}-year`) ?? year ?? "",
  };
}

function readFields(fields: DayFields): ReadDay {
  return readDay({ ...fields }) ?? {};
}

function outOfOrder(from: ReadDay, to: ReadDay): boolean {
  return "day" in from && "day" in to && to.day < from.day;
}
