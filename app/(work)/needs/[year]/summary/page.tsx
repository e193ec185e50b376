import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { Blocks } from "@/components/needs/Blocks";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { summaryParts } from "@/needs/model/define";
import { piecesOf } from "@/needs/report/statements";
import { summaryTitles } from "@/needs/report/summaries";

export const metadata: Metadata = { title: "Summaries" };

export default async function SummaryPage({ params }: PageProps<"/needs/[year]/summary">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { figures, assessment } = opened;
  const to = needsAddresses(opened.row.year);
  return (
    <NeedsPage
      opened={opened}
      part="summary"
      heading="Summaries"
      actions={<LinkButton href={to.add("statement")}>Add a sentence</LinkButton>}
    >
      <p className="govuk-body">
        Each figure is drawn from its indicator and leads to it, so that the summary changes when a figure does.
      </p>
      {assessment.statements.length === 0 ? (
        <EmptyState heading="The summary is not written yet">Add its first sentence.</EmptyState>
      ) : null}
      {summaryParts.map((part) => {
        const own = assessment.statements.filter((one) => one.part === part);
        if (own.length === 0) return null;
        return (
          <section key={part}>
            <h2 className="govuk-heading-m">{summaryTitles[part]}</h2>
            {own.map((statement, index) => (
              <div key={statement.id} className="insights-sentence-row">
                <div className="insights-sentence-row__sentence">
                  <Blocks
                    blocks={[{ kind: "sentence", pieces: piecesOf(figures, statement) }]}
                    indicatorAddress={to.indicator}
                  />
                </div>
                <p className="govuk-body">
                  <Link noVisited href={to.record("statement", statement.id)}>
                    Change
                    <VisuallyHidden>
                      {" "}
                      sentence {index + 1} of {summaryTitles[part]}
                    </VisuallyHidden>
                  </Link>
                </p>
              </div>
            ))}
          </section>
        );
      })}
    </NeedsPage>
  );
}
