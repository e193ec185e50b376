import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { Table } from "@/components/ui/Table";
import { listAudit } from "@/db/queries/audit";
import { momentInWords } from "@/lib/time";

export const metadata: Metadata = { title: "Who has looked at this case" };

const shown = 200;

/** For managers: who opened a case and when, the latest first. */
export default async function ViewsPage({ params }: PageProps<"/cases/[caseId]/views">) {
  const { caseId } = await params;
  const { views, ...inHand } = await readCase(caseId, "audit.view", async ({ tx }) => ({
    views: (await listAudit(tx, { subjectType: "case", subjectId: caseId, limit: shown })).filter(
      ({ action }) => action === "case.view",
    ),
  }));
  return (
    <CaseTaskPage inHand={inHand} heading="Who has looked at this case">
      <p className="govuk-body">
        Each time a page of the case was opened, the latest first. Your own visit is among them.
      </p>
      <Table
        caption="Visits to this case"
        captionHidden
        rows={views}
        rowKey={({ id }) => String(id)}
        columns={[
          { id: "who", heading: "Who", rowHeading: true, cell: ({ actorName }) => actorName ?? "The system" },
          { id: "when", heading: "When", cell: ({ at }) => momentInWords(at) },
        ]}
      />
    </CaseTaskPage>
  );
}
