import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { commentsAddress, publicationAddress, reportAddress } from "@/app/(work)/reports/addresses";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { Tag } from "@/components/ui/Tag";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { listComments } from "@/db/queries/client-comments";
import { listPublications, type Publication } from "@/db/queries/publications";
import { type YearOfForms, yearsWithForms } from "@/db/queries/report-years";
import { findService } from "@/db/queries/services";
import { counted, figure } from "@/lib/format";
import { may } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { reports } from "@/reports";

export const metadata: Metadata = { title: "Reports" };

type Year = YearOfForms & { dataset: string; publications: readonly Publication[] };

/** Each dataset with the years of which there is something to report. */
export default async function ReportsPage() {
  const { service, years, publications, waiting, national } = await readLists();
  const datasets = reports
    .filter(({ population }) => service === null || service.populations.includes(population))
    .map((report) => ({
      ...report,
      years: years
        .filter(({ population }) => population === report.population)
        .map((one) => ({
          ...one,
          dataset: report.id,
          publications: publications.filter(({ dataset, year }) => dataset === report.id && year === one.year),
        })),
    }));
  return (
    <Page
      caption={service?.name ?? "All services"}
      heading="Annual reports"
      actions={
        national ? (
          <LinkButton variant="secondary" href={commentsAddress}>
            {waiting === 0 ? "Clients’ comments" : `Clients’ comments (${figure(waiting)} waiting)`}
          </LinkButton>
        ) : null
      }
    >
      <p className="govuk-body">
        A report counts the forms dated in a year, from April to March, of cases whose client has consented to research
        and monitoring.
      </p>
      {datasets.map(({ id, title, years: own }) => (
        <section key={id} aria-labelledby={id}>
          <h2 className="govuk-heading-m" id={id}>
            {title}
          </h2>
          {own.length === 0 ? (
            <EmptyState heading="Nothing to report yet">
              <p className="govuk-body">A year stands here as soon as a first form of it is submitted with consent.</p>
            </EmptyState>
          ) : (
            <Years title={title} years={own} national={national} />
          )}
        </section>
      ))}
    </Page>
  );
}

function readLists() {
  return reading({ name: "report.list", may: "reports.view" }, async ({ tx, person }) => {
    const national = may(person, "national.view");
    const service = national ? null : ((await findService(tx, { id: person.currentServiceId ?? notFound() })) ?? null);
    const comments = may(person, "comments.review") ? await listComments(tx) : [];
    return {
      national,
      service,
      years: await yearsWithForms(tx, service?.id),
      publications: national ? await listPublications(tx) : [],
      waiting: comments.filter(({ redaction }) => redaction === null || redaction.status === "waiting").length,
    };
  });
}

function Years({ title, years, national }: { title: string; years: readonly Year[]; national: boolean }) {
  return (
    <Table
      caption={`Years of ${title}`}
      captionHidden
      rows={years}
      rowKey={({ year }) => year}
      columns={[
        {
          id: "year",
          heading: "Year",
          rowHeading: true,
          cell: ({ dataset, year }: Year) => (
            <Link noVisited href={reportAddress(dataset, year)}>
              <VisuallyHidden>{title}, </VisuallyHidden>
              {year}
            </Link>
          ),
        },
        { id: "intakes", heading: "Intake forms", numeric: true, cell: ({ intakes }: Year) => figure(intakes) },
        { id: "exits", heading: "Exit forms", numeric: true, cell: ({ exits }: Year) => figure(exits) },
        ...(national
          ? [
              {
                id: "standing",
                heading: "Publication",
                cell: ({ dataset, year, publications }: Year) => (
                  <Link noVisited bare href={publicationAddress(dataset, year)}>
                    <VisuallyHidden>
                      {title}, {year}:{" "}
                    </VisuallyHidden>
                    <StandingTag publications={publications} />
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function StandingTag({ publications }: { publications: readonly Publication[] }) {
  const published = publications.filter(({ status }) => status === "published").length;
  const waits = publications.some(({ status }) => status === "prepared");
  if (waits) return <Tag tone="attention">{published === 0 ? "Waits for approval" : "Correction waits"}</Tag>;
  if (published === 0) return <Tag tone="quiet">Not published</Tag>;
  const revisions = published - 1;
  return (
    <Tag tone="done">{revisions === 0 ? "Published" : `Published, ${counted(revisions, "revision", "revisions")}`}</Tag>
  );
}
