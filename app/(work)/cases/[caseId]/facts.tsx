import type { CaseInHand } from "@/app/(work)/cases/[caseId]/read-case";
import { caseAddress, caseTaskAddress } from "@/app/(work)/cases/addresses";
import { Link } from "@/components/ui/Link";
import type { SummaryRow } from "@/components/ui/SummaryList";
import { Tag } from "@/components/ui/Tag";
import type { LinkedCase } from "@/db/queries/case-links";
import type { ConsentRecord } from "@/db/queries/consents";
import { linkWords } from "@/lib/cases/link-kinds";
import { type ReferralStatus, referralStatusNames } from "@/lib/cases/referral-status";
import { list } from "@/lib/cases/timeline";
import { dayInWords } from "@/lib/forms/question-types/date";
import { placeName } from "@/lib/places";

export interface CaseFacts extends CaseInHand {
  readonly referral: { readonly status: ReferralStatus; readonly set: boolean };
  /** What was said of consent, the latest first. */
  readonly consents: readonly ConsentRecord[];
  /** References of the others of the family whom the reader may see. */
  readonly family: readonly string[];
  /** Cases that are linked with this one and that the reader may see. */
  readonly links: readonly LinkedCase[];
}

/** What is known of a case beside its forms, each with the way to change it. */
export function factRows({ found, referral, consents, family, links }: CaseFacts): SummaryRow[] {
  const change = (task: Parameters<typeof caseTaskAddress>[1], of: string, text?: string) => [
    { href: caseTaskAddress(found.id, task), of, ...(text && { text }) },
  ];
  const [consent] = consents;
  return [
    {
      key: "Consent to research and monitoring",
      value: consentValue(consent),
      actions: change("consent", "consent to research and monitoring", consent ? "Change" : "Record"),
    },
    {
      key: "Worker",
      value: found.caseworker ?? "Nobody",
      actions: change("pass", "the case to somebody else", "Pass on"),
    },
    ...(found.team === null ? [] : [{ key: "Team", value: found.team }]),
    {
      key: "Who may see it",
      value: found.restricted
        ? `${list(found.named.map(({ name }) => name ?? "somebody"))}, and managers`
        : "Your service",
      actions: change("restriction", "who may see this case"),
    },
    {
      key: "Referral status",
      value: (
        <>
          {referralStatusNames[referral.status]}
          {referral.set ? <span className="insights-detail">Set by hand: {found.referralStatusReason}</span> : null}
        </>
      ),
      actions: change("referral-status", "referral status"),
    },
    { key: "Opened", value: dayInWords(found.openedOn), actions: change("opening-date", "opening date") },
    ...(found.inactiveOn === null ? [] : [{ key: "Inactive from", value: dayInWords(found.inactiveOn) }]),
    ...(found.closedOn === null ? [] : [{ key: "Closed", value: dayInWords(found.closedOn) }]),
    {
      key: "Area of residence",
      value: found.localAuthorityCode === null ? null : placeName(found.localAuthorityCode),
      actions: change("area", "area of residence"),
    },
    {
      key: "Family",
      value: family.length === 0 ? "None linked" : family.join(", "),
      actions: change("family", "family"),
    },
    {
      key: "Linked cases",
      value: links.length === 0 ? "None that you can see" : <LinkedCases links={links} />,
      actions: change("links", "linked cases"),
    },
    {
      key: "Reference and date of birth",
      value: (
        <>
          {found.client.reference}
          <span className="insights-detail">
            {found.client.dateOfBirth === null ? "Date of birth not known" : dayInWords(found.client.dateOfBirth)}
          </span>
        </>
      ),
      actions: change("client", "reference and date of birth"),
    },
  ];
}

function LinkedCases({ links }: Pick<CaseFacts, "links">) {
  return (
    <ul className="govuk-list">
      {links.map(({ id, kind, other }) => (
        <li key={id}>
          <Link href={caseAddress(other.id)}>{other.reference}</Link>
          <span className="insights-detail">{linkWords[kind].says}</span>
        </li>
      ))}
    </ul>
  );
}

function consentValue(consent: ConsentRecord | undefined) {
  if (!consent) return <Tag tone="attention">Not asked yet</Tag>;
  return (
    <>
      {consent.given ? "Yes" : "No"}
      <span className="insights-detail">{dayInWords(consent.onDate)}</span>
    </>
  );
}
