import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addresses } from "@/app/addresses";
import { BackLink } from "@/components/ui/BackLink";
import { Button } from "@/components/ui/Button";
import { Page } from "@/components/ui/Page";
import { requirePerson } from "@/lib/auth/current";
import { identityProvider } from "@/lib/auth/settings";

export const metadata: Metadata = { title: "Other sign-in" };

export default async function ConnectPage() {
  await requirePerson();
  const provider = identityProvider();
  if (!provider) notFound();
  return (
    <Page reading heading={`Sign in with ${provider.name}`} before={<BackLink href={addresses.account} />}>
      <p className="govuk-body">
        Connect the account that you have there, and you can sign in to Insights with it from then on. You are sent
        there now, and come back when you have signed in.
      </p>
      {/* An ordinary form, which the browser itself follows to another site. */}
      <form method="post" action={addresses.signInElsewhere}>
        <Button>Connect</Button>
      </form>
    </Page>
  );
}
