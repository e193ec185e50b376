import type { Metadata } from "next";
import { setFirstPassword } from "@/app/(auth)/welcome/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { readStep } from "@/lib/auth/browser";
import { shortestPassword } from "@/lib/auth/password-rules";
import { readLink } from "@/lib/auth/welcome";

export const metadata: Metadata = { title: "Set your password" };

export default async function WelcomePage() {
  const step = await readStep("welcome");
  const link = step && (await readLink(step.value));
  if (!link) return <LinkIsGone />;
  const invited = link.purpose === "invite";
  return (
    <Page reading heading={invited ? `Welcome to Insights, ${link.name}` : "Set a new password"}>
      <p className="govuk-body">
        {invited
          ? "An account has been made for you. Set a password to start using it."
          : "When you set a new password, you are signed out everywhere else."}
      </p>
      <FieldsForm
        action={setFirstPassword}
        submit="Set password"
        pending="Setting…"
        fields={[
          { kind: "shown", name: "email", label: "E-mail address that you sign in with", value: link.email },
          {
            kind: "password",
            name: "password",
            label: "New password",
            hint: `At least ${shortestPassword} characters. Three words that do not belong together work well`,
            autoComplete: "new-password",
          },
          { kind: "password", name: "again", label: "The new password again", autoComplete: "new-password" },
        ]}
      />
    </Page>
  );
}

function LinkIsGone() {
  return (
    <Page reading heading="This link no longer works">
      <p className="govuk-body">
        It may have been used already, or it may be too old. If you have set your password, sign in with it. If not, ask
        your service manager for a new link.
      </p>
      <LinkButton href={addresses.signIn}>Sign in</LinkButton>
    </Page>
  );
}
