/** Divides the people who are asked a question among its answers as printed. */

import { allocate, type Group, type Wanted } from "@/lib/cohorts/allocate";
import { jointWith, refusedFor } from "@/lib/cohorts/joint";
import type { Reader } from "@/lib/cohorts/reader";
import { hiddenIn } from "@/lib/cohorts/rows";
import { shuffled } from "@/lib/cohorts/shuffled";
import { exactly, numbered, type Stratum, strataOf } from "@/lib/cohorts/strata";
import type { Column } from "@/lib/cohorts/targets";
import type { Option } from "@/lib/forms/define";
import { differencesFrom } from "./differs";
import type { Opened } from "./opened";
import { barredIn, type Deal, type Subject } from "./subject";
import type { Union } from "./unions";

/** Deals one of several answers to each, or none. */
export function dealOne(dealt: Deal, options: readonly Option[], take: (subject: Subject, id: string) => void): void {
  const { path, subjects, reader, opened } = dealt;
  const ends = [...options.map(({ id }) => `=${id}`), ":missing"];
  const plain = options.map(({ exclusive }) => (exclusive ? 0.1 : 1));
  divide(
    dealt,
    {
      people: subjects,
      ends,
      plain: [...plain, reader.has(path) ? 0 : 0.03 * options.length],
      opens: opened.filter((one) => one.path === path),
      barred: barredIn(options),
    },
    (subject, end) => {
      const option = options[end];
      if (option) take(subject, option.id);
    },
  );
}

/** Who is to be divided, and among what. */
export interface Division {
  readonly people: readonly Subject[];
  /** The ends of the keys of the answers. */
  readonly ends: readonly string[];
  /** How likely each is where nothing is printed. */
  readonly plain: readonly number[];
  /** What is counted of several of these answers together, by places after theirs. */
  readonly unions?: readonly Union[];
  /** What the answers open besides, so that as many are asked that as printed. */
  readonly opens?: readonly Opened[];
  /** The places of the answers that are not offered to someone. */
  readonly barred?: (subject: Subject) => readonly number[];
}

/** A division with all that is known of it: people who count alike, and the figures that they have to meet. */
export interface Ready {
  readonly strata: readonly Stratum<Subject>[];
  readonly groups: readonly Group[];
  readonly wanted: Wanted[];
  readonly number: (column: string) => number | undefined;
  /** By stratum, how likely each answer is beside the others. */
  readonly shares: readonly (readonly number[])[];
}

/** Divides people among answers as printed, and says to each which is theirs. */
export function divide(dealt: Deal, division: Division, take: (subject: Subject, end: number) => void): void {
  const { people, ends, plain } = division;
  if (people.length === 0) return;
  const { strata, groups, wanted, number, shares } = madeReady(dealt, division);
  const { path, question, reader, random } = dealt;
  if (question.type === "many") wanted.push(...amplyOf(path, ends, reader, number));
  const counts = allocate(groups, ends.length, wanted, (group) => shares[group] ?? plain, random);
  strata.forEach((stratum, group) => {
    const rest = shuffled(stratum.people, random);
    counts[group]?.forEach((times, end) => {
      for (const person of rest.splice(0, times)) take(person, end);
      if (times > 0) reader.add(stratum.countsIn, `${path}${ends[end]}`, times);
    });
  });
}

export function madeReady(
  { path, question, reader, derived, definition, all: everyone, counted }: Deal,
  { people, ends, plain, unions = [], opens = [], barred = () => [] }: Division,
): Ready {
  const differs = ends.length > 2 ? differencesFrom(question, path, derived, reader) : [];
  const joint = jointWith(definition, path.slice(path.indexOf("/") + 1), everyone, counted, reader);
  const name = (one: Opened, column: Column) => `${one.opens} for ${column}`;
  const paths = [path, ...unions.map((union) => union.path)];
  const matter = new Set(paths.flatMap((one) => [...reader.columnsOf(one)]));
  const strata = strataOf(people, matter, (subject) => [
    ...opens.flatMap((one) => (one.isOpen(subject) ? [] : subject.columns.map((column) => name(one, column)))),
    ...differs.flatMap((one) => one.namesOf(subject)),
    ...(joint?.namesOf(subject) ?? []),
    ...refusedFor(subject.form, path.slice(path.indexOf("/") + 1), definition, counted).map(without),
    ...barred(subject).map((end) => without(ends[end] ?? "")),
  ]);
  const { groups, number } = numbered(strata);
  const keys = [...ends.map((end) => `${path}${end}`), ...unions.map(({ key }) => key)];
  const wanted = reader.wantedOf(paths, keys, number);
  for (const one of differs) wanted.push(...one.wanted(ends, strata, number));
  if (joint) wanted.push(...joint.wanted(ends, people, number));
  ends.forEach((end, answer) => {
    const barredHere = number(without(end));
    if (barredHere !== undefined) wanted.push(exactly(0, barredHere, answer, 5));
  });
  for (const one of opens) {
    for (const column of new Set(people.flatMap(({ columns }) => columns))) {
      const at = number(name(one, column));
      const there = one.columnOf(column);
      const aim = there && reader.asked(one.opens, there);
      const end = ends.indexOf(`=${one.option}`);
      if (at === undefined || aim === undefined || end < 0) continue;
      wanted.push(exactly(Math.max(0, Math.round(aim) - one.openIn(column, people)), at, end, 0.5));
    }
  }
  const silent = !reader.has(path);
  // What is counted only with other answers begins with nobody, and is put right with them.
  const hidden = silent && !joint ? hiddenIn(path, definition, reader) : new Set<string>();
  const shares = strata.map(({ countsIn, columns, people: [first] }) => {
    const all = first?.columns ?? [];
    const printed = reader.shares(
      path,
      ends,
      [...countsIn, ...all],
      silent && opens.length > 0
        ? plain.map((one, end) => (opens.some(({ option }) => ends[end] === `=${option}`) ? 0 : one))
        : plain,
    );
    return printed.map((share, end) =>
      columns.includes(without(ends[end] ?? "")) || hidden.has(ends[end] ?? "") ? 0 : share,
    );
  });
  return { strata, groups, wanted, number, shares };
}

/** The name under which those count who may not give an answer. */
function without(end: string): string {
  return `without ${end}`;
}

/**
 * Of a list, the answers must be enough for all who answer. A percentage leaves some room: it is taken at its middle or
 * just above, for the answers as for the words that stand alone.
 */
function amplyOf(
  path: string,
  ends: readonly string[],
  reader: Reader,
  number: (column: string) => number | undefined,
): Wanted[] {
  return [...reader.columnsOf(path)].flatMap((column) =>
    ends.flatMap((end, answer) => {
      const expected = reader.expected(column, `${path}${end}`);
      const at = number(column);
      return expected === undefined || at === undefined || expected < 0.5
        ? []
        : [exactly(Math.ceil(expected - 1e-6), at, answer, 0.02)];
    }),
  );
}
