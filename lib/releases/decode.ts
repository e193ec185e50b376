/**
 * Reads what a form says from the codes by which it is counted: one small number a variable. The projection is the only
 * source of record-level data, so that what was never counted cannot leave.
 */
import type { Variable } from "./variables";

/**
 * The value of a variable, by number. Each is greater than those that come to stand beside it in one form, so that the
 * codes may come in any order.
 */
export const notAsked = 0;
/** Asked, and none of its values: "no" of one of several answers, or a number outside of all bands. */
export const noneOfThese = 1;
export const leftEmpty = 2;
/** The first of a variable's categories; of what is counted in times, one more than this is once. */
export const firstCategory = 3;
/** More often than this is not told apart. */
export const mostTimes = 3;

export interface Decoder {
  readonly variables: readonly Variable[];
  /**
   * Fills `into` from `at` on, one number a variable, from the codes of one form, written with anything between: "4 17 203".
   * What is there before must be 0.
   */
  read(codes: string, into: Uint8Array, at: number): void;
  /** By variable, then by number of value: how often it was read so far. @param forms how many forms were read */
  counts(forms: number): readonly Uint32Array[];
}

/** What a code says of a variable: at least this value; or, of what is counted in times, once more. */
interface Says {
  readonly variable: number;
  readonly value: number;
  readonly times: boolean;
}

/** @param codes the code of each key, as kept in the database; a key without one was never said */
export function decoderOf(variables: readonly Variable[], codes: ReadonlyMap<string, number>): Decoder {
  const said: Says[][] = [];
  const add = (key: string | null, says: Says): void => {
    const code = key === null ? undefined : codes.get(key);
    if (code === undefined) return;
    const before = said[code];
    if (before) before.push(says);
    else said[code] = [says];
  };
  for (const [variable, { kind, categories, asked, missing }] of variables.entries()) {
    add(asked, { variable, value: noneOfThese, times: false });
    add(missing, { variable, value: leftEmpty, times: false });
    for (const [index, { key }] of categories.entries())
      add(key, { variable, value: firstCategory + index, times: kind === "times" });
  }
  const most = firstCategory + mostTimes - 1;
  // By code: where what it says begins in the lists below. Millions of forms are read with it.
  const starts = new Uint32Array(said.length + 1);
  for (let code = 0; code < said.length; code++)
    starts[code + 1] = (starts[code] as number) + (said[code]?.length ?? 0);
  const all = said.flatMap((says) => says ?? []);
  const places = Uint16Array.from(all, ({ variable }) => variable);
  const values = Uint8Array.from(all, ({ value }) => value);
  const inTimes = Uint8Array.from(all, ({ times }) => (times ? 1 : 0));
  // The counts of all variables stand in one list. They are changed with each value, so that what was not said takes no time:
  // of what was not asked they are what is left of all forms, and less than nothing until these are added.
  const sizes = variables.map(valuesOf);
  const firsts = new Uint32Array(sizes.length + 1);
  for (const [variable, size] of sizes.entries()) firsts[variable + 1] = (firsts[variable] as number) + size;
  const counted = new Int32Array(firsts[sizes.length] as number);
  const apply = (code: number, into: Uint8Array, at: number): void => {
    if (code >= said.length) return;
    const end = starts[code + 1] as number;
    for (let one = starts[code] as number; one < end; one++) {
      const variable = places[one] as number;
      const now = into[at + variable] as number;
      let next = values[one] as number;
      if (inTimes[one] === 1 && now >= firstCategory) next = Math.min(now + 1, most);
      if (next <= now) continue;
      into[at + variable] = next;
      const first = firsts[variable] as number;
      counted[first + now] = (counted[first + now] as number) - 1;
      counted[first + next] = (counted[first + next] as number) + 1;
    }
  };
  return {
    variables,
    read(written, into, at) {
      let code = 0;
      let inside = false;
      for (let place = 0; place < written.length; place++) {
        const digit = written.charCodeAt(place) - 48;
        if (digit >= 0 && digit <= 9) {
          code = code * 10 + digit;
          inside = true;
        } else if (inside) {
          apply(code, into, at);
          code = 0;
          inside = false;
        }
      }
      if (inside) apply(code, into, at);
    },
    counts: (forms) =>
      sizes.map((_, variable) => {
        const counts = Uint32Array.from(counted.subarray(firsts[variable], firsts[variable + 1]));
        counts[notAsked] = forms + (counted[(firsts[variable] as number) + notAsked] as number);
        return counts;
      }),
  };
}

/** How many different values a variable can have. */
export function valuesOf({ kind, categories }: Variable): number {
  return firstCategory + (kind === "times" ? mostTimes : categories.length);
}
