import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { beginning, whyNotYet } from "@/app/(work)/cases/[caseId]/forms/_form/begin-form";
import { startForm } from "@/app/(work)/cases/[caseId]/forms/actions";
import { formAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { InsetText } from "@/components/ui/InsetText";
import { rawDay } from "@/lib/forms/question-types/date";

export const metadata: Metadata = { title: "Start a form" };

/** Asks for the day that a form describes, and begins it; opens the one that was begun before. */
export default async function StartFormPage({ params }: PageProps<"/cases/[caseId]/forms/start/[form]">) {
  const { caseId, form } = await params;
  const inHand = await readCase(caseId, "cases.edit", async ({ tx }) => ({
    beginning: await beginning(tx, caseId, form),
  }));
  const { definition, step, held, openedOn } = inHand.beginning;
  if (held !== undefined) redirect(formAddress({ caseId, formId: held }));
  const waits = whyNotYet(step);
  return (
    <CaseTaskPage inHand={inHand} heading={`Start: ${definition.title}`}>
      {waits === undefined ? (
        <>
          <p className="govuk-body">
            The date decides the year in which this form counts. It may be earlier than today: enter when it happened,
            not when you type it in.
          </p>
          <FieldsForm
            action={startForm.bind(null, { caseId, form })}
            fields={[
              {
                kind: "date",
                name: "date",
                label: definition.dateLabel,
                hint: "For example, 27 3 2026",
                // What opens a case is most often of the day on which the case was opened: no need to type that again.
                ...(definition.role === "opens" ? { value: rawDay(openedOn) } : {}),
              },
            ]}
            submit="Start"
            pending="Starting…"
          />
        </>
      ) : (
        <InsetText>{waits}</InsetText>
      )}
    </CaseTaskPage>
  );
}
