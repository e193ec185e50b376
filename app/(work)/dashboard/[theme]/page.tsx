import type { Metadata } from "next";
import { completenessPage, DashboardPage } from "@/app/(work)/dashboard/DashboardPage";
import { Figures } from "@/app/(work)/dashboard/Figures";
import { loadDashboard, type SearchParams } from "@/app/(work)/dashboard/load";
import { CompletenessFigures } from "@/components/reports/CompletenessFigures";
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
    id === completenessPage.id ? { tables: [], completeness: true } : themes.find((theme) => theme.id === id),
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
      <CompletenessFigures forms={dashboard?.completeness ?? []} />
    </DashboardPage>
  );
}
