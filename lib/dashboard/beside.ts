/** Sets a service's own figures beside the released ones of all others, row by row. */
import type { Reason } from "@/disclosure/cells";
import type { Year } from "@/lib/forms/define";
import { labelIn } from "@/lib/forms/years";
import { countRows } from "@/lib/reports/count";
import { titleOf } from "@/lib/reports/count/print";
import type { TableDefinition } from "@/lib/reports/define";
import type { Value } from "@/lib/reports/figure-define";
import { roundedRatio } from "@/lib/reports/rounding";
import type { Tally } from "@/lib/reports/tally";
import { idOf as averageId, type OthersAverage, type PrintedRange } from "./averages";
import { type BesidesRow, besidesId, besidesOf, type Spot } from "./besides";
import type { Compared, ComparedTable } from "./comparison";
import { ratioInterval, wilsonInterval } from "./interval";

/** A share with what it is of. */
export interface Share {
  readonly count: number;
  readonly base: number;
  /** Whole, halves up. */
  readonly percent: number;
}

/** For what reason the others' is not shown. It is not for readers: of a figure that is not shown it would be a bound. */
type Why = { readonly why: Reason };

/** How many left empty what a row counts, of how many who were asked. */
export interface LeftEmpty {
  readonly own: Share | null;
  readonly others: Share | Why;
}

interface InRow {
  readonly id: string;
  readonly label: string;
  readonly level: 0 | 1;
  /** Left out where a row of the table says it, or the question cannot be left empty. */
  readonly leftEmpty?: LeftEmpty | undefined;
}

export interface SharesRow extends InRow {
  readonly missing: boolean;
  /** Null where the service has nobody to be a share of. */
  readonly own: Share | null;
  readonly others: (Share & { readonly low: number; readonly high: number }) | Why;
}

/** An average, or how many of one thing there are to another. */
export interface AveragesRow extends InRow {
  /** As printed. */
  readonly ownAverage: number | string;
  readonly othersAverage: { readonly value: number | string; readonly range?: PrintedRange } | Why;
  /** Of how many; left out where it is not known. */
  readonly of?: { readonly own: number; readonly others: number | Why } | undefined;
}

export type BesideRow = SharesRow | AveragesRow;

export interface SetBeside {
  readonly id: string;
  readonly title: string;
  readonly subsection: string | null;
  /** One a column group. */
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly BesideRow[] }[];
}

/** All others, as one service is shown them. */
export interface Others {
  readonly tables: readonly ComparedTable[];
  readonly averages: readonly OthersAverage[];
  /** How many services there are, the reader's own included. */
  readonly services: number;
}

/**
 * Tables without a row that can be compared are left out, and so are rows of which there is nobody, here or elsewhere.
 *
 * @param own what the service's own cases say of the tables, and besides
 */
export function beside(
  tables: readonly TableDefinition[],
  own: Tally,
  year: Year,
  { tables: others, averages, services }: Others,
): SetBeside[] {
  const averageAt = new Map(averages.map((one) => [averageId(one), one]));
  const found = tables.map((table): SetBeside => {
    const counted = countRows(table, own, year);
    const compared = others.find(({ id }) => id === table.id)?.rows ?? new Map<string, readonly (Compared | null)[]>();
    const { countsAt, leftEmptyAt } = countingBesides(table, own, year, others);
    return {
      id: table.id,
      title: labelIn(titleOf(table), year),
      subsection: table.subsection ?? null,
      groups: counted.groups.map(({ title }, group) => ({
        title,
        rows: [
          ...counted.rows.flatMap((row): BesideRow[] => {
            const theirs = compared.get(row.id)?.[group];
            const ours = row.cells[group];
            const at = { table: table.id, row: row.id, group };
            const named = { id: row.id, label: row.label, level: row.level, leftEmpty: leftEmptyAt(at) };
            if (ours && "value" in ours) {
              const average = averageAt.get(averageId(at));
              if (average) {
                const of = countsAt(at, "given");
                return [{ ...named, ownAverage: ours.value, othersAverage: averaged(average), of: of && countsOf(of) }];
              }
              const ratio = countsAt(at, "ratio");
              if (!ours.from || !ratio) return [];
              const values = {
                ...named,
                ownAverage: ours.value,
                othersAverage: asRatio(ours.from, ratio.others, services),
              };
              // What a service has on average is out of services, and no figure of their cases.
              return "perService" in ours.from ? [values] : [{ ...values, of: outOf(ratio) }];
            }
            // A total is the base itself.
            if (!theirs || row.kind === "total") return [];
            if ("base" in theirs && theirs.base === 0 && !(ours && "base" in ours && ours.base)) return [];
            return [
              {
                ...named,
                missing: row.kind === "missing",
                own: ours && "count" in ours ? shareOf(ours.count, ours.base ?? 0) : null,
                others: shown(theirs),
              },
            ];
          }),
          ...missingRow({ table: table.id, group }, countsAt),
        ],
      })),
    };
  });
  return found.filter(({ groups }) => groups.some(({ rows }) => rows.length > 0));
}

