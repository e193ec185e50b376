/**
 * Decides what is printed of numbers that hang together: which are withheld because they are sensitive themselves, which
 * because a sensitive one would follow from them, and how the others are rounded. Then proves it: the audit works out
 * afresh what can be known of each withheld number, and names those of which too much can be.
 */
import type { Cell, Earlier, Linked, Outcome, Reason, Sum } from "./cells";
import { parted } from "./components";
import { type Bounds, type Solver, solving } from "./feasible";
import type { Policy } from "./policy";
import { behind, rounded, roundingOf } from "./round";
import { knownToContributors, whySensitive, widthNeeded } from "./sensitive";

export interface Audited extends Bounds {
  readonly id: string;
  /** How far apart the least and the greatest possible value must be at least. */
  readonly needed: number;
  readonly holds: boolean;
}

export interface Controlled {
  /** By id, of each cell that is to be printed. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Of each withheld cell, and of each sensitive number that is not printed: what can be worked out of it. */
  readonly audit: readonly Audited[];
}

/** Lets others have their turn: the work on a large report takes many seconds. */
export type Breathe = () => Promise<void>;

const withoutPause: Breathe = async () => {};

/**
 * Controls linked numbers for an audience.
 *
 * @throws Error where cells named in sums are missing, sums do not add up, or a number has changed since it was printed
 */
export async function controlTables(linked: Linked, policy: Policy, breathe = withoutPause): Promise<Controlled> {
  check(linked);
  const outcomes = new Map<string, Outcome>();
  const audit: Audited[] = [];
  for (const part of parted(linked)) {
    const withheld = await withhold(part, policy, breathe);
    for (const cell of part.cells)
      if (cell.printed !== false) outcomes.set(cell.id, outcomeOf(cell, withheld, part.earlier, policy));
    audit.push(...(await auditTables(part, outcomes, policy, breathe)));
  }
  return { outcomes, audit };
}

/**
 * What can be worked out of each withheld number from all that is printed, here and earlier. It takes the outcomes as
 * given, whoever decided on them.
 */
export async function auditTables(
  linked: Linked,
  outcomes: ReadonlyMap<string, Outcome>,
  policy: Policy,
  breathe = withoutPause,
): Promise<Audited[]> {
  const audited: Audited[] = [];
  for (const part of parted(linked)) {
    const secret = part.cells.flatMap((cell) => {
      const outcome = outcomes.get(cell.id);
      const reason = outcome ? withheldAs(outcome) : whyHidden(cell, part, policy);
      return reason === undefined ? [] : [{ cell, reason }];
    });
    if (secret.length === 0) continue;
    const bounds = new Map(part.cells.map((cell) => [cell.id, boundsOf(cell, outcomes.get(cell.id), part, policy)]));
    await solving({ bounds, sums: part.sums }, async (solver) => {
      for (const { cell, reason } of secret) {
        audited.push(judged(cell, reason, solver, policy));
        await breathe();
      }
    });
  }
  return audited;
}

/** The cells of one part that are withheld, and why. */
async function withhold(part: Linked, policy: Policy, breathe: Breathe): Promise<Map<string, Reason>> {
  const reasons = new Map<string, Reason>();
  for (const cell of part.cells) {
    const before = part.earlier?.get(cell.id)?.outcome;
    const reason = before ? withheldAs(before) : whySensitive(cell, policy);
    if (reason !== undefined) reasons.set(cell.id, reason);
  }
  if (reasons.size === 0) return reasons;
  const byId = new Map(part.cells.map((cell) => [cell.id, cell]));
  const now = (cell: Cell) => boundsOf(cell, outcomeOf(cell, reasons, part.earlier, policy), part, policy);
  await solving(
    { bounds: new Map(part.cells.map((cell) => [cell.id, now(cell)])), sums: part.sums },
    async (solver) => {
      // What is withheld for the sake of another must not be worked out either: it joins the queue.
      const queue = [...reasons.keys()];
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        const cell = byId.get(id);
        const reason = reasons.get(id);
        if (!cell || !reason) continue;
        await breathe();
        while (!judged(cell, reason, solver, policy).holds) {
          const other = nextToWithhold(cell, part, byId, reasons, policy);
          // Nothing is left to withhold: the audit names it, and the release fails.
          if (!other) break;
          reasons.set(other.id, "linked");
          solver.change(other.id, now(other));
          queue.push(other.id);
        }
      }
    },
  );
  return reasons;
}

