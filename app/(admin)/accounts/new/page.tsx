import type { Metadata } from "next";
import { inviteMember } from "@/app/(admin)/accounts/actions";
import {
  type PlaceName,
  placeFields,
  placeName,
  placeOf,
  placeQuery,
  roleOptions,
  teamOptions,
} from "@/app/(admin)/accounts/place";
import { addresses } from "@/app/addresses";
import type { FormField } from "@/components/forms/Field";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { lifetimeWords } from "@/lib/auth/invitations";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Invite someone" };

export default async function InvitePage({ searchParams }: { searchParams: Promise<PlaceName> }) {
  const named = await searchParams;
  const { place, query } = await reading({ name: "account.list", may: "accounts.manage" }, async ({ tx, person }) => {
    const found = await placeOf(tx, person, named);
    return { place: found, query: placeQuery(found, person) };
  });
  const teams = teamOptions(place);
  const fields: FormField[] = [
    { kind: "text", name: "name", label: "Full name", autoComplete: "off" },
    { kind: "email", name: "email", label: "E-mail address" },
    { kind: "radios", name: "role", label: "What will they do?", options: roleOptions(place) },
    ...(teams.length > 0
      ? [{ kind: "select", name: "team", label: "Team", placeholder: "No team", options: teams } as const]
      : []),
    ...placeFields(named),
  ];
  return (
    <Page
      reading
      heading="Invite someone"
      caption={placeName(place)}
      before={<BackLink href={`${addresses.accounts}${query}`}>Accounts</BackLink>}
    >
      <p className="govuk-body">
        They get a link with which they set a password. It works once, for {lifetimeWords.invite}. Someone who has an
        account already is added here and signs in as before.
      </p>
      <FieldsForm action={inviteMember} submit="Invite" pending="Inviting…" fields={fields} />
    </Page>
  );
}
