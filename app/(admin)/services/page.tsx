import type { Metadata } from "next";
import { populationNames } from "@/app/(admin)/services/fields";
import { addresses } from "@/app/addresses";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { listServices, type Service } from "@/db/queries/services";
import { may } from "@/lib/permissions";
import { nationNames } from "@/lib/places";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Services" };

export default async function ServicesPage() {
  const { services, manages, invites } = await reading(
    { name: "service.list", may: "services.view" },
    async ({ tx, person }) => ({
      services: await listServices(tx, { closed: true }),
      manages: may(person, "services.manage"),
      invites: may(person, "accounts.manage"),
    }),
  );
  return (
    <Page
      heading="Services"
      actions={manages ? <LinkButton href={`${addresses.services}/new`}>Add a service</LinkButton> : null}
    >
      <p className="govuk-body">
        <Link noVisited href={addresses.health}>
          See how lately and how completely each service records
        </Link>
      </p>
      {services.length === 0 ? (
        <EmptyState heading="There is no service yet">Add the first one, then invite its manager.</EmptyState>
      ) : (
        <Table
          caption="Services"
          captionHidden
          rows={services}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              heading: "Service",
              rowHeading: true,
              cell: ({ slug, name }: Service) => (
                <Link noVisited href={`${addresses.services}/${slug}`}>
                  {name}
                </Link>
              ),
            },
            { id: "organisation", heading: "Organisation", cell: ({ organisation }: Service) => organisation },
            { id: "place", heading: "Local authority", cell: ({ localAuthorityName }: Service) => localAuthorityName },
            { id: "nation", heading: "Nation", cell: ({ nation }: Service) => nationNames[nation] },
            {
              id: "groups",
              heading: "Client groups",
              cell: (service: Service) => populationNames(service.populations),
            },
            ...(invites
              ? [
                  {
                    id: "accounts",
                    heading: "Accounts",
                    cell: ({ slug, name }: Service) => (
                      <Link noVisited href={`${addresses.accounts}?service=${slug}`}>
                        Accounts<VisuallyHidden> of {name}</VisuallyHidden>
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Page>
  );
}
