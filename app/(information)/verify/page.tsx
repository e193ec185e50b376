import type { Metadata } from "next";
import { addresses } from "@/app/addresses";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Link } from "@/components/ui/Link";
import { NotificationBanner } from "@/components/ui/NotificationBanner";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { WarningText } from "@/components/ui/WarningText";
import { withSystem } from "@/db";
import { publicKey } from "@/db/releases/secrets";
import { dayInWords } from "@/lib/forms/question-types/date";
import { checkedOutcome, mostBytes } from "@/lib/releases/checked";
import { fingerprintOf } from "@/lib/releases/package/keys";
import type { Failure, Verified } from "@/lib/releases/package/verify";

export const metadata: Metadata = { title: "Check a release" };

const megabytes = mostBytes / 1024 / 1024;

const problems: Readonly<Record<string, string>> = {
  size: `Choose a file of no more than ${megabytes} MB. Check a larger package with the command below`,
  missing: "Choose the zip file of a release",
  busy: "Another package is being checked. Try again in a minute",
};

export default async function VerifyPage({ searchParams }: PageProps<"/verify">) {
  const { problem, checked } = await searchParams;
  const key = await withSystem(publicKey);
  const message = typeof problem === "string" ? problems[problem] : undefined;
  const outcome = typeof checked === "string" ? checkedOutcome(checked) : undefined;
  return (
    <Page
      reading
      heading="Check a release"
      notice={
        message ? (
          <ErrorSummary errors={[{ fieldId: "package", message }]} />
        ) : outcome ? (
          <Outcome outcome={outcome} />
        ) : null
      }
    >
      <p className="govuk-body-l">
        Whatever leaves this installation comes with a certificate: what it is, to whom it was given, by which rules,
        and a signature. Anyone can check that it is whole and true.
      </p>
      <h2 className="govuk-heading-m">Check it here</h2>
      <form action={addresses.verifyPackage} method="post" encType="multipart/form-data">
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="package">
            The package, as a zip file of up to {megabytes} MB
          </label>
          <input className="govuk-file-upload" id="package" name="package" type="file" accept=".zip" />
        </div>
        <Button>Check it</Button>
      </form>
      <h2 className="govuk-heading-m">Check it yourself</h2>
      <p className="govuk-body">
        <Link href={addresses.verifyKey}>Download the public key</Link> from here, never from the package, and run:
      </p>
      <p className="govuk-body">
        <code className="insights-secret">npm run --silent verify -- PACKAGE --key insights-public-key.pem</code>
      </p>
      <p className="govuk-body">The fingerprint of the key (SHA-256) is:</p>
      <p className="govuk-body">
        <code className="insights-secret">{fingerprintOf(key)}</code>
      </p>
    </Page>
  );
}

function Outcome({ outcome: { certificate, failures } }: { outcome: Verified }) {
  if (failures.length === 0 && certificate) {
    const { release, fiveSafes, expires } = certificate;
    return (
      <NotificationBanner kind="success" heading={`${release.id} is whole and true`}>
        <p className="govuk-body">
          {release.title}, {dayInWords(release.from)} to {dayInWords(release.to)}, given to {fiveSafes.people}. It must
          not be kept after {dayInWords(expires)}.
        </p>
      </NotificationBanner>
    );
  }
  return (
    <>
      <WarningText>This package does not hold. Do not rely on it.</WarningText>
      <Table
        caption="What does not hold"
        captionSize="s"
        rows={failures.map((failure, index) => ({ ...failure, id: `${index}` }))}
        rowKey={({ id }) => id}
        columns={[
          { id: "file", heading: "File", rowHeading: true, cell: ({ file }: Failure) => file },
          { id: "says", heading: "What is wrong", cell: ({ says }: Failure) => says },
        ]}
      />
    </>
  );
}
