/** Ages in completed months and years, and the forms that are for some ages only. Days are YYYY-MM-DD. */
import type { FormDefinition } from "./define";

/** Completed months from one day to another. */
export function monthsBetween(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.slice(8, 10) < from.slice(8, 10) ? months - 1 : months;
}

/** Completed years of age on a day. */
export function ageOn(dateOfBirth: string, day: string): number {
  return Math.floor(monthsBetween(dateOfBirth, day) / 12);
}

/**
 * Whether a form may be begun for a client, by age on the day the form describes. A client whose date of birth is not
 * known may be given any form: whoever supports them judges.
 */
export function isForAge(
  { ages }: Pick<FormDefinition, "ages">,
  dateOfBirth: string | null | undefined,
  day: string,
): boolean {
  if (!ages || !dateOfBirth) return true;
  const age = ageOn(dateOfBirth, day);
  return (ages.from === undefined || age >= ages.from) && (ages.to === undefined || age <= ages.to);
}

/** "aged 13 to 17", "aged 16 or over": for whom a form is; undefined where it is for everybody. */
export function agesInWords({ ages }: { readonly ages?: FormDefinition["ages"] | null }): string | undefined {
  if (ages?.from !== undefined)
    return ages.to === undefined ? `aged ${ages.from} or over` : `aged ${ages.from} to ${ages.to}`;
  return ages?.to === undefined ? undefined : `aged ${ages.to} or under`;
}
