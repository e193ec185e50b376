import type { Metadata } from "next";
import { askForReset } from "@/app/(auth)/reset/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { mailIsConfigured } from "@/lib/mail";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ResetPage() {
  return (
    <Page reading heading="Forgotten password" before={<BackLink href={addresses.signIn} />}>
      {mailIsConfigured() ? (
        <>
          <p className="govuk-body">We will send you a link with which you can set a new password.</p>
          <FieldsForm
            action={askForReset}
            submit="Send the link"
            pending="Sending…"
            once
            fields={[{ kind: "email", name: "email", label: "E-mail address", autoComplete: "username" }]}
          />
        </>
      ) : null}
      <p className="govuk-body">
        Your service manager can give you a link to set a new password, also when you have lost your phone.
      </p>
    </Page>
  );
}
