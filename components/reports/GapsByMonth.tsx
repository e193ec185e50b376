import { Trend } from "@/components/charts/Trend";
import { Details } from "@/components/ui/Details";
import { ScrollRegion } from "@/components/ui/ScrollRegion";
import { Table } from "@/components/ui/Table";
import { monthInWords, monthShortened } from "@/lib/dashboard/months";
import { emptyShare, type MonthComplete } from "@/lib/reports/completeness";

/** What was left empty month by month, of one question or of one worker's cases. */
export type MonthsOf = { id: string; label: string; months: readonly MonthComplete[] };

/** The greatest share of a list, which its lines are drawn up to; never so little that nothing looks like much. */
export function mostOf(rows: readonly Pick<MonthsOf, "months">[]): number {
  return Math.max(10, ...rows.flatMap(({ months }) => months.map((month) => emptyShare(month) ?? 0)));
}

/** The line of one row. */
export function GapsTrend({ months, most }: Pick<MonthsOf, "months"> & { most: number }) {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return null;
  const span = `${monthInWords(first.month)} to ${monthInWords(last.month)}`;
  return (
    <Trend
      points={months.map((month) => ({ value: emptyShare(month) }))}
      most={most}
      label={`Left empty month by month, ${span}: ${months.map((month) => inPercent(month, "not asked")).join(", ")}`}
    />
  );
}

/** All lines of a list as a table, one key away. */
export function GapsByMonth({ heading, of, rows }: { heading: string; of: string; rows: readonly MonthsOf[] }) {
  const months = rows[0]?.months ?? [];
  if (months.length < 2) return null;
  return (
    <div className="insights-figure__table">
      <Details summary={`Show as a table: ${heading}, month by month`}>
        <ScrollRegion label={`${heading}, month by month`}>
          <Table
            caption={`${heading}, month by month`}
            captionHidden
            stack={false}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { id: "of", heading: of, rowHeading: true, cell: ({ label }) => label },
              ...months.map(({ month }, at) => ({
                id: month,
                heading: monthShortened(month),
                numeric: true,
                cell: (row: MonthsOf) => inPercent(row.months[at], "–"),
              })),
            ]}
          />
        </ScrollRegion>
      </Details>
    </div>
  );
}

function inPercent(month: MonthComplete | undefined, otherwise: string): string {
  const share = month ? emptyShare(month) : null;
  return share === null ? otherwise : `${Math.floor(share + 0.5)}%`;
}