/**
 * The number whose loss costs least and which stands nearest to the one that is to be protected: the smallest of those
 * in a sum with it, and parts before wholes, which are missed more; then of those in a sum with these, and so on.
 */
function nextToWithhold(
  from: Cell,
  { sums, earlier }: Linked,
  byId: ReadonlyMap<string, Cell>,
  reasons: ReadonlyMap<string, Reason>,
  policy: Policy,
): Cell | undefined {
  const wholes = new Set(sums.map(({ whole }) => whole));
  const seen = new Set([from.id]);
  let ring = [from.id];
  while (ring.length > 0) {
    const near = sums.filter(({ whole, parts }) => ring.some((id) => whole === id || parts.includes(id)));
    const next = [...new Set(near.flatMap(({ whole, parts }) => [whole, ...parts]))].filter((id) => !seen.has(id));
    const found = next
      .flatMap((id) => byId.get(id) ?? [])
      .filter(({ id, count, printed }) => count > 0 && printed !== false && !reasons.has(id))
      .filter((cell) => !isTold(cell, earlier?.get(cell.id), policy))
      .sort((a, b) => Number(wholes.has(a.id)) - Number(wholes.has(b.id)) || a.count - b.count);
    if (found[0]) return found[0];
    for (const id of next) seen.add(id);
    ring = next;
  }
  return undefined;
}

/** What was printed as finely before cannot be taken back; what was printed more coarsely needs not be told more finely. */
function isTold(cell: Cell, before: Earlier | undefined, policy: Policy): before is Earlier {
  return before !== undefined && ("withheld" in before.outcome || before.roundTo <= roundingOf(cell, policy));
}

function judged(cell: Cell, reason: Reason, solver: Solver, policy: Policy): Audited {
  const { low, high } = solver.interval(cell.id);
  const needed = widthNeeded(cell, policy, reason);
  return { id: cell.id, low, high, needed, holds: high - low >= needed };
}

/** Why a number that is not printed now must not be worked out. What was printed before is no secret any more. */
function whyHidden(cell: Cell, { earlier }: Linked, policy: Policy): Reason | undefined {
  if (cell.printed !== false) return undefined;
  const before = earlier?.get(cell.id)?.outcome;
  return before ? withheldAs(before) : whySensitive(cell, policy);
}

function withheldAs(outcome: Outcome): Reason | undefined {
  return "withheld" in outcome ? outcome.withheld : undefined;
}

/** What was withheld stays withheld; what was printed as finely before is printed so again, and tells nothing new. */
function outcomeOf(
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
function boundsOf(cell: Cell, outcome: Outcome | undefined, { earlier }: Linked, policy: Policy): Bounds {
  const before = earlier?.get(cell.id);
  const then = before && knownOf(before.outcome, before.roundTo);
  const now = cell.printed !== false && outcome ? knownOf(outcome, roundingOf(cell, policy)) : undefined;
  const least = cell.signed ? Number.NEGATIVE_INFINITY : 0;
  return {
    low: Math.max(then?.low ?? least, now?.low ?? least, cell.signed ? least : knownToContributors(cell, policy)),
    high: Math.min(then?.high ?? Number.POSITIVE_INFINITY, now?.high ?? Number.POSITIVE_INFINITY),
  };
}

function knownOf(outcome: Outcome, roundTo: number): Bounds {
  return "withheld" in outcome ? { low: 1, high: Number.POSITIVE_INFINITY } : behind(outcome.count, roundTo);
}

function check({ cells, sums, earlier }: Linked): void {
  const counts = new Map(cells.map(({ id, count }) => [id, count]));
  if (counts.size !== cells.length) throw new Error("Two cells have one id.");
  const countOf = (id: string, { whole }: Sum) => {
    const count = counts.get(id);
    if (count === undefined) throw new Error(`The sum ${whole} names the cell ${id}, which is not there.`);
    return count;
  };
  for (const sum of sums) {
    const together = sum.parts.reduce((total, id) => total + countOf(id, sum), 0);
    if (together !== countOf(sum.whole, sum))
      throw new Error(`The parts of ${sum.whole} add up to ${together}, and not to ${countOf(sum.whole, sum)}.`);
  }
  for (const [id, { outcome, roundTo }] of earlier ?? []) {
    const count = counts.get(id);
    if (count === undefined || "withheld" in outcome) continue;
    const { low, high } = behind(outcome.count, roundTo);
    if (count < low || count > high)
      throw new Error(`The cell ${id} has changed since it was printed: give it an id of its own, and link the two.`);
  }
}
