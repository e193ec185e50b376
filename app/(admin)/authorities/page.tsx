import type { Metadata } from "next";
import { addresses } from "@/app/addresses";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { type Authority, listAuthorities, listPlaces } from "@/db/queries/needs/authorities";
import { may } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Authorities" };

export default async function AuthoritiesPage() {
  const { authorities, places, invites } = await reading(
    { name: "authority.list", may: "authorities.manage" },
    async ({ tx, person }) => ({
      authorities: await listAuthorities(tx),
      places: await listPlaces(tx),
      invites: may(person, "accounts.manage"),
    }),
  );
  return (
    <Page
      heading="Authorities"
      actions={<LinkButton href={`${addresses.authorities}/new`}>Add an authority</LinkButton>}
    >
      <p className="govuk-body">
        Each keeps the needs assessment of its area. Its commissioners see that assessment and no case.
      </p>
      {authorities.length === 0 ? (
        <EmptyState heading="There is no authority yet">Add the first one, then invite its commissioner.</EmptyState>
      ) : (
        <Table
          caption="Authorities"
          captionHidden
          rows={authorities}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              heading: "Authority",
              rowHeading: true,
              cell: ({ slug, name }: Authority) => (
                <Link noVisited href={`${addresses.authorities}/${slug}`}>
                  {name}
                </Link>
              ),
            },
            {
              id: "places",
              heading: "Local authorities",
              numeric: true,
              cell: ({ id }: Authority) => places.filter(({ authorityId }) => authorityId === id).length || "None yet",
            },
            { id: "slug", heading: "Short name", cell: ({ slug }: Authority) => slug },
            ...(invites
              ? [
                  {
                    id: "accounts",
                    heading: "Accounts",
                    cell: ({ slug, name }: Authority) => (
                      <Link noVisited href={`${addresses.accounts}?authority=${slug}`}>
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
