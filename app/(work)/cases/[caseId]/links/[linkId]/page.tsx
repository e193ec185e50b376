import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { removeLink } from "@/app/(work)/cases/[caseId]/links/actions";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { linksOf } from "@/db/queries/case-links";

export const metadata: Metadata = { title: "Remove a link" };

/** Removes a link between two cases, with the reason. */
export default async function RemoveLinkPage({ params }: PageProps<"/cases/[caseId]/links/[linkId]">) {
  const { caseId, linkId } = await params;
  const { link, ...inHand } = await readCase(caseId, "cases.edit", async ({ tx }) => ({
    link: (await linksOf(tx, caseId)).find(({ id }) => id === linkId) ?? notFound(),
  }));
  return (
    <CaseTaskPage inHand={inHand} heading={`Remove the link with case ${link.other.reference}`}>
      <p className="govuk-body">The link goes from both cases. That there was one stays in their histories.</p>
      <FieldsForm
        action={removeLink.bind(null, { caseId, linkId })}
        submit="Remove the link"
        pending="Saving…"
        variant="warning"
        fields={[{ kind: "textarea", name: "reason", label: "Why is the link wrong?", hint: "Leave out names." }]}
      />
    </CaseTaskPage>
  );
}
