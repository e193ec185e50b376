import type { Metadata } from "next";
import { signOutElsewhere } from "@/app/(admin)/account/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { withSystem } from "@/db";
import { requirePerson, sessionToken } from "@/lib/auth/current";
import { sessionsOf } from "@/lib/auth/sessions";
import { momentInWords } from "@/lib/time";

export const metadata: Metadata = { title: "Where you are signed in" };

export default async function SessionsPage() {
  const { userId } = await requirePerson();
  const token = (await sessionToken()) ?? "";
  const sessions = await withSystem((tx) => sessionsOf(tx, userId, token));
  return (
    <Page heading="Where you are signed in" before={<BackLink href={addresses.account} />}>
      <Table
        caption="Browsers in which you are signed in"
        captionHidden
        rows={sessions}
        rowKey={({ createdAt, device }) => `${createdAt.toISOString()} ${device}`}
        columns={[
          {
            id: "device",
            heading: "Browser",
            rowHeading: true,
            cell: ({ device, own }) => (own ? `${device} (this one)` : device),
          },
          { id: "since", heading: "Signed in", cell: ({ createdAt }) => momentInWords(createdAt) },
          { id: "active", heading: "Last used", cell: ({ lastActiveAt }) => momentInWords(lastActiveAt) },
        ]}
      />
      <p className="govuk-body">If you do not know one of them, sign out everywhere else and change your password.</p>
      <FieldsForm action={signOutElsewhere} submit="Sign out everywhere else" variant="warning" once fields={[]} />
    </Page>
  );
}
