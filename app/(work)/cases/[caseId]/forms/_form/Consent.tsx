import type { FormInHand } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { consentAddress } from "@/app/(work)/cases/addresses";
import { consentInWords, consentTitle } from "@/components/cases/consent-words";
import { Tag } from "@/components/ui/Tag";
import { TaskList } from "@/components/ui/TaskList";

/** Asked where the case begins, since it decides what of the case may leave the service; no answer stops the form. */
export function Consent({ inHand: { consent, form } }: { inHand: FormInHand }) {
  if (consent === undefined) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Consent</h2>
      <TaskList
        id="consent"
        tasks={[
          {
            id: "research",
            title: consentTitle,
            href: consentAddress(form.caseId, form.id),
            ...(consent && { hint: consentInWords(consent) }),
            status: consent ? <Tag tone="done">Complete</Tag> : <Tag tone="attention">Not asked yet</Tag>,
          },
        ]}
      />
    </>
  );
}
