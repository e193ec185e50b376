/**
 * Of a list of answers, everybody who answers holds one at least. Where those of one column got fewer answers than they are
 * people, answers and people change places with those of other columns, so that each column counts as many as before.
 */
import type { Random } from "@/lib/forms/generate/random";
import { type Counted, strataOf } from "./strata";
import type { Column } from "./targets";

/** How many changes are tried in all, before it is left as it is. */
const tries = 40_000;

interface Answers<Person> {
  /** Who is to hold each answer. */
  readonly options: readonly Set<Person>[];
  /** By person, the answer that stands alone, such as "None": those who hold one hold no other. */
  readonly alone: ReadonlyMap<Person, string[]>;
}

/** The people of two kinds, together, count in the same columns as those of one or two others. */
interface Balance {
  readonly gain: readonly number[];
  readonly lose: readonly number[];
}

/** People of some kinds, one of each. */
type Party<Person> = ReadonlyMap<number, Person>;

/**
 * Changes the answers in place.
 *
 * @param people everybody who was asked
 * @param some those of them who are to hold one answer or more
 * @returns those who are to now
 */
export function spread<Person extends Counted>(
  { options, alone }: Answers<Person>,
  people: readonly Person[],
  some: readonly Person[],
  matter: ReadonlySet<Column>,
  random: Random,
): readonly Person[] {
  const strata = strataOf(people, matter, () => []);
  const answering = new Set(some);
  const heldBy = (person: Person) => options.filter((wants) => wants.has(person));
  /** How many more answers than people each kind has; those who count nowhere need none. */
  const spare = strata.map(({ people: kind, countsIn }) =>
    countsIn.length === 0
      ? 0
      : kind.reduce((sum, person) => sum + (answering.has(person) ? heldBy(person).length - 1 : 0), 0),
  );
  const balances = balancesOf(strata.map(({ countsIn }) => countsIn));
  for (let left = tries; left > 0 && balances.length > 0 && spare.some((one) => one < 0); left -= 1) {
    const balance = random.pick(balances);
    random.next() < 0.5 ? moveAnswer(balance) : movePerson(balance);
  }
  return people.filter((person) => answering.has(person));

  /** Notes what a change brings, and says whether it may be made: no fewer answers are lacking than before, but no more. */
  function allows({ gain, lose }: Balance, more: number): boolean {
    const lacking = (kinds: readonly number[], change: number) =>
      kinds.reduce((sum, kind) => sum + Math.max(0, -((spare[kind] ?? 0) + change)), 0);
    const before = lacking(gain, 0) + lacking(lose, 0);
    if (lacking(gain, more) + lacking(lose, -more) > before) return false;
    for (const kind of gain) spare[kind] = (spare[kind] ?? 0) + more;
    for (const kind of lose) spare[kind] = (spare[kind] ?? 0) - more;
    return true;
  }

  /** One of each kind of whom something holds; undefined where of some kind there is nobody. */
  function party(kinds: readonly number[], holds: (person: Person) => boolean): Party<Person> | undefined {
    const found = new Map<number, Person>();
    for (const kind of kinds) {
      const all = strata[kind]?.people.filter(holds) ?? [];
      if (all.length === 0) return undefined;
      found.set(kind, random.pick(all));
    }
    return found;
  }

  /** An answer goes from those who have enough to those who have not. */
  function moveAnswer(balance: Balance): void {
    const wants = random.pick(options);
    const losing = party(balance.lose, (person) => answering.has(person) && wants.has(person));
    const gaining = losing && party(balance.gain, (person) => answering.has(person) && !wants.has(person));
    if (!gaining || !allows(balance, 1)) return;
    for (const person of gaining.values()) wants.add(person);
    for (const person of losing.values()) wants.delete(person);
  }

  /** Those with several answers take the lonely one of others, who take the several. */
  function movePerson(balance: Balance): void {
    const [kind = 0] = balance.lose;
    const first = party([kind], (person) => answering.has(person) && heldBy(person).length > 0)?.get(kind);
    if (!first) return;
    const held = heldBy(first);
    const losing = party(balance.lose, (person) => answering.has(person) && sameOf(heldBy(person), held));
    const [silent = 0] = balance.gain;
    const word = alone.get(party([silent], isSilent)?.get(silent) as Person)?.[0];
    const gaining =
      losing && word && party(balance.gain, (person) => isSilent(person) && alone.get(person)?.[0] === word);
    if (!gaining || !allows(balance, held.length - 1)) return;
    for (const person of losing.values()) {
      answering.delete(person);
      for (const wants of options) wants.delete(person);
      alone.get(person)?.push(word);
    }
    for (const person of gaining.values()) {
      answering.add(person);
      for (const wants of held) wants.add(person);
      alone.get(person)?.splice(0);
    }
  }

  function isSilent(person: Person): boolean {
    return !answering.has(person) && (alone.get(person)?.length ?? 0) > 0;
  }
}

function sameOf<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** The kinds of people that can change places, so that no column notices. */
function balancesOf(countsIn: readonly (readonly Column[])[]): Balance[] {
  const kinds = [...countsIn.keys()].filter((kind) => (countsIn[kind]?.length ?? 0) > 0);
  const pairs = kinds.flatMap((one) => kinds.filter((other) => other > one).map((other) => [one, other] as const));
  const sides = [...kinds.map((one) => [one] as const), ...pairs];
  const together = (side: readonly number[]) =>
    side
      .flatMap((kind) => countsIn[kind] ?? [])
      .sort()
      .join("|");
  return sides.flatMap((gain) =>
    sides
      .filter((lose) => gain.length + lose.length > 2 && !lose.some((kind) => gain.includes(kind)))
      .filter((lose) => together(gain) === together(lose))
      .map((lose) => ({ gain, lose })),
  );
}
