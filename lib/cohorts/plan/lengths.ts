/** How long the cases that close in a year were open, and when they opened. */
import { allocate } from "@/lib/cohorts/allocate";
import { dayNumber, dayOf } from "@/lib/cohorts/days";
import { numbersIn, type Range } from "@/lib/cohorts/numbers";
import type { Reader } from "@/lib/cohorts/reader";
import { shuffled } from "@/lib/cohorts/shuffled";
import { numbered, strataOf } from "@/lib/cohorts/strata";
import type { Column } from "@/lib/cohorts/targets";
import { monthsBetween } from "@/lib/forms/age";
import type { Band, Derived, FormDefinition, Year } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";

export interface Length {
  /** Below 0 for a case whose intake is dated after it closed. */
  readonly days: number;
  readonly months: Range | undefined;
}

/** Lengths of so many cases that close in a year: in the printed bands, with the printed median. */
export function lengthsOf(closes: FormDefinition, year: Year, count: number, reader: Reader, random: Random): Length[] {
  const derived = (closes.derived ?? []).filter(({ from }) => from.kind === "case-length");
  const banded = derived.find(({ bands }) => bands && bands.length > 0);
  const bands = banded?.bands ?? [];
  const answers = [...bands.map(({ id }) => `#${id}`), "=error"];
  const column: Column = `period ${year}`;
  const path = `${closes.id}/${banded?.id}`;
  const people = Array.from({ length: count }, () => ({ columns: [column] }));
  const strata = strataOf(people, reader.columnsOf(path), () => []);
  const { groups, number } = numbered(strata);
  const wanted = reader.wanted(path, answers, number);
  const shares = reader.shares(path, answers, [column], [...bands.map(() => 1), 0]);
  const [counts = []] = allocate(groups, answers.length, wanted, () => shares, random);
  const unit = banded && "unit" in banded.from && banded.from.unit === "weeks" ? 7 : 30.44;
  const ranges = counts.flatMap((times, index) => {
    const band = bands[index];
    return band ? Array.from({ length: times }, () => ({ band, days: daysIn(band, unit) })) : [];
  });
  const errors = counts.at(-1) ?? 0;
  const median = medianIn(derived, closes, column, reader);
  const days = numbersIn(
    ranges.map((one) => one.days),
    median === undefined ? [] : [{ kind: "median", value: median, within: 0.5 }],
    random,
  );
  const lengths = ranges.map(({ band }, index) => ({
    days: days[index] ?? 0,
    months: unit > 7 ? { from: band.from ?? 0, to: band.to ?? Number.POSITIVE_INFINITY } : undefined,
  }));
  const wrong = Array.from({ length: errors }, () => ({ days: -random.whole(2, 25), months: undefined }));
  return shuffled([...lengths, ...wrong], random);
}

/** The printed median in days, in the middle of its week or month. */
function medianIn(
  derived: readonly Derived[],
  form: FormDefinition,
  column: Column,
  reader: Reader,
): number | undefined {
  for (const { id, from } of derived) {
    const printed = reader.averagesOf(`${form.id}/${id}`, column).find(({ kind }) => kind === "median");
    if (!printed || from.kind !== "case-length") continue;
    return from.unit === "weeks" ? Math.round(printed.value * 7 + 3) : Math.round((printed.value + 0.5) * 30.44);
  }
  return undefined;
}

function daysIn({ from = 0, to }: Band, unit: number): Range {
  const low = from === 0 ? 1 : Math.ceil(from * unit) + 1;
  return { from: low, to: to === undefined ? Math.floor(low * 2.2) : Math.floor((to + 1) * unit) - 2 };
}

/** When a case of that length opened and closed, so that it closed in the year. */
export function placed({ days, months }: Length, { from, to }: { from: string; to: string }, random: Random) {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  for (let tries = 0; ; tries += 1) {
    // A case with a wrong date has it within the year, so that intake and exit are both counted in it.
    const closed = random.whole(first, days < 0 ? last + days : last);
    const opened = closed - days;
    const length = months ? monthsBetween(dayOf(opened), dayOf(closed)) : 0;
    const fits = !months || (length >= months.from && length <= months.to);
    if ((fits && isWorkday(closed) && isWorkday(opened)) || (fits && tries > 20) || tries > 60)
      return { closed, opened };
  }
}

/** Monday to Friday. 1 January 1970 was a Thursday. */
function isWorkday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5;
}
