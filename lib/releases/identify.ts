/** The attributes by which a person could be recognised, with every way in which each can be made coarser. */
import type { Coarsening } from "@/disclosure/records/attribute";
import { nationNames, placeGroups } from "@/lib/places";
import { firstCategory } from "./decode";
import type { Coarser } from "./define";
import { missingCodes, wordsOf } from "./fates";
import type { Variable } from "./variables";

export const wholeTitle = "left out";

/** What no question asks, and is known all the same. */
export const titlesOfUnasked: Readonly<Record<"quarter" | "region", string>> = {
  quarter: "Quarter of the form's date",
  region: "Region or nation where the client lives",
};

/** Coarsenings of the values of a variable, the finest first; in the last all are one. */
export function coarseningsOf(variable: Variable, coarser: readonly Coarser[]): [Coarsening, ...Coarsening[]] {
  const words = wordsOf(variable);
  const finest = named("as answered", words, words);
  const steps = coarser.map((step) =>
    named(
      step.title,
      words,
      words.map((word, value) => coarserWord(variable, value, word, step)),
    ),
  );
  return [finest, ...steps, whole(words)];
}

function coarserWord(variable: Variable, value: number, word: string, step: Coarser): string {
  const index = value - firstCategory;
  const category = variable.categories[index];
  if (!category) return word;
  switch (step.by) {
    case "headings":
      return category.heading ?? word;
    case "neighbours": {
      const first = Math.floor(index / step.many) * step.many;
      const last = Math.min(first + step.many, variable.categories.length) - 1;
      const from = variable.categories[first]?.id ?? "";
      const to = variable.categories[last]?.id ?? "";
      return first === last ? from : `${from} to ${to}`;
    }
    case "groups":
      return Object.entries(step.groups).find(([, ids]) => ids.includes(category.id))?.[0] ?? word;
  }
}

/** Quarters of calendar years, from the first to the last that a day stands in; coarser: financial years. */
export interface Quarters {
  readonly coarsenings: [Coarsening, ...Coarsening[]];
  /** @param day YYYY-MM-DD */
  indexOf(day: string): number;
}

/** The levels of these coarsenings, by number. */
export const quarterLevels = { quarters: 0, years: 1, leftOut: 2 } as const;

/** @param first the first day of the period; earlier days stand together as "before" */
export function quartersOf(first: string, last: string): Quarters {
  const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;
  const before = `before ${first.slice(0, 7)}`;
  const words = [before];
  for (let day = first; day <= last; day = monthAfter(day))
    if (!words.includes(quarterOf(day))) words.push(quarterOf(day));
  const indexes = new Map<string, number>();
  const yearOfQuarter = (word: string) => {
    if (word === before) return word;
    const start = Number(word.slice(0, 4)) - (word.endsWith("Q1") ? 1 : 0);
    return `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
  };
  return {
    coarsenings: [
      named("quarters", words, words),
      named("financial years", words, words.map(yearOfQuarter)),
      whole(words),
    ],
    indexOf(day) {
      const known = indexes.get(day);
      if (known !== undefined) return known;
      const index = day < first ? 0 : Math.max(0, words.indexOf(quarterOf(day)));
      indexes.set(day, index);
      return index;
    },
  };
}

function monthAfter(day: string): string {
  const month = Number(day.slice(5, 7));
  const next =
    month === 12
      ? { year: Number(day.slice(0, 4)) + 1, month: 1 }
      : { year: Number(day.slice(0, 4)), month: month + 1 };
  return `${next.year}-${String(next.month).padStart(2, "0")}-01`;
}

/** Regions of England and the other nations; coarser: nations. Smaller areas never leave. */
export const regions: { coarsenings: [Coarsening, ...Coarsening[]]; indexOf(localAuthority: string | null): number } =
  (() => {
    const unknown = "not known";
    const words = [missingCodes.leftEmpty.code, unknown, ...placeGroups.map(({ title }) => title)];
    const nationOf = (word: string) => {
      const group = placeGroups.find(({ title }) => title === word);
      return group ? nationNames[group.nation] : word;
    };
    const byCode = new Map(
      placeGroups.flatMap(({ authorities }, index) => authorities.map(({ code }) => [code, index + 2] as const)),
    );
    return {
      coarsenings: [named("regions", words, words), named("nations", words, words.map(nationOf)), whole(words)],
      indexOf: (code) => (code === null ? 0 : (byCode.get(code) ?? 1)),
    };
  })();

function named(title: string, finest: readonly string[], words: readonly string[]): Coarsening {
  const categories = [...new Set(words)];
  return { title, categories, of: Uint16Array.from(finest, (_, index) => categories.indexOf(words[index] ?? "")) };
}

function whole(words: readonly string[]): Coarsening {
  return named(
    wholeTitle,
    words,
    words.map(() => "any"),
  );
}
