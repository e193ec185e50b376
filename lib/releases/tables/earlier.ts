/** What the readers of a release have been shown before, put beside what they are to be shown now. */
import type { Cell, Earlier, Linked, Outcome, Sum } from "@/disclosure/cells";

/** A number that was shown earlier. */
export interface ShownEarlier {
  /** Where it was shown: the name of a release, or of a comparison of services. */
  readonly release: string;
  readonly cell: string;
  /** What was true then. */
  readonly count: number;
  /** Of how many people an average was: which numbers it was the average of. */
  readonly averaged?: string | undefined;
  readonly outcome: Outcome;
  readonly roundTo: number;
  readonly threshold: number;
  /** Whether only some of the readers were shown it: researchers, of all who read what is public. */
  readonly toSome?: boolean | undefined;
}

/**
 * A number that has not changed is the same number, and bound by what was printed of it. One that has changed stands
 * beside its former self, and the difference is a number of its own: the people who came or went, who must not be told.
 * What added up then is known to have added up. An average of as many people and other numbers is withheld: somebody came
 * for somebody who went, and the two averages would tell how the two differ. What only some readers were shown is known to
 * them, and is printed to all no sooner for that; what was withheld even from them is withheld from all.
 */
export function withEarlier(
  { cells, sums, earlier: before, knownToSome: beforeToSome }: Linked,
  shown: readonly ShownEarlier[],
): Linked {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const earlier = new Map<string, Earlier>(before);
  const knownToSome = new Map<string, Earlier>(beforeToSome);
  const added: Cell[] = [];
  const links: Sum[] = [];
  const then = new Map<string, Map<string, Cell>>();
  for (const { release, cell: id, count, averaged, outcome, roundTo, threshold, toSome } of shown) {
    const now = byId.get(id);
    if (!now) continue;
    const ofRelease = then.get(release) ?? new Map<string, Cell>();
    then.set(release, ofRelease);
    if (now.count === count) {
      ofRelease.set(id, now);
      const isOther = now.averaged !== undefined && averaged !== undefined && now.averaged !== averaged;
      const then: Earlier = { outcome: isOther ? { withheld: "linked" } : outcome, roundTo, threshold };
      const among = toSome && "count" in then.outcome ? knownToSome : earlier;
      const known = among.get(id);
      if (!known || tellsMore(then, known)) among.set(id, then);
      continue;
    }
    const former: Cell = { id: `${id} in ${release}`, count, printed: false };
    // That it is rounded alike says as little as that it is rounded otherwise: nobody knows whether people came or went.
    const change: Cell = { id: `${id} since ${release}`, count: now.count - count, printed: false, signed: true };
    ofRelease.set(id, former);
    added.push(former, change);
    earlier.set(former.id, { outcome, roundTo, threshold });
    links.push({ whole: id, parts: [former.id, change.id] });
  }
  for (const [release, known] of then) {
    const former = sumsThen(release, sums, byId, known);
    added.push(...former.cells);
    links.push(...former.sums);
  }
  return { cells: [...cells, ...added], sums: [...sums, ...links], earlier, knownToSome };
}

/** Of two that were shown of a number: one that was printed tells more than one that was withheld, and the finer more. */
function tellsMore(one: Earlier, other: Earlier): boolean {
  if ("withheld" in one.outcome) return false;
  return "withheld" in other.outcome || one.roundTo < other.roundTo;
}

/**
 * The sums of now between the numbers of then, where one of them has changed; a part that is printed nowhere is what the
 * others leave.
 */
function sumsThen(
  release: string,
  sums: readonly Sum[],
  byId: ReadonlyMap<string, Cell>,
  known: ReadonlyMap<string, Cell>,
): { cells: Cell[]; sums: Sum[] } {
  const found: { cells: Cell[]; sums: Sum[] } = { cells: [], sums: [] };
  const left = new Map<string, Cell>();
  for (const { whole, parts } of sums) {
    const members = [whole, ...parts];
    const unknown = members.filter((id) => !known.has(id));
    const hidden = unknown.length === 1 && byId.get(unknown[0] as string)?.printed === false ? unknown[0] : undefined;
    if (unknown.length > 0 && hidden === undefined) continue;
    if (members.every((id) => id === hidden || known.get(id) === byId.get(id))) continue;
    const countOf = (id: string) => known.get(id)?.count ?? 0;
    const less = countOf(whole) - parts.reduce((sum, id) => sum + countOf(id), 0);
    if (hidden !== undefined) {
      const count = hidden === whole ? -less : less;
      const id = `${hidden} in ${release}`;
      if (count < 0 || (left.get(hidden)?.count ?? count) !== count) continue;
      if (!left.has(hidden)) {
        const cell: Cell = { id, count, printed: false };
        left.set(hidden, cell);
        found.cells.push(cell);
      }
    } else if (less !== 0) continue;
    const idOf = (id: string) => (left.get(id) ?? known.get(id))?.id as string;
    found.sums.push({ whole: idOf(whole), parts: parts.map(idOf) });
  }
  return found;
}
