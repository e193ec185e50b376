/** Financial years (1 April to 31 March), by which forms are counted and questions come and go. */
import type { Dated, Label, Year } from "./define";

/** The financial year of a day. @param day YYYY-MM-DD */
export function yearOf(day: string): Year {
  const year = Number(day.slice(0, 4));
  const start = day.slice(5, 7) >= "04" ? year : year - 1;
  return yearStarting(start);
}

/** The financial year that starts in April of `start`. */
export function yearStarting(start: number): Year {
  return `${start}-${String((start + 1) % 100).padStart(2, "0")}` as Year;
}

/** The first and last day of a financial year. */
export function daysOf(year: Year): { from: string; to: string } {
  const start = Number(year.slice(0, 4));
  return { from: `${start}-04-01`, to: `${start + 1}-03-31` };
}

/** Whether a question, row or option is offered in a year. Years compare as text, since they have one length. */
export function isOffered(dated: Dated, year: Year): boolean {
  return (dated.since === undefined || dated.since <= year) && (dated.until === undefined || year <= dated.until);
}

/** The wording of a label in a year; the newest wording where none covers that year. */
export function labelIn(label: Label, year: Year): string {
  if (typeof label === "string") return label;
  return (label.find((wording) => isOffered(wording, year)) ?? label[label.length - 1])?.label ?? "";
}

/** Reads a financial year as it is written, "2018-19"; undefined where it is none. */
export function readYear(text: string): Year | undefined {
  const start = Number(/^(\d{4})-\d{2}$/.exec(text)?.[1]);
  return yearStarting(start) === text ? (text as Year) : undefined;
}
