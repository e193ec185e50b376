/** What readers know of a number: by itself, and by all that is printed together. */
import type { Cell, Earlier, Linked, Outcome, Reason } from "./cells";
import type { Bounds, Solver } from "./feasible";
import type { Policy } from "./policy";
import { behind, rounded, roundingOf } from "./round";
import { knownToContributors, widthNeeded } from "./sensitive";

export interface Audited extends Bounds {
  readonly id: string;
  /** How far apart the least and the greatest possible value must be at least. */
  readonly needed: number;
  readonly holds: boolean;
}

/** Numbers that hang together, and what is printed of them. */
export interface Printed {
  readonly part: Linked;
  readonly policy: Policy;
  outcomeOf(cell: Cell): Outcome | undefined;
}

/**
 * What can be worked out of a number that must not be told. Those who were shown a number before need not work it out: what
 * counts of it is what all the others can, to whom nothing of that was shown.
 */
export function judged(
  cell: Cell,
  reason: Reason,
  solver: Solver,
  { part, policy, outcomeOf: printed }: Printed,
): Audited {
  const some = part.knownToSome?.has(cell.id) ? part.cells.filter(({ id }) => part.knownToSome?.has(id)) : [];
  for (const one of some) solver.change(one.id, boundsOf(one, printed(one), knownToAll(part), policy));
  const { low, high } = solver.interval(cell.id);
  for (const one of some) solver.change(one.id, boundsOf(one, printed(one), part, policy));
  const needed = widthNeeded(cell, policy, reason);
  return { id: cell.id, low, high, needed, holds: high - low >= needed };
}

/** What was printed as finely before cannot be taken back; what was printed more coarsely needs not be told more finely. */
export function isTold(cell: Cell, before: Earlier | undefined, policy: Policy): before is Earlier {
  return before !== undefined && ("withheld" in before.outcome || before.roundTo <= roundingOf(cell, policy));
}

export function withheldAs(outcome: Outcome): Reason | undefined {
  return "withheld" in outcome ? outcome.withheld : undefined;
}

/** What was withheld stays withheld; what was printed as finely before is printed so again, and tells nothing new. */
export function outcomeOf(
  cell: Cell,
  withheld: ReadonlyMap<string, Reason>,
  earlier: Linked["earlier"],
  policy: Policy,
): Outcome {
  const before = earlier?.get(cell.id);
  if (isTold(cell, before, policy)) return before.outcome;
  const reason = withheld.get(cell.id);
  return reason === undefined ? { count: rounded(cell.count, roundingOf(cell, policy)) } : { withheld: reason };
}

/**
 * What a reader knows of one number by itself. That a number is withheld says that it is not 0. Readers who contribute know
 * that it is no less than what they contribute: the bound is that of the largest, so that what holds here holds for each.
 */
export function boundsOf(
  cell: Cell,
  outcome: Outcome | undefined,
  { earlier, knownToSome }: Linked,
  policy: Policy,
): Bounds {
  const before = earlier?.get(cell.id);
  const then = before && knownOf(before.outcome, before);
  const some = knownToSome?.get(cell.id);
  const thenToSome = some && knownOf(some.outcome, some);
  const now =
    cell.printed !== false && outcome
      ? knownOf(outcome, { threshold: policy.threshold, roundTo: roundingOf(cell, policy) })
      : undefined;
  const least = cell.signed ? Number.NEGATIVE_INFINITY : 0;
  return {
    low: Math.max(
      then?.low ?? least,
      thenToSome?.low ?? least,
      now?.low ?? least,
      cell.signed ? least : knownToContributors(cell, policy),
    ),
    high: Math.min(
      then?.high ?? Number.POSITIVE_INFINITY,
      thenToSome?.high ?? Number.POSITIVE_INFINITY,
      now?.high ?? Number.POSITIVE_INFINITY,
    ),
  };
}

/** What every reader has been shown. */
export function knownToAll({ knownToSome: _, ...shown }: Linked): Linked {
  return shown;
}

function knownOf(outcome: Outcome, rules: Pick<Policy, "roundTo" | "threshold">): Bounds {
  return "withheld" in outcome ? { low: 1, high: Number.POSITIVE_INFINITY } : behind(outcome.count, rules);
}
