/** All checks of an assessment's records, in the order in which their findings are listed. */
import type { Check, Fault } from "@/needs/checks/fault";
import { laws } from "@/needs/checks/laws";
import { betweenExtremes, onePopulation, ratesOfParts } from "@/needs/checks/rates";
import { reachAsPrinted } from "@/needs/checks/reach";
import { boundaries, citations, counted, known, onePlaceOneFigure, printedTwice } from "@/needs/checks/records";
import { areasWithin, shares, totals, within } from "@/needs/checks/totals";
import { wholeNumbers, workedOut } from "@/needs/checks/worked-out";
import { type Figures, keyOf } from "@/needs/model/figures";
import { workOut } from "@/needs/model/work-out";

export type { Fault } from "@/needs/checks/fault";

const checks: readonly Check[] = [
  totals,
  shares,
  within,
  areasWithin,
  workedOut,
  wholeNumbers,
  ratesOfParts,
  betweenExtremes,
  onePopulation,
  reachAsPrinted,
  printedTwice,
  counted,
  onePlaceOneFigure,
  known,
  boundaries,
  citations,
  laws,
];

/**
 * Everything in the records that contradicts something else in them, each under the figure that is wrong. Where one wrong
 * figure makes several contradictions, they stand under it and not beside it.
 */
export function findFaults(figures: Figures): readonly Fault[] {
  const known = foundIn.get(figures);
  if (known) return known;
  const faults = search(figures);
  foundIn.set(figures, faults);
  return faults;
}

/** A page and its parts ask more than once, and figures never change once they are worked out. */
const foundIn = new WeakMap<Figures, readonly Fault[]>();

function search(figures: Figures): Fault[] {
  const found = contradictions(figures);
  const left = new Map(found.map((fault) => [fault.id, fault]));
  const causes = found
    .flatMap((fault) => explainedBy(figures, fault, found))
    .sort((a, b) => b.mends.length - a.mends.length);
  for (const { fault, mends } of causes) {
    if (!left.has(fault.id)) continue;
    const explains = mends.filter((id) => id !== fault.id && left.has(id));
    if (explains.length === 0) continue;
    left.set(
      fault.id,
      withExplained(
        fault,
        explains.flatMap((id) => left.get(id) ?? []),
      ),
    );
    for (const id of explains) left.delete(id);
  }
  return [...left.values()];
}

function withExplained(fault: Fault, explains: readonly Fault[]): Fault {
  const count = explains.length === 1 ? "another figure agrees" : `${explains.length} other figures agree`;
  return {
    ...fault,
    reason: `${fault.reason} With ${fault.computed} in its place, ${count} as well.`,
    explains: explains.map(({ reason, place }) => ({ reason, ...(place && { place }) })),
  };
}

/** What the checks find, one by one. Two ways to the same total say it twice, and are numbered. */
function contradictions(figures: Figures): Fault[] {
  const found = checks.flatMap((check) => check(figures));
  const taken = new Map<string, number>();
  return found.map((fault) => {
    const before = taken.get(fault.id) ?? 0;
    taken.set(fault.id, before + 1);
    return before === 0 ? fault : { ...fault, id: `${fault.id}:${before + 1}` };
  });
}

/**
 * Whether a doubted figure, put right, would mend other contradictions too and make none: then it is wrong, and what
 * the others doubted is not.
 */
function explainedBy(figures: Figures, fault: Fault, found: readonly Fault[]): { fault: Fault; mends: string[] }[] {
  const { place, computed } = fault;
  if (!place || typeof computed !== "number" || found.length < 2) return [];
  const { assessment } = figures;
  const key = keyOf(place);
  if (!assessment.values.some((value) => keyOf(value) === key)) return [];
  const values = assessment.values.map((value) => (keyOf(value) === key ? { ...value, value: computed } : value));
  const after = new Set(contradictions(workOut({ ...assessment, values })).map(({ id }) => id));
  const before = new Set(found.map(({ id }) => id));
  if ([...after].some((id) => !before.has(id))) return [];
  const mends = found.flatMap(({ id }) => (after.has(id) ? [] : [id]));
  return mends.length > 1 ? [{ fault, mends }] : [];
}
