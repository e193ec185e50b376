import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { canBeWritten } from "@/app/(work)/cases/[caseId]/forms/_form/can-be-written";
import { FormTaskPage, titleOf } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { Meanwhile } from "@/app/(work)/cases/[caseId]/forms/_form/Meanwhile";
import { versionIn } from "@/app/(work)/cases/[caseId]/forms/_form/query";
import { Results } from "@/app/(work)/cases/[caseId]/forms/_form/Results";
import { type FormInHand, readForm } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { bySection } from "@/app/(work)/cases/[caseId]/forms/_form/said";
import { submitAnswers } from "@/app/(work)/cases/[caseId]/forms/actions";
import { type FormAt, formAddress, formTaskAddress, pageAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { consentAddress } from "@/app/(work)/cases/addresses";
import { consentInWords, consentTitle } from "@/components/cases/consent-words";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { Said } from "@/components/forms/Said";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { InsetText } from "@/components/ui/InsetText";
import { SummaryList } from "@/components/ui/SummaryList";
import { fieldId } from "@/lib/forms/fields";
import { answersThatGo, type Going } from "@/lib/forms/going";
import { inSentence } from "@/lib/forms/in-sentence";
import { pageOf, placedPage, questionsOf } from "@/lib/forms/pages";
import { dayInWords } from "@/lib/forms/question-types/date";
import { summarise } from "@/lib/forms/summary";

type Props = PageProps<"/cases/[caseId]/forms/[formId]/check">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { caseId, formId } = await params;
  const { since, problems } = await searchParams;
  const inHand = await readForm(caseId, formId, versionIn({ since }, "since"));
  return { title: `${problems === "1" ? "Error: " : ""}Check your answers – ${titleOf(inHand)}` };
}

/** Everything that a draft says, before it is submitted. */
export default async function CheckPage({ params, searchParams }: Props) {
  const { caseId, formId } = await params;
  const query = await searchParams;
  const at = { caseId, formId };
  const inHand = await readForm(caseId, formId, versionIn(query, "since"));
  if (!canBeWritten(inHand)) redirect(formAddress(at));
  const { form, definition, circumstances, meanwhile, state, consent } = inHand;
  const problems = problemsOf(inHand, at);
  const going = answersThatGo(questionsOf(definition), form, {}, circumstances);
  const pages = summarise(definition, form.answers, circumstances, form.unreadable);
  return (
    <FormTaskPage
      inHand={inHand}
      back={{ href: formAddress(at), text: "Back to the list of sections" }}
      heading="Check your answers"
      notice={
        <>
          {query.problems === "1" ? <ErrorSummary errors={problems} /> : null}
          {query.changed === "1" ? (
            <ErrorSummary
              title="This form was not submitted"
              errors={[
                { message: "Somebody else changed answers after you opened this page. Check them, then submit." },
              ]}
            />
          ) : (
            <Meanwhile names={meanwhile} />
          )}
        </>
      }
    >
      <p className="govuk-body">{gapsInWords(state.gaps.length)}</p>
      {problems.length > 0 && query.problems !== "1" ? (
        <InsetText>
          <p className="govuk-body">Before you can submit:</p>
          <ul className="govuk-list govuk-list--bullet">
            {problems.map(({ message, href }) => (
              <li key={message}>
                <a className="govuk-link" href={href}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      <WhatGoes going={going} />
      <SummaryList
        rows={[
          {
            key: definition.dateLabel,
            value: form.describedOn === null ? undefined : dayInWords(form.describedOn),
            actions: [{ href: `${formTaskAddress(at, "date")}?from=check`, of: inSentence(definition.dateLabel) }],
          },
          ...(consent === undefined
            ? []
            : [
                {
                  key: consentTitle,
                  value: consent ? consentInWords(consent) : "Not asked yet",
                  actions: [{ href: consentAddress(caseId, formId), of: "consent to research and monitoring" }],
                },
              ]),
        ]}
      />
      <Results inHand={inHand} />
      <Said
        sections={bySection(definition, pages)}
        changeHref={({ section, page }, question) => {
          const place = placedPage(definition, section, page);
          return place ? `${pageAddress(at, place, { toCheck: true })}#${fieldId([question])}` : formAddress(at);
        }}
      />
      <h2 className="govuk-heading-m">Submit</h2>
      <p className="govuk-body">{whatSubmittingDoes(inHand)}</p>
      <FieldsForm
        action={submitAnswers.bind(null, { ...at, base: form.rowVersion })}
        fields={[]}
        submit={form.amendsFormId === null ? `Submit ${inSentence(definition.title)}` : "Submit amendment"}
        pending="Submitting…"
      />
    </FormTaskPage>
  );
}

/** Each problem with the address of the field at which it is put right. */
function problemsOf({ definition, state }: FormInHand, at: FormAt): { message: string; href: string }[] {
  const answers = state.obstacles.map(({ question, path, message }) => {
    const place = pageOf(definition, question);
    const page = place ? pageAddress(at, place, { toCheck: true }) : formAddress(at);
    return { message, href: `${page}#${fieldId(path)}` };
  });
  const date = state.dateRefusal;
  const drafts = state.unsettled.map(({ formId, title }) => ({
    message: `Submit or delete the draft of “${title}”: it cannot be gone on with once the case is closed`,
    href: formAddress({ ...at, formId }),
  }));
  return [
    ...(date === undefined ? [] : [{ message: date, href: `${formTaskAddress(at, "date")}?from=check` }]),
    ...drafts,
    ...answers,
  ];
}

function gapsInWords(gaps: number): string {
  if (gaps === 0) return "Every question is answered.";
  const counted = gaps === 1 ? "1 question is" : `${gaps} questions are`;
  return `${counted} left empty. You can submit with gaps, and amend the form when you know more.`;
}

function whatSubmittingDoes({ definition, form, population }: FormInHand): string {
  if (form.amendsFormId !== null)
    return "The amendment takes the place of the form as it stands. What it says now stays readable.";
  const done = "Once submitted, the form is counted in your service’s figures and can only be changed by an amendment.";
  return definition.role === "closes" && form.describedOn !== null
    ? `Submitting this form closes the case of this ${population.person.one} on ${dayInWords(form.describedOn)}. ${done}`
    : done;
}

function WhatGoes({ going }: { going: readonly Going[] }) {
  if (going.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body">These answers no longer apply and will be left out when you submit:</p>
      <ul className="govuk-list govuk-list--bullet">
        {going.map(({ path, text }) => (
          <li key={path}>{text}</li>
        ))}
      </ul>
    </InsetText>
  );
}
