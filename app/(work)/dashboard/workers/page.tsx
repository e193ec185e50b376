import type { Metadata } from "next";
import { DashboardPage, workersPage } from "@/app/(work)/dashboard/DashboardPage";
import { loadDashboard, type SearchParams } from "@/app/(work)/dashboard/load";
import { addresses } from "@/app/addresses";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { ScrollRegion } from "@/components/ui/ScrollRegion";
import { Table, type TableColumn } from "@/components/ui/Table";
import type { ServiceFigures, WorkerFigures } from "@/db/queries/service-figures";
import { type CaseloadView, caseloadQuery, firstView } from "@/lib/cases/caseload";
import { reviewNoticeDays } from "@/lib/cases/due";
import { figure } from "@/lib/format";

export const metadata: Metadata = { title: `${workersPage.title} – Dashboard` };

/** What is counted of each worker's cases, with the list that it leads to where there is one. */
const counted: readonly { name: keyof ServiceFigures; heading: string; list?: Partial<CaseloadView> }[] = [
  { name: "open", heading: "Open", list: {} },
  { name: "inactive", heading: "Inactive", list: { status: "inactive" } },
  { name: "reviewsOverdue", heading: "Reviews overdue", list: { due: "review-overdue" } },
  { name: "reviewsDue", heading: `Reviews due in ${reviewNoticeDays} days`, list: { due: "review-due" } },
  { name: "intakeUnfinished", heading: "Intake not submitted", list: { due: "opens" } },
  { name: "exitUnfinished", heading: "Exit not submitted", list: { due: "closes" } },
  { name: "openedInPeriod", heading: "Opened in the period" },
  { name: "closedInPeriod", heading: "Closed in the period" },
];

/** Who has how many cases, and what they are behind with. */
export default async function WorkersPage({ searchParams }: { searchParams: SearchParams }) {
  const dashboard = await loadDashboard(`/${workersPage.id}`, searchParams, () => ({ tables: [], workers: true }));
  const workers = dashboard?.workers ?? [];
  // The caseload is of all client groups and teams together: with one of them chosen, its list is another one.
  const listed =
    dashboard?.choices.populations.length === 1 && dashboard.read.view.team === undefined && dashboard.filter === null;
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
              ...counted.map(
                ({ name, heading, list }): TableColumn<WorkerFigures> => ({
                  id: name,
                  heading,
                  numeric: true,
                  cell: ({ workerId, worker, counts }) =>
                    list && listed && counts[name] > 0 && worker !== all ? (
                      <Link noVisited href={caseloadOf(workerId, list)}>
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

const all = "All";

function together(workers: readonly WorkerFigures[]): WorkerFigures {
  const sum = (name: keyof ServiceFigures) => workers.reduce((total, { counts }) => total + counts[name], 0);
  const counts = Object.fromEntries(counted.map(({ name }) => [name, sum(name)]));
  return { workerId: null, worker: all, counts: counts as WorkerFigures["counts"] };
}

function caseloadOf(workerId: string | null, list: Partial<CaseloadView>): string {
  return `${addresses.cases}${caseloadQuery(firstView, { scope: "service", worker: workerId ?? "nobody", ...list })}`;
}
