import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { giveCode } from "@/app/(auth)/sign-in/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Details } from "@/components/ui/Details";
import { Page } from "@/components/ui/Page";
import { readStep } from "@/lib/auth/browser";

export const metadata: Metadata = { title: "Enter your code" };

export default async function CodePage() {
  if (!(await readStep("code"))) redirect(addresses.signIn);
  return (
    <Page reading heading="Enter your code" before={<BackLink href={addresses.signIn} />}>
      <FieldsForm
        action={giveCode}
        submit="Continue"
        pending="Checking…"
        fields={[
          {
            kind: "code",
            name: "code",
            label: "Code",
            hint: "Open the authenticator app on your phone and enter the 6 digits that it shows for Insights",
          },
        ]}
      />
      <Details summary="I do not have my phone">
        <p className="govuk-body">
          Enter one of the recovery codes that you were given when you set up the app. Each works once. If you have none
          left, ask your service manager for a new link.
        </p>
      </Details>
    </Page>
  );
}
