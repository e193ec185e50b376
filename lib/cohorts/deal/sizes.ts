/** How many options of a list someone chose, where the print counts people by that: "four or more". */

import type { Reader } from "@/lib/cohorts/reader";
import type { Column } from "@/lib/cohorts/targets";
import type { Derived, ManyQuestion } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import type { Subject } from "./subject";

/** How many people of a column chose so many options, as the print says. */
export interface Size {
  readonly column: Column;
  readonly wanted: number;
  holds(options: number): boolean;
}

/** The figures that count how many options someone chose: "four or more". */
export function sizesFrom(question: ManyQuestion, path: string, derived: readonly Derived[], reader: Reader): Size[] {
  const form = path.slice(0, path.indexOf("/"));
  return derived.flatMap(({ id, from, bands = [] }): Size[] => {
    if (from.kind !== "chosen" || from.question !== question.id) return [];
    return [...reader.columnsOf(`${form}/${id}`)].flatMap((column) =>
      bands.flatMap((band): Size[] => {
        const wanted = reader.expected(column, `${form}/${id}#${band.id}`);
        const { from: low = 0, to: high = Number.POSITIVE_INFINITY } = band;
        return wanted === undefined
          ? []
          : [{ column, wanted: Math.round(wanted), holds: (options) => options >= low && options <= high }];
      }),
    );
  });
}

/** Hands options over between people who count alike, until as many have so many as printed. How often each is given stays. */
export function evenOut(
  chosen: ReadonlyMap<Subject, string[]>,
  question: ManyQuestion,
  size: Size,
  random: Random,
): void {
  const alone = new Set(question.options.flatMap(({ id, exclusive }) => (exclusive ? [id] : [])));
  const people = [...chosen].filter(
    ([{ columns }, ids]) => columns.includes(size.column) && ids.length > 0 && !ids.some((id) => alone.has(id)),
  );
  const holding = (ids: readonly string[], more = 0) => (size.holds(ids.length + more) ? 1 : 0);
  let off = size.wanted - people.reduce((sum, [, ids]) => sum + holding(ids), 0);
  for (let tries = people.length * 60; tries > 0 && off !== 0; tries -= 1) {
    const [[giver, from], [taker, to]] = [random.pick(people), random.pick(people)];
    if (giver.columns !== taker.columns || from.length < 2 || from === to) continue;
    const change = holding(from, -1) + holding(to, 1) - holding(from) - holding(to);
    if (Math.abs(off - change) >= Math.abs(off)) continue;
    const id = from.find((one) => !to.includes(one));
    if (id === undefined) continue;
    from.splice(from.indexOf(id), 1);
    to.push(id);
    off -= change;
  }
}
