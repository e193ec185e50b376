import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { makeInactive } from "@/app/(work)/cases/[caseId]/inactive/actions";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { withRole } from "@/lib/cases/due";
import { statusOf } from "@/lib/cases/status";
import { inSentence } from "@/lib/forms/in-sentence";
import { rawDay } from "@/lib/forms/question-types/date";

export const metadata: Metadata = { title: "Make the case inactive" };

/** Makes an open case inactive; says why not where it is not open. */
export default async function InactivePage({ params }: PageProps<"/cases/[caseId]/inactive">) {
  const { caseId } = await params;
  const inHand = await readCase(caseId, "cases.edit", async () => ({}));
  const { found, population, today } = inHand;
  const [closing] = withRole(population, "closes");
  if (statusOf(found) !== "open") {
    return (
      <CaseTaskPage inHand={inHand} heading="Make the case inactive">
        <p className="govuk-body">This case is {statusOf(found)}. Only an open case can be made inactive.</p>
      </CaseTaskPage>
    );
  }
  return (
    <CaseTaskPage inHand={inHand} heading="Make the case inactive">
      <p className="govuk-body">
        Use this when you have lost touch with the client, or support is paused. No reviews fall due while a case is
        inactive, and it can be reopened.{" "}
        {closing ? `When support has ended, fill in the ${inSentence(closing.title)} form instead.` : null}
      </p>
      <FieldsForm
        action={makeInactive.bind(null, caseId)}
        submit="Make inactive"
        pending="Saving…"
        fields={[
          { kind: "date", name: "onDate", label: "Inactive from", value: rawDay(today) },
          { kind: "textarea", name: "reason", label: "Reason", hint: "Leave out names of clients and their families." },
          { kind: "hidden", name: "rowVersion", value: String(found.rowVersion) },
        ]}
      />
    </CaseTaskPage>
  );
}
