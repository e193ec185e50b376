import type { Metadata } from "next";
import {
  type Member,
  membersOf,
  type PlaceName,
  placeName,
  placeOf,
  placeQuery,
  stateOf,
} from "@/app/(admin)/accounts/place";
import { addresses } from "@/app/addresses";
import { BackLink } from "@/components/ui/BackLink";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { Tag, type TagTone } from "@/components/ui/Tag";
import { roleNames } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { momentInWords } from "@/lib/time";

export const metadata: Metadata = { title: "Accounts" };

const tones: Record<ReturnType<typeof stateOf>, TagTone> = { Active: "done", Invited: "attention", Disabled: "quiet" };

type Props = { searchParams: Promise<PlaceName> };

export default async function AccountsPage({ searchParams }: Props) {
  const named = await searchParams;
  const { place, members, query } = await reading(
    { name: "account.list", may: "accounts.manage" },
    async ({ tx, person }) => {
      const found = await placeOf(tx, person, named);
      return { place: found, members: await membersOf(tx, found), query: placeQuery(found, person) };
    },
  );
  const inService = place.kind === "service";
  return (
    <Page
      heading="Accounts"
      caption={placeName(place)}
      before={
        query ? (
          <BackLink href={inService ? addresses.services : addresses.authorities}>
            {inService ? "Services" : "Authorities"}
          </BackLink>
        ) : null
      }
      actions={<LinkButton href={`${addresses.accounts}/new${query}`}>Invite someone</LinkButton>}
    >
      <Table
        caption="People with an account"
        captionHidden
        rows={members}
        rowKey={({ userId, role }) => `${userId} ${role}`}
        columns={[
          {
            id: "name",
            heading: "Name",
            rowHeading: true,
            cell: ({ userId, name }: Member) => (
              <Link noVisited href={`${addresses.accounts}/${userId}${query}`}>
                {name}
              </Link>
            ),
          },
          { id: "email", heading: "E-mail address", cell: ({ email }: Member) => email },
          { id: "role", heading: "Role", cell: ({ role }: Member) => roleNames[role] },
          ...(inService ? [{ id: "team", heading: "Team", cell: ({ team }: Member) => team ?? "None" }] : []),
          {
            id: "state",
            heading: "State",
            cell: (member: Member) => <Tag tone={tones[stateOf(member)]}>{stateOf(member)}</Tag>,
          },
          {
            id: "last",
            heading: "Last signed in",
            cell: ({ lastSignedInAt }: Member) => (lastSignedInAt ? momentInWords(lastSignedInAt) : "Never"),
          },
        ]}
      />
    </Page>
  );
}
