/** Decides which numbers are withheld: those that are sensitive themselves, and others from which these would follow. */
import type { Cell, Linked, Reason } from "./cells";
import { solving } from "./feasible";
import { boundsOf, isTold, judged, outcomeOf, withheldAs } from "./known";
import type { Policy } from "./policy";
import { whySensitive } from "./sensitive";

/** Lets others have their turn: the work on a large report takes many seconds. */
export type Breathe = () => Promise<void>;

/** Whether it would be of use to withhold a number. */
type Guards = (cell: Cell) => boolean;

/** The cells of one part that are withheld, and why. */
export async function withhold(part: Linked, policy: Policy, breathe: Breathe): Promise<Map<string, Reason>> {
  const reasons = new Map<string, Reason>();
  for (const cell of part.cells) {
    const before = part.earlier?.get(cell.id)?.outcome;
    const reason = before ? withheldAs(before) : whySensitive(cell, policy);
    if (reason !== undefined) reasons.set(cell.id, reason);
  }
  if (reasons.size === 0) return reasons;
  const byId = new Map(part.cells.map((cell) => [cell.id, cell]));
  const now = (cell: Cell) => boundsOf(cell, outcomeOf(cell, reasons, part.earlier, policy), part, policy);
  const work = async (guards: Guards) => {
    const bounds = new Map(part.cells.map((cell) => [cell.id, now(cell)]));
    await solving({ bounds, sums: part.sums }, async (solver) => {
      // What is withheld for the sake of another must not be worked out either: it joins the queue.
      const queue = [...reasons.keys()];
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        const cell = byId.get(id);
        const reason = reasons.get(id);
        if (!cell || !reason) continue;
        await breathe();
        while (!judged(cell, reason, solver, policy).holds) {
          const can = (one: Cell) => !reasons.has(one.id) && canBeWithheld(one, part, policy) && guards(one);
          const other = nextToWithhold(cell, part, byId, can);
          // Nothing is left to withhold: the audit names it, and the release fails.
          if (!other) break;
          reasons.set(other.id, "linked");
          solver.change(other.id, now(other));
          queue.push(other.id);
        }
      }
    });
  };
  await guarding(part, policy, work);
  return reasons;
}

/**
 * Rounded figures that were printed before can together tell a number more closely than the policy allows of one that is
 * withheld, whatever is withheld now: to withhold it guards nothing, and could not be proved.
 */
async function guarding(part: Linked, policy: Policy, work: (guards: Guards) => Promise<void>): Promise<void> {
  const { cells, sums, earlier } = part;
  if (!earlier || !cells.some(({ id }) => earlier.has(id))) return work(() => true);
  const most = new Map(
    cells.flatMap((cell) => (canBeWithheld(cell, part, policy) ? [[cell.id, "linked" as const] as const] : [])),
  );
  const bounds = new Map(
    cells.map((cell) => [cell.id, boundsOf(cell, outcomeOf(cell, most, earlier, policy), part, policy)]),
  );
  await solving({ bounds, sums }, (solver) => {
    const found = new Map<string, boolean>();
    return work((cell) => {
      const holds = found.get(cell.id) ?? judged(cell, "linked", solver, policy).holds;
      found.set(cell.id, holds);
      return holds;
    });
  });
}

function canBeWithheld(cell: Cell, { earlier }: Linked, policy: Policy): boolean {
  return cell.count > 0 && cell.printed !== false && !isTold(cell, earlier?.get(cell.id), policy);
}

/**
 * The number whose loss costs least and which stands nearest to the one that is to be protected: the smallest of those
 * in a sum with it, and parts before wholes, which are missed more; then of those in a sum with these, and so on.
 */
function nextToWithhold(
  from: Cell,
  { sums }: Linked,
  byId: ReadonlyMap<string, Cell>,
  can: (cell: Cell) => boolean,
): Cell | undefined {
  const wholes = new Set(sums.map(({ whole }) => whole));
  const seen = new Set([from.id]);
  let ring = [from.id];
  while (ring.length > 0) {
    const near = sums.filter(({ whole, parts }) => ring.some((id) => whole === id || parts.includes(id)));
    const next = [...new Set(near.flatMap(({ whole, parts }) => [whole, ...parts]))].filter((id) => !seen.has(id));
    const found = next
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => Number(wholes.has(a.id)) - Number(wholes.has(b.id)) || a.count - b.count)
      .find(can);
    if (found) return found;
    for (const id of next) seen.add(id);
    ring = next;
  }
  return undefined;
}
