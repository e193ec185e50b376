import type { Metadata } from "next";
import { addresses } from "@/app/addresses";
import { Page } from "@/components/ui/Page";
import { SummaryList, type SummaryRow } from "@/components/ui/SummaryList";
import { withSystem } from "@/db";
import { requirePerson } from "@/lib/auth/current";
import { recoveryCodesLeft } from "@/lib/auth/factors";
import type { Person } from "@/lib/auth/person";
import { hasSecondFactor } from "@/lib/auth/sessions";
import { identityProvider } from "@/lib/auth/settings";
import { roleNames } from "@/lib/permissions";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const person = await requirePerson();
  const factor = await withSystem(async (tx) => ({
    on: await hasSecondFactor(tx, person.userId),
    codes: await recoveryCodesLeft(tx, person.userId),
  }));
  const provider = identityProvider();
  const rows: SummaryRow[] = [
    { key: "Name", value: person.name },
    { key: "E-mail address", value: person.email },
    { key: "You work as", value: workOf(person), actions: workChange(person) },
    { key: "Password", value: "Set", actions: [{ href: addresses.password, text: "Change", of: "your password" }] },
    {
      key: "Second factor",
      value: factor.on ? `Authenticator app, with ${factor.codes} recovery codes left` : "Not set up",
      actions: [{ href: addresses.secondFactor, text: factor.on ? "Change" : "Set up", of: "your second factor" }],
    },
    {
      key: "Signed in",
      value: "See where, and sign out everywhere else",
      actions: [{ href: addresses.sessions, text: "See", of: "where you are signed in" }],
    },
  ];
  if (provider) {
    rows.push({
      key: "Other sign-in",
      value: `Sign in with ${provider.name}`,
      actions: [{ href: addresses.connect, text: "Change", of: "your other sign-in" }],
    });
  }
  return (
    <Page reading heading="Your account">
      {person.role ? null : (
        <p className="govuk-body">
          You do not belong to any service at the moment. Ask your service manager to add you.
        </p>
      )}
      <SummaryList rows={rows} />
    </Page>
  );
}

/** Every place where someone works, and as what. */
function workOf({ services, authorities, staffRoles }: Person): string {
  const places = [
    ...[...services, ...authorities].map(({ name, role }) => `${roleNames[role]}, ${name}`),
    ...staffRoles.map((role) => `${roleNames[role]}, SafeLives`),
  ];
  return places.length > 0 ? places.join("; ") : "Nothing at the moment";
}

function workChange({ services, authorities, staffRoles }: Person): SummaryRow["actions"] {
  if (services.length + authorities.length + staffRoles.length < 2) return [];
  return [{ href: addresses.switchService, text: "Switch", of: "where you work now" }];
}
