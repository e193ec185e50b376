import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { canBeWritten } from "@/app/(work)/cases/[caseId]/forms/_form/can-be-written";
import { FormTaskPage } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { fromCheck } from "@/app/(work)/cases/[caseId]/forms/_form/query";
import { readForm } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { changeFormDate } from "@/app/(work)/cases/[caseId]/forms/actions";
import { formAddress, formTaskAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { inSentence } from "@/lib/forms/in-sentence";
import { rawDay } from "@/lib/forms/question-types/date";

export const metadata: Metadata = { title: "Change the date of a form" };

/** Changes the day that a draft describes. */
export default async function FormDatePage({ params, searchParams }: PageProps<"/cases/[caseId]/forms/[formId]/date">) {
  const { caseId, formId } = await params;
  const from = fromCheck(await searchParams);
  const at = { caseId, formId };
  const inHand = await readForm(caseId, formId);
  if (!canBeWritten(inHand)) redirect(formAddress(at));
  const { form, definition } = inHand;
  return (
    <FormTaskPage
      inHand={inHand}
      back={{ href: from ? formTaskAddress(at, from) : formAddress(at) }}
      heading={`Change the ${inSentence(definition.dateLabel)}`}
    >
      <p className="govuk-body">
        The date decides the year in which this form counts. Some questions and answers are only asked in certain years.
      </p>
      <FieldsForm
        action={changeFormDate.bind(null, { ...at, base: form.rowVersion, from })}
        fields={[
          {
            kind: "date",
            name: "date",
            label: definition.dateLabel,
            hint: "For example, 27 3 2026",
            ...(form.describedOn === null ? {} : { value: rawDay(form.describedOn) }),
          },
        ]}
        submit="Save"
        pending="Saving…"
      />
    </FormTaskPage>
  );
}
