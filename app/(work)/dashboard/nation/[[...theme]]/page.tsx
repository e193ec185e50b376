import type { Metadata } from "next";
import { addressOf, type Chosen, lookAt, type SearchParams } from "@/app/(work)/dashboard/choose";
import { nationPage } from "@/app/(work)/dashboard/DashboardPage";
import { nationAddress } from "@/app/(work)/dashboard/nation/address";
import { BesideNation } from "@/components/reports/BesideNation";
import { BackLink } from "@/components/ui/BackLink";
import { Details } from "@/components/ui/Details";
import { EmptyState } from "@/components/ui/EmptyState";
import { Page } from "@/components/ui/Page";
import { PrintPage } from "@/components/ui/PrintPage";
import { SideLayout } from "@/components/ui/SideLayout";
import { SideNavigation } from "@/components/ui/SideNavigation";
import { type KeptComparison, periodsCompared, readComparison } from "@/db/queries/comparisons";
import { tallyOf } from "@/db/queries/tally";
import { policies } from "@/disclosure/policy";
import { beside, type SetBeside } from "@/lib/dashboard/beside";
import { type ComparedPeriod, comparedPeriod } from "@/lib/dashboard/compared-periods";
import { comparedTables, othersOf, withBesides } from "@/lib/dashboard/comparison";
import { figure } from "@/lib/format";
import { dayInWords } from "@/lib/forms/question-types/date";
import type { Theme } from "@/lib/reports/define";
import { needsOf } from "@/lib/reports/needs";
import { periodInWords } from "@/lib/reports/period";
import { dayOf } from "@/lib/time";

type Props = { params: Promise<{ theme?: string[] }>; searchParams: SearchParams };

export const metadata: Metadata = { title: `${nationPage.title} – Dashboard` };

interface Shown {
  readonly chosen: Chosen;
  /** Undefined for the overview. */
  readonly theme: Theme | undefined;
  readonly periods: readonly ComparedPeriod[];
  readonly compared: Compared | null;
}

interface Compared {
  readonly period: ComparedPeriod;
  readonly kept: KeptComparison;
  readonly tables: readonly SetBeside[];
}

/**
 * A service beside all others, over one of the periods that were counted once. No filter narrows it: what could be chosen
 * could be taken from one another.
 */
export default async function NationPage({ params, searchParams }: Props) {
  const { theme: [id, ...more] = [] } = await params;
  const { of } = await searchParams;
  const path = id === undefined ? `/${nationPage.id}` : `/${nationPage.id}/${id}`;
  const shown = await lookAt<Shown>(path, searchParams, async (tx, chosen) => {
    const { scope, population, report } = chosen;
    const theme = report.themes.find((one) => one.id === id);
    if (scope.of !== "service" || more.length > 0) return { is: "absent" };
    // A page of another client group: the new one has an overview too.
    if (id !== undefined && !theme) return { is: "elsewhere", address: nationAddress(chosen) };
    const at = { serviceId: scope.service.id, population: population.id };
    const ids = await periodsCompared(tx, at.serviceId, at.population);
    const periods = ids.flatMap((one) => comparedPeriod(one) ?? []).sort((a, b) => b.to.localeCompare(a.to));
    // A year tells more of a service than a quarter: the latest is shown first.
    const period = periods.find((one) => one.id === of) ?? periods.find((one) => one.id === one.year) ?? periods[0];
    const kept = period && (await readComparison(tx, { ...at, period: period.id }));
    const value = { chosen, theme, periods, compared: null };
    if (!period || !kept) return { is: "here", value };
    const wanted = theme ? theme.tables : report.overview;
    const tables = comparedTables(report).filter((table) => wanted.includes(table.id));
    const { from, to } = period;
    const own = { population: population.id, serviceIds: [at.serviceId], consentedOnly: true, from, to };
    const others = kept.figures ? othersOf(kept.figures, kept.leftOut) : [];
    const set = beside(
      tables,
      await tallyOf(tx, own, needsOf(withBesides(tables, period.year))),
      period.year,
      others,
      kept.averages,
    );
    return { is: "here", value: { ...value, compared: { period, kept, tables: set } } };
  });
  if (!shown) return null;
  const { chosen, theme, compared } = shown;
  return (
    <Page
      before={
        <BackLink href={addressOf(chosen, theme ? `/${theme.id}` : "")}>
          Back to {theme ? `“${theme.title}” on the dashboard` : "the dashboard"}
        </BackLink>
      }
      caption={theme ? nationPage.title : "Dashboard"}
      heading={theme ? theme.title : nationPage.title}
      actions={compared ? <PrintPage /> : null}
    >
      {compared ? (
        <SideLayout side={<Others shown={shown} />}>
          <Beside chosen={chosen} compared={compared} />
        </SideLayout>
      ) : (
        <EmptyState heading="There is nothing to compare with yet">
          <p className="govuk-body">
            In each month, the quarters and financial years that are over, and whose forms have come in, are counted
            once. Your service is then set beside all others here.
          </p>
        </EmptyState>
      )}
    </Page>
  );
}

