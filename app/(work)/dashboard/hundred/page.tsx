import type { Metadata } from "next";
import { addressOf } from "@/app/(work)/dashboard/choose";
import { DashboardPage, hundredPage } from "@/app/(work)/dashboard/DashboardPage";
import { type Dashboard, loadDashboard, type SearchParams } from "@/app/(work)/dashboard/load";
import { Statements } from "@/components/reports/Statements";
import { EmptyState } from "@/components/ui/EmptyState";
import { hundredIn } from "@/lib/dashboard/hundred";
import type { Statement } from "@/lib/reports/document";

export const metadata: Metadata = { title: `${hundredPage.title} – Dashboard` };

/** The cases as a hundred people, for whoever prefers people to tables. */
export default async function HundredPage({ searchParams }: { searchParams: SearchParams }) {
  const dashboard = await loadDashboard(`/${hundredPage.id}`, searchParams, (report) =>
    hundredIn(report).length > 0 ? { tables: [], hundred: true } : undefined,
  );
  return (
    <DashboardPage
      dashboard={dashboard}
      title={hundredPage.title}
      about="What it would be like to support a hundred people like those of these cases. Each little figure is one of them."
      theme={hundredPage.id}
    >
      {dashboard ? <Hundred dashboard={dashboard} /> : null}
    </DashboardPage>
  );
}

function Hundred({ dashboard }: { dashboard: Dashboard }) {
  const { hundred, report } = dashboard;
  const headings = [...new Set(hundred.filter(hasFigure).map(({ subsection }) => subsection))];
  if (!hundred.some(({ unit }) => unit === "per 100")) {
    return (
      <EmptyState heading="There is too little to tell of them yet">
        <p className="govuk-body">
          A hundred people are drawn as soon as something was answered on the forms of this period.
        </p>
      </EmptyState>
    );
  }
  const tableAt = (id: string) => {
    const theme = report.themes.find(({ tables }) => tables.includes(id));
    return theme && { href: `${addressOf(dashboard, `/${theme.id}`)}#figure-${id}` };
  };
  return headings.map((heading, at) => {
    const under = hundred.filter(({ subsection }) => subsection === heading);
    return (
      <section key={heading}>
        <h2 className="govuk-heading-m">{heading}</h2>
        {under
          .filter((statement) => !hasFigure(statement))
          .map(({ text }) => (
            <p className="govuk-body" key={text}>
              {text}
            </p>
          ))}
        <Statements statements={under.filter(hasFigure)} id={`hundred-${at}`} tableAt={tableAt} />
      </section>
    );
  });
}

/** Sentences without one stand over the others. */
function hasFigure({ value }: Statement): boolean {
  return value !== null;
}
