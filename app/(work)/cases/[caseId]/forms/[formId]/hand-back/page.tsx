import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signOut } from "@/app/(auth)/sign-in/actions";
import { formAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { handBack } from "@/app/(work)/cases/[caseId]/forms/hand-over";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { Page } from "@/components/ui/Page";
import { requirePerson } from "@/lib/auth/current";

export const metadata: Metadata = { title: "Thank you" };

/** The end of what the person supported answers on the screen: whoever signed in takes the screen back here. */
export default async function HandBackPage({ params }: PageProps<"/cases/[caseId]/forms/[formId]/hand-back">) {
  const { caseId, formId } = await params;
  const at = { caseId, formId };
  const { handedOver } = await requirePerson();
  if (!handedOver) redirect(formAddress(at));
  return (
    <Page reading heading="Thank you">
      <div className="insights-own-words">
        <p className="govuk-body">Your answers are saved. Please give the screen back to your worker.</p>
      </div>
      <h2 className="govuk-heading-m">For the worker</h2>
      <FieldsForm
        action={handBack.bind(null, at)}
        submit="Go back to the form"
        pending="Checking…"
        fields={[{ kind: "password", name: "password", label: "Your password", autoComplete: "current-password" }]}
      />
      <form action={signOut}>
        <p className="govuk-body">
          If you sign in through your organisation,{" "}
          <button type="submit" className="insights-link-button">
            sign out
          </button>{" "}
          and sign in again.
        </p>
      </form>
    </Page>
  );
}
