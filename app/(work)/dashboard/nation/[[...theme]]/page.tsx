import type { Metadata } from "next";
import { addressOf, type Chosen, lookAt, type SearchParams } from "@/app/(work)/dashboard/choose";
import { completenessPage, nationPage } from "@/app/(work)/dashboard/DashboardPage";
import { nationAddress } from "@/app/(work)/dashboard/nation/address";
import { BesideNation } from "@/components/reports/BesideNation";
import { BackLink } from "@/components/ui/BackLink";
import { Details } from "@/components/ui/Details";
import { EmptyState } from "@/components/ui/EmptyState";
import { Page } from "@/components/ui/Page";
import { PrintPage } from "@/components/ui/PrintPage";
import { SideLayout } from "@/components/ui/SideLayout";
import { SideNavigation } from "@/components/ui/SideNavigation";
import { tallyCompared } from "@/db/queries/compared";
import {
  type KeptComparison,
  type PeriodWithout,
  periodsCompared,
  periodsWithout,
  readComparison,
} from "@/db/queries/comparisons";
import { policies } from "@/disclosure/policy";
import { beside, type SetBeside } from "@/lib/dashboard/beside";
import { type ComparedPage, comparedPages } from "@/lib/dashboard/compared-pages";
import { type ComparedPeriod, comparedPeriod } from "@/lib/dashboard/compared-periods";
import { othersOf, withBesides } from "@/lib/dashboard/comparison";
import { gapsFirst } from "@/lib/dashboard/gaps-beside";
import { figure } from "@/lib/format";
import type { Year } from "@/lib/forms/define";
import { dayInWords } from "@/lib/forms/question-types/date";
import { labelIn } from "@/lib/forms/years";
import { titleOf } from "@/lib/reports/count/print";
import type { TableDefinition } from "@/lib/reports/define";
import { needsOf } from "@/lib/reports/needs";
import { periodInWords } from "@/lib/reports/period";
import { dayOf } from "@/lib/time";

type Props = { params: Promise<{ theme?: string[] }>; searchParams: SearchParams };

export const metadata: Metadata = { title: `${nationPage.title} – Dashboard` };

interface Shown {
  readonly chosen: Chosen;
  readonly page: ComparedPage;
  readonly periods: readonly ComparedPeriod[];
  /** Those that were counted without this service. */
  readonly without: readonly PeriodWithout[];
  readonly compared: Compared | null;
}

interface Compared {
  readonly period: ComparedPeriod;
  readonly kept: KeptComparison;
  readonly tables: readonly SetBeside[];
  /** The titles of what the page has besides, and cannot show. */
  readonly left: { readonly notCounted: readonly string[]; readonly nobody: readonly string[] };
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
    const page = comparedPages(report).find((one) => one.id === id);
    if (scope.of !== "service" || more.length > 0) return { is: "absent" };
    // A page of another client group: the new one has an overview too.
    if (!page) return { is: "elsewhere", address: nationAddress(chosen) };
    const at = { serviceId: scope.service.id, population: population.id };
    const ids = await periodsCompared(tx, at.serviceId, at.population);
    const periods = ids.flatMap((one) => comparedPeriod(one) ?? []).sort((a, b) => b.to.localeCompare(a.to));
    // A year tells more of a service than a quarter: the latest is shown first.
    const period = periods.find((one) => one.id === of) ?? periods.find((one) => one.id === one.year) ?? periods[0];
    const kept = period && (await readComparison(tx, { ...at, period: period.id }));
    const without = await periodsWithout(tx, at.serviceId, at.population);
    const value = { chosen, page, periods, without, compared: null };
    if (!period || !kept) return { is: "here", value };
    const { from, to, year } = period;
    const tables = page.tablesOf(year);
    const own = await tallyCompared(tx, { ...at, from, to }, needsOf(withBesides(tables, year)));
    const found = beside(tables, own, year, { ...kept, tables: othersOf(kept.figures, kept.leftOut) });
    const left = leftOf(tables, found, kept, year);
    const set = id === completenessPage.id ? found.map(gapsFirst) : found;
    return { is: "here", value: { ...value, compared: { period, kept, tables: set, left } } };
  });
  if (!shown) return null;
  const { chosen, page, compared, without } = shown;
  const isOverview = page.id === undefined;
  return (
    <Page
      before={
        <BackLink href={addressOf(chosen, isOverview ? "" : `/${page.id}`)}>
          Back to {isOverview ? "the dashboard" : `“${page.title}” on the dashboard`}
        </BackLink>
      }
      caption={isOverview ? "Dashboard" : nationPage.title}
      heading={isOverview ? nationPage.title : page.title}
      actions={compared ? <PrintPage /> : null}
    >
      {compared ? (
        <SideLayout side={<Others shown={shown} />}>
          <Beside chosen={chosen} compared={compared} />
          <Without periods={without} />
        </SideLayout>
      ) : (
        <EmptyState heading="There is nothing to compare with yet">
          <p className="govuk-body">
            In each month, the quarters and financial years that are over, and whose forms have come in, are counted
            once. Your service is then set beside all others here. A period in which there were too few services, or too
            few people, for anything to be shown is counted again the month after.
          </p>
          <Without periods={without} />
        </EmptyState>
      )}
    </Page>
  );
}

