/**
 * Decides what is printed of numbers that hang together: which are withheld because they are sensitive themselves, which
 * because a sensitive one would follow from them, and how the others are rounded. Then proves it: the audit works out
 * afresh what can be known of each withheld number, and names those of which too much can be.
 */
import type { Cell, Linked, Outcome, Reason, Sum } from "./cells";
import { parted } from "./components";
import { solving } from "./feasible";
import { type Audited, boundsOf, judged, outcomeOf, type Printed, withheldAs } from "./known";
import type { Policy } from "./policy";
import { behind } from "./round";
import { whySensitive } from "./sensitive";
import { type Breathe, withhold } from "./withhold";

export interface Controlled {
  /** By id, of each cell that is to be printed. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Of each withheld cell, and of each sensitive number that is not printed: what can be worked out of it. */
  readonly audit: readonly Audited[];
}

const withoutPause: Breathe = async () => {};

/**
 * Controls linked numbers for an audience.
 *
 * @throws Error where cells named in sums are missing, sums do not add up, or a number has changed since it was printed
 */
export async function controlTables(
  linked: Linked,
  policy: Policy,
  breathe: Breathe = withoutPause,
): Promise<Controlled> {
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
  breathe: Breathe = withoutPause,
): Promise<Audited[]> {
  const audited: Audited[] = [];
  for (const part of parted(linked)) {
    const secret = part.cells.flatMap((cell) => {
      const outcome = outcomes.get(cell.id);
      const reason = outcome ? withheldAs(outcome) : whyHidden(cell, part, policy);
      return reason === undefined ? [] : [{ cell, reason }];
    });
    if (secret.length === 0) continue;
    const printed: Printed = { part, policy, outcomeOf: ({ id }) => outcomes.get(id) };
    const bounds = new Map(part.cells.map((cell) => [cell.id, boundsOf(cell, outcomes.get(cell.id), part, policy)]));
    await solving({ bounds, sums: part.sums }, async (solver) => {
      for (const { cell, reason } of secret) {
        audited.push(judged(cell, reason, solver, printed));
        await breathe();
      }
    });
  }
  return audited;
}

/** Why a number that is not printed now must not be worked out. What was printed before is no secret any more. */
function whyHidden(cell: Cell, { earlier }: Linked, policy: Policy): Reason | undefined {
  if (cell.printed !== false) return undefined;
  const before = earlier?.get(cell.id)?.outcome;
  return before ? withheldAs(before) : whySensitive(cell, policy);
}

function check({ cells, sums, earlier = new Map(), knownToSome = new Map() }: Linked): void {
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
  for (const [id, { outcome, ...rules }] of [...earlier, ...knownToSome]) {
    const count = counts.get(id);
    if (count === undefined || "withheld" in outcome) continue;
    const { low, high } = behind(outcome.count, rules);
    if (count < low || count > high)
      throw new Error(`The cell ${id} has changed since it was printed: give it an id of its own, and link the two.`);
  }
}
