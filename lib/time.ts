/** The clock, for code that is not pure: what day it is in the United Kingdom, and moments as people write them. */

const day = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const dayAndTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h12",
});

/** The day of a moment in the United Kingdom, as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return day.format(moment);
}

/** Today in the United Kingdom, wherever the server stands, as YYYY-MM-DD. */
export function today(): string {
  return dayOf(new Date());
}

/** "3:04pm". */
export function clockInWords(moment: Date): string {
  return momentInWords(moment).split(" at ")[1] ?? "";
}

/** "23 November 2026 at 3:04pm". */
export function momentInWords(moment: Date): string {
  const part = Object.fromEntries(dayAndTime.formatToParts(moment).map(({ type, value }) => [type, value]));
  const half = (part.dayPeriod ?? "").replace(/[\s.]/g, "").toLowerCase();
  return `${part.day} ${part.month} ${part.year} at ${part.hour}:${part.minute}${half}`;
}
