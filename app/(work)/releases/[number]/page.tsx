import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Approval } from "@/app/(work)/releases/[number]/Approval";
import { Given } from "@/app/(work)/releases/[number]/Given";
import { Preparing } from "@/app/(work)/releases/[number]/Preparing";
import { accesses, byWhom, kinds, whatIsReleased } from "@/app/(work)/releases/words";
import { addresses } from "@/app/addresses";
import { CertificateWords } from "@/components/releases/CertificateWords";
import { ReleaseStatusTag } from "@/components/releases/status";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { SummaryList } from "@/components/ui/SummaryList";
import { withSystem } from "@/db";
import { listReleaseLinks } from "@/db/queries/release-links";
import { findRelease, type Release } from "@/db/queries/releases";
import { holdsWithdrawn, withdrawnInWords } from "@/db/releases/withdrawn";
import { dayInWords } from "@/lib/forms/question-types/date";
import { reading } from "@/lib/reading";
import { isUnderWay, jobOf } from "@/lib/releases/jobs";
import type { Certificate } from "@/lib/releases/package/certificate";
import { draftInWords } from "@/lib/releases/package/certificate-words";

export async function generateMetadata({ params }: PageProps<"/releases/[number]">): Promise<Metadata> {
  return { title: `Release ${(await params).number}` };
}

export default async function ReleasePage({ params }: PageProps<"/releases/[number]">) {
  const { number } = await params;
  const { release, links, me } = await reading(
    { name: "release.view", may: "releases.prepare" },
    async ({ tx, caller, viewed }) => {
      if (!/^\d{1,9}$/.test(number)) notFound();
      const found = await findRelease(tx, { number: Number(number) });
      await viewed({ subjectType: "release", subjectId: found.id });
      return { release: found, links: await listReleaseLinks(tx, found.id), me: caller.userId };
    },
  );
  const job = jobOf(release.id);
  const told = release.certificate ? (JSON.parse(release.certificate) as Certificate) : release.draft;
  return (
    <Page
      caption={release.name}
      heading={whatIsReleased(release)}
      before={<BackLink href={addresses.releases}>Releases</BackLink>}
    >
      <SummaryList rows={factsOf(release)} />
      {release.status === "approved" ? (
        <Given release={release} links={links} now={new Date()} warning={await warningOf(release)} />
      ) : null}
      {release.status === "requested" || release.status === "prepared" ? (
        <Preparing release={release} job={job} />
      ) : null}
      {release.status === "prepared" && !isUnderWay(job) ? (
        <Approval release={release} own={release.preparedBy?.id === me} />
      ) : null}
      {told ? <CertificateWords blocks={draftInWords(told)} /> : null}
    </Page>
  );
}

/** Tables name nobody; records of somebody who has withdrawn should not be given again. */
async function warningOf(release: Release): Promise<string | undefined> {
  const isWithdrawn = release.kind === "records" && (await withSystem((tx) => holdsWithdrawn(tx, release)));
  return isWithdrawn ? withdrawnInWords(release) : undefined;
}

function factsOf(release: Release) {
  const by = (...done: Parameters<typeof byWhom>) => byWhom(...done) ?? "Not yet";
  return [
    { key: "Standing", value: <ReleaseStatusTag status={release.status} /> },
    { key: "As", value: kinds[release.kind] },
    { key: "For whom", value: `${release.fiveSafes.people} (${accesses[release.access].toLowerCase()})` },
    { key: "What for", value: release.fiveSafes.project },
    ...(release.longitudinalStudy
      ? [{ key: "Study", value: `${release.longitudinalStudy}: ${release.longitudinalReason}` }]
      : []),
    { key: "Asked for by", value: by(release.requestedBy, release.requestedAt) },
    { key: "Prepared by", value: by(release.preparedBy, release.preparedAt) },
    {
      key: release.status === "refused" ? "Refused by" : "Approved by",
      value: by(release.decidedBy, release.decidedAt),
    },
    ...(release.reason ? [{ key: "Why it was refused", value: release.reason }] : []),
    ...(release.expiresOn ? [{ key: "Not to be kept after", value: dayInWords(release.expiresOn) }] : []),
  ];
}
