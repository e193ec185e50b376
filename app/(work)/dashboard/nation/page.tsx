import type { Metadata } from "next";
import { addressOf, type Chosen, lookAt, type SearchParams } from "@/app/(work)/dashboard/choose";
import { nationPage } from "@/app/(work)/dashboard/DashboardPage";
import { BesideNation } from "@/components/reports/BesideNation";
import { BackLink } from "@/components/ui/BackLink";
import { EmptyState } from "@/components/ui/EmptyState";
import { Page } from "@/components/ui/Page";
import { type KeptComparison, latestComparison } from "@/db/queries/comparisons";
import { tallyOf } from "@/db/queries/tally";
import { beside, type SetBeside } from "@/lib/dashboard/beside";
import type { Year } from "@/lib/forms/define";
import { dayInWords } from "@/lib/forms/question-types/date";
import { daysOf } from "@/lib/forms/years";
import { needsOf } from "@/lib/reports/needs";
import { periodInWords } from "@/lib/reports/period";

export const metadata: Metadata = { title: `${nationPage.title} – Dashboard` };

interface Shown {
  readonly chosen: Chosen;
  readonly kept: KeptComparison | undefined;
  readonly tables: readonly SetBeside[];
}

/**
 * A service beside all others, in the last year that is over. No filter narrows it: what could be chosen could be taken
 * from one another.
 */
export default async function NationPage({ searchParams }: { searchParams: SearchParams }) {
  const shown = await lookAt<Shown>(`/${nationPage.id}`, searchParams, async (tx, chosen) => {
    const { scope, population, report } = chosen;
    if (scope.of !== "service") return { is: "absent" };
    const kept = await latestComparison(tx, scope.service.id, population.id);
    if (!kept?.others) return { is: "here", value: { chosen, kept, tables: [] } };
    const year = kept.year as Year;
    const ids = kept.others.map(({ id }) => id);
    const tables = report.tables.filter(({ id }) => ids.includes(id));
    const own = { population: population.id, serviceIds: [scope.service.id], consentedOnly: true, ...daysOf(year) };
    const tally = await tallyOf(tx, own, needsOf(tables));
    return { is: "here", value: { chosen, kept, tables: beside(tables, tally, year, kept.others) } };
  });
  if (!shown) return null;
  const { chosen, kept, tables } = shown;
  return (
    <Page
      before={<BackLink href={addressOf(chosen)}>Back to the dashboard</BackLink>}
      caption="Dashboard"
      heading={nationPage.title}
    >
      {kept ? (
        <>
          <p className="govuk-body-l">
            {chosen.population.title}: your service and all other services together,{" "}
            {periodInWords(daysOf(kept.year as Year))}.
          </p>
          <div className="insights-basis">
            <p>
              Both sides count only cases of clients who consent to research, with the same base. Your own cases are
              left out of the others. The others’ figures were counted on{" "}
              {dayInWords(kept.madeAt.toISOString().slice(0, 10))} and stand as they were then; counts are rounded to 5.
              The period and filters of the other pages do not change them.
            </p>
            <p>
              The range is the 95 % interval of the others’ share: a share of yours outside it differs by more than
              chance would explain in the others. With few cases of your own, yours varies more than theirs.
            </p>
          </div>
          {kept.others === null ? (
            <EmptyState heading="The others cannot be shown">
              <p className="govuk-body">
                There are too few other services, or too few people in their cases, for any figure to be shown without
                pointing to somebody.
              </p>
            </EmptyState>
          ) : (
            tables.map((table) => <BesideNation key={table.id} table={table} />)
          )}
        </>
      ) : (
        <EmptyState heading="There is nothing to compare with yet">
          <p className="govuk-body">
            Once a financial year is over and its forms have come in, your service is set beside all others here.
          </p>
        </EmptyState>
      )}
    </Page>
  );
}
