/** All checks of an assessment's records, in the order in which their findings are listed. */
import type { Check, Fault } from "@/needs/checks/fault";
import { betweenExtremes, ratesOfParts } from "@/needs/checks/rates";
import { reachAsPrinted } from "@/needs/checks/reach";
import { citations, counted, known, onePlaceOneFigure, printedTwice } from "@/needs/checks/records";
import { shares, totals, within } from "@/needs/checks/totals";
import { wholeNumbers, workedOut } from "@/needs/checks/worked-out";
import type { Figures } from "@/needs/model/figures";

export type { Fault } from "@/needs/checks/fault";

const checks: readonly Check[] = [
  totals,
  shares,
  within,
  workedOut,
  wholeNumbers,
  ratesOfParts,
  betweenExtremes,
  reachAsPrinted,
  printedTwice,
  counted,
  onePlaceOneFigure,
  known,
  citations,
];

/** Everything in the records that contradicts something else in them. Two ways to the same total say it twice, once. */
export function findFaults(figures: Figures): Fault[] {
  const found = checks.flatMap((check) => check(figures));
  const taken = new Map<string, number>();
  return found.map((fault) => {
    const before = taken.get(fault.id) ?? 0;
    taken.set(fault.id, before + 1);
    return before === 0 ? fault : { ...fault, id: `${fault.id}:${before + 1}` };
  });
}
