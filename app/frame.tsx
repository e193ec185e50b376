import type { ReactNode } from "react";
import { signOut } from "@/app/(auth)/sign-in/actions";
import { addresses, shellLinks } from "@/app/addresses";
import { TimeOutWarning } from "@/components/session/TimeOutWarning";
import { DemonstrationBanner } from "@/components/ui/DemonstrationBanner";
import type { NavigationItem } from "@/components/ui/PrimaryNavigation";
import { Shell } from "@/components/ui/Shell";
import { currentPerson } from "@/lib/auth/current";
import type { Person } from "@/lib/auth/person";
import { env } from "@/lib/env";
import { type Action, may } from "@/lib/permissions";

/** The sections of the product, each with what one must be allowed to do to see it there, and what one has instead. */
const sections: readonly (NavigationItem & { may: Action; unless?: Action })[] = [
  { href: shellLinks.home, text: "Home", may: "cases.view" },
  { href: addresses.cases, text: "Cases", may: "cases.view" },
  { href: addresses.dashboard, text: "Dashboard", may: "dashboard.view" },
  { href: addresses.dashboard, text: "Dashboard", may: "national.view" },
  { href: addresses.reports, text: "Reports", may: "reports.view" },
  { href: addresses.health, text: "Health of the data", may: "services.view", unless: "national.view" },
  { href: addresses.accounts, text: "Accounts", may: "accounts.manage" },
  { href: addresses.service, text: "Service", may: "services.settings", unless: "services.view" },
  { href: addresses.services, text: "Services", may: "services.view" },
  { href: addresses.releases, text: "Releases", may: "releases.prepare" },
  { href: addresses.authorities, text: "Authorities", may: "authorities.manage" },
  { href: addresses.needs, text: "Needs assessment", may: "needs.view" },
];

/** The Shell for whoever is signed in, or for nobody. */
export async function Frame({ children }: { children: ReactNode }) {
  const signedIn = await currentPerson();
  // Whoever has the screen in their hands now is shown nothing of whose it is, nor of the rest of the work.
  const person = signedIn?.handedOver ? null : signedIn;
  const { live, INSTANCE_NAME, SESSION_IDLE_MINUTES } = env();
  return (
    <Shell
      links={
        person ? { ...shellLinks, account: addresses.account, switchService: addresses.switchService } : shellLinks
      }
      productName={INSTANCE_NAME}
      person={person}
      services={person ? [...person.services, ...person.authorities] : undefined}
      currentServiceId={person?.currentServiceId ?? person?.currentAuthorityId}
      navigation={person ? sectionsFor(person) : []}
      signOut={signOut}
      banner={live ? null : <DemonstrationBanner />}
    >
      {children}
      {signedIn ? (
        <TimeOutWarning
          idleSeconds={SESSION_IDLE_MINUTES * 60}
          sessionAddress={addresses.session}
          signInAddress={addresses.signIn}
        />
      ) : null}
    </Shell>
  );
}

/** Where someone starts who has no cases: the first section that is theirs, else their account. */
export function startFor(person: Person): string {
  if (person.mustSetUpSecondFactor) return addresses.secondFactor;
  return sectionsFor(person)[0]?.href ?? addresses.account;
}

function sectionsFor(person: Person): NavigationItem[] {
  return sections
    .filter((section) => may(person, section.may) && !(section.unless && may(person, section.unless)))
    .map(({ href, text }) => ({ href, text }));
}
