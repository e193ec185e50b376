/**
 * The fixed periods over which services are set beside each other. Each is counted once, when it is over and its forms have
 * come in: a financial year, and the first three quarters of the year that is not over yet.
 */
import type { Year } from "@/lib/forms/define";
import { daysOf, yearOf, yearStarting } from "@/lib/forms/years";

export interface ComparedPeriod {
  /** "2025-26", or "2026-27 Q1". */
  readonly id: string;
  /** The financial year in which it lies. */
  readonly year: Year;
  readonly from: string;
  readonly to: string;
}

/** A period is counted from the second month after it on: by then its forms have come in. */
const monthsOfGrace = 1;

/** The periods that can be counted on a day, the longest first: the year before the latest that can be comes last. */
export function countedPeriods(today: string): ComparedPeriod[] {
  const day = monthsBefore(`${today.slice(0, 7)}-01`, monthsOfGrace);
  const year = yearOf(day);
  const running = ([1, 2, 3] as const).map((number) => quarterOf(year, number)).filter(({ to }) => to < day);
  return [...running, yearAsPeriod(yearStarting(Number(year.slice(0, 4)) - 1))];
}

/** The period of an id; undefined where it is none. */
export function comparedPeriod(id: string): ComparedPeriod | undefined {
  const [, start, two, quarter] = /^(\d{4})-(\d{2})(?: Q([1-3]))?$/.exec(id) ?? [];
  const year = yearStarting(Number(start));
  if (start === undefined || year !== `${start}-${two}`) return undefined;
  return quarter === undefined ? yearAsPeriod(year) : quarterOf(year, Number(quarter) as 1 | 2 | 3);
}

/** Whether all of one period lies within another that is longer. */
export function isWithin(period: ComparedPeriod, longer: ComparedPeriod): boolean {
  return period.id !== longer.id && longer.from <= period.from && period.to <= longer.to;
}

function yearAsPeriod(year: Year): ComparedPeriod {
  return { id: year, year, ...daysOf(year) };
}

function quarterOf(year: Year, number: 1 | 2 | 3): ComparedPeriod {
  const { from } = daysOf(year);
  const first = monthsBefore(from, -3 * (number - 1));
  return { id: `${year} Q${number}`, year, from: first, to: dayBefore(monthsBefore(first, -3)) };
}

/** Of the first day of a month. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
