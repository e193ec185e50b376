import { DueMark } from "@/components/cases/DueMark";
import { StatusTag } from "@/components/cases/StatusTag";
import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import { Table, type TableColumn } from "@/components/ui/Table";
import type { CaseloadSort, SortDirection } from "@/lib/cases/caseload";
import type { Due } from "@/lib/cases/due";
import type { CaseStatus } from "@/lib/cases/status";
import { dayInWords } from "@/lib/forms/question-types/date";

export type CaseloadRow = {
  id: string;
  href: string;
  reference: string;
  restricted: boolean;
  /** The client group, where the service supports several. */
  group: string | null;
  age: number | null;
  worker: string | null;
  team: string | null;
  openedOn: string;
  status: CaseStatus;
  due: Due | undefined;
  /** Titles of the forms that were begun and not submitted. */
  drafts: readonly string[];
};

export type CaseloadTableProps = {
  caption: string;
  rows: readonly CaseloadRow[];
  /** The address that a column's heading leads to, and how the list is sorted by it now. Left out where it is not sorted. */
  sort?: (by: CaseloadSort) => { href: string; direction?: SortDirection };
  /** Left out in a list of one worker's cases. */
  workers: boolean;
};

/** Cases in a list, each with what it wants next. On a narrow screen each is a card. */
export function CaseloadTable({ caption, rows, sort, workers }: CaseloadTableProps) {
  const columns: (TableColumn<CaseloadRow> | null)[] = [
    {
      id: "reference",
      heading: "Reference",
      rowHeading: true,
      ...(sort && { sort: sort("reference") }),
      cell: (row) => (
        <>
          <Link href={row.href}>{row.reference}</Link> {row.restricted ? <Badge>Restricted</Badge> : null}
          {row.group === null ? null : <span className="insights-detail">{row.group}</span>}
        </>
      ),
    },
    { id: "age", heading: "Age", cell: ({ age }) => age ?? "Not known" },
    workers
      ? {
          id: "worker",
          heading: "Worker",
          ...(sort && { sort: sort("worker") }),
          cell: ({ worker, team }) => (
            <>
              {worker ?? <span className="insights-empty-value">Nobody</span>}
              {team === null ? null : <span className="insights-detail">{team}</span>}
            </>
          ),
        }
      : null,
    {
      id: "opened",
      heading: "Opened",
      ...(sort && { sort: sort("opened") }),
      cell: ({ openedOn }) => <span className="insights-together">{dayInWords(openedOn)}</span>,
    },
    { id: "status", heading: "Status", cell: ({ status }) => <StatusTag status={status} /> },
    {
      id: "due",
      heading: "Next",
      ...(sort && { sort: sort("due") }),
      cell: ({ due, drafts }) => (
        <>
          <DueMark due={due} />
          {drafts.length === 0 ? null : <span className="insights-detail">Draft waiting: {drafts.join(", ")}</span>}
        </>
      ),
    },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => column !== null)}
    />
  );
}
