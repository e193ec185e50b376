import type { Metadata } from "next";
import { switchWorkplace } from "@/app/(admin)/account/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { requirePerson } from "@/lib/auth/current";
import { roleNames } from "@/lib/permissions";

export const metadata: Metadata = { title: "Switch service" };

export default async function SwitchServicePage() {
  const { services, authorities, staffRoles, currentServiceId, currentAuthorityId, role } = await requirePerson();
  const options = [
    ...services.map((service) => ({ value: service.id, label: service.name, hint: roleNames[service.role] })),
    ...authorities.map((authority) => ({
      value: authority.id,
      label: authority.name,
      hint: roleNames[authority.role],
    })),
    ...staffRoles.map((staffRole) => ({ value: staffRole, label: "SafeLives", hint: roleNames[staffRole] })),
  ];
  return (
    <Page reading heading="Switch service" before={<BackLink href={addresses.account} />}>
      <FieldsForm
        action={switchWorkplace}
        submit="Switch"
        pending="Switching…"
        fields={[
          {
            kind: "radios",
            name: "workplace",
            label: "Where do you work now?",
            options,
            value: currentServiceId ?? currentAuthorityId ?? role ?? undefined,
          },
        ]}
      />
    </Page>
  );
}
