/** People who count in the same columns, and so can take each other's place. */
import type { Group, Wanted } from "./allocate";
import type { Column } from "./targets";

/** Someone who is asked: what is said of them counts in their columns. */
export interface Counted {
  readonly columns: readonly Column[];
}

export interface Stratum<Person> {
  readonly people: Person[];
  /** Names of columns, and of what else divides people. */
  readonly columns: readonly string[];
  readonly countsIn: readonly Column[];
}

/**
 * Divides people by the columns that matter to a question.
 *
 * @param also other names under which a person counts, as of those for whom an answer opens another question
 */
export function strataOf<Person extends Counted>(
  people: readonly Person[],
  matter: ReadonlySet<Column>,
  also: (person: Person) => readonly string[],
): Stratum<Person>[] {
  // Those who count alike share one list of columns, so that most people are placed without reading it.
  const byColumns = new Map<readonly Column[], Map<string, Stratum<Person>>>();
  const all = new Map<string, Stratum<Person>>();
  for (const person of people) {
    const others = also(person);
    const rest = others.length === 0 ? "" : others.join("|");
    const known = byColumns.get(person.columns) ?? new Map<string, Stratum<Person>>();
    byColumns.set(person.columns, known);
    let stratum = known.get(rest);
    if (!stratum) {
      const countsIn = person.columns.filter((column) => matter.has(column));
      const columns = [...countsIn, ...others];
      const name = columns.join("|");
      stratum = all.get(name) ?? { people: [], columns, countsIn };
      all.set(name, stratum);
      known.set(rest, stratum);
    }
    stratum.people.push(person);
  }
  return [...all.values()];
}

/** The columns of strata by number, as an allocation knows them. */
export function numbered(strata: readonly Stratum<unknown>[]): {
  groups: Group[];
  number: (column: string) => number | undefined;
} {
  const numbers = new Map<string, number>();
  for (const { columns } of strata)
    for (const column of columns) if (!numbers.has(column)) numbers.set(column, numbers.size);
  return {
    groups: strata.map(({ people, columns }) => ({
      size: people.length,
      columns: columns.map((column) => numbers.get(column) ?? 0),
    })),
    number: (column) => numbers.get(column),
  };
}

/** A number of people of one column to give one answer. */
export function exactly(count: number, column: number, answer: number, weight: number): Wanted {
  return {
    count: [{ column, answer, factor: 1 }],
    countFixed: 0,
    base: [],
    baseFixed: 0,
    isShare: false,
    printed: count,
    within: 0,
    weight,
  };
}
