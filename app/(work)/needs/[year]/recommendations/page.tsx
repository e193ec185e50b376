import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Table } from "@/components/ui/Table";
import { Tag, type TagTone } from "@/components/ui/Tag";
import type { Recommendation } from "@/needs/model/define";
import { dayInWords } from "@/needs/report/words";

export const metadata: Metadata = { title: "Recommendations" };

const tones: Record<Recommendation["status"], TagTone> = {
  open: "attention",
  "in progress": "attention",
  done: "done",
  "not taken forward": "quiet",
};

export default async function RecommendationsPage({ params }: PageProps<"/needs/[year]/recommendations">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { recommendations } = opened.assessment;
  const to = needsAddresses(opened.row.year);
  const years = [...new Set(recommendations.map((one) => one.year))].sort((a, b) => b - a);
  return (
    <NeedsPage
      opened={opened}
      part="recommendations"
      heading="Recommendations"
      actions={
        <LinkButton href={to.add("recommendation", { year: String(opened.row.year) })}>Add a recommendation</LinkButton>
      }
    >
      <p className="govuk-body">
        Those of earlier years stand here with what came of them, and all are carried into the next assessment.
      </p>
      {years.length === 0 ? <EmptyState heading="There is no recommendation yet">Add the first one.</EmptyState> : null}
      {years.map((made) => (
        <Table
          key={made}
          caption={`Made in ${made}`}
          rows={recommendations.filter((one) => one.year === made)}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "text",
              heading: "Recommendation",
              rowHeading: true,
              cell: ({ id, text }: Recommendation) => (
                <Link noVisited href={to.record("recommendation", id)}>
                  {text}
                </Link>
              ),
            },
            { id: "owner", heading: "Owner", cell: ({ owner }: Recommendation) => owner },
            {
              id: "status",
              heading: "Where it stands",
              cell: ({ status }: Recommendation) => <Tag tone={tones[status]}>{status}</Tag>,
            },
            {
              id: "updates",
              heading: "Updates",
              cell: ({ updates }: Recommendation) =>
                updates.length === 0 ? (
                  "None yet"
                ) : (
                  <ul className="govuk-list govuk-list--bullet">
                    {updates.map(({ date, says }) => (
                      <li key={`${date} ${says}`}>
                        {dayInWords(date)}: {says}
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      ))}
    </NeedsPage>
  );
}
