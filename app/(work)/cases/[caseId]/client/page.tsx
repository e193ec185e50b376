import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { changeClient } from "@/app/(work)/cases/[caseId]/client/actions";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { rawDay } from "@/lib/forms/question-types/date";

export const metadata: Metadata = { title: "Change reference or date of birth" };

/** Corrects the reference or the date of birth of a case's client, for all their cases. */
export default async function ClientPage({ params }: PageProps<"/cases/[caseId]/client">) {
  const { caseId } = await params;
  const inHand = await readCase(caseId, "cases.edit", async () => ({}));
  const { client } = inHand.found;
  return (
    <CaseTaskPage inHand={inHand} heading="Change reference or date of birth">
      <p className="govuk-body">
        The change holds for every case of this client. They can still be found by their former reference.
      </p>
      <FieldsForm
        action={changeClient.bind(null, caseId)}
        submit="Save"
        pending="Saving…"
        fields={[
          {
            kind: "text",
            name: "reference",
            label: "Client reference",
            hint: "The number or code that your own records use. Do not use a name.",
            value: client.reference,
            width: 20,
            autoComplete: "off",
          },
          {
            kind: "date",
            name: "dateOfBirth",
            label: "Date of birth",
            hint: "For example, 27 3 2014",
            ...(client.dateOfBirth !== null && { value: rawDay(client.dateOfBirth) }),
          },
          {
            kind: "checkboxes",
            name: "dateOfBirthUnknown",
            label: "If you do not know it",
            options: [{ value: "yes", label: "Date of birth not known" }],
            values: client.dateOfBirth === null ? ["yes"] : [],
          },
          { kind: "textarea", name: "reason", label: "Reason", hint: "Leave out names of clients and their families." },
          { kind: "hidden", name: "rowVersion", value: String(client.rowVersion) },
        ]}
      />
    </CaseTaskPage>
  );
}
