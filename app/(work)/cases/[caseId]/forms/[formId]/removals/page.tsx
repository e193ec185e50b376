import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { canBeWritten } from "@/app/(work)/cases/[caseId]/forms/_form/can-be-written";
import { FormTaskPage } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { walkOf } from "@/app/(work)/cases/[caseId]/forms/_form/load";
import { Meanwhile } from "@/app/(work)/cases/[caseId]/forms/_form/Meanwhile";
import { fromCheck, versionIn } from "@/app/(work)/cases/[caseId]/forms/_form/query";
import { readForm } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { afterPage } from "@/app/(work)/cases/[caseId]/forms/_form/where-next";
import { removeAnswers } from "@/app/(work)/cases/[caseId]/forms/actions";
import { formAddress, pageAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { Link } from "@/components/ui/Link";
import { answersThatGo } from "@/lib/forms/going";
import { pageAfter, placedPage, questionsOf } from "@/lib/forms/pages";

export const metadata: Metadata = { title: "Answers that no longer apply" };

/** Says which answers a changed one removes, before they are removed: for a page that could not say so itself. */
export default async function RemovalsPage({
  params,
  searchParams,
}: PageProps<"/cases/[caseId]/forms/[formId]/removals">) {
  const { caseId, formId } = await params;
  const query = await searchParams;
  const at = { caseId, formId };
  const inHand = await readForm(caseId, formId, versionIn(query, "since"));
  if (!canBeWritten(inHand)) redirect(formAddress(at));
  const { form, definition, circumstances, meanwhile } = inHand;
  const [section, page] = String(query.after ?? "").split("/") as [string, string | undefined];
  const place = placedPage(definition, section, page ?? "");
  if (!place) redirect(formAddress(at));

  const toCheck = fromCheck(query) !== undefined;
  const onward = afterPage(at, { place, next: pageAfter(definition, walkOf(inHand), place), loaded: inHand }, toCheck);
  const going = answersThatGo(questionsOf(definition), form, {}, circumstances);
  if (going.length === 0) redirect(onward);
  const back = pageAddress(at, place, { toCheck });
  const many = going.length > 1;
  return (
    <FormTaskPage
      inHand={inHand}
      back={{ href: back }}
      heading={many ? "These answers no longer apply" : "This answer no longer applies"}
      notice={<Meanwhile names={meanwhile} />}
    >
      <p className="govuk-body">
        Because of what you changed, {many ? "these questions are" : "this question is"} not asked any more:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {going.map(({ path, text }) => (
          <li key={path}>{text}</li>
        ))}
      </ul>
      <FieldsForm
        action={removeAnswers.bind(null, { ...at, to: onward })}
        fields={[]}
        submit={many ? "Remove these answers and continue" : "Remove this answer and continue"}
        pending="Saving…"
      />
      <p className="govuk-body">
        <Link href={back}>Go back and change what you answered</Link>
      </p>
    </FormTaskPage>
  );
}
