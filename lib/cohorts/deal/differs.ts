/** Figures that count who answers a question otherwise than one before it. */

import type { Wanted } from "@/lib/cohorts/allocate";
import type { Reader } from "@/lib/cohorts/reader";
import type { Column } from "@/lib/cohorts/targets";
import type { Derived, Question } from "@/lib/forms/define";
import type { Subject } from "./subject";

export interface Differs {
  /** Names for what someone said before, in each column that counts the difference. */
  namesOf(subject: Subject): readonly string[];
  wanted(
    ends: readonly string[],
    strata: readonly { readonly columns: readonly string[] }[],
    number: (column: string) => number | undefined,
  ): Wanted[];
}

/** Figures that count who answers this question otherwise than one before it. */
export function differencesFrom(
  question: Question,
  path: string,
  derived: readonly Derived[],
  reader: Reader,
): Differs[] {
  const form = path.slice(0, path.indexOf("/"));
  return derived.flatMap(({ id, from }): Differs[] => {
    if (from.kind !== "differs" || (from.question !== question.id && from.other !== question.id)) return [];
    const before = from.question === question.id ? from.other : from.question;
    const columns = [...reader.columnsOf(`${form}/${id}`)];
    const name = (value: string, column: Column) => `${before} ${value} for ${column}`;
    const compared = (value: unknown): value is string => typeof value === "string" && !from.except?.includes(value);
    return [
      {
        namesOf({ answers, columns: own }) {
          const value = answers[before];
          return compared(value)
            ? columns.filter((column) => own.includes(column)).map((column) => name(value, column))
            : [];
        },
        wanted: (ends, strata, number) =>
          columns.flatMap((column) => {
            const expected = reader.expected(column, `${form}/${id}=yes`);
            const values = [...new Set(strata.flatMap((one) => one.columns))].filter(
              (one) => one.startsWith(`${before} `) && one.endsWith(` for ${column}`),
            );
            if (expected === undefined || values.length === 0) return [];
            const count = values.flatMap((value) =>
              ends.flatMap((end, answer) => {
                const option = end.slice(1);
                const differs = end.startsWith("=") && compared(option) && value !== name(option, column);
                const at = number(value);
                return differs && at !== undefined ? [{ column: at, answer, factor: 1 }] : [];
              }),
            );
            return [
              {
                count,
                countFixed: 0,
                base: [],
                baseFixed: 0,
                isShare: false,
                printed: Math.round(expected),
                within: 0,
                weight: 0.8,
              },
            ];
          }),
      },
    ];
  });
}