/** Why a service is not in a period in which it has cases now. */
function Without({ periods }: { periods: readonly PeriodWithout[] }) {
  const named = periods.flatMap(({ period, madeAt }) => {
    const known = comparedPeriod(period);
    return known ? [`${periodInWords(known)} (counted on ${dayInWords(dayOf(madeAt))})`] : [];
  });
  return named.length === 0 ? null : (
    <p className="govuk-body">
      Your service does not stand beside the others in {named.join("; ")}: when that was counted, none of its cases of
      that time was recorded here with consent to research. It is not counted again, since the difference would show
      whose cases came in between.
    </p>
  );
}

/** What could not be set beside the others: what was not compared yet when the period was counted, and what nobody is in. */
function leftOf(
  tables: readonly TableDefinition[],
  found: readonly SetBeside[],
  { figures }: KeptComparison,
  year: Year,
): Compared["left"] {
  const left = tables.filter(({ id }) => !found.some((one) => one.id === id));
  const isCounted = ({ id }: TableDefinition) => figures.tables.some((one) => one.id === id);
  const title = (table: TableDefinition) => labelIn(titleOf(table), year);
  return {
    notCounted: left.filter((table) => !isCounted(table)).map(title),
    nobody: left.filter(isCounted).map(title),
  };
}

/** The other pages of it, and the other periods. */
function Others({ shown: { chosen, page, periods, compared } }: { shown: Shown }) {
  const period = compared?.period.id;
  const pages = comparedPages(chosen.report).map(({ id, title }) => ({
    href: nationAddress(chosen, id, period),
    text: title,
    current: id === page.id,
  }));
  const times = periods.map((one) => ({
    href: nationAddress(chosen, page.id, one.id),
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

function Beside({ chosen, compared: { period, kept, tables, left } }: { chosen: Chosen; compared: Compared }) {
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
          Cases opened and closed are counted by their own days, which no case lacks. How many there are in a service
          depends most of all on its size: the range says how sure the others’ average is, and not how far services
          differ. How many cases are open on a day is not compared, since two such counts would show how few came and
          went between them; the cases opened in the period that are still open at its end are. Forms overdue are not
          compared either, since they too are counted on a day.
        </p>
        <p className="govuk-body">
          An average of the others is worked out without your own cases. It is shown where several services, and at
          least {policies.services.contributors.averageOf} people, are behind it whoever of you looks at it. Its range
          is the 95 % interval too; a median has none where too few people would lie beyond its ends.
        </p>
        <p className="govuk-body">
          Under each figure is what it is out of, and how many of those who were asked left the question empty, unless
          the table has a row of its own for them. What was said to be unknowable since is left empty here all the same:
          two counts, with it and without it, would show how few it is.
        </p>
        <p className="govuk-body">
          [c] stands where the others’ figure is not shown, so that nobody can be recognised: too few people or services
          are behind it, or behind another figure that could be worked out from it. Which of these it is would tell more
          of it, and is not said. No other figure here gives it away. Services that one organisation runs, or one person
          manages, are one where it is asked whether enough services are behind a figure.
        </p>
      </Details>
      {tables.length === 0 ? (
        <EmptyState heading="Nothing on this page can be compared">
          <p className="govuk-body">
            Shares, averages and ratios are compared; the figures of this page are none of them.
          </p>
        </EmptyState>
      ) : (
        tables.map((table) => <BesideNation key={table.id} table={table} />)
      )}
      <Left of={left} />
    </>
  );
}

function Left({ of: { notCounted, nobody } }: { of: Compared["left"] }) {
  return (
    <>
      {notCounted.length === 0 ? null : (
        <p className="govuk-body">
          Not set beside the others, since it was not compared yet when this period was counted: {notCounted.join("; ")}
          .
        </p>
      )}
      {nobody.length === 0 ? null : (
        <p className="govuk-body">
          Left out, since nobody was asked in this period, here or elsewhere: {nobody.join("; ")}.
        </p>
      )}
    </>
  );
}