/** The other pages of it, and the other periods. */
function Others({ shown: { chosen, theme, periods, compared } }: { shown: Shown }) {
  const period = compared?.period.id;
  const pages = [undefined, ...chosen.report.themes].map((one) => ({
    href: nationAddress(chosen, one?.id, period),
    text: one?.title ?? "Overview",
    current: one?.id === theme?.id,
  }));
  const times = periods.map((one) => ({
    href: nationAddress(chosen, theme?.id, one.id),
    text: one.id === one.year ? `Financial year ${one.id}` : periodInWords(one),
    current: one.id === period,
  }));
  return (
    <details className="insights-pages">
      <summary className="insights-pages__summary">Other pages and periods</summary>
      <SideNavigation
        label="Beside the nation"
        sections={[
          { title: "Counted over", items: times },
          { title: "Pages", items: pages },
        ]}
      />
    </details>
  );
}

function Beside({ chosen, compared: { period, kept, tables } }: { chosen: Chosen; compared: Compared }) {
  return (
    <>
      <p className="govuk-body-l">
        {chosen.population.title}: your service and all other services together, {periodInWords(period)}.
      </p>
      <div className="insights-basis">
        <p>
          Both sides count only cases of clients who consent to research, with the same base. The others’ figures were
          counted on {dayInWords(dayOf(kept.madeAt))} and stand as they were then: the period, the team and the filters
          of the other pages do not change them.
        </p>
      </div>
      <Details summary="How to read these figures">
        <p className="govuk-body">
          {figure(kept.services)} services with this client group were counted. Your own cases are left out of the
          others, in steps of ten, so that two services that compare notes do not read each other’s small figures.
          Counts of the others are rounded to 5.
        </p>
        <p className="govuk-body">
          The range is the 95 % interval of the others’ share: a share of yours outside it differs by more than chance
          would explain in the others. With few cases of your own, yours varies more than theirs.
        </p>
        <p className="govuk-body">
          An average of the others is worked out without your own cases. It is shown where several services, and at
          least {policies.services.contributors.averageOf} people, are behind it whoever of you looks at it. Its range
          is the 95 % interval too; a median has none where too few people would lie beyond its ends.
        </p>
        <p className="govuk-body">
          Under each figure is what it is out of, and how many of those who were asked left the question empty, unless
          the table has a row of its own for them.
        </p>
        <p className="govuk-body">
          [c] stands where the others’ figure is not shown, so that nobody can be recognised. No other figure here gives
          it away.
        </p>
      </Details>
      {kept.figures === null ? (
        <EmptyState heading="The others cannot be shown">
          <p className="govuk-body">
            There are too few other services, or too few people in their cases, for any figure to be shown without
            pointing to somebody.
          </p>
        </EmptyState>
      ) : tables.length === 0 ? (
        <EmptyState heading="Nothing on this page can be compared">
          <p className="govuk-body">
            Shares, averages and ratios are compared; the figures of this page are none of them.
          </p>
        </EmptyState>
      ) : (
        tables.map((table) => <BesideNation key={table.id} table={table} />)
      )}
    </>
  );
}
