/**
 * Of a list of answers, everybody who answers holds one at least. Where those of one column got fewer answers than they are
 * people, answers and people change places with those of other columns, so that each column counts as many as before.
 */
import type { Random } from "@/lib/forms/generate/random";
import { type Counted, strataOf } from "./strata";
import type { Column } from "./targets";

/** How often a change is tried for one kind of people before it is left as it is. */
const tries = 2000;

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
  const answer = (stratum: number) => strata[stratum]?.people.filter((person) => answering.has(person)) ?? [];
  const heldBy = (person: Person) => options.filter((wants) => wants.has(person));
  const spare = (stratum: number) => answer(stratum).reduce((sum, person) => sum + heldBy(person).length - 1, 0);
  for (const [bare] of strata.entries()) {
    const balances = balancesOf(
      bare,
      strata.map(({ countsIn }) => countsIn),
    );
    for (let left = tries; left > 0 && balances.length > 0 && spare(bare) < 0; left -= 1) {
      const balance = random.pick(balances);
      if (balance.lose.every((one) => spare(one) > 0)) moveAnswer(balance) || movePerson(balance);
    }
  }
  return people.filter((person) => answering.has(person));

  /** An answer goes from those who have enough to those who have not. */
  function moveAnswer({ gain, lose }: Balance): boolean {
    const wants = random.pick(options);
    const gaining = gain.map((one) => answer(one).filter((person) => !wants.has(person)));
    const losing = lose.map((one) => answer(one).filter((person) => wants.has(person)));
    if ([...gaining, ...losing].some((list) => list.length === 0)) return false;
    for (const list of gaining) wants.add(random.pick(list));
    for (const list of losing) wants.delete(random.pick(list));
    return true;
  }

  /** Someone with several answers takes the lonely one of others, who take the several. */
  function movePerson({ gain, lose }: Balance): boolean {
    const [one] = lose.map((stratum) => answer(stratum).filter((person) => heldBy(person).length > 1));
    if (!one || one.length === 0) return false;
    const first = random.pick(one);
    const held = heldBy(first);
    const losing = lose.map((stratum, index) =>
      index === 0 ? first : answer(stratum).find((person) => sameOf(heldBy(person), held)),
    );
    const silent = gain.map((stratum) =>
      (strata[stratum]?.people ?? []).filter(
        (person) => !answering.has(person) && (alone.get(person)?.length ?? 0) > 0,
      ),
    );
    const [word] = silent[0]?.length ? (alone.get(random.pick(silent[0])) ?? []) : [];
    const gaining = silent.map((list) => list.find((person) => alone.get(person)?.[0] === word));
    if (word === undefined || [...losing, ...gaining].some((person) => person === undefined)) return false;
    for (const person of losing as Person[]) {
      answering.delete(person);
      for (const wants of options) wants.delete(person);
      alone.get(person)?.push(word);
    }
    for (const person of gaining as Person[]) {
      answering.add(person);
      for (const wants of held) wants.add(person);
      alone.get(person)?.splice(0);
    }
    return true;
  }
}

function sameOf<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** The kinds of people with whom one kind can change places, so that no column notices. */
function balancesOf(bare: number, countsIn: readonly (readonly Column[])[]): Balance[] {
  const together = (...kinds: readonly number[]) =>
    kinds
      .flatMap((kind) => countsIn[kind] ?? [])
      .sort()
      .join("|");
  const others = [...countsIn.keys()].filter((kind) => kind !== bare);
  return others.flatMap((besides) =>
    others.flatMap((from) => {
      if (from === besides) return [];
      const gain = [bare, besides];
      const alone = together(...gain) === together(from) ? [{ gain, lose: [from] }] : [];
      const pairs = others
        .filter((and) => and > from && and !== besides && together(...gain) === together(from, and))
        .map((and) => ({ gain, lose: [from, and] }));
      return [...alone, ...pairs];
    }),
  );
}
