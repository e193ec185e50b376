/** Deals numbers and lengths of time: bands first, then numbers within them that average as printed. */

import { numbersIn, type Range } from "@/lib/cohorts/numbers";
import type { Reader } from "@/lib/cohorts/reader";
import type { Column } from "@/lib/cohorts/targets";
import type { QuestionOf } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { divide } from "./divide";
import type { Deal, Subject } from "./subject";

/** Bands first, then numbers within them that average as printed. */
export function dealNumber(dealt: Deal, question: QuestionOf<"number" | "duration">): void {
  const { path, subjects, reader, random } = dealt;
  const least = question.type === "number" ? question.min : 1;
  const ranges = rangesOf(path, { ...question, bands: question.bands ?? dealt.bands.get(path) ?? [] }, reader);
  const ends = [...ranges.map(({ end }) => end), ...(question.unknown ? ["=unknown"] : []), ":missing"];
  const inRange = new Map<Subject, Range>();
  divide(
    dealt,
    { people: subjects, ends, plain: ends.map((end) => (end === ":missing" ? 0.05 : 1)) },
    (subject, end) => {
      const range = ranges[end];
      if (range) inRange.set(subject, { from: Math.max(least, range.from), to: Math.min(question.max, range.to) });
      else if (ends[end] === "=unknown") subject.answers[question.id] = { unknown: true };
    },
  );
  for (const [subject, value] of numbersFor(inRange, path, dealt, random)) subject.answers[question.id] = value;
}

export interface EndedRange extends Range {
  /** The end of its key. */
  readonly end: string;
}

/** The bands of a question, or the ranges that tables count, or else all of it as one. */
export function rangesOf(
  path: string,
  { bands = [], max }: { readonly bands?: QuestionOf<"number">["bands"]; readonly max: number },
  reader: Reader,
): EndedRange[] {
  const spread = (from: number, to: number | undefined, width: number) => to ?? Math.min(max, from + width);
  if (bands.length > 0)
    return bands.map(({ id, from, to }, index) => {
      const low = from ?? Math.max(0, (to ?? 0) - 1);
      const before = bands[index - 1];
      const width = before?.from !== undefined && from !== undefined ? 2 * (from - before.from) : 10;
      return { end: `#${id}`, from: low, to: Math.min(max, spread(low, to, width)) };
    });
  const counted = reader.rangesOf(path);
  if (counted.length > 0)
    return counted.map(({ from, to }) => ({ end: `~${from}-${to ?? ""}`, from, to: spread(from, to, from + 5) }));
  const average = reader.averagedIn(path).flatMap((column) => reader.averagesOf(path, column))[0];
  return [{ end: "~", from: 0, to: Math.min(max, Math.ceil((average?.value ?? 5) * 2.2) + 1) }];
}

/** A number for each, with the averages of the columns that state one. */
export function numbersFor<Person extends { readonly columns: readonly Column[] }>(
  ranges: ReadonlyMap<Person, Range>,
  path: string,
  { reader }: { readonly reader: Reader },
  random: Random,
): Map<Person, number> {
  const numbers = new Map<Person, number>();
  const stated = reader.averagedIn(path);
  for (const column of [...stated, undefined]) {
    const people = [...ranges.keys()].filter(
      (person) => !numbers.has(person) && (column === undefined || person.columns.includes(column)),
    );
    const stated = column === undefined ? [] : reader.averagesOf(path, column);
    // What is said of some alone, as of those who came, settles what is said of all.
    const over = stated.find((one) => one.over !== undefined)?.over;
    const aims = stated.filter((one) => (one.over === undefined) === (over === undefined));
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = over ?? {};
    const counts = (person: Person) => {
      const range = ranges.get(person);
      return range !== undefined && range.from >= from && range.to <= to;
    };
    for (const [group, with_] of [
      [people.filter(counts), aims],
      [people.filter((person) => !counts(person)), []],
    ] as const) {
      const values = numbersIn(
        group.map((person) => ranges.get(person) ?? { from: 0, to: 0 }),
        with_,
        random,
      );
      group.forEach((person, index) => {
        numbers.set(person, values[index] ?? 0);
      });
    }
  }
  return numbers;
}
