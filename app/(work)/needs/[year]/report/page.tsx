import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { Blocks } from "@/components/needs/Blocks";
import { Details } from "@/components/ui/Details";
import { ownCasesOf } from "@/lib/needs/own-cases";
import { needsFormats } from "@/lib/needs-files/formats";
import type { Section } from "@/needs/report/blocks";
import { sectionsOf } from "@/needs/report/sections";
import { parts } from "@/needs/topics";

export const metadata: Metadata = { title: "Report" };

const partTitles: Readonly<Record<Section["part"], string>> = {
  front: "Scope and summary",
  "1": `Part 1: ${parts["1"]}`,
  "2": `Part 2: ${parts["2"]}`,
  back: "Recommendations and checks",
};

export default async function ReportPage({ params }: PageProps<"/needs/[year]/report">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { assessment, figures } = opened;
  const to = needsAddresses(opened.row.year);
  const sections = sectionsOf(figures, await ownCasesOf(assessment, figures));
  const inParts = (["front", "1", "2", "back"] as const).map((part) => ({
    part,
    sections: sections.filter((section) => section.part === part),
  }));
  return (
    <NeedsPage opened={opened} part="report" heading="Report">
      <p className="govuk-body insights-files">
        Print this page, or take the report as{" "}
        {Object.entries(needsFormats).map(([format, { title }], index, all) => (
          <span key={format}>
            {index === 0 ? "" : index === all.length - 1 ? " or " : ", "}
            <a className="govuk-link" href={to.file(format)} download>
              {title} (.{format})
            </a>
          </span>
        ))}
        .
      </p>
      <nav aria-label="Contents of the report">
        <Details summary="Contents">
          {inParts.map(({ part, sections: own }) => (
            <div key={part}>
              <p className="govuk-body govuk-!-font-weight-bold">{partTitles[part]}</p>
              <ul className="govuk-list">
                {own.map(({ id, title }) => (
                  <li key={id}>
                    <a className="govuk-link govuk-link--no-visited-state" href={`#${id}`}>
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Details>
      </nav>
      {inParts.map(({ part, sections: own }) => (
        <div key={part} className="insights-needs-part">
          <p className="govuk-caption-l">{partTitles[part]}</p>
          {own.map(({ id, title, blocks }) => (
            <section
              key={id}
              id={id}
              className="insights-report-section insights-needs-section"
              aria-labelledby={`${id}-title`}
            >
              <h2 className="govuk-heading-m" id={`${id}-title`}>
                {title}
              </h2>
              <Blocks blocks={blocks} indicatorAddress={to.indicator} />
            </section>
          ))}
        </div>
      ))}
    </NeedsPage>
  );
}
