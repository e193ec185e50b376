import type { Metadata } from "next";
import { addAuthority } from "@/app/(admin)/authorities/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Add an authority" };

export default async function NewAuthorityPage() {
  await reading({ name: "authority.add", may: "authorities.manage" }, async () => null);
  return (
    <Page reading heading="Add an authority" before={<BackLink href={addresses.authorities}>Authorities</BackLink>}>
      <FieldsForm
        action={addAuthority}
        submit="Add authority"
        pending="Adding…"
        fields={[
          { kind: "text", name: "name", label: "Name of its area", hint: "Such as Kent", autoComplete: "off" },
          {
            kind: "text",
            name: "slug",
            label: "Short name",
            hint: "Stands in addresses and files, and cannot be changed later. Small letters, digits and hyphens",
            autoComplete: "off",
          },
        ]}
      />
    </Page>
  );
}
