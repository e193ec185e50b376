import type { ReactNode } from "react";
import { Basis, whatIsCounted } from "@/app/(work)/dashboard/Basis";
import { Filter } from "@/app/(work)/dashboard/Filter";
import type { Dashboard } from "@/app/(work)/dashboard/load";
import { nationAddress } from "@/app/(work)/dashboard/nation/address";
import { UnfilteredNotice } from "@/app/(work)/dashboard/Unfiltered";
import { addresses } from "@/app/addresses";
import { LiveFigures } from "@/components/reports/LiveFigures";
import { EmptyState } from "@/components/ui/EmptyState";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { PrintPage } from "@/components/ui/PrintPage";
import { SideLayout } from "@/components/ui/SideLayout";
import { SideNavigation } from "@/components/ui/SideNavigation";
import { comparedPages } from "@/lib/dashboard/compared-pages";
import { hundredIn } from "@/lib/dashboard/hundred";
import { dashboardQuery } from "@/lib/dashboard/view";
import { momentInWords } from "@/lib/time";

/** The page on which gaps are shown: it is of every client group, and no report's own. */
export const completenessPage = { id: "completeness", title: "Completeness" };

/** On which the cases are told as a hundred people. */
export const hundredPage = { id: "hundred", title: "A hundred people" };

/** On which a service's cases are shown by worker; the nation has none. */
export const workersPage = { id: "workers", title: "Caseload by worker" };

/** On which a service is set beside all others, over periods that are over. */
export const nationPage = { id: "nation", title: "Beside the nation" };

export type DashboardPageProps = {
  /** Null where no client group of the service has a report. */
  dashboard: Dashboard | null;
  title: string;
  about?: string;
  /** The id of the page; undefined for the overview. */
  theme?: string;
  /** Above what says how much was counted: figures that do not come from forms. */
  head?: ReactNode;
  /** What it shows is not of forms, and there may be some where no form is dated in the period. */
  always?: boolean;
  children: ReactNode;
};

/** What every page of the dashboard has around its figures: the other pages, the filter, and what is counted. */
export function DashboardPage(props: DashboardPageProps) {
  const { dashboard, title, about, theme, head, always = false, children } = props;
  if (!dashboard) {
    return (
      <Page heading={title}>
        <EmptyState heading="There is nothing to count yet">
          <p className="govuk-body">
            Your service has no client group with figures of its own. Ask SafeLives to set one up for it.
          </p>
        </EmptyState>
      </Page>
    );
  }
  const path = theme === undefined ? "" : `/${theme}`;
  const { faults } = dashboard.read;
  const counted = dashboard.forms.some(({ all }) => all > 0);
  const { scope, service } = dashboard;
  const nation = scope.of === "nation";
  return (
    <Page
      caption={nation ? `Dashboard of ${service?.name ?? "all services"}` : "Dashboard"}
      heading={title}
      actions={<PrintPage />}
      notice={
        <>
          <ErrorSummary
            errors={Object.entries(faults).map(([fieldId, message]) => ({ fieldId, message: message ?? "" }))}
          />
          <UnfilteredNotice chosen={dashboard} on={theme} />
        </>
      }
    >
      <SideLayout
        side={
          <>
            <Pages dashboard={dashboard} theme={theme} />
            <Filter dashboard={dashboard} path={path} />
          </>
        }
      >
        <p className="insights-printed">
          {scope.of === "nation" ? (service?.name ?? "All services") : scope.service.name}, printed on{" "}
          {momentInWords(new Date())}. {whatIsCounted(dashboard)}.
        </p>
        <LiveFigures versionAddress={addresses.dashboardVersion} version={dashboard.version}>
          {about ? <p className="govuk-body-l">{about}</p> : null}
          {scope.of === "service" && comparedPages(dashboard.report).some(({ id }) => id === theme) ? (
            <p className="govuk-body insights-beside-link">
              <Link noVisited href={nationAddress(dashboard, theme)}>
                See these measures beside all other services
              </Link>
            </p>
          ) : null}
          {head}
          <Basis dashboard={dashboard} />
          {counted || always ? children : <Nothing dashboard={dashboard} path={path} />}
        </LiveFigures>
      </SideLayout>
    </Page>
  );
}

function Pages({ dashboard, theme }: { dashboard: Dashboard; theme: string | undefined }) {
  const { scope, report, read, choices } = dashboard;
  const query = dashboardQuery(read.view, choices);
  const own = scope.of === "service";
  const items = [
    { id: undefined, title: "Overview" },
    ...(own ? [workersPage] : []),
    ...report.themes,
    ...(hundredIn(report).length > 0 ? [hundredPage] : []),
    completenessPage,
    ...(own ? [nationPage] : []),
  ].map(({ id, title }) => ({
    href: `${addresses.dashboard}${id === undefined ? "" : `/${id}`}${query}`,
    text: title,
    current: id === theme,
  }));
  return (
    <details className="insights-pages">
      <summary className="insights-pages__summary">Pages of the dashboard</summary>
      <SideNavigation label="Pages of the dashboard" sections={[{ items }]} />
    </details>
  );
}

/** No form counts in what was chosen: why that may be, and the way to more. */
function Nothing({ dashboard, path }: { dashboard: Dashboard; path: string }) {
  const { scope, read, choices } = dashboard;
  const { population, period, service, team, filter } = read.view;
  const everything = period.name === "all" && team === undefined;
  const more = filter
    ? { ...read.view, filter: undefined }
    : { population, period: { name: "all" as const }, ...(service && { service }) };
  const isAll = everything && !filter;
  return (
    <EmptyState
      heading={
        filter ? "No case has this answer here" : isAll ? "Nothing counts here yet" : "No form is dated in this period"
      }
      action={
        isAll ? null : (
          <LinkButton href={`${addresses.dashboard}${path}${dashboardQuery(more, choices)}`} variant="secondary">
            {filter ? "Show all cases" : "Show all time"}
          </LinkButton>
        )
      }
    >
      <p className="govuk-body">
        {filter
          ? "None of the forms that count in this period is of a case with the answer that was chosen."
          : scope.of === "nation"
            ? "Only forms of clients who consent to research count. Figures appear here as soon as one of them is submitted."
            : "Figures appear here as soon as a first intake is submitted. What is still a draft is not counted."}
      </p>
    </EmptyState>
  );
}
