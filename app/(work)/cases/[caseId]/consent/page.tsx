import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { recordConsent } from "@/app/(work)/cases/[caseId]/consent/actions";
import { formAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { ConsentHistory } from "@/components/cases/ConsentHistory";
import { consentTitle } from "@/components/cases/consent-words";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { consentHistory } from "@/db/queries/consents";
import { rawDay } from "@/lib/forms/question-types/date";
import { isId } from "@/lib/ids";

export const metadata: Metadata = { title: consentTitle };

/** Asks for consent, or for its withdrawal, and shows what was said before. */
export default async function ConsentPage({ params, searchParams }: PageProps<"/cases/[caseId]/consent">) {
  const { caseId } = await params;
  const { form } = await searchParams;
  const formId = isId(form) ? form : undefined;
  const { history, ...inHand } = await readCase(caseId, "cases.edit", async ({ tx }) => ({
    history: await consentHistory(tx, caseId),
  }));
  const { one: person } = inHand.population.person;
  return (
    <CaseTaskPage
      inHand={inHand}
      heading={consentTitle}
      {...(formId && { back: { href: formAddress({ caseId, formId }), text: "Back to the list of sections" } })}
    >
      <p className="govuk-body">
        With consent, this case is counted in figures that leave your service, and in research. Nobody can be recognised
        in them. Without consent it stays in your service’s own figures only. Either way, support does not change.
      </p>
      <p className="govuk-body">
        Consent can be withdrawn at any time: record “No” with the date on which it was withdrawn.
      </p>
      <FieldsForm
        action={recordConsent.bind(null, { caseId, formId })}
        submit="Save"
        pending="Saving…"
        fields={[
          {
            kind: "radios",
            name: "given",
            label: `Does the ${person} consent to research and monitoring?`,
            hint: "For someone who cannot decide this for themselves: whoever decides for them.",
            options: [
              { value: "yes", label: "Yes, they consent" },
              { value: "no", label: "No, they do not consent, or have withdrawn their consent" },
            ],
          },
          {
            kind: "date",
            name: "onDate",
            label: "When were they asked, or when did they withdraw?",
            value: rawDay(inHand.today),
          },
        ]}
      />
      <ConsentHistory history={history} />
    </CaseTaskPage>
  );
}
