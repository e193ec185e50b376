/** Whether a case can have been opened on a day, given all else that is dated in it. */
import { dayInWords } from "@/lib/forms/question-types/date";

export interface DatedCase {
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly inactiveOn: string | null;
  readonly dateOfBirth: string | null;
  readonly forms: readonly { readonly date: string | null }[];
}

/**
 * Why a case cannot have been opened on that day, as a sentence that says what to do; undefined where it can.
 *
 * @param day a day of the calendar that is not to come, YYYY-MM-DD
 */
export function refuseOpeningDate(day: string, found: DatedCase): string | undefined {
  if (day === found.openedOn) return "Enter another day: nothing has changed";
  if (found.dateOfBirth !== null && day < found.dateOfBirth)
    return `The client was born on ${dayInWords(found.dateOfBirth)}, after that day. Check the year`;
  const latest = [found.closedOn, found.inactiveOn, ...found.forms.map(({ date }) => date)]
    .filter((each) => each !== null)
    .sort()[0];
  if (latest !== undefined && day > latest)
    return `Enter ${dayInWords(latest)} or an earlier day: something in this case is dated then`;
  return undefined;
}
