import type { Metadata } from "next";
import { DraftPage } from "@/app/(work)/cases/[caseId]/forms/_form/DraftPage";
import { titleOf } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { versionIn } from "@/app/(work)/cases/[caseId]/forms/_form/query";
import { readForm } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { SubmittedPage } from "@/app/(work)/cases/[caseId]/forms/_form/SubmittedPage";

type Props = PageProps<"/cases/[caseId]/forms/[formId]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { caseId, formId } = await params;
  return { title: titleOf(await readForm(caseId, formId, versionIn(await searchParams, "since"))) };
}

/** A form: the list of its sections while it is written, what it says once it was submitted. */
export default async function FormPage({ params, searchParams }: Props) {
  const { caseId, formId } = await params;
  const query = await searchParams;
  const inHand = await readForm(caseId, formId, versionIn(query, "since"));
  return inHand.form.status === "draft" ? (
    <DraftPage inHand={inHand} />
  ) : (
    <SubmittedPage inHand={inHand} justSubmitted={query.done === "submitted"} />
  );
}
