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
  /** Fills `into`, one number a variable, from the codes of one form, written with spaces between: "4 17 203". */
  read(codes: string, into: Uint8Array): void;
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
  const apply = (code: number, into: Uint8Array): void => {
    for (const { variable, value, times } of said[code] ?? []) {
      const now = into[variable] as number;
      if (times && now >= firstCategory) into[variable] = Math.min(now + 1, most);
      else if (value > now) into[variable] = value;
    }
  };
  return {
    variables,
    read(written, into) {
      into.fill(notAsked);
      let code = 0;
      let inside = false;
      for (let place = 0; place < written.length; place++) {
        const digit = written.charCodeAt(place) - 48;
        if (digit >= 0 && digit <= 9) {
          code = code * 10 + digit;
          inside = true;
        } else if (inside) {
          apply(code, into);
          code = 0;
          inside = false;
        }
      }
      if (inside) apply(code, into);
    },
  };
}

/** How many different values a variable can have. */
export function valuesOf({ kind, categories }: Variable): number {
  return firstCategory + (kind === "times" ? mostTimes : categories.length);
}
