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
            rows={[...workers, together(workers)]}
            rowKey={({ workerId, worker }) => workerId ?? worker ?? "nobody"}
            columns={[
              {
                id: "worker",
                heading: "Worker",
                rowHeading: true,
                cell: ({ worker }) => worker ?? <span className="insights-empty-value">Nobody</span>,
              },
              ...figuresOfCases.map(
                ({ name, id, heading }): TableColumn<WorkerFigures> => ({
                  id: name,
                  heading,
                  numeric: true,
                  cell: (row) =>
                    dashboard && row.counts[name] > 0 ? (
                      <Link
                        noVisited
                        href={standingAddress(dashboard, id, { worker: askedFor(row), on: workersPage.id })}
                      >
                        {figure(row.counts[name])}
                      </Link>
                    ) : (
                      figure(row.counts[name])
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

const all = "All";

function together(workers: readonly WorkerFigures[]): WorkerFigures {
  const sum = (name: keyof ServiceFigures) => workers.reduce((total, { counts }) => total + counts[name], 0);
  const counts = Object.fromEntries(figuresOfCases.map(({ name }) => [name, sum(name)]));
  return { workerId: null, worker: all, counts: counts as WorkerFigures["counts"] };
}

/** Whose cases the list of a row holds. */
function askedFor({ workerId, worker }: WorkerFigures): WorkerAsked {
  return workerId ?? (worker === all ? undefined : "nobody");
}
