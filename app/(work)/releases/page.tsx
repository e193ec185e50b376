import type { Metadata } from "next";
import { kinds, whatIsReleased } from "@/app/(work)/releases/words";
import { addresses } from "@/app/addresses";
import { ReleaseStatusTag } from "@/components/releases/status";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { listReleases, type Release } from "@/db/queries/releases";
import { dayInWords } from "@/lib/forms/question-types/date";
import { reading } from "@/lib/reading";
import { dayOf } from "@/lib/time";

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
              cell: ({ name, number }: Release) => (
                <Link noVisited href={`${addresses.releases}/${number}`}>
                  {name}
                </Link>
              ),
            },
            { id: "what", heading: "What", cell: (release: Release) => whatIsReleased(release) },
            { id: "kind", heading: "As", cell: ({ kind }: Release) => kinds[kind] },
            { id: "who", heading: "For whom", cell: ({ fiveSafes }: Release) => fiveSafes.people },
            {
              id: "when",
              heading: "Asked for",
              cell: ({ requestedAt, requestedBy }: Release) =>
                `${dayInWords(dayOf(requestedAt))}, ${requestedBy.name ?? "a former colleague"}`,
            },
            {
              id: "status",
              heading: "Standing",
              cell: ({ status }: Release) => <ReleaseStatusTag status={status} />,
            },
          ]}
        />
      )}
    </Page>
  );
}
