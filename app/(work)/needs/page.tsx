import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { openFirstAssessment } from "@/app/(work)/needs/actions";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { Page } from "@/components/ui/Page";
import { listAssessments } from "@/db/queries/needs/assessments";
import { currentAuthority } from "@/lib/auth/person";
import { reading } from "@/lib/reading";
import { today } from "@/lib/time";

export const metadata: Metadata = { title: "Needs assessment" };

/** Leads to the newest assessment; where there is none yet, opens the first. */
export default async function NeedsHomePage() {
  const { authority, newest } = await reading({ name: "needs.list", may: "needs.view" }, async ({ tx, person }) => {
    const place = currentAuthority(person);
    if (!place) notFound();
    return { authority: place, newest: (await listAssessments(tx, place.id))[0] };
  });
  if (newest) redirect(needsAddresses(newest.year).overview);
  return (
    <Page reading heading="Needs assessment" caption={authority.name}>
      <p className="govuk-body">
        There is no assessment of {authority.name} yet. Open the first: it begins with the area itself and the
        indicators that others have used, and without a figure.
      </p>
      <FieldsForm
        action={openFirstAssessment}
        submit="Open an assessment"
        pending="Opening…"
        fields={[{ kind: "number", name: "year", label: "Year", value: today().slice(0, 4) }]}
      />
    </Page>
  );
}
