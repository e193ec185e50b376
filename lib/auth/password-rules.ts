import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";

/** Characters. Twelve is above what ASVS 5.0 6.2.1 asks (8), because it is the length that keeps guessing out. */
export const shortestPassword = 12;
/** Characters. ASVS 5.0 6.2.9 asks for at least 64; this leaves room for a sentence and bounds the work of hashing. */
export const longestPassword = 200;
/** Guesses a good tool needs, as a power of ten: what fewer would find is refused. */
const fewestGuesses = 8;
/** Letters and digits that must be left when the person's own words are taken out. */
const fewestOwnCharacters = 6;

/** The words of this product, which someone who guesses tries first. */
const ownWords = ["insights", "safelives", "domestic", "abuse", "caseworker"];

let estimator: ZxcvbnFactory | undefined;

/** Made at the first use: the lists take about 20 MB, and most processes never choose a password. */
function guesser(): ZxcvbnFactory {
  estimator ??= new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
  return estimator;
}

/** Words of three letters or more in names and addresses, longest first, so that the longest match is taken out. */
function wordsOf(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** How many letters and digits are left when these words are taken out. */
function leftWithout(words: readonly string[], password: string): number {
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), password.toLowerCase());
  return [...rest.replace(/[^\p{L}\p{N}]/gu, "")].length;
}

/**
 * What is wrong with a new password, as one sentence for the page, or null.
 *
 * Length and how easily it is guessed (a list of some 49,000 common passwords, repeats, keyboard runs, dates, and the
 * words in `about`); no rule about capitals or symbols and no expiry, as NCSC and ASVS 5.0 (6.2.4, 6.2.5, 6.2.10,
 * 6.2.11) have it. Characters are counted as people see them.
 *
 * @param about words tied to the person: name, e-mail address, service.
 */
export function passwordFault(password: string, about: readonly string[] = []): string | null {
  const length = [...password].length;
  if (length === 0) return "Enter a password";
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters. Three words together work well`;
  if (length > longestPassword) return `Use no more than ${longestPassword} characters`;
  const words = wordsOf([...ownWords, ...about]);
  if (leftWithout(words, password) < fewestOwnCharacters) {
    return "Do not make the password from your name, your e-mail address, your service or Insights";
  }
  if (guesser().check(password, words).guessesLog10 < fewestGuesses) {
    return "This password is too easy to guess. Three words that do not belong together work well";
  }
  return null;
}
