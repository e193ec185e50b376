import type { Metadata } from "next";
import { CompletenessTrends } from "@/app/(work)/dashboard/CompletenessTrends";
import { completenessPage, DashboardPage } from "@/app/(work)/dashboard/DashboardPage";
import { Figures } from "@/app/(work)/dashboard/Figures";
import { gapsAddress } from "@/app/(work)/dashboard/gaps/address";
import { loadDashboard, type SearchParams, type Wanted } from "@/app/(work)/dashboard/load";
import { CompletenessFigures } from "@/components/reports/CompletenessFigures";
import type { Theme } from "@/lib/reports/define";
import { reports } from "@/reports";

type Props = { params: Promise<{ theme: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { theme } = await params;
  const pages = [...reports.flatMap((report) => report.themes), completenessPage];
  return { title: `${pages.find(({ id }) => id === theme)?.title ?? "Page not found"} – Dashboard` };
}

/** One subject of the dashboard: all its tables, or the gaps in all forms. */
export default async function ThemePage({ params, searchParams }: Props) {
  const { theme: id } = await params;
  const dashboard = await loadDashboard(`/${id}`, searchParams, ({ themes }) =>
    id === completenessPage.id
      ? { tables: [], completeness: true, trends: true }
      : pageOf(themes.find((theme) => theme.id === id)),
  );
  const theme = dashboard?.report.themes.find((each) => each.id === id);
  return theme && dashboard ? (
    <DashboardPage dashboard={dashboard} title={theme.title} about={theme.about} theme={id}>
      <Figures figures={dashboard.figures} />
    </DashboardPage>
  ) : (
    <DashboardPage
      dashboard={dashboard}
      title={completenessPage.title}
      about="Which questions were left empty. A question that was not asked is never a gap, nor one whose being left empty is an answer."
      theme={id}
    >
      {dashboard ? <CompletenessTrends dashboard={dashboard} /> : null}
      <CompletenessFigures
        forms={dashboard?.completeness ?? []}
        byMonth={dashboard?.completenessByMonth.byPlace}
        gapsAt={
          dashboard?.scope.of === "service" ? (form, question) => gapsAddress(dashboard, form, question) : undefined
        }
      />
    </DashboardPage>
  );
}

function pageOf(theme: Theme | undefined): Wanted | undefined {
  return theme && { tables: theme.tables, page: theme.id };
}
