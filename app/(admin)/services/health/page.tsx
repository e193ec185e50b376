import type { Metadata } from "next";
import { addresses } from "@/app/addresses";
import { answeredShare } from "@/components/reports/CompletenessFigures";
import { BackLink } from "@/components/ui/BackLink";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { type ServiceHealth, serviceHealth } from "@/db/queries/service-health";
import { monthInWords } from "@/lib/dashboard/months";
import { figure } from "@/lib/format";
import { reading } from "@/lib/reading";
import { today } from "@/lib/time";

export const metadata: Metadata = { title: "Health of the data" };

/** Whether services keep their records. It says nothing of any client. */
export default async function HealthPage() {
  const services = await reading({ name: "service.health", may: "services.view" }, ({ tx }) =>
    serviceHealth(tx, today()),
  );
  return (
    <Page before={<BackLink href={addresses.services}>Back to the services</BackLink>} heading="Health of the data">
      <p className="govuk-body">
        How lately and how completely each service records. Those that have been silent longest come first. Questions
        answered are those on forms dated in this month and the two before.
      </p>
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
                lastMonth === null ? <span className="insights-empty-value">None yet</span> : monthInWords(lastMonth),
            },
            { id: "answered", heading: "Questions answered", numeric: true, cell: answeredShare },
            {
              id: "drafts",
              heading: "Drafts left for four weeks",
              numeric: true,
              cell: ({ oldDrafts }: ServiceHealth) => figure(oldDrafts),
            },
          ]}
        />
      )}
    </Page>
  );
}
