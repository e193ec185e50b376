import { Details } from "@/components/ui/Details";
import { Table } from "@/components/ui/Table";
import type { MonthOfCases } from "@/db/queries/service-figures";
import { monthInWords } from "@/lib/dashboard/months";
import { figure } from "@/lib/format";

/** What the two trends of the overview are drawn from, one key away. */
export function CasesByMonth({ months }: { months: readonly MonthOfCases[] }) {
  return (
    <Details
      summary={
        <>
          <span className="insights-to-open">Show as a table: </span>Cases opened and closed, month by month
        </>
      }
    >
      <div className="insights-months">
        <Table
          caption="Cases opened and closed, month by month"
          captionHidden
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            { id: "month", heading: "Month", rowHeading: true, cell: ({ month }) => monthInWords(month) },
            { id: "opened", heading: "Opened", numeric: true, cell: ({ opened }) => figure(opened) },
            { id: "closed", heading: "Closed", numeric: true, cell: ({ closed }) => figure(closed) },
          ]}
        />
      </div>
    </Details>
  );
}
