/** Deals a list of which several answers can be given. */

import { shuffled } from "@/lib/cohorts/shuffled";
import type { ManyQuestion } from "@/lib/forms/define";
import { madeReady } from "./divide";
import { dealInTurn } from "./list-in-turn";
import { evenOut, sizesFrom } from "./sizes";
import { barredIn, type Deal, type Subject } from "./subject";
import { type Union, unionsFrom } from "./unions";

/** What each has chosen so far. */
export type Chosen = ReadonlyMap<Subject, string[]>;

export function dealMany(dealt: Deal, question: ManyQuestion): void {
  const { path, subjects, reader, random, opened } = dealt;
  const chosen: Chosen = new Map(subjects.map((subject) => [subject, []]));
  if (!reader.has(path) || opened.some((one) => one.path === path)) dealInTurn(dealt, question, chosen);
  else dealTogether(dealt, question, chosen);
  for (const size of sizesFrom(question, path, dealt.derived, reader)) evenOut(chosen, question, size, random);
  for (const [subject, ids] of chosen)
    if (ids.length > 0)
      subject.answers[question.id] = question.options.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

/** All answers at once, so that there are enough for everybody who gives any. */
function dealTogether(dealt: Deal, question: ManyQuestion, chosen: Chosen): void {
  const { path, subjects, reader, random, programmes, definition, derived } = dealt;
  const unions = path === `${definition.id}/${question.id}` ? unionsFrom(question, definition.id, derived, reader) : [];
  const alone = question.options.filter(({ exclusive }) => exclusive);
  const together = question.options.filter(({ exclusive }) => !exclusive);
  const some = alone.length + 1;
  const ends = [":missing", ...alone.map(({ id }) => `=${id}`), "some", ...together.map(({ id }) => `=${id}`)];
  const notOffered = barredIn(together);
  const { strata, groups, wanted } = madeReady(dealt, {
    people: subjects,
    ends,
    plain: ends.map(() => 1),
    unions,
    barred: (subject) => notOffered(subject).map((place) => some + 1 + place),
  });
  const counts = programmes.divide(
    groups,
    {
      apart: ends.flatMap((_, place) => (place <= some ? [place] : [])),
      some,
      together: ends.flatMap((_, place) => (place > some ? [place] : [])),
      unions: unions.map(({ of }, place) => ({
        answer: ends.length + place,
        of: of.map((id) => ends.indexOf(`=${id}`)),
      })),
    },
    wanted,
    (group) => likely(dealt, ends, some, unions, strata[group] ?? { people: [], columns: [], countsIn: [] }),
  );
  strata.forEach((stratum, group) => {
    const own = counts[group] ?? [];
    const rest = shuffled(stratum.people, random);
    own.forEach((times, place) => {
      if (times > 0 && place !== some) reader.add(stratum.countsIn, `${path}${ends[place]}`, times);
    });
    rest.splice(0, own[0] ?? 0);
    alone.forEach(({ id }, place) => {
      for (const person of rest.splice(0, own[place + 1] ?? 0)) chosen.get(person)?.push(id);
    });
    const options = together.map(({ id }, place) => ({ id, times: own[some + 1 + place] ?? 0 }));
    const give = (subject: Subject, id: string) => chosen.get(subject)?.push(id);
    // Each union goes to its people as one option does, and then its options to those.
    const united = unions.map(({ key, of }, place) => {
      const times = own[ends.length + place] ?? 0;
      if (times > 0) reader.add(stratum.countsIn, key, times);
      return { id: key, times, people: [] as Subject[], of: options.filter(({ id }) => of.includes(id)) };
    });
    const others = options.filter(({ id }) => !unions.some(({ of }) => of.includes(id)));
    const take = (subject: Subject, id: string) => {
      const union = united.find((one) => one.id === id);
      if (union) union.people.push(subject);
      else give(subject, id);
    };
    cover([...others, ...united], rest, take, random);
    for (const { of, people } of united) cover(of, people, give, random);
  });
  for (const union of unions) reader.close(union.path);
}

/** How many people of a kind give each answer, if they answer as those do who count where they count. */
function likely(
  { path, reader }: Deal,
  ends: readonly string[],
  some: number,
  unions: readonly Union[],
  { people, columns, countsIn }: Kind,
) {
  const usual = Math.min(0.4, 1.6 / Math.max(1, ends.length - some - 1));
  const known = [...reader.columnsOf(path)];
  const shareOf = (end: string): number | undefined => {
    if (columns.includes(`without ${end}`)) return 0;
    for (const column of [...countsIn, ...known]) {
      const [stated, asked] = [reader.expected(column, `${path}${end}`), reader.count(column, `${path}:asked`)];
      if (stated !== undefined && asked > 0) return Math.min(1, stated / asked);
    }
    return undefined;
  };
  const shares = ends.map(shareOf);
  const together = shares.slice(some + 1).map((share) => share ?? usual);
  const words = shares.slice(1, some).reduce<number>((sum, share) => sum + (share ?? 0.02), 0);
  // Where nothing is printed of those who left it empty, people choose four options among three of them.
  const answering = shares[0] === undefined ? Math.max(0, ...together, 0.75 * sumOf(together)) : 1 - shares[0] - words;
  const holding = Math.max(0, Math.min(1 - words, answering));
  const missing = shares[0] ?? Math.max(0, 1 - words - holding);
  // Nobody chooses one option the less for having chosen another.
  const without = (id: string) => 1 - (together[ends.indexOf(`=${id}`) - some - 1] ?? 0);
  const any = unions.map(({ of }) => Math.min(holding, 1 - of.reduce((left, id) => left * without(id), 1)));
  return [missing, ...shares.slice(1, some).map((share) => share ?? 0.02), holding, ...together, ...any].map(
    (share) => share * people.length,
  );
}

interface Kind {
  readonly people: readonly Subject[];
  readonly columns: readonly string[];
  readonly countsIn: readonly Subject["columns"][number][];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** Hands options out so that each has at least one: the rarest first to anybody, the last to those without. */
export function cover(
  options: readonly { readonly id: string; readonly times: number }[],
  people: readonly Subject[],
  give: (subject: Subject, id: string) => void,
  random: Deal["random"],
): void {
  let left = sumOf(options.map(({ times }) => times));
  const bare = new Set(shuffled(people, random));
  for (const { id, times } of [...options].sort((a, b) => b.times - a.times)) {
    left -= times;
    // As many of those without an answer as the options to come could no longer reach.
    const due = Math.min(times, Math.max(0, bare.size - left));
    const first = [...bare].slice(0, due);
    const taken = new Set(first);
    const others = people.filter((one) => !taken.has(one));
    for (const one of [...first, ...shuffled(others, random).slice(0, times - first.length)]) {
      give(one, id);
      bare.delete(one);
    }
  }
}
