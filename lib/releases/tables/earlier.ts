/** What the readers of a release have been shown before, put beside what they are to be shown now. */
import type { Cell, Earlier, Linked, Outcome, Sum } from "@/disclosure/cells";

/** A number of an earlier release. */
export interface ShownEarlier {
  readonly release: string;
  readonly cell: string;
  /** What was true then. */
  readonly count: number;
  readonly outcome: Outcome;
  readonly roundTo: number;
}

/**
 * A number that has not changed is the same number, and bound by what was printed of it. One that has changed stands
 * beside its former self, and the difference is a number of its own: the people who came or went, who must not be told.
 */
export function withEarlier({ cells, sums }: Linked, shown: readonly ShownEarlier[]): Linked {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const earlier = new Map<string, Earlier>();
  const added: Cell[] = [];
  const links: Sum[] = [];
  for (const { release, cell: id, count, outcome, roundTo } of shown) {
    const now = byId.get(id);
    if (!now) continue;
    if (now.count === count) {
      const known = earlier.get(id);
      // Of two that were printed, the finer tells more; what was ever withheld stays withheld.
      if (!known || "withheld" in outcome || roundTo < known.roundTo) earlier.set(id, { outcome, roundTo });
      continue;
    }
    const then: Cell = { id: `${id} in ${release}`, count };
    const change: Cell = { id: `${id} since ${release}`, count: Math.abs(now.count - count), printed: false };
    added.push(then, change);
    earlier.set(then.id, { outcome, roundTo });
    links.push(
      now.count > count ? { whole: id, parts: [then.id, change.id] } : { whole: then.id, parts: [id, change.id] },
    );
  }
  return { cells: [...cells, ...added], sums: [...sums, ...links], earlier };
}
