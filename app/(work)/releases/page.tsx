import type { Metadata } from "next";
import { accesses, byWhom, kinds, whatIsReleased } from "@/app/(work)/releases/words";
import { addresses } from "@/app/addresses";
import { ReleaseStatusTag } from "@/components/releases/status";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { type ListedRelease, listReleases } from "@/db/queries/releases";
import { dayInWords } from "@/lib/forms/question-types/date";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Releases" };

export default async function ReleasesPage() {
  const releases = await reading({ name: "release.list", may: "releases.prepare" }, ({ tx }) => listReleases(tx));
  return (
    <Page heading="Releases" actions={<LinkButton href={`${addresses.releases}/new`}>Ask for a release</LinkButton>}>
      <p className="govuk-body">
        What leaves, to whom and why. One person prepares a release and another lets it go; whoever receives it can{" "}
        <Link href={addresses.verify}>check it</Link>.
      </p>
      {releases.length === 0 ? (
        <EmptyState heading="Nothing has been released yet">
          <p className="govuk-body">Ask for tables of a year, or for records without names for researchers.</p>
        </EmptyState>
      ) : (
        <Table
          caption="The register of releases, the newest first"
          captionHidden
          rows={releases}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              heading: "Release",
              rowHeading: true,
              cell: ({ name, number }: ListedRelease) => (
                <Link noVisited href={`${addresses.releases}/${number}`}>
                  {name}
                </Link>
              ),
            },
            { id: "status", heading: "Standing", cell: (release: ListedRelease) => <Standing release={release} /> },
            {
              id: "what",
              heading: "What",
              cell: (release: ListedRelease) => `${kinds[release.kind]}: ${whatIsReleased(release)}`,
            },
            {
              id: "who",
              heading: "To whom, and what for",
              cell: ({ fiveSafes: { people, project }, access }: ListedRelease) => (
                <>
                  {people} ({accesses[access].toLowerCase()}): {project}
                </>
              ),
            },
            {
              id: "asked",
              heading: "Asked for",
              cell: ({ requestedBy, requestedAt }: ListedRelease) => byWhom(requestedBy, requestedAt),
            },
            {
              id: "prepared",
              heading: "Prepared",
              cell: ({ preparedBy, preparedAt }: ListedRelease) => byWhom(preparedBy, preparedAt) ?? "Not yet",
            },
            {
              id: "decided",
              heading: "Approved or refused",
              cell: ({ decidedBy, decidedAt }: ListedRelease) => byWhom(decidedBy, decidedAt) ?? "Not yet",
            },
          ]}
        />
      )}
    </Page>
  );
}

function Standing({ release: { status, expiresOn } }: { release: ListedRelease }) {
  return (
    <>
      <ReleaseStatusTag status={status} />
      {expiresOn ? ` not to be kept after ${dayInWords(expiresOn)}` : null}
    </>
  );
}
