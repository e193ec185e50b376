/**
 * What was released of a period, as it is kept: the audit of a longer period around it needs what was true and what was
 * printed, since the two taken from one another are a figure of what is left of the longer one.
 */
import type { Cell, Earlier, Linked, Outcome, Sum } from "@/disclosure/cells";
import { byHolder, type HolderOf } from "@/disclosure/holders";
import { policies } from "@/disclosure/policy";
import { roundingOf } from "@/disclosure/round";
import type { KeptAverage } from "./averages";

export interface KeptFigures {
  readonly period: string;
  /** The services whose contributions the cells hold, in their order. */
  readonly services: readonly string[];
  readonly cells: readonly (Cell & { readonly outcome?: Outcome | undefined })[];
  readonly sums: readonly Sum[];
  /** The ids of the counts that readers are shown, in the order of the released numbers. */
  readonly numbers: readonly string[];
  /** Left out where they were not compared yet. */
  readonly averages?: readonly KeptAverage[];
}

/**
 * Puts the figures of a period beside those of the shorter ones within it. A number is the sum of its parts and of what is
 * beyond them; forms that came late, or were taken back, are in that too, so it may be less than nothing.
 *
 * @param linked with what each holder of the services contributes
 * @param services in the order of their holders
 */
export function withParts(
  { cells, sums, earlier: before, ...shown }: Linked,
  services: readonly string[],
  within: readonly KeptFigures[],
  holderOf: HolderOf,
): Linked {
  const added: Cell[] = [];
  const links: Sum[] = [];
  const earlier = new Map<string, Earlier>(before);
  const parts = new Map<string, Cell[]>();
  const everyone = [...new Set([...services, ...within.flatMap((kept) => kept.services)])];
  const allOf = (given: ReadonlyMap<string, number>) =>
    byHolder(
      everyone.map((service) => given.get(service) ?? 0),
      everyone,
      holderOf,
    );
  for (const kept of within) {
    const idOf = (id: string) => `${kept.period}: ${id}`;
    for (const { outcome, contributions, ...cell } of kept.cells) {
      const given = new Map(kept.services.map((service, place) => [service, contributions?.[place] ?? 0]));
      const part: Cell = {
        ...cell,
        id: idOf(cell.id),
        printed: false,
        ...(contributions && { contributions: allOf(given) }),
      };
      added.push(part);
      parts.set(cell.id, [...(parts.get(cell.id) ?? []), part]);
      const { threshold } = policies.services;
      if (outcome) earlier.set(part.id, { outcome, roundTo: roundingOf(part, policies.services), threshold });
    }
    for (const { whole, parts: of } of kept.sums) links.push({ whole: idOf(whole), parts: of.map(idOf) });
  }
  for (const cell of cells) {
    const own = parts.get(cell.id);
    if (!own) continue;
    const { cell: beyond, isMore } = difference(cell, own);
    if (isMore) {
      added.push(beyond);
      links.push({ whole: cell.id, parts: [...own.map(({ id }) => id), beyond.id] });
    } else {
      const together: Cell = { id: `${cell.id} in parts`, count: cell.count + beyond.count, printed: false };
      added.push(together, beyond);
      links.push({ whole: together.id, parts: own.map(({ id }) => id) });
      links.push({ whole: together.id, parts: [cell.id, beyond.id] });
    }
  }
  return { ...shown, cells: [...cells, ...added], sums: [...sums, ...links], earlier };
}

/** What is left of a number without its parts, and whether it is more than they are. */
function difference(whole: Cell, parts: readonly Cell[]): { cell: Cell; isMore: boolean } {
  const less = whole.count - parts.reduce((sum, { count }) => sum + count, 0);
  const sign = less < 0 ? -1 : 1;
  const places = Math.max(...[whole, ...parts].map(({ contributions = [] }) => contributions.length));
  const contributions = Array.from(
    { length: places },
    (_, place) =>
      sign *
      ((whole.contributions?.[place] ?? 0) - parts.reduce((sum, part) => sum + (part.contributions?.[place] ?? 0), 0)),
  );
  const known = places > 0 && contributions.every((part) => part >= 0);
  return {
    cell: {
      id: `${whole.id} beyond its parts`,
      count: Math.abs(less),
      printed: false,
      // Where some services have more and others less, nobody knows how much of it is theirs.
      ...(known && { contributions }),
    },
    isMore: sign > 0,
  };
}
