/**
 * Figures of one service beside those of all services, where readers have had both: the one taken from the other is what
 * the other services have together, which must be told no more than any other figure.
 */
import type { Cell, Linked, Sum } from "@/disclosure/cells";
import { byHolder, type HolderOf } from "@/disclosure/holders";
import type { Year } from "@/lib/forms/define";
import type { ShownEarlier } from "./earlier";

/** Whose figures: of all services, or of the service with this id. */
export type Whose = string;
export const all: Whose = "all";

/** A number that was shown earlier, of all services or of one. Its cell is named as it is in a release of its own. */
export interface ShownOf extends ShownEarlier {
  readonly of: Whose;
}

/** The numbers of all services, with what each contributes. */
export interface OfServices {
  readonly linked: Linked;
  /** By year: the services, in the order of what they contribute. */
  readonly services: ReadonlyMap<Year, readonly string[]>;
  readonly holderOf: HolderOf;
}

/** The id of a number among those of a release. @param own whose figures the release prints */
export function idOf(own: Whose, of: Whose, id: string): string {
  return of === own ? id : `${of} ${id}`;
}

/**
 * Adds, to the numbers that are to be printed, those of others that were shown earlier, and what is left of all services
 * without those of which figures are known. What services in one hand contribute is one contribution from here on.
 *
 * @param own whose numbers are given
 * @param nation of all services; the same as `given` where it is of all
 */
export function withOthers(given: Linked, own: Whose, nation: OfServices, shown: readonly ShownOf[]): Linked {
  const now = own === all ? { ...given, cells: given.cells.map((cell) => held(cell, nation)) } : given;
  const known = new Map<Whose, Set<string>>([[own, new Set(now.cells.map(({ id }) => id))]]);
  for (const { of, cell } of shown) if (of !== own) known.set(of, (known.get(of) ?? new Set()).add(cell));
  const inAll = known.get(all);
  // Without a figure of all services, those of one say nothing of another.
  if (!inAll) return now;
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  for (const [of, ids] of known) {
    if (of === own) continue;
    addRests(nation.linked, ids);
    for (const cell of nation.linked.cells) if (ids.has(cell.id)) cells.push(cellOf(cell, of, own, nation));
    for (const { whole, parts } of nation.linked.sums)
      if ([whole, ...parts].every((id) => ids.has(id)))
        sums.push({ whole: idOf(own, of, whole), parts: parts.map((id) => idOf(own, of, id)) });
  }
  const services = [...known.keys()].filter((of) => of !== all);
  for (const cell of nation.linked.cells) {
    // What a part leaves of its whole follows from the two.
    if (!inAll.has(cell.id) || cell.printed === false) continue;
    const those = services.filter((of) => known.get(of)?.has(cell.id));
    const each = those.map((one) => [one]);
    for (const out of those.length > 1 ? [...each, those] : each) {
      const left = without(cell, out, nation);
      cells.push(left);
      sums.push({
        whole: idOf(own, all, cell.id),
        parts: [...out.map((of) => idOf(own, of, cell.id)), left.id],
      });
    }
  }
  return { ...now, cells: [...now.cells, ...cells], sums: [...now.sums, ...sums] };
}

/** What a part leaves of its whole can be worked out by whoever was shown the two. */
function addRests({ cells, sums }: Linked, ids: Set<string>): void {
  const hidden = new Set(cells.flatMap(({ id, printed }) => (printed === false ? [id] : [])));
  for (const { whole, parts } of sums) {
    const [last] = parts.filter((id) => hidden.has(id));
    if (last !== undefined && [whole, ...parts].every((id) => id === last || ids.has(id))) ids.add(last);
  }
}

/** A number of others: not printed now. */
function cellOf(cell: Cell, of: Whose, own: Whose, nation: OfServices): Cell {
  if (of === all) return { ...held(cell, nation), id: idOf(own, of, cell.id), printed: false };
  return { id: idOf(own, of, cell.id), count: contributionOf(cell, of, nation), printed: false };
}

/** The same number, with what each holder of services contributes; as it is where nobody says which service is which. */
function held(cell: Cell, nation: OfServices): Cell {
  const services = servicesOf(cell, nation);
  return cell.contributions && services.length > 0
    ? { ...cell, contributions: byHolder(cell.contributions, services, nation.holderOf) }
    : cell;
}

/** What all services but some have. */
function without(cell: Cell, out: readonly string[], nation: OfServices): Cell {
  const services = servicesOf(cell, nation);
  const stays = (place: number) => !out.includes(services[place] ?? "");
  const contributions = byHolder(
    (cell.contributions ?? []).filter((_, place) => stays(place)),
    services.filter((_, place) => stays(place)),
    nation.holderOf,
  );
  return {
    id: `${cell.id} without ${out.join(" and ")}`,
    count: cell.count - out.reduce((sum, of) => sum + contributionOf(cell, of, nation), 0),
    printed: false,
    ...(cell.contributions && { contributions }),
  };
}

function contributionOf(cell: Cell, of: string, nation: OfServices): number {
  const place = servicesOf(cell, nation).indexOf(of);
  if (place === -1) return 0;
  // Where there is one service alone, all is its own.
  return cell.contributions ? (cell.contributions[place] ?? 0) : cell.count;
}

/** The id of a number begins with its year. */
function servicesOf({ id }: Cell, { services }: OfServices): readonly string[] {
  return services.get(id.slice(0, id.indexOf(" ")) as Year) ?? [];
}
