import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { addLink } from "@/app/(work)/cases/[caseId]/links/actions";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { caseAddress, linkAddress } from "@/app/(work)/cases/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { Link } from "@/components/ui/Link";
import { SummaryList } from "@/components/ui/SummaryList";
import { linksOf } from "@/db/queries/case-links";
import { linkKinds, linkWords } from "@/lib/cases/link-kinds";
import { dayInWords } from "@/lib/forms/question-types/date";
import { populationById } from "@/questionnaires";

export const metadata: Metadata = { title: "Linked cases" };

/** Says which other cases of the service concern this one. */
export default async function LinksPage({ params }: PageProps<"/cases/[caseId]/links">) {
  const { caseId } = await params;
  const { links, ...inHand } = await readCase(caseId, "cases.edit", async ({ tx }) => ({
    links: await linksOf(tx, caseId),
  }));
  return (
    <CaseTaskPage inHand={inHand} heading="Linked cases">
      <p className="govuk-body">
        Link cases of your service that concern each other. Only somebody who may see both cases can see the link. For
        clients who live together, use Family instead.
      </p>
      {links.length === 0 ? null : (
        <SummaryList
          rows={links.map(({ id, kind, reason, other }) => ({
            key: linkWords[kind].says,
            value: (
              <>
                <Link href={caseAddress(other.id)}>{other.reference}</Link>
                <span className="insights-detail">
                  {populationById(other.population)?.title}, opened on {dayInWords(other.openedOn)}
                </span>
                <span className="insights-detail">{reason}</span>
              </>
            ),
            actions: [{ href: linkAddress(caseId, id), text: "Remove", of: `the link with ${other.reference}` }],
          }))}
        />
      )}
      <h2 className="govuk-heading-m">Add a link</h2>
      <FieldsForm
        action={addLink.bind(null, caseId)}
        submit="Link the cases"
        pending="Saving…"
        fields={[
          {
            kind: "text",
            name: "reference",
            label: "Reference of the other client",
            hint: "If they have several cases, the open one is linked, or else the latest.",
            width: 20,
            autoComplete: "off",
          },
          {
            kind: "radios",
            name: "kind",
            label: `Who are they to this ${inHand.population.person.one}?`,
            options: linkKinds.map((kind) => ({ value: kind, label: linkWords[kind].says })),
          },
          {
            kind: "textarea",
            name: "reason",
            label: "How do you know?",
            hint: "Leave out names. It is kept with both cases.",
          },
        ]}
      />
    </CaseTaskPage>
  );
}
