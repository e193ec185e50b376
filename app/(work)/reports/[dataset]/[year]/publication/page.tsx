import type { Metadata } from "next";
import { approveYear, discardYear, prepareYear } from "@/app/(work)/reports/[dataset]/[year]/publication/actions";
import { Checks } from "@/app/(work)/reports/[dataset]/[year]/publication/Checks";
import { reportAddress } from "@/app/(work)/reports/addresses";
import { reportAt } from "@/app/(work)/reports/find-edition";
import { publicationState, type Readiness, readinessOf } from "@/app/(work)/reports/publishing";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { InsetText } from "@/components/ui/InsetText";
import { Link } from "@/components/ui/Link";
import { Page } from "@/components/ui/Page";
import { Timeline } from "@/components/ui/Timeline";
import { type Publication, preparedEdition } from "@/db/queries/publications";
import { reading } from "@/lib/reading";
import { checkReport } from "@/lib/reports/checks";
import { momentInWords } from "@/lib/time";

export const metadata: Metadata = { title: "Publication" };

type Where = { dataset: string; year: string };

/** What of a year is published, what waits for a second person, and what can be done next. */
export default async function PublicationPage({ params }: PageProps<"/reports/[dataset]/[year]/publication">) {
  const { definition, year } = reportAt(await params);
  const where = { dataset: definition.id, year };
  const { published, prepared, faults, readiness, me } = await reading(
    { name: "report.publication", may: "reports.prepare" },
    async ({ tx, person }) => {
      const state = await publicationState(tx, definition.id, year);
      return {
        ...state,
        me: person.userId,
        faults: state.prepared
          ? checkReport((await preparedEdition(tx, state.prepared.id)).document).map(({ says }) => says)
          : [],
        readiness: state.prepared ? null : await readinessOf(tx, definition, year),
      };
    },
  );
  return (
    <Page
      reading
      caption={`${definition.title}, ${year}`}
      heading="Publication"
      before={<BackLink href={reportAddress(definition.id, year)}>The report</BackLink>}
    >
      {prepared ? (
        <Waiting where={where} prepared={prepared} faults={faults} mine={prepared.preparedBy.id === me} />
      ) : null}
      {readiness ? <Preparing where={where} readiness={readiness} published={published.length > 0} /> : null}
      <History where={where} published={published} />
    </Page>
  );
}

function Waiting(props: { where: Where; prepared: Publication; faults: readonly string[]; mine: boolean }) {
  const { where, prepared, faults, mine } = props;
  const decision = { ...where, id: prepared.id };
  return (
    <>
      <h2 className="govuk-heading-m">
        {prepared.revision === 1 ? "Waits for approval" : `Revision ${prepared.revision - 1} waits for approval`}
      </h2>
      <p className="govuk-body">
        {prepared.preparedBy.name ?? "An analyst"} prepared these figures on {momentInWords(prepared.preparedAt)}. They
        are kept as they were counted then.{" "}
        <Link noVisited href={reportAddress(where.dataset, where.year, { of: "prepared" })}>
          Read the prepared report
        </Link>
        .
      </p>
      {prepared.reason === null ? null : <InsetText>Reason for the correction: {prepared.reason}</InsetText>}
      <Checks faults={faults} />
      {mine ? (
        <InsetText>You prepared these figures, so another analyst has to approve them.</InsetText>
      ) : (
        <FieldsForm
          id="approve"
          action={approveYear.bind(null, decision)}
          submit="Approve and publish"
          pending="Publishing…"
          fields={[]}
        />
      )}
      <FieldsForm
        id="discard"
        action={discardYear.bind(null, decision)}
        submit={mine ? "Take them back" : "Turn them down"}
        pending="Saving…"
        variant="secondary"
        fields={[]}
      />
    </>
  );
}

function Preparing(props: { where: Where; readiness: Readiness; published: boolean }) {
  const { where, readiness, published } = props;
  return (
    <>
      <h2 className="govuk-heading-m">{published ? "Correct what is published" : "Prepare for publication"}</h2>
      <p className="govuk-body">
        {published
          ? "The year is counted again, and every figure that differs from what was published is marked [r]. What was published before stays readable."
          : "The year is counted and kept as it is then. When another analyst has approved it, it is frozen: it comes out the same every time."}
      </p>
      <Checks faults={readiness.faults} />
      {readiness.faults.length > 0 ? null : (
        <FieldsForm
          action={prepareYear.bind(null, where)}
          submit={published ? "Prepare the correction" : "Prepare this year"}
          pending="Counting…"
          fields={
            published
              ? [
                  {
                    kind: "textarea",
                    name: "reason",
                    label: "Reason for the correction",
                    hint: "It is printed in the report. Leave out anything about a person.",
                    rows: 3,
                  },
                ]
              : []
          }
        />
      )}
    </>
  );
}

function History({ where, published }: { where: Where; published: readonly Publication[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">What is published</h2>
      {published.length === 0 ? (
        <p className="govuk-body">Nothing of this year yet.</p>
      ) : (
        <Timeline
          headingLevel={3}
          items={published.map(({ id, revision, reason, preparedBy, decidedBy, decidedAt }) => ({
            id,
            title: (
              <Link noVisited href={reportAddress(where.dataset, where.year, { of: "published", revision })}>
                {revision === 1 ? "First publication" : `Revision ${revision - 1}`}
              </Link>
            ),
            at: { iso: decidedAt?.toISOString() ?? "", text: decidedAt ? momentInWords(decidedAt) : "" },
            children: (
              <>
                {reason === null ? null : <p className="govuk-body">{reason}</p>}
                <p className="govuk-body-s">
                  Prepared by {preparedBy.name ?? "an analyst"}, approved by {decidedBy ?? "another"}.
                </p>
              </>
            ),
          }))}
        />
      )}
    </>
  );
}