/** Two counts of a service and of the others: how many of how many. */
interface Counts {
  readonly own: { readonly count: number; readonly base: number } | null;
  readonly others: { readonly count: number; readonly base: number } | Why;
}

type CountsAt = (at: Spot, row: BesidesRow) => Counts | undefined;

/** What is counted of a table besides its rows; undefined where there is none, or there was none when the period was counted. */
function countingBesides(table: TableDefinition, own: Tally, year: Year, others: readonly ComparedTable[]) {
  const besides = new Map(besidesOf(table, year).map((one) => [one.id, countRows(one, own, year)]));
  const countsAt: CountsAt = (at, id) => {
    const tableId = besidesId(at, id);
    const theirs = others.find((one) => one.id === tableId)?.rows.get(id)?.[0];
    const ours = besides.get(tableId)?.rows.find((row) => row.id === id)?.cells[0];
    if (!theirs) return undefined;
    const counted = ours && "count" in ours ? { count: ours.count, base: ours.base ?? 0 } : null;
    return { own: counted, others: "withheld" in theirs ? { why: theirs.withheld } : theirs };
  };
  const leftEmptyAt = (at: Spot): LeftEmpty | undefined => {
    const counts = countsAt(at, "missing");
    if (!counts) return undefined;
    const { own: ours, others: theirs } = counts;
    return {
      own: ours && shareOf(ours.count, ours.base),
      others:
        "why" in theirs ? theirs : (shareOf(Math.min(theirs.count, theirs.base), theirs.base) ?? { why: "small" }),
    };
  };
  return { countsAt, leftEmptyAt };
}

/** Those who left a question empty, under the answers of a table that does not print them. */
function missingRow(at: Spot, countsAt: CountsAt): SharesRow[] {
  const counts = countsAt(at, "missing");
  if (!counts) return [];
  const { own, others } = counts;
  return [
    {
      id: "missing",
      label: "Missing",
      level: 0,
      missing: true,
      own: own && shareOf(own.count, own.base),
      others: "why" in others ? others : shown(others),
    },
  ];
}

function countsOf({ own, others }: Counts): AveragesRow["of"] {
  return { own: own?.count ?? 0, others: "why" in others ? others : others.count };
}

function outOf({ own, others }: Counts): AveragesRow["of"] {
  return { own: own?.base ?? 0, others: "why" in others ? others : others.base };
}

function shareOf(count: number, base: number): Share | null {
  return base === 0 ? null : { count, base, percent: Math.floor((count * 100) / base + 0.5) };
}

function averaged(average: OthersAverage): AveragesRow["othersAverage"] {
  if ("withheld" in average) return { why: average.withheld };
  return { value: average.value, ...(average.range && { range: average.range }) };
}

/** A ratio, how many a service has, or a share in words, of the others' two counts. */
function asRatio(from: Value, others: Counts["others"], services: number): AveragesRow["othersAverage"] {
  if ("why" in others) return others;
  const { count, base } = others;
  if (base === 0) return { why: "small" };
  if ("ratio" in from || "perService" in from) {
    const to = "ratio" in from ? base : services - 1;
    const { low, high } = ratioInterval(count, to);
    const printed = (value: number) => Number(value.toFixed(from.decimals));
    return { value: roundedRatio(count, to, from.decimals), range: [printed(low), printed(high)] };
  }
  const share = shown(others);
  if ("why" in share) return share;
  return { value: `${share.percent}%`, range: [`${share.low}%`, `${share.high}%`] };
}

function shown(compared: Compared): SharesRow["others"] {
  if ("withheld" in compared) return { why: compared.withheld };
  // Rounding can take a part above its whole.
  const share = shareOf(Math.min(compared.count, compared.base), compared.base);
  if (!share) return { why: "small" };
  const { low, high } = wilsonInterval(share.count, share.base);
  return { ...share, low: Math.round(low), high: Math.round(high) };
}
