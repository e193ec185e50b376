/** What becomes of each variable in a release: as it was answered, made coarser, or left out. */
import { firstCategory, leftEmpty, mostTimes, noneOfThese, notAsked, valuesOf } from "./decode";
import type { Variable } from "./variables";

/** What is written in place of a value. Each has one meaning everywhere, and stands in the codebook. */
export const missingCodes = {
  notAsked: { code: "[z]", meaning: "Not asked, because of an earlier answer, or not yet asked in that year" },
  leftEmpty: { code: "[x]", meaning: "Asked and not answered" },
  withheld: { code: "[c]", meaning: "Withheld, so that nobody can be recognised" },
} as const;

/** Answers that too few gave, together. */
export const otherAnswers = {
  id: "otherAnswers",
  label: "Other answers, not told apart: few gave one of them",
} as const;

/** Of a number outside of all bands, and of one of several answers that was not given. */
const none = { category: "none", yes: "no", times: "0" } as const;

/** By what is kept of it, of how many records at the fewest an answer was that a release does not tell apart. */
export type RareAnswers = Readonly<Record<string, number>>;

interface RareAnswer {
  /** Under which it is kept. */
  readonly key: string;
  /** How many records gave it, here or in an earlier release of some of the same cases: the fewest of these. */
  readonly records: number;
}

export interface Fate {
  readonly variable: Variable;
  readonly fate: "as answered" | "few answers together" | "in times" | "left out";
  /** In words, for the certificate. */
  readonly says: string;
  /** By number of value: what is written. Empty where it is left out. */
  readonly words: readonly string[];
  /** Of how many records an answer was brought together with others, or withheld. */
  readonly changed: number;
  /** Answers that are not told apart. */
  readonly rare: readonly RareAnswer[];
  /** The quasi-identifier, by number, with which it is withheld. */
  readonly withheldWith?: number;
}

/**
 * Decides what is written. What was rare in an earlier release of some of the same cases stays so, however many gave it
 * since: else this one would show the answers that the earlier one withheld.
 *
 * @param counts how many of the records that stay have each value, by number
 * @param fewest answers that fewer records gave are not told apart, where the question asks for coarser answers
 * @param before what was rare in earlier releases
 */
export function fateOf(variable: Variable, counts: Uint32Array, fewest: number, before: RareAnswers = {}): Fate {
  const words = wordsOf(variable);
  const given = (index: number) => counts[firstCategory + index] ?? 0;
  if (variable.kind !== "category") return ofOneAnswer(variable, counts, fewest, before, words);
  const asAnswered = { variable, fate: "as answered", words, changed: 0, rare: [] } as const;
  if (variable.release === "safe") return { ...asAnswered, says: "As answered." };
  const rareOf = (index: number) => rareAnswer(variable, variable.categories[index]?.id ?? "", given(index), before);
  const few = variable.categories
    .map((_, index) => index)
    .filter((index) => given(index) > 0 && rareOf(index).records < fewest);
  if (few.length === 0) return { ...asAnswered, says: "As answered: no answer is rare." };
  if (few.length === 1) return withNextRarest(variable, given, fewest, rareOf(few[0] as number), few[0] as number);
  const together = few.reduce((sum, index) => sum + given(index), 0);
  const isWithheld = together < fewest;
  const word = isWithheld ? missingCodes.withheld.code : otherAnswers.id;
  const which = few.every((index) => given(index) < fewest)
    ? `Answers that fewer than ${fewest} records gave`
    : `Answers that fewer than ${fewest} records gave, here or in an earlier release of some of the same cases,`;
  return {
    variable,
    fate: "few answers together",
    says: `${which} are ${isWithheld ? "withheld" : "brought together"}.`,
    words: words.map((own, value) => (few.includes(value - firstCategory) ? word : own)),
    changed: together,
    rare: few.map(rareOf),
  };
}

/**
 * One rare answer alone is told by whatever stands in its place: it is brought together with the next rarest, which from then
 * on counts as rare as it is. Where there are two answers, nothing would be left to say.
 */
