/** Sets a service's own figures beside the released ones of all others, row by row. */
import type { Year } from "@/lib/forms/define";
import { labelIn } from "@/lib/forms/years";
import { countRows } from "@/lib/reports/count";
import { titleOf } from "@/lib/reports/count/print";
import type { TableDefinition } from "@/lib/reports/define";
import type { Tally } from "@/lib/reports/tally";
import { idOf as averageId, type OthersAverage } from "./averages";
import { type Compared, type ComparedTable, reasons } from "./comparison";
import { wilsonInterval } from "./interval";

/** A share with what it is of. */
export interface Share {
  readonly count: number;
  readonly base: number;
  /** Whole, halves up. */
  readonly percent: number;
}

interface InRow {
  readonly id: string;
  readonly label: string;
  readonly level: 0 | 1;
}

export interface SharesRow extends InRow {
  readonly missing: boolean;
  /** Null where the service has nobody to be a share of. */
  readonly own: Share | null;
  /** In words where the others' is not shown. */
  readonly others: (Share & { readonly low: number; readonly high: number }) | { readonly why: string };
}

export interface AveragesRow extends InRow {
  /** As printed. */
  readonly ownAverage: number | string;
  readonly othersAverage: { readonly value: number | string } | { readonly why: string };
}

export type BesideRow = SharesRow | AveragesRow;

export interface SetBeside {
  readonly id: string;
  readonly title: string;
  readonly subsection: string | null;
  /** One a column group. */
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly BesideRow[] }[];
}

/** Tables without a row that can be compared are left out. */
export function beside(
  tables: readonly TableDefinition[],
  own: Tally,
  year: Year,
  others: readonly ComparedTable[],
  averages: readonly OthersAverage[],
): SetBeside[] {
  const averageAt = new Map(averages.map((one) => [averageId(one), one]));
  const found = tables.map((table): SetBeside => {
    const counted = countRows(table, own, year);
    const compared = others.find(({ id }) => id === table.id)?.rows ?? new Map<string, readonly (Compared | null)[]>();
    return {
      id: table.id,
      title: labelIn(titleOf(table), year),
      subsection: table.subsection ?? null,
      groups: counted.groups.map(({ title }, group) => ({
        title,
        rows: counted.rows.flatMap((row): BesideRow[] => {
          const theirs = compared.get(row.id)?.[group];
          const ours = row.cells[group];
          const { id, label, level } = row;
          const average = averageAt.get(averageId({ table: table.id, row: id, group }));
          if (average && ours && "value" in ours)
            return [{ id, label, level, ownAverage: ours.value, othersAverage: averaged(average) }];
          // A total is the base itself.
          if (!theirs || row.kind === "total") return [];
          return [
            {
              id,
              label,
              level,
              missing: row.kind === "missing",
              own: ours && "count" in ours ? shareOf(ours.count, ours.base ?? 0) : null,
              others: shown(theirs),
            },
          ];
        }),
      })),
    };
  });
  return found.filter(({ groups }) => groups.some(({ rows }) => rows.length > 0));
}

function shareOf(count: number, base: number): Share | null {
  return base === 0 ? null : { count, base, percent: Math.floor((count * 100) / base + 0.5) };
}

function averaged(average: OthersAverage): AveragesRow["othersAverage"] {
  return "withheld" in average ? { why: reasons[average.withheld] } : { value: average.value };
}

function shown(compared: Compared): SharesRow["others"] {
  if ("withheld" in compared) return { why: reasons[compared.withheld] };
  // Rounding can take a part above its whole.
  const share = shareOf(Math.min(compared.count, compared.base), compared.base);
  if (!share) return { why: reasons.small };
  const { low, high } = wilsonInterval(share.count, share.base);
  return { ...share, low: Math.round(low), high: Math.round(high) };
}
