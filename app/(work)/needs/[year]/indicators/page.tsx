import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Table } from "@/components/ui/Table";
import { byEnd } from "@/needs/model/periods";
import { parts, topics } from "@/needs/topics";

export const metadata: Metadata = { title: "Indicators" };

export default async function IndicatorsPage({ params }: PageProps<"/needs/[year]/indicators">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { indicators, values } = opened.assessment;
  const to = needsAddresses(opened.row.year);
  const about = new Map(
    indicators.map(({ id }) => {
      const own = values.filter(({ indicator }) => indicator === id);
      const newest = own
        .map(({ period }) => period)
        .sort(byEnd)
        .at(-1);
      return [id, { number: own.length, newest: newest ?? "None" }];
    }),
  );
  return (
    <NeedsPage
      opened={opened}
      part="indicators"
      heading="Indicators"
      actions={<LinkButton href={to.add("indicator")}>Add an indicator</LinkButton>}
    >
      {(["1", "2"] as const).map((part) => (
        <section key={part}>
          <h2 className="govuk-heading-m">
            Part {part}: {parts[part]}
          </h2>
          {topics
            .filter((topic) => topic.part === part)
            .map((topic) => (
              <Table
                key={topic.id}
                caption={topic.title}
                captionSize="s"
                rows={indicators.filter((indicator) => indicator.topic === topic.id)}
                rowKey={({ id }) => id}
                columns={[
                  {
                    id: "title",
                    heading: "Indicator",
                    rowHeading: true,
                    cell: ({ id, title }) => (
                      <Link noVisited href={to.indicator(id)}>
                        {title}
                      </Link>
                    ),
                  },
                  { id: "owner", heading: "Owner", cell: ({ owner }) => owner },
                  { id: "newest", heading: "Newest period", cell: ({ id }) => about.get(id)?.newest },
                  { id: "number", heading: "Figures", numeric: true, cell: ({ id }) => about.get(id)?.number },
                ]}
              />
            ))}
        </section>
      ))}
    </NeedsPage>
  );
}
