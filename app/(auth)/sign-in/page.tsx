import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signIn } from "@/app/(auth)/sign-in/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { Link } from "@/components/ui/Link";
import { NotificationBanner } from "@/components/ui/NotificationBanner";
import { Page } from "@/components/ui/Page";
import { currentPerson } from "@/lib/auth/current";
import { safeReturn } from "@/lib/auth/return-to";
import { identityProvider } from "@/lib/auth/settings";

export const metadata: Metadata = { title: "Sign in" };

/** Why somebody is here, where it is not of their own accord. */
const reasons: Record<string, { heading: string; text: string }> = {
  "time-out": {
    heading: "You were signed out because nothing had happened for a while.",
    text: "What you had saved is safe. Sign in to go on where you were.",
  },
  "password-set": {
    heading: "Your new password is set.",
    text: "Sign in with it.",
  },
};

/** What next-auth says of a sign-in elsewhere that did not work, whatever its reason. */
const notThere = {
  heading: "We could not sign you in that way.",
  text: "Sign in with your e-mail address and password. You can connect your organisation's sign-in in your account.",
};

type Query = { to?: string; why?: string; error?: string };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { to, why, error } = await searchParams;
  const back = safeReturn(to);
  if (await currentPerson()) redirect(back);
  const provider = identityProvider();
  const reason = error ? notThere : why ? reasons[why] : undefined;
  return (
    <Page
      reading
      heading="Sign in"
      notice={
        reason ? (
          <NotificationBanner heading={reason.heading}>
            <p className="govuk-body">{reason.text}</p>
          </NotificationBanner>
        ) : null
      }
    >
      <FieldsForm
        action={signIn}
        submit="Sign in"
        pending="Signing in…"
        fields={[
          { kind: "email", name: "email", label: "E-mail address", autoComplete: "username" },
          { kind: "password", name: "password", label: "Password", autoComplete: "current-password" },
          { kind: "hidden", name: "to", value: back },
        ]}
      />
      <p className="govuk-body">
        <Link href={addresses.reset}>I have forgotten my password</Link>
      </p>
      {provider ? (
        <p className="govuk-body">
          {/* An ordinary link, which the browser itself follows to another site. */}
          <a className="govuk-link" href={`${addresses.signInElsewhere}?to=${encodeURIComponent(back)}`}>
            Sign in with {provider.name} instead
          </a>
        </p>
      ) : null}
    </Page>
  );
}
