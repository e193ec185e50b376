import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Table } from "@/components/ui/Table";
import { Tag } from "@/components/ui/Tag";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { today } from "@/lib/time";
import { areaName } from "@/needs/model/areas";
import type { DataGap, Request } from "@/needs/model/define";
import { dayInWords } from "@/needs/report/words";

export const metadata: Metadata = { title: "Data requests" };

export default async function RequestsPage({ params }: PageProps<"/needs/[year]/requests">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { requests, areas, dataGaps } = opened.assessment;
  const to = needsAddresses(opened.row.year);
  const day = today();
  const late = ({ status, due }: Request) =>
    due !== undefined && due < day && (status === "to send" || status === "sent");
  return (
    <NeedsPage
      opened={opened}
      part="requests"
      heading="Data requests"
      actions={
        <>
          <LinkButton href={to.add("request")}>Add a data request</LinkButton>
          <LinkButton variant="secondary" href={to.add("dataGap")}>
            Add a gap in the data
          </LinkButton>
        </>
      }
    >
      <p className="govuk-body">
        Each owner gets the definition of its indicators and a template to fill in. What comes back is imported, and
        what does not is printed in the report.
      </p>
      {requests.length === 0 ? (
        <EmptyState heading="There is no data request yet">Add one for each owner of figures.</EmptyState>
      ) : (
        <Table
          caption="Requests"
          captionHidden
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "owner",
              heading: "Owner",
              rowHeading: true,
              cell: ({ id, owner }: Request) => (
                <Link noVisited href={to.record("request", id)}>
                  {owner}
                </Link>
              ),
            },
            {
              id: "indicators",
              heading: "Indicators",
              numeric: true,
              cell: ({ indicators }: Request) => indicators.length,
            },
            {
              id: "due",
              heading: "Due",
              cell: ({ due }: Request) => (
                <span className="insights-unbroken">{due ? dayInWords(due) : "No day set"}</span>
              ),
            },
            {
              id: "status",
              heading: "Where it stands",
              cell: (request: Request) => (
                <Tag tone={request.status === "returned" ? "done" : "attention"}>
                  {late(request) ? `${request.status}, late` : request.status}
                </Tag>
              ),
            },
            {
              id: "missing",
              heading: "Missing",
              cell: ({ missingFrom, notes }: Request) =>
                [missingFrom.map((id) => areaName(areas, id)).join(", "), ...notes]
                  .flatMap((part) => (part === "" ? [] : [/[.!?]$/.test(part) ? part : `${part}.`]))
                  .join(" ") || "–",
            },
            {
              id: "template",
              heading: "Template",
              cell: ({ id, owner }: Request) => (
                <a className="govuk-link" href={to.template(id)} download>
                  Template<VisuallyHidden> for {owner}</VisuallyHidden>
                </a>
              ),
            },
          ]}
        />
      )}
      {(["missing", "planned"] as const).map((kind) => {
        const own = dataGaps.filter((gap) => gap.kind === kind);
        if (own.length === 0) return null;
        return (
          <Table
            key={kind}
            caption={kind === "missing" ? "What the data do not hold" : "What is planned"}
            rows={own}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "data",
                heading: "Data",
                rowHeading: true,
                cell: ({ id, data }: DataGap) => (
                  <Link noVisited href={to.record("dataGap", id)}>
                    {data}
                  </Link>
                ),
              },
              { id: "source", heading: "Source", cell: ({ source }: DataGap) => source },
              { id: "says", heading: kind === "missing" ? "Missing" : "Planned", cell: ({ says }: DataGap) => says },
            ]}
          />
        );
      })}
    </NeedsPage>
  );
}
