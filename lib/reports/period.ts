/** The period that figures are counted over: named ones, which move with the day, or own dates. */

import { dayInWords } from "@/lib/forms/question-types/date";
import { daysOf, yearOf, yearStarting } from "@/lib/forms/years";

export const periodNames = ["month", "quarter", "year", "last-year", "all", "dates"] as const;
export type PeriodName = (typeof periodNames)[number];

/** What was chosen. `from` and `to` are kept with "dates" only, as YYYY-MM-DD; either may be left open. */
export interface PeriodChoice {
  readonly name: PeriodName;
  readonly from?: string;
  readonly to?: string;
}

/** First and last day, both counted; an end left out is open. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

export const periodTitles: Readonly<Record<PeriodName, string>> = {
  month: "This month",
  quarter: "This quarter",
  year: "This financial year",
  "last-year": "Last financial year",
  all: "All time",
  dates: "Own dates",
};

/** The days of a period. Years run from April to March, and quarters with them. @param today YYYY-MM-DD */
export function daysOfPeriod(choice: PeriodChoice, today: string): Period {
  switch (choice.name) {
    case "month":
      return monthsFrom(today, Number(today.slice(5, 7)), 1);
    case "quarter":
      // The quarters of a financial year begin with those of the calendar.
      return monthsFrom(today, Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1, 3);
    case "year":
      return daysOf(yearOf(today));
    case "last-year":
      return daysOf(yearStarting(Number(yearOf(today).slice(0, 4)) - 1));
    case "all":
      return {};
    case "dates":
      return {
        ...(choice.from === undefined ? {} : { from: choice.from }),
        ...(choice.to === undefined ? {} : { to: choice.to }),
      };
  }
}

/** Whole months of the year of a day. @param first 1 for January */
function monthsFrom(today: string, first: number, count: number): { from: string; to: string } {
  const year = today.slice(0, 4);
  const two = (month: number) => String(month).padStart(2, "0");
  const final = first + count - 1;
  const last = new Date(Date.UTC(Number(year), final, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(final)}-${last}` };
}

/** "1 April 2026 to 31 March 2027", "from 1 April 2026", "at any time". */
export function periodInWords({ from, to }: Period): string {
  if (from !== undefined && to !== undefined) return `${dayInWords(from)} to ${dayInWords(to)}`;
  if (from !== undefined) return `from ${dayInWords(from)}`;
  return to === undefined ? "at any time" : `up to ${dayInWords(to)}`;
}
