/** Made-up services that are compared by how their cases closed, for tests. */
import type { InOneHand } from "@/disclosure/holders";
import type { ReportDefinition } from "@/lib/reports/define";
import type { Tally } from "@/lib/reports/tally";
import { children } from "@/reports/children";
import { beside } from "./beside";
import { comparedPeriod } from "./compared-periods";
import { type Comparison, othersOf, type ToCompare } from "./comparison";
import type { KeptFigures } from "./kept-figures";

const table = "case-status-at-exit";
const [planned, unplanned] = ["child.exit/caseStatus=planned", "child.exit/caseStatus=unplanned"];
const report: ReportDefinition = { ...children, overview: [table], themes: [] };
export const year = periodOf("2024-25");

/** A period by its id. */
export function periodOf(id: string) {
  const period = comparedPeriod(id);
  if (!period) throw new Error(`There is no period ${id}.`);
  return period;
}

/** How many cases of a service closed as planned, and not. */
export type Closed = readonly [planned: number, unplanned: number];

function tallyOf([yes, no]: Closed): Tally {
  const counts: Readonly<Record<string, number>> = {
    [planned]: yes,
    [unplanned]: no,
    "child.exit/caseStatus:asked": yes + no,
  };
  return { forms: () => yes + no, cases: () => yes + no, count: (key) => counts[key] ?? 0, numbers: () => [] };
}

/** All services, as they are compared by whether their cases closed as planned. */
export function everybody(
  services: readonly Closed[],
  period = year,
  within: readonly KeptFigures[] = [],
  inOneHand: InOneHand = [],
): ToCompare {
  const sum = (place: 0 | 1) => services.reduce((total, closed) => total + closed[place], 0);
  return {
    report,
    period,
    services: services.map((_, place) => `service ${place}`),
    inOneHand,
    whole: tallyOf([sum(0), sum(1)]),
    byService: services.map(tallyOf),
    within,
    released: [],
  };
}

/** Five services none of whose numbers is small. */
export const many: readonly Closed[] = [
  [40, 21],
  [33, 18],
  [52, 27],
  [61, 30],
  [28, 14],
];

/** What a service sees of the others, by the label of a row. */
export function seenBy(service: number, services: readonly Closed[], { figures, leftOut }: Comparison) {
  const tables = children.tables.filter(({ id }) => id === table);
  const others = figures ? othersOf(figures, leftOut[service] ?? []) : [];
  const [shown] = beside(tables, tallyOf(services[service] ?? [0, 0]), year.year, {
    tables: others,
    averages: [],
    services: services.length,
  });
  const shares = (shown?.groups[0]?.rows ?? []).filter((row) => "own" in row);
  return Object.fromEntries(shares.map((row) => [row.label, row]));
}
