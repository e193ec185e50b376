import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { Blocks } from "@/components/needs/Blocks";
import { EmptyState } from "@/components/ui/EmptyState";
import { ownCasesOf } from "@/lib/needs/own-cases";

export const metadata: Metadata = { title: "The services' own cases" };

export default async function OwnCasesPage({ params }: PageProps<"/needs/[year]/own-cases">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const to = needsAddresses(opened.row.year);
  const blocks = await ownCasesOf(opened.assessment, opened.figures);
  return (
    <NeedsPage opened={opened} part="ownCases" heading="The services' own cases">
      <p className="govuk-body">
        What services that use this system record of clients who live in the area and agreed to research. Figures pass
        disclosure control first: small ones are withheld and the others rounded, so that nobody can be known by them.
      </p>
      {blocks.length === 0 ? (
        <EmptyState heading="Nothing can be shown yet">
          There are no cases of the area that may be released, or too few services for them.
        </EmptyState>
      ) : (
        <>
          {blocks.some(({ kind }) => kind === "table") ? (
            <h2 className="govuk-heading-m">How many cases, and whose</h2>
          ) : null}
          <Blocks blocks={blocks} indicatorAddress={to.indicator} />
        </>
      )}
    </NeedsPage>
  );
}
