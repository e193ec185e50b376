import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { reopenCase } from "@/app/(work)/cases/[caseId]/reopen/actions";
import { openCaseAddress } from "@/app/(work)/cases/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { Link } from "@/components/ui/Link";
import { withRole } from "@/lib/cases/due";
import { statusOf } from "@/lib/cases/status";
import { inSentence } from "@/lib/forms/in-sentence";
import { rawDay } from "@/lib/forms/question-types/date";

export const metadata: Metadata = { title: "Reopen the case" };

/** Reopens a closed or inactive case, and says when to open a new one instead. */
export default async function ReopenPage({ params }: PageProps<"/cases/[caseId]/reopen">) {
  const { caseId } = await params;
  const inHand = await readCase(caseId, "cases.edit", async () => ({}));
  const { found, population, today } = inHand;
  const status = statusOf(found);
  if (status === "open") {
    return (
      <CaseTaskPage inHand={inHand} heading="Reopen the case">
        <p className="govuk-body">This case is open already.</p>
      </CaseTaskPage>
    );
  }
  const [closing] = withRole(population, "closes");
  return (
    <CaseTaskPage inHand={inHand} heading="Reopen the case">
      {status === "closed" ? (
        <>
          <p className="govuk-body">
            Reopen a case only if it was closed by mistake. If the client has come back after support ended,{" "}
            <Link href={openCaseAddress}>open a new case</Link> for them: it counts as a repeat.
          </p>
          {closing ? (
            <p className="govuk-body">
              The {inSentence(closing.title)} form stays as it was submitted. To close the case again, amend it.
            </p>
          ) : null}
        </>
      ) : (
        <p className="govuk-body">The case becomes open again, and its reviews fall due as before.</p>
      )}
      <FieldsForm
        action={reopenCase.bind(null, caseId)}
        submit="Reopen the case"
        pending="Saving…"
        fields={[
          { kind: "date", name: "onDate", label: "Reopened on", value: rawDay(today) },
          { kind: "textarea", name: "reason", label: "Reason", hint: "Leave out names of clients and their families." },
          { kind: "hidden", name: "rowVersion", value: String(found.rowVersion) },
        ]}
      />
    </CaseTaskPage>
  );
}
