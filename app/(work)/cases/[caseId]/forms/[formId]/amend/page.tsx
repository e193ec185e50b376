import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormTaskPage } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { readForm } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { startAmending } from "@/app/(work)/cases/[caseId]/forms/actions";
import { formAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";

export const metadata: Metadata = { title: "Amend a form" };

/** Asks why a submitted form is amended, and begins the amendment. */
export default async function AmendPage({ params }: PageProps<"/cases/[caseId]/forms/[formId]/amend">) {
  const { caseId, formId } = await params;
  const at = { caseId, formId };
  const inHand = await readForm(caseId, formId);
  const { form, definition, amendment } = inHand;
  if (form.status === "draft") redirect(formAddress(at));
  if (amendment) redirect(formAddress({ ...at, formId: amendment.id }));
  return (
    <FormTaskPage inHand={inHand} back={{ href: formAddress(at) }} heading={`Amend: ${definition.title}`}>
      <p className="govuk-body">
        The form stands as it was submitted until you submit the amendment. What it says now stays readable afterwards,
        with your reason.
      </p>
      <FieldsForm
        action={startAmending.bind(null, at)}
        fields={[
          {
            kind: "textarea",
            name: "reason",
            label: "Why does this form need to be amended?",
            hint: "For example, what was found out since. Do not name anybody.",
            rows: 3,
          },
        ]}
        submit="Continue"
        pending="Starting…"
      />
    </FormTaskPage>
  );
}
