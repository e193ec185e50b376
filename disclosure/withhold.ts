/** Decides which numbers are withheld: those that are sensitive themselves, and others from which these would follow. */
import type { Cell, Linked, Reason } from "./cells";
import { solving } from "./feasible";
import { boundsOf, isTold, judged, knownToAll, outcomeOf, type Printed, withheldAs } from "./known";
import type { Policy } from "./policy";
import { whySensitive, widthNeeded } from "./sensitive";

/** Lets others have their turn: the work on a large report takes many seconds. */
export type Breathe = () => Promise<void>;

/** The cells of one part that are withheld, and why. */
export async function withhold(part: Linked, policy: Policy, breathe: Breathe): Promise<Map<string, Reason>> {
  const sensitive = new Map<string, Reason>();
  for (const cell of part.cells) {
    const before = part.earlier?.get(cell.id)?.outcome;
    const reason = before ? withheldAs(before) : whySensitive(cell, policy);
    if (reason !== undefined) sensitive.set(cell.id, reason);
  }
  if (sensitive.size === 0) return sensitive;
  const known = new Set(part.cells.flatMap((cell) => (isKnownAnyway(cell, part, policy) ? cell.id : [])));
  for (;;) {
    const reasons = new Map(sensitive);
    const unguarded = await guard(part, policy, { reasons, known, breathe });
    if (unguarded.length === 0 || unguarded.some((id) => sensitive.has(id))) return reasons;
    // One that was to guard another and cannot be guarded itself is left as it is, and others are looked for.
    for (const id of unguarded) known.add(id);
  }
}

/**
 * Withholds others for the sake of those that are withheld. What is withheld for another's sake must not be worked out
 * either.
 *
 * @param known what is not withheld for others' sake
 * @returns those for which nothing is left to withhold: where they are sensitive the audit names them, and nothing is released
 */
async function guard(
  part: Linked,
  policy: Policy,
  { reasons, known, breathe }: { reasons: Map<string, Reason>; known: ReadonlySet<string>; breathe: Breathe },
): Promise<string[]> {
  const byId = new Map(part.cells.map((cell) => [cell.id, cell]));
  const printed: Printed = { part, policy, outcomeOf: (cell) => outcomeOf(cell, reasons, part.earlier, policy) };
  const now = (cell: Cell) => boundsOf(cell, printed.outcomeOf(cell), part, policy);
  const can = (one: Cell) => !reasons.has(one.id) && !known.has(one.id) && canBeWithheld(one, part, policy);
  const bounds = new Map(part.cells.map((cell) => [cell.id, now(cell)]));
  const unguarded: string[] = [];
  await solving({ bounds, sums: part.sums }, async (solver) => {
    const queue = [...reasons.keys()];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const cell = byId.get(id);
      const reason = reasons.get(id);
      if (!cell || !reason) continue;
      await breathe();
      while (!judged(cell, reason, solver, printed).holds) {
        const other = nextToWithhold(cell, part, byId, can);
        if (!other) {
          unguarded.push(id);
          break;
        }
        reasons.set(other.id, "linked");
        solver.change(other.id, now(other));
        queue.push(other.id);
      }
    }
  });
  return unguarded;
}

/** What was printed before can tell a number more closely than may be told of one that is withheld: to withhold it is no use. */
function isKnownAnyway(cell: Cell, part: Linked, policy: Policy): boolean {
  if (!part.earlier?.has(cell.id)) return false;
  const { low, high } = boundsOf(cell, { withheld: "linked" }, knownToAll(part), policy);
  return high - low < widthNeeded(cell, policy, "linked");
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
