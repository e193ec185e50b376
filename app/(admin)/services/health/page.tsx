import type { Metadata } from "next";
import { versionOfHealth } from "@/app/(admin)/services/health/version";
import { gapPlaces } from "@/app/(work)/cases/gaps/places";
import { addresses } from "@/app/addresses";
import { answeredShare } from "@/components/reports/CompletenessFigures";
import { LiveFigures } from "@/components/reports/LiveFigures";
import { BackLink } from "@/components/ui/BackLink";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Page } from "@/components/ui/Page";
import { SummaryList } from "@/components/ui/SummaryList";
import { Table } from "@/components/ui/Table";
import { type CountedPeriod, latestCounted, latestSnapshot } from "@/db/queries/comparisons";
import { latestImports, type ServiceHealth, serviceHealth } from "@/db/queries/service-health";
import { listServices, type Service } from "@/db/queries/services";
import type { CountedComparison } from "@/db/schema";
import { monthInWords } from "@/lib/dashboard/months";
import { counted, figure } from "@/lib/format";
import { dayInWords } from "@/lib/forms/question-types/date";
import { may } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { dayOf, momentInWords, today } from "@/lib/time";
import { populations } from "@/questionnaires";

export const metadata: Metadata = { title: "Health of the data" };

/** The client groups whose reviews fall due. */
const reviewed = populations.filter(({ forms }) => forms.some(({ role }) => role === "reviews")).map(({ id }) => id);

const titleOf = (id: string) => populations.find((population) => population.id === id)?.title ?? id;

/** How many periods are listed: those of a year, and more. */
const periodsListed = 24;

/** The open services with a client group that were there before it was counted, and are not in what was counted. */
function lacking({ population, serviceIds, madeAt }: CountedPeriod, open: readonly Service[]): string[] {
  return open
    .filter(
      ({ id, populations: groups, createdAt }) =>
        groups.includes(population) && createdAt < madeAt && !serviceIds.includes(id),
    )
    .map(({ name }) => name);
}

function countedInWords(made: readonly CountedComparison[]): string {
  if (made.length === 0) return "nothing new could be shown";
  return made
    .map(
      ({ population, period, services, shown, withheld }) =>
        `${titleOf(population)} ${period}, ${counted(services, "service", "services")}, ${figure(shown)} figures shown and ${figure(withheld)} withheld`,
    )
    .join("; ");
}

/** Whether services keep their records. It says nothing of any client. */
export default async function HealthPage() {
  const { version, services, open, imports, snapshot, periods, starts } = await reading(
    { name: "service.health", may: "services.view" },
    async ({ tx, person }) => ({
      // The stamp first and what it stands for after it: what is written in between is looked at twice, and never missed.
      version: await versionOfHealth(tx, person),
      // For whom it is the start page, there is nothing to go back to.
      starts: !may(person, "national.view"),
      services: await serviceHealth(tx, today(), reviewed, [...gapPlaces(today()).keys()]),
      imports: await latestImports(tx, 5),
      snapshot: await latestSnapshot(tx),
      periods: await latestCounted(tx, periodsListed),
      open: await listServices(tx),
    }),
  );
  return (
    <Page
      before={starts ? null : <BackLink href={addresses.services}>Back to the services</BackLink>}
      heading="Health of the data"
    >
      <p className="govuk-body">
        How lately and how completely each service records. Those that have been silent longest come first. Questions
        answered are those on forms dated in this month and the two before; one that was not asked, or that its service
        has said cannot be known, is no gap.
      </p>
      <LiveFigures versionAddress={addresses.healthVersion} version={version}>
        {services.length === 0 ? (
          <EmptyState heading="There is no service yet">Add the first one, then invite its manager.</EmptyState>
        ) : (
          <Table
            caption="Services"
            captionHidden
            rows={services}
            rowKey={({ slug }) => slug}
            columns={[
              {
                id: "name",
                heading: "Service",
                rowHeading: true,
                cell: ({ slug, name }: ServiceHealth) => (
                  <Link noVisited href={`${addresses.services}/${slug}`}>
                    {name}
                  </Link>
                ),
              },
              {
                id: "last",
                heading: "Latest form",
                cell: ({ lastMonth }: ServiceHealth) =>
                  lastMonth === null ? (
                    <span className="insights-empty-value">None yet</span>
                  ) : (
                    <span className="insights-together">{monthInWords(lastMonth)}</span>
                  ),
              },
              {
                id: "answered",
                heading: "Questions answered",
                numeric: true,
                cell: (service: ServiceHealth) =>
                  service.asked === 0 ? (
                    <span className="insights-empty-value">No form lately</span>
                  ) : (
                    answeredShare(service)
                  ),
              },
              {
                id: "overdue",
                heading: "Reviews overdue",
                numeric: true,
                cell: ({ reviewsOverdue }: ServiceHealth) => figure(reviewsOverdue),
              },
              {
                id: "drafts",
                heading: "Drafts left for four weeks",
                numeric: true,
                cell: ({ oldDrafts }: ServiceHealth) => figure(oldDrafts),
              },
            ]}
          />
        )}
        <h2 className="govuk-heading-m">What the system does by itself</h2>
        <SummaryList
          rows={[
            {
              key: "Services beside the nation",
              value: snapshot
                ? `Counted in ${monthInWords(snapshot.month)}, on ${momentInWords(snapshot.madeAt)}: ${countedInWords(snapshot.counted)}`
                : "Not counted yet. It is done soon after the start, and then once a month.",
            },
            {
              key: "Files imported last",
              value:
                imports.length === 0
                  ? "None that you can see"
                  : imports
                      .map(
                        ({ at, cases }) =>
                          `${momentInWords(at)}${cases === null ? "" : `, ${counted(cases, "case", "cases")}`}`,
                      )
                      .join("; "),
            },
          ]}
        />
        {periods.length === 0 ? null : (
          <Table
            caption="Periods in which services stand beside all others"
            rows={periods}
            rowKey={({ population, period }) => `${population} ${period}`}
            columns={[
              {
                id: "period",
                heading: "Period",
                rowHeading: true,
                cell: ({ population, period }: CountedPeriod) => `${titleOf(population)}, ${period}`,
              },
              { id: "made", heading: "Counted", cell: ({ madeAt }: CountedPeriod) => dayInWords(dayOf(madeAt)) },
              {
                id: "services",
                heading: "Services",
                numeric: true,
                cell: ({ services: many }: CountedPeriod) => figure(many),
              },
              {
                id: "lacking",
                heading: "Open services that came too late for it",
                cell: (period: CountedPeriod) => lacking(period, open).join("; ") || "None",
              },
            ]}
          />
        )}
      </LiveFigures>
    </Page>
  );
}
