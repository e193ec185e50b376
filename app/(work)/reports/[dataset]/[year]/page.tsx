import type { Metadata } from "next";
import { Choice } from "@/app/(work)/reports/[dataset]/[year]/Choice";
import { BackToContents, Contents } from "@/app/(work)/reports/[dataset]/[year]/Contents";
import { Section } from "@/app/(work)/reports/[dataset]/[year]/Section";
import { Standing } from "@/app/(work)/reports/[dataset]/[year]/Standing";
import { TakeAway } from "@/app/(work)/reports/[dataset]/[year]/TakeAway";
import { publicationAddress } from "@/app/(work)/reports/addresses";
import { findEdition, reportAt } from "@/app/(work)/reports/find-edition";
import { addresses } from "@/app/addresses";
import { BackLink } from "@/components/ui/BackLink";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { reading } from "@/lib/reading";
import { titleOf } from "@/lib/report-files/edition";
import { partsOf } from "@/lib/report-files/parts";
import { recountedInWords, recountedTitle, recountedWhy } from "@/lib/report-files/words";

type Props = PageProps<"/reports/[dataset]/[year]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { definition, year } = reportAt(await params);
  return { title: `${definition.title}, ${year}` };
}

/** The annual report of a dataset: one page to read from beginning to end, to look things up in, and to print. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [where, query] = [await params, await searchParams];
  const found = await reading({ name: "report.view", may: "reports.view" }, (context) =>
    findEdition(context, where, query),
  );
  const { edition, definition, year, national } = found;
  const parts = partsOf(edition.document);
  return (
    <Page
      caption={edition.document.service?.name ?? "All services together"}
      heading={titleOf(edition)}
      before={<BackLink href={addresses.reports}>Reports</BackLink>}
      actions={
        national ? (
          <LinkButton variant="secondary" href={publicationAddress(definition.id, year)}>
            Publication
          </LinkButton>
        ) : null
      }
    >
      <Standing found={found} />
      <div className="insights-report-tools">
        <TakeAway found={found} />
        <Choice found={found} />
      </div>
      <Contents parts={parts} edition={edition} />
      {parts.map((part) => (
        <Section key={part.id} part={part} found={found} />
      ))}
      {edition.quotes.length > 0 ? (
        <section id="quotes" className="insights-report-section">
          <h2 className="govuk-heading-l">What clients say</h2>
          <p className="govuk-body">Each comment is printed with its writer’s permission.</p>
          {edition.quotes.map((quote) => (
            <blockquote key={quote} className="insights-quote">
              <p>{quote}</p>
            </blockquote>
          ))}
          <BackToContents />
        </section>
      ) : null}
      {edition.recounted.length > 0 ? (
        <section id="recounted" className="insights-report-section">
          <h2 className="govuk-heading-l">{recountedTitle}</h2>
          <p className="govuk-body">{recountedWhy}</p>
          <ul className="govuk-list govuk-list--bullet">
            {edition.recounted.map((cell) => (
              <li key={recountedInWords(cell)}>{recountedInWords(cell)}</li>
            ))}
          </ul>
          <BackToContents />
        </section>
      ) : null}
    </Page>
  );
}
