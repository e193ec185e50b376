import type { Metadata } from "next";
import { DashboardPage, workersPage } from "@/app/(work)/dashboard/DashboardPage";
import { loadDashboard, type SearchParams } from "@/app/(work)/dashboard/load";
import { figuresOfCases, standingAddress } from "@/app/(work)/dashboard/standing/figures";
import type { WorkerAsked } from "@/app/(work)/dashboard/worker";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { ScrollRegion } from "@/components/ui/ScrollRegion";
import { Table, type TableColumn } from "@/components/ui/Table";
import type { ServiceFigures, WorkerFigures } from "@/db/queries/service-figures";
import { figure } from "@/lib/format";

export const metadata: Metadata = { title: `${workersPage.title} – Dashboard` };

/** Who has how many cases, and what they are behind with. */
export default async function WorkersPage({ searchParams }: { searchParams: SearchParams }) {
  const dashboard = await loadDashboard(`/${workersPage.id}`, searchParams, () => ({ tables: [], workers: true }));
  const workers = dashboard?.workers ?? [];
  return (
    <DashboardPage
      dashboard={dashboard}
      title={workersPage.title}
      about="Who has how many cases now, and which forms are overdue."
      theme={workersPage.id}
      always
    >
      {workers.length === 0 ? (
        <EmptyState heading="There are no cases to show">
          <p className="govuk-body">No case is open, and none was opened or closed in this period.</p>
        </EmptyState>
      ) : (
        <ScrollRegion label={workersPage.title}>
          <Table
            caption="Cases by worker"
            captionHidden
            rows={rowsOf(workers)}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "worker",
                heading: "Worker",
                rowHeading: true,
                cell: ({ name }) => name ?? <span className="insights-empty-value">Nobody</span>,
              },
              ...figuresOfCases.map(
                ({ name, id, heading }): TableColumn<Row> => ({
                  id: name,
                  heading,
                  numeric: true,
                  cell: ({ counts, cases }) =>
                    dashboard && cases && counts[name] > 0 ? (
                      <Link noVisited href={standingAddress(dashboard, id, { ...cases, on: workersPage.id })}>
                        {figure(counts[name])}
                      </Link>
                    ) : (
                      figure(counts[name])
                    ),
                }),
              ),
            ]}
          />
        </ScrollRegion>
      )}
    </DashboardPage>
  );
}

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly counts: WorkerFigures["counts"];
  /** Whose cases the list behind a number holds; null where there is no such list. */
  readonly cases: { readonly worker: WorkerAsked } | null;
}

/** Each worker, all of them together, and how many of those are of clients who consent. */
function rowsOf(workers: readonly WorkerFigures[]): Row[] {
  return [
    ...workers.map(({ workerId, worker, counts }) => {
      const id = workerId ?? "nobody";
      return { id, name: worker, counts, cases: { worker: id } };
    }),
    { id: "all", name: "All", counts: sumOf(workers.map(({ counts }) => counts)), cases: { worker: undefined } },
    {
      id: "consented",
      name: "With consent to research",
      counts: sumOf(workers.map(({ consented }) => consented)),
      cases: null,
    },
  ];
}

function sumOf(all: readonly WorkerFigures["counts"][]): WorkerFigures["counts"] {
  const sum = (name: keyof ServiceFigures) => all.reduce((total, counts) => total + counts[name], 0);
  return Object.fromEntries(figuresOfCases.map(({ name }) => [name, sum(name)])) as WorkerFigures["counts"];
}
