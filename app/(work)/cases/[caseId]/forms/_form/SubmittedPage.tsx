import { FormTaskPage } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { Results } from "@/app/(work)/cases/[caseId]/forms/_form/Results";
import type { FormInHand } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { bySection } from "@/app/(work)/cases/[caseId]/forms/_form/said";
import { formAddress, formTaskAddress, versionAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { caseAddress } from "@/app/(work)/cases/addresses";
import { Said } from "@/components/forms/Said";
import { InsetText } from "@/components/ui/InsetText";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { NotificationBanner } from "@/components/ui/NotificationBanner";
import { SummaryList } from "@/components/ui/SummaryList";
import { dayInWords } from "@/lib/forms/question-types/date";
import { summariseAll } from "@/lib/forms/summary";
import { momentInWords } from "@/lib/time";

/** What a submitted form says, with the way to amend it and to what it said before. */
export function SubmittedPage({ inHand, justSubmitted }: { inHand: FormInHand; justSubmitted: boolean }) {
  const { form, definition, population, circumstances, found, names, versions, amendment } = inHand;
  const at = { caseId: form.caseId, formId: form.id };
  const toCase = caseAddress(found.id);
  return (
    <FormTaskPage
      inHand={inHand}
      back={{ href: toCase, text: "Back to the case" }}
      heading={definition.title}
      caption={population.title}
      notice={
        justSubmitted ? (
          <NotificationBanner kind="success" heading={`${definition.title} submitted`}>
            <p className="govuk-body">
              {definition.role === "closes" && found.closedOn !== null
                ? `The case closed on ${dayInWords(found.closedOn)}. `
                : null}
              <Link href={toCase}>Go to the case</Link>
            </p>
          </NotificationBanner>
        ) : null
      }
    >
      <SummaryList
        rows={[
          { key: definition.dateLabel, value: form.describedOn === null ? undefined : dayInWords(form.describedOn) },
          { key: "Submitted", value: whenAndWho(form.submittedAt, names.get(form.submittedBy ?? "")) },
        ]}
      />
      {amendment ? (
        <InsetText>
          {names.get(amendment.startedBy ?? "") ?? "A colleague"} began to amend this form on{" "}
          {momentInWords(amendment.startedAt)}. It stands as it is until the amendment is submitted.{" "}
          <Link href={formAddress({ ...at, formId: amendment.id })}>Go on with the amendment</Link>
        </InsetText>
      ) : (
        <LinkButton variant="secondary" href={formTaskAddress(at, "amend")}>
          Amend this form
        </LinkButton>
      )}
      <Results inHand={inHand} />
      <Said sections={bySection(definition, summariseAll(definition, form.answers, circumstances))} />
      {versions.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">What it said before</h2>
          <ul className="govuk-list">
            {versions.map(({ version, replacedAt, replacedByName, reason }) => (
              <li key={version}>
                <Link href={versionAddress(at, version)}>Until {momentInWords(replacedAt)}</Link>, amended by{" "}
                {replacedByName ?? "a colleague"}: {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </FormTaskPage>
  );
}

function whenAndWho(at: Date | null, by: string | undefined): string {
  return `${at === null ? "" : momentInWords(at)}${by === undefined ? "" : ` by ${by}`}`;
}
