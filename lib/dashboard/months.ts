// Made once: a page writes dozens of months, and looking up how they are written takes longer than writing them.
const monthAndYear = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "November 2026". @param month YYYY-MM */
export function monthInWords(month: string): string {
  return monthAndYear.format(new Date(`${month}-01T00:00:00Z`));
}

/** "Nov 26", where many stand side by side. @param month YYYY-MM */
export function monthShortened(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return first.toLocaleDateString("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" });
}

/** The first days of the first and the last of the twelve months that end with that of a day. */
export function lastTwelveMonths(day: string): { from: string; to: string } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = new Date(Date.UTC(year, month - 12, 1));
  return { from: first.toISOString().slice(0, 10), to: `${day.slice(0, 7)}-01` };
}
