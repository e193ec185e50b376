import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormTaskPage } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { readForm } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { discardForm } from "@/app/(work)/cases/[caseId]/forms/actions";
import { formAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { WarningText } from "@/components/ui/WarningText";

export const metadata: Metadata = { title: "Delete a draft" };

/** Asks before a draft is thrown away, for everybody. */
export default async function DeleteDraftPage({ params }: PageProps<"/cases/[caseId]/forms/[formId]/delete">) {
  const { caseId, formId } = await params;
  const at = { caseId, formId };
  const inHand = await readForm(caseId, formId);
  const { form } = inHand;
  if (form.status !== "draft") redirect(formAddress(at));
  const answers = Object.keys(form.answers).length;
  const amends = form.amendsFormId !== null;
  return (
    <FormTaskPage
      inHand={inHand}
      back={{ href: formAddress(at) }}
      heading={amends ? "Give up this amendment?" : "Delete this draft?"}
    >
      <WarningText>
        {amends
          ? "What was changed in the amendment will be gone for everybody. The form stays as it was submitted."
          : `${answers === 1 ? "1 answer" : `${answers} answers`} will be gone for everybody, and cannot be brought back.`}
      </WarningText>
      <FieldsForm
        action={discardForm.bind(null, at)}
        fields={[]}
        submit={amends ? "Give up the amendment" : "Delete the draft"}
        pending="Deleting…"
        variant="warning"
      />
    </FormTaskPage>
  );
}
