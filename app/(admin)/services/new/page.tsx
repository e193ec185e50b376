import type { Metadata } from "next";
import { addService } from "@/app/(admin)/services/actions";
import { reviewField, serviceFields } from "@/app/(admin)/services/fields";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Add a service" };

export default async function NewServicePage() {
  await reading({ name: "service.add", may: "services.manage" }, async () => null);
  return (
    <Page reading heading="Add a service" before={<BackLink href={addresses.services}>Services</BackLink>}>
      <FieldsForm
        action={addService}
        submit="Add service"
        pending="Adding…"
        fields={[
          ...serviceFields(),
          {
            kind: "text",
            name: "slug",
            label: "Short name",
            hint: "Stands in addresses and files, and cannot be changed later. Small letters, digits and hyphens",
            autoComplete: "off",
          },
          reviewField(),
        ]}
      />
    </Page>
  );
}
