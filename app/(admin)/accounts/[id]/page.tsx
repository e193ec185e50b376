import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { changeMember, disableMember, makeMemberLink, removeMember } from "@/app/(admin)/accounts/actions";
import {
  memberOf,
  type PlaceName,
  placeFields,
  placeName,
  placeOf,
  placeQuery,
  roleOptions,
  stateOf,
  teamOptions,
} from "@/app/(admin)/accounts/place";
import { addresses } from "@/app/addresses";
import type { FormField } from "@/components/forms/Field";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { InsetText } from "@/components/ui/InsetText";
import { Page } from "@/components/ui/Page";
import { SummaryList } from "@/components/ui/SummaryList";
import { managesAccount } from "@/lib/auth/inviting";
import { roleNames } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Account" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PlaceName> };

export default async function MemberPage({ params, searchParams }: Props) {
  const { id } = await params;
  const named = await searchParams;
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const { place, member, manages, own, query } = await reading(
    { name: "account.view", may: "accounts.manage" },
    async ({ tx, person }) => {
      const found = await placeOf(tx, person, named);
      return {
        place: found,
        member: await memberOf(tx, found, id),
        manages: await managesAccount(tx, id),
        own: id === person.userId,
        query: placeQuery(found, person),
      };
    },
  );
  const inService = place.kind === "service";
  const which: FormField[] = [{ kind: "hidden", name: "account", value: id }, ...placeFields(named)];
  const teams = teamOptions(place);
  const disabled = member.disabledAt !== null;
  return (
    <Page
      reading
      heading={member.name}
      caption={placeName(place)}
      before={<BackLink href={`${addresses.accounts}${query}`}>Accounts</BackLink>}
    >
      <SummaryList
        rows={[
          { key: "E-mail address", value: member.email },
          { key: "Role", value: roleNames[member.role] },
          ...(inService ? [{ key: "Team", value: member.team ?? "None" }] : []),
          { key: "State", value: stateOf(member) },
        ]}
      />
      {own ? <InsetText>This is your own account. Another manager or an administrator can change it.</InsetText> : null}
      {own || manages ? null : (
        <InsetText>
          {member.name} also works elsewhere, so only an administrator can disable this account or reset its password.
        </InsetText>
      )}
      {own ? null : (
        <>
          {inService ? (
            <Part title="Role and team">
              <FieldsForm
                id="change"
                action={changeMember}
                submit="Save"
                variant="secondary"
                fields={[
                  { kind: "radios", name: "role", label: "Role", options: roleOptions(place), value: member.role },
                  ...(teams.length > 0
                    ? [
                        {
                          kind: "select",
                          name: "team",
                          label: "Team",
                          placeholder: "No team",
                          options: teams,
                          value: member.teamId ?? "",
                        } as const,
                      ]
                    : []),
                  ...which,
                ]}
              />
            </Part>
          ) : null}
          {manages ? (
            <>
              <Part title="New password">
                <p className="govuk-body">
                  Make a one-time link with which {member.name} sets a new password. Give it to them alone.
                </p>
                <FieldsForm
                  id="link"
                  action={makeMemberLink}
                  submit="Make a link"
                  variant="secondary"
                  fields={[
                    {
                      kind: "checkboxes",
                      name: "phone",
                      label: "Second factor",
                      options: [
                        { value: "lost", label: "They have lost their phone: take the second factor away too" },
                      ],
                    },
                    ...which,
                  ]}
                />
              </Part>
              <Part title={disabled ? "Let them sign in again" : "Disable"}>
                <p className="govuk-body">
                  {disabled
                    ? "Nobody can sign in with this account at the moment."
                    : "They are signed out at once and can no longer sign in. What they have recorded stays."}
                </p>
                <FieldsForm
                  id="disable"
                  action={disableMember}
                  submit={disabled ? "Enable account" : "Disable account"}
                  variant={disabled ? "secondary" : "warning"}
                  fields={[{ kind: "hidden", name: "disabled", value: disabled ? "no" : "yes" }, ...which]}
                />
              </Part>
            </>
          ) : null}
          <Part title={`Leaving ${inService ? "this service" : placeName(place)}`}>
            <p className="govuk-body">
              They no longer see anything of it. Their account stays, and their name stays with what they recorded.
            </p>
            <FieldsForm id="remove" action={removeMember} submit="Remove" variant="warning" fields={which} />
          </Part>
        </>
      )}
    </Page>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}
