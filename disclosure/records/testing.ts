/** Records for tests: written as rows of words, as they would stand in a file. */

import type { Anonymised } from "./anonymise";
import {
  type Coarsening,
  coarseningAt,
  type QuasiIdentifier,
  type Records,
  withheld,
  withheldMarker,
} from "./attribute";

export interface Written {
  /** By quasi-identifier: its values by record, and the coarser word of each word, a list a level. */
  readonly by: Readonly<
    Record<string, { values: readonly string[]; coarser?: readonly Readonly<Record<string, string>>[] }>
  >;
  readonly sensitive?: Readonly<Record<string, readonly string[]>>;
  readonly households?: readonly number[];
}

export function recordsOf({ by, sensitive = {}, households }: Written): Records {
  const quasiIdentifiers = Object.entries(by).map(([name, { values, coarser = [] }]): QuasiIdentifier => {
    const words = [...new Set(values)].sort();
    const levels = [Object.fromEntries(words.map((word) => [word, word])), ...coarser, constant(words, "any")];
    const [finest, ...others] = levels.map((level, index) => coarsening(`level ${index}`, words, level));
    return {
      name,
      values: Uint16Array.from(values, (word) => words.indexOf(word)),
      coarsenings: [finest as Coarsening, ...others],
    };
  });
  return {
    count: quasiIdentifiers[0]?.values.length ?? 0,
    quasiIdentifiers,
    sensitive: Object.entries(sensitive).map(([name, values]) => {
      const words = [...new Set(values)].sort();
      return { name, categories: words.length, values: Uint16Array.from(values, (word) => words.indexOf(word)) };
    }),
    ...(households && { households: Uint32Array.from(households) }),
  };
}

function constant(words: readonly string[], word: string): Record<string, string> {
  return Object.fromEntries(words.map((one) => [one, word]));
}

function coarsening(title: string, words: readonly string[], level: Readonly<Record<string, string>>): Coarsening {
  const categories = [...new Set(words.map((word) => level[word] ?? word))];
  return { title, categories, of: Uint16Array.from(words, (word) => categories.indexOf(level[word] ?? word)) };
}

/** What would stand in the file: a line a record that stays, its quasi-identifiers joined. */
export function writtenOut(records: Records, result: Anonymised): string[] {
  return Array.from({ length: records.count }, (_, record) => record).flatMap((record) =>
    result.left[record]
      ? []
      : [
          records.quasiIdentifiers
            .map((attribute, index) => {
              const category = result.categoryOf(record, index);
              const { categories } = coarseningAt(attribute, result.levels[index] ?? 0);
              return category === withheld ? withheldMarker : categories[category];
            })
            .join("|"),
        ],
  );
}
