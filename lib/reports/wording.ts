/** How the sentences of a report are worded: figures put in their places, lists, and the one and the many. */
import type { Year } from "@/lib/forms/define";
import type { Citation } from "./document";
import { roundedRatio } from "./rounding";

/** A figure as it stands in a sentence, and whether it is one. */
export interface Word {
  readonly words: string;
  readonly one: boolean;
}

/** "April 2024 to March 2025" */
export function periodOf(year: Year): string {
  const start = Number(year.slice(0, 4));
  return `April ${start} to March ${start + 1}`;
}

/** "March 2025" */
export function endOf(year: Year): string {
  return `March ${Number(year.slice(0, 4)) + 1}`;
}

/**
 * A wording with its figures. "{cases}" is the figure; "{cases|case|cases}" the figure and its word, for one and for any
 * other number; "{cases?is|are}" the word alone. A sentence that begins with a figure in words gets its capital.
 *
 * @throws Error where a place in the wording has no figure, so that no brace is ever printed
 */
export function filled(text: string, figures: Readonly<Record<string, Word | undefined>>): string {
  const whole = text.replaceAll(
    /\{(\w+)(?:([|?])([^|}]*)\|([^}]*))?\}/g,
    (place, name: string, kind: string | undefined, one: string, many: string) => {
      const figure = figures[name];
      if (figure === undefined) throw new Error(`The sentence “${text}” has no figure ${place}.`);
      const word = figure.one ? one : many;
      return kind === undefined ? figure.words : kind === "?" ? word : `${figure.words} ${word}`;
    },
  );
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

/** "Kent, Surrey and Essex" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** "Police (28%), MASH (18%) and Marac (17%)" */
export function sharesInWords(given: readonly Citation[], base: number): string {
  return listed(given.map(({ row, figure }) => `${row} (${roundedRatio(Number(figure) * 100, base, 0)}%)`));
}
