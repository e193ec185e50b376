import type { Metadata } from "next";
import { changePassword } from "@/app/(admin)/account/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { requirePerson } from "@/lib/auth/current";
import { shortestPassword } from "@/lib/auth/password-rules";

export const metadata: Metadata = { title: "Change your password" };

export default async function PasswordPage() {
  const { email } = await requirePerson();
  return (
    <Page reading heading="Change your password" before={<BackLink href={addresses.account} />}>
      <FieldsForm
        action={changePassword}
        submit="Change password"
        pending="Changing…"
        once
        fields={[
          { kind: "shown", name: "email", label: "E-mail address that you sign in with", value: email },
          { kind: "password", name: "current", label: "Password now", autoComplete: "current-password" },
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
