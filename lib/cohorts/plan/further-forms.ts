/** Reviews and justice forms of planned cases. */
import { dayNumber, dayOf } from "@/lib/cohorts/days";
import { numbersIn, type Range } from "@/lib/cohorts/numbers";
import type { Reader } from "@/lib/cohorts/reader";
import { shuffled } from "@/lib/cohorts/shuffled";
import type { StatedAverage } from "@/lib/cohorts/stated";
import type { FormDefinition, Year } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { daysOf } from "@/lib/forms/years";
import { add, type PlannedCase } from "./planned";

/** Reviews and justice forms of a year, first in the cases that closed in it, of which so many are said to have one. */
export function addForms(
  form: FormDefinition,
  year: Year,
  cases: readonly PlannedCase[],
  closes: FormDefinition,
  reader: Reader,
  said: ReadonlyMap<string, number>,
  random: Random,
): void {
  // Where forms are counted with the cases that closed, and not by their own date, as many are made as cases have one.
  const count =
    reader.size(form, `period ${year}`) ??
    Math.max(reader.casesWith(form, `closing ${year}`, 0), reader.fewest(form, `closing ${year}`));
  const { from, to } = daysOf(year);
  const closesIn = (one: PlannedCase) => one.forms.some((held) => held.definition === closes && held.year === year);
  const span = (one: PlannedCase) => ({
    first: Math.max(dayNumber(one.openedOn) + 7, dayNumber(from)),
    last: Math.min(one.closedOn === null ? dayNumber(to) : dayNumber(one.closedOn) - 1, dayNumber(to)),
  });
  const candidates = shuffled(
    cases.filter((one) => span(one).last > span(one).first),
    random,
  );
  const closing = candidates.filter(closesIn);
  const others = candidates.filter((one) => !closesIn(one));
  const withOne = Math.min(count, closing.length, reader.casesWith(form, `closing ${year}`, count));
  const since = (one: PlannedCase): Range => {
    const { first: earliest, last } = span(one);
    return { from: earliest - dayNumber(one.openedOn), to: last - dayNumber(one.openedOn) };
  };
  const aims = form.role === "reviews" ? daysToReview(closes, year, reader) : [];
  const first = around(aims, besideOthers(form, closes, year, closing, withOne, said), withOne, since);
  numbersIn(first.map(since), aims, random).forEach((days, index) => {
    const one = first[index] as PlannedCase;
    add(one, form, dayOf(dayNumber(one.openedOn) + days));
  });
  const lastOf = (one: PlannedCase) => one.forms.filter(({ definition }) => definition === form).at(-1)?.date;
  const more = form.occurs === "many" ? [...others, ...first] : others;
  for (const one of more.slice(0, count - first.length)) {
    const { first: earliest, last } = span(one);
    const before = lastOf(one);
    const held = one.forms.length;
    add(one, form, dayOf(random.whole(earliest, before === undefined ? last : Math.max(earliest, dayNumber(before)))));
    // Of several, the last stays the last.
    if (before !== undefined) one.forms.splice(held - 1, 0, ...one.forms.splice(held, 1));
  }
}

/**
 * Those first who have a form of another kind already, as many as leave the printed number of cases with either; then those
 * without one.
 */
function besideOthers(
  form: FormDefinition,
  closes: FormDefinition,
  year: Year,
  cases: readonly PlannedCase[],
  count: number,
  said: ReadonlyMap<string, number>,
): readonly PlannedCase[] {
  for (const { id, from, bands = [] } of closes.derived ?? []) {
    if (from.kind !== "held" || !from.forms.includes(form.id)) continue;
    const some = bands.find((band) => band.from === 1 && band.to === undefined);
    const either = said.get(`period ${year}|${closes.id}/${id}#${some?.id}`);
    const holds = ({ earlier }: PlannedCase) => from.forms.some((other) => (earlier[other] ?? []).length > 0);
    const [holders, others] = [cases.filter(holds), cases.filter((one) => !holds(one))];
    if (either === undefined || holders.length === 0) continue;
    const both = Math.max(0, holders.length + count - either);
    return [...holders.slice(0, both), ...others, ...holders.slice(both)];
  }
  return cases;
}

/** The average time to the last review, as printed of the cases that closed in a year, in days. */
function daysToReview(closes: FormDefinition, year: Year, reader: Reader): readonly StatedAverage[] {
  const derived = closes.derived?.find(({ from }) => from.kind === "days-since-opening" && from.to === "last-review");
  return derived ? reader.averagesOf(`${closes.id}/${derived.id}`, `period ${year}`) : [];
}

/** So many cases, more than half of which lasted long enough for the average to be theirs. */
function around(
  aims: readonly StatedAverage[],
  cases: readonly PlannedCase[],
  count: number,
  since: (one: PlannedCase) => Range,
): readonly PlannedCase[] {
  const [aim] = aims;
  if (!aim) return cases.slice(0, count);
  const fits = (one: PlannedCase) => since(one).from <= aim.value - 1 && aim.value + 1 <= since(one).to;
  const long = cases.filter(fits).slice(0, Math.floor(count / 2) + 1);
  return [...long, ...cases.filter((one) => !long.includes(one)).slice(0, count - long.length)];
}
