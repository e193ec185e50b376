import { makeLink, revokeLink } from "@/app/(work)/releases/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { Details } from "@/components/ui/Details";
import { InsetText } from "@/components/ui/InsetText";
import { LinkButton } from "@/components/ui/LinkButton";
import { Table } from "@/components/ui/Table";
import { WarningText } from "@/components/ui/WarningText";
import type { ReleaseLink } from "@/db/queries/release-links";
import type { Release } from "@/db/queries/releases";
import { counted } from "@/lib/format";
import { dayInWords } from "@/lib/forms/question-types/date";
import { dayOf } from "@/lib/time";

/** The package, and to whom links to it were given. @param warning why it should not be given any more */
export function Given({
  release,
  links,
  now,
  warning,
}: {
  release: Release;
  links: readonly ReleaseLink[];
  now: Date;
  warning: string | undefined;
}) {
  return (
    <>
      <h2 className="govuk-heading-m">Give it</h2>
      {release.expiresOn !== null && release.expiresOn < dayOf(now) ? (
        <InsetText>
          It expired on {dayInWords(release.expiresOn)}: nobody may have it any more, and it is not kept here.
        </InsetText>
      ) : (
        <>
          {warning ? <WarningText>{warning}</WarningText> : null}
          <LinkButton href={`${addresses.releases}/${release.number}/package`} variant="secondary">
            Download the package (ZIP)
          </LinkButton>
          <FieldsForm
            action={makeLink}
            id="link"
            submit="Make a link"
            pending="Making…"
            fields={[
              { kind: "hidden", name: "id", value: release.id },
              { kind: "text", name: "recipient", label: "Who will have the link?", value: release.fiveSafes.people },
              { kind: "number", name: "days", label: "For how many days it works", value: "7", suffix: "days" },
            ]}
          />
        </>
      )}
      {links.length > 0 ? <Links links={links} now={now} /> : null}
    </>
  );
}

function Links({ links, now }: { links: readonly ReleaseLink[]; now: Date }) {
  return (
    <Details summary={`${counted(links.length, "link", "links")} made so far`}>
      <Table
        caption="Links to this release"
        captionHidden
        rows={links}
        rowKey={({ id }) => id}
        columns={[
          { id: "who", heading: "For", rowHeading: true, cell: ({ recipient }: ReleaseLink) => recipient },
          { id: "made", heading: "Made", cell: ({ madeAt }: ReleaseLink) => dayInWords(dayOf(madeAt)) },
          { id: "until", heading: "Works until", cell: (link: ReleaseLink) => untilWhen(link) },
          {
            id: "fetched",
            heading: "Fetched",
            cell: ({ fetches, lastFetchedAt }: ReleaseLink) =>
              lastFetchedAt
                ? `${counted(fetches, "time", "times")}, last ${dayInWords(dayOf(lastFetchedAt))}`
                : "Not yet",
          },
          {
            id: "revoke",
            heading: "Take back",
            headingHidden: true,
            cell: (link: ReleaseLink) =>
              link.revokedAt === null && link.expiresAt > now ? (
                <FieldsForm
                  action={revokeLink}
                  id={`revoke-${link.id}`}
                  submit="Take it back"
                  submitOf={`from ${link.recipient}`}
                  variant="secondary"
                  fields={[{ kind: "hidden", name: "id", value: link.id }]}
                />
              ) : null,
          },
        ]}
      />
    </Details>
  );
}

function untilWhen({ revokedAt, expiresAt }: ReleaseLink): string {
  return revokedAt ? `Taken back on ${dayInWords(dayOf(revokedAt))}` : dayInWords(dayOf(expiresAt));
}
