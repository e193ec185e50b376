import type { Metadata } from "next";
import { DashboardPage } from "@/app/(work)/dashboard/DashboardPage";
import { loadDashboard, type SearchParams } from "@/app/(work)/dashboard/load";
import { Standing } from "@/app/(work)/dashboard/Standing";
import { ReportFigure } from "@/components/reports/ReportFigure";

export const metadata: Metadata = { title: "Dashboard" };

/** How a service stands, and the few figures that a manager looks for first. */
export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const dashboard = await loadDashboard("", searchParams, ({ overview }) => ({
    tables: overview,
    completeness: true,
    standing: true,
  }));
  return (
    <DashboardPage dashboard={dashboard} title="Overview" head={dashboard ? <Standing dashboard={dashboard} /> : null}>
      {dashboard?.figures.map((figure) => (
        <ReportFigure key={figure.table.id} {...figure} headingLevel={2} />
      ))}
    </DashboardPage>
  );
}
