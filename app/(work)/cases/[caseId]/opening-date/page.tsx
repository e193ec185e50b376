import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { changeOpeningDate } from "@/app/(work)/cases/[caseId]/opening-date/actions";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { rawDay } from "@/lib/forms/question-types/date";

export const metadata: Metadata = { title: "Change the opening date" };

/** Corrects the day on which a case was opened. */
export default async function OpeningDatePage({ params }: PageProps<"/cases/[caseId]/opening-date">) {
  const { caseId } = await params;
  const inHand = await readCase(caseId, "cases.edit", async () => ({}));
  return (
    <CaseTaskPage inHand={inHand} heading="Change the opening date">
      <p className="govuk-body">The length of the case is counted from this day.</p>
      <FieldsForm
        action={changeOpeningDate.bind(null, caseId)}
        submit="Save"
        pending="Saving…"
        fields={[
          { kind: "date", name: "openedOn", label: "Date the case opened", value: rawDay(inHand.found.openedOn) },
          { kind: "textarea", name: "reason", label: "Reason" },
          { kind: "hidden", name: "rowVersion", value: String(inHand.found.rowVersion) },
        ]}
      />
    </CaseTaskPage>
  );
}
