/**
 * Periods, as sources write them: a year (2021), a financial year (2021/22), a month (2022-06), or a span of any two of a
 * kind (2017 to 2021).
 */

const one = "(?:\\d{4}(?:\\/\\d{2}|-(?:0[1-9]|1[0-2]))?)";
const pattern = new RegExp(`^${one}(?: to ${one})?$`);

/** Whether a text is a period. The two years of a financial year follow each other, and a span does not run backwards. */
export function isPeriod(text: string): boolean {
  if (!pattern.test(text)) return false;
  const [first = "", last = first] = text.split(" to ");
  return [first, last].every(isOne) && monthsOf(first)[0] <= monthsOf(last)[0];
}

function isOne(text: string): boolean {
  const years = /^(\d{4})\/(\d{2})$/.exec(text);
  return !years || (Number(years[1]) + 1) % 100 === Number(years[2]);
}

/** The first and last month of a period, counted from the year nought. */
export function monthsOf(period: string): [number, number] {
  const [first = "", last = first] = period.split(" to ");
  return [bounds(first)[0], bounds(last)[1]];
}

function bounds(text: string): [number, number] {
  const year = Number(text.slice(0, 4));
  if (text.includes("/")) return [year * 12 + 3, year * 12 + 14];
  if (text.includes("-")) return [year * 12 + Number(text.slice(5, 7)) - 1, year * 12 + Number(text.slice(5, 7)) - 1];
  return [year * 12, year * 12 + 11];
}

/** The year in which a period begins. */
export function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}

/** The year, or financial year, before; undefined for a month or a span, which have none to compare with. */
export function periodBefore(period: string): string | undefined {
  if (/^\d{4}$/.test(period)) return String(Number(period) - 1);
  if (/^\d{4}\/\d{2}$/.test(period)) return financialYear(Number(period.slice(0, 4)) - 1);
  return undefined;
}

/** The year that follows, by which next year's assessment knows its periods. */
export function periodAfter(period: string): string | undefined {
  if (/^\d{4}$/.test(period)) return String(Number(period) + 1);
  if (/^\d{4}\/\d{2}$/.test(period)) return financialYear(Number(period.slice(0, 4)) + 1);
  return undefined;
}

function financialYear(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}

/** Orders periods by when they end. */
export function byEnd(a: string, b: string): number {
  return monthsOf(a)[1] - monthsOf(b)[1] || monthsOf(a)[0] - monthsOf(b)[0];
}

/** Whether two periods are of one length and kind, so that their figures may be set side by side. */
export function sameKind(a: string, b: string): boolean {
  const [fromA, toA] = monthsOf(a);
  const [fromB, toB] = monthsOf(b);
  return toA - fromA === toB - fromB && (fromA - fromB) % 12 === 0;
}
