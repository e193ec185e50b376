import { Bar } from "@/components/needs/Bar";
import { Table } from "@/components/ui/Table";
import { type Cell, cellText, type ReportTable } from "@/needs/report/blocks";

/** A table of the report: cards on a narrow screen, and a bar beside each figure where its figures compare. */
export function ReportTableView({ table }: { table: ReportTable }) {
  const rows = table.rows.map((cells, index) => ({ id: String(index), cells }));
  const most = table.bars ? largest(table, table.bars.value) : 0;
  const naming = table.bars?.label ?? 0;
  return (
    <div className="insights-needs-table">
      <Table
        caption={table.title}
        captionSize="s"
        rows={rows}
        rowKey={({ id }) => id}
        columns={table.columns.map(({ title, numeric }, at) => ({
          id: String(at),
          heading: title,
          numeric,
          rowHeading: at === 0,
          cell: ({ cells }: { cells: readonly Cell[] }) => {
            const cell = cells[at] ?? null;
            const value = at === naming && table.bars ? cells[table.bars.value] : undefined;
            const words = cellText(cell) || "–";
            if (typeof value !== "object" || value === null || most === 0) return words;
            return (
              <>
                {words}
                <Bar share={value.value / most} />
              </>
            );
          },
        }))}
      />
      {table.notes.map((note) => (
        <p key={note} className="insights-bars__note">
          {note}
        </p>
      ))}
    </div>
  );
}

function largest(table: ReportTable, column: number): number {
  const values = table.rows.flatMap((row) => {
    const cell = row[column];
    return typeof cell === "object" && cell !== null ? [Math.abs(cell.value)] : [];
  });
  return Math.max(0, ...values);
}
