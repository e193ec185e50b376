import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { ImportForm } from "@/components/needs/ImportForm";
import { Details } from "@/components/ui/Details";
import { NotificationBanner } from "@/components/ui/NotificationBanner";
import { SummaryList } from "@/components/ui/SummaryList";
import { importColumns } from "@/needs/import/columns";
import { importFigures } from "./actions";

export const metadata: Metadata = { title: "Import figures" };

export default async function ImportPage({ params, searchParams }: PageProps<"/needs/[year]/import">) {
  const { year } = await params;
  const { added, changed } = await searchParams;
  const opened = await readNeeds(year);
  const to = needsAddresses(opened.row.year);
  const done = /^\d+$/.test(String(added)) && /^\d+$/.test(String(changed));
  return (
    <NeedsPage
      opened={opened}
      part="import"
      heading="Import figures"
      notice={
        done ? (
          <NotificationBanner kind="success" heading="The figures are in the assessment.">
            <p className="govuk-body">
              {added} new, {changed} changed.
            </p>
          </NotificationBanner>
        ) : null
      }
    >
      <p className="govuk-body">
        Every row is checked first, and each fault is shown with its row and column. Nothing is written until you have
        seen what the file would change, and then all of it or nothing.{" "}
        <a className="govuk-link" href={to.template()} download>
          Take the template
        </a>
        .
      </p>
      <ImportForm action={importFigures} year={year} />
      <Details summary="The columns of a file">
        <SummaryList
          rows={importColumns.map(({ id, says, required }) => ({
            key: required ? `${id} (required)` : id,
            value: says,
          }))}
        />
      </Details>
    </NeedsPage>
  );
}