function withNextRarest(
  variable: Variable,
  given: (index: number) => number,
  fewest: number,
  rare: RareAnswer,
  lone: number,
): Fate {
  const words = wordsOf(variable);
  const others = variable.categories
    .map((_, index) => index)
    .filter((index) => index !== lone && given(index) > 0)
    .sort((a, b) => given(a) - given(b) || a - b);
  const [next] = others;
  const which = given(lone) < fewest ? "" : " in an earlier release of some of the same cases";
  if (next === undefined || others.length === 1) {
    const says = `Left out: fewer than ${fewest} gave one of its answers${which}, and what is left would tell which.`;
    return { variable, fate: "left out", says, words: [], changed: given(lone), rare: [rare] };
  }
  const together = [lone, next];
  return {
    variable,
    fate: "few answers together",
    says: `An answer that fewer than ${fewest} records gave${which} is brought together with the next rarest, which hides it.`,
    words: words.map((own, value) => (together.includes(value - firstCategory) ? otherAnswers.id : own)),
    changed: given(lone) + given(next),
    rare: [rare, { key: keyOf(variable, variable.categories[next]?.id ?? ""), records: rare.records }],
  };
}

/** What is kept of these, for later releases. */
export function rareAnswersOf(fates: readonly Pick<Fate, "rare">[]): RareAnswers {
  return Object.fromEntries(fates.flatMap(({ rare }) => rare.map(({ key, records }) => [key, records])));
}

/** What was rare in any of several releases. */
export function rareInAny(all: readonly RareAnswers[]): RareAnswers {
  const rare: Record<string, number> = {};
  for (const [key, records] of all.flatMap((one) => Object.entries(one)))
    rare[key] = Math.min(rare[key] ?? records, records);
  return rare;
}

function keyOf({ form, name }: Variable, answer: string): string {
  return `${form.id}/${name}=${answer}`;
}

function rareAnswer(variable: Variable, answer: string, given: number, before: RareAnswers): RareAnswer {
  const key = keyOf(variable, answer);
  return { key, records: Math.min(given, before[key] ?? given) };
}

function ofOneAnswer(
  variable: Variable,
  counts: Uint32Array,
  fewest: number,
  before: RareAnswers,
  words: readonly string[],
): Fate {
  const given = counts.reduce((sum, count, value) => (value >= firstCategory ? sum + count : sum), 0);
  const rare = rareAnswer(variable, "yes", given, before);
  if (variable.release === "coarsen" && rare.records < fewest) {
    const says =
      given === 0
        ? "Left out: nobody gave this answer."
        : given < fewest
          ? `Left out: fewer than ${fewest} gave this answer.`
          : `Left out: fewer than ${fewest} gave this answer in an earlier release of some of the same cases.`;
    return { variable, fate: "left out", says, words: [], changed: given, rare: given === 0 ? [] : [rare] };
  }
  return variable.kind === "times"
    ? { variable, fate: "in times", says: `How often, up to ${mostTimes} or more.`, words, changed: 0, rare: [] }
    : { variable, fate: "as answered", says: "As answered.", words, changed: 0, rare: [] };
}

/** What is written of each value, by number. */
export function wordsOf(variable: Variable): string[] {
  return Array.from({ length: valuesOf(variable) }, (_, value) => {
    if (value === notAsked) return missingCodes.notAsked.code;
    if (value === leftEmpty) return missingCodes.leftEmpty.code;
    if (value === noneOfThese) return none[variable.kind];
    const index = value - firstCategory;
    if (variable.kind !== "times") return variable.categories[index]?.id ?? "";
    return index + 1 < mostTimes ? String(index + 1) : `${mostTimes} or more`;
  });
}

/** What a written value means, for the codebook: its id and its label. */
export function meaningsOf(variable: Variable, { words }: Fate): { value: string; label: string }[] {
  const label = (value: number): string => {
    if (value === noneOfThese)
      return variable.kind === "yes" ? "No" : variable.kind === "times" ? "Never" : "None of these";
    const category = variable.categories[value - firstCategory];
    return variable.kind === "yes" ? "Yes" : variable.kind === "times" ? "So often" : (category?.label ?? "");
  };
  const seen = new Map<string, string>();
  for (const [value, word] of words.entries()) {
    if (value === notAsked || value === leftEmpty || word === missingCodes.withheld.code || seen.has(word)) continue;
    seen.set(word, word === otherAnswers.id ? otherAnswers.label : label(value));
  }
  return [...seen].map(([value, meaning]) => ({ value, label: meaning }));
}
