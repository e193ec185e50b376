import type { Metadata } from "next";
import { signOut } from "@/app/(auth)/sign-in/actions";
import { addresses } from "@/app/addresses";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { currentPerson } from "@/lib/auth/current";

export const metadata: Metadata = { title: "Sign out" };

/** Says that the session has ended; where it has not, offers to end it, since looking at a page must not. */
export default async function SignOutPage() {
  if (await currentPerson()) {
    return (
      <Page reading heading="Sign out">
        <form action={signOut}>
          <SubmitButton>Sign out</SubmitButton>
        </form>
      </Page>
    );
  }
  return (
    <Page reading heading="You are signed out">
      <p className="govuk-body">If other people use this computer, close the browser as well.</p>
      <LinkButton href={addresses.signIn}>Sign in</LinkButton>
    </Page>
  );
}
