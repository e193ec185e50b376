/** Sums with days of the calendar, kept as YYYY-MM-DD, so that no clock or time zone can shift them. */

/** The day so many days later; earlier where the number is negative. */
export function addDays(day: string, number: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + number);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative where the second comes first. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
