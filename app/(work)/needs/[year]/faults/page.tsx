import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Table } from "@/components/ui/Table";
import { findFaults } from "@/needs/checks";

export const metadata: Metadata = { title: "Checks" };

export default async function FaultsPage({ params }: PageProps<"/needs/[year]/faults">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const to = needsAddresses(opened.row.year);
  const faults = findFaults(opened.figures);
  return (
    <NeedsPage opened={opened} part="faults" heading="Checks">
      <p className="govuk-body">
        Totals are set beside their parts, changes and rates beside the figures that they come from, and figures that
        stand twice beside each other. What could not all be right stands here. Figures stay as they were given until
        you change them.
      </p>
      {faults.length === 0 ? (
        <EmptyState heading="Nothing contradicts anything else">Every figure agrees with the others.</EmptyState>
      ) : (
        <Table
          caption="Contradictions"
          captionHidden
          rows={faults}
          rowKey={({ id }) => id}
          columns={[
            { id: "reason", heading: "What", rowHeading: true, cell: ({ reason }) => reason },
            { id: "printed", heading: "As given", cell: ({ printed }) => printed ?? "Not known" },
            { id: "computed", heading: "As it follows", cell: ({ computed }) => computed ?? "Not known" },
            {
              id: "place",
              heading: "Where",
              cell: ({ place }) => (
                <Link noVisited href={place ? to.indicator(place.indicator) : to.evidence}>
                  {place ? "See the indicator" : "See the evidence"}
                </Link>
              ),
            },
          ]}
        />
      )}
    </NeedsPage>
  );
}
