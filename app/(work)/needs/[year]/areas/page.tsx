import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Table } from "@/components/ui/Table";
import { figure } from "@/lib/format";
import { placeName } from "@/lib/places";
import { areaKindNames, areaName } from "@/needs/model/areas";
import { keyOfRecord } from "@/needs/model/define";
import { capital } from "@/needs/report/words";

export const metadata: Metadata = { title: "Areas and populations" };

export default async function AreasPage({ params }: PageProps<"/needs/[year]/areas">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { areas, populations } = opened.assessment;
  const to = needsAddresses(opened.row.year);
  return (
    <NeedsPage
      opened={opened}
      part="areas"
      heading="Areas and populations"
      actions={
        <>
          <LinkButton href={to.add("area")}>Add an area</LinkButton>
          <LinkButton variant="secondary" href={to.add("population")}>
            Add a population
          </LinkButton>
        </>
      }
    >
      <p className="govuk-body">
        {opened.places.length === 0
          ? "Nobody has said yet which local authorities your area is made of."
          : `Your area is made of ${opened.places.map(placeName).join(", ")}.`}{" "}
        An administrator of SafeLives assigns them, and by them the services’ own cases are known to be of your area.
        The areas below are those of your figures.
      </p>
      <Table
        caption="Areas"
        rows={areas}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "name",
            heading: "Area",
            rowHeading: true,
            cell: ({ id, name }) => (
              <Link noVisited href={to.record("area", id)}>
                {name}
              </Link>
            ),
          },
          { id: "kind", heading: "What it is", cell: ({ kind }) => capital(areaKindNames[kind]) },
          {
            id: "within",
            heading: "Lies within",
            cell: ({ within }) => within.map((id) => areaName(areas, id)).join(", ") || "–",
          },
          { id: "code", heading: "Code", cell: ({ code }) => code ?? "–" },
          {
            id: "years",
            heading: "Boundaries",
            cell: ({ from, until }) =>
              from === undefined && until === undefined ? "–" : `${from ?? "…"} to ${until ?? "now"}`,
          },
        ]}
      />
      {populations.length === 0 ? (
        <p className="govuk-body">
          No population is entered, so rates stand as their sources print them. With the population of an area, sex and
          age, its rates are worked out.
        </p>
      ) : (
        <Table
          caption="Populations"
          rows={populations}
          rowKey={(one) => keyOfRecord("population", one)}
          columns={[
            {
              id: "area",
              heading: "Area",
              rowHeading: true,
              cell: (one) => (
                <Link noVisited href={to.record("population", keyOfRecord("population", one))}>
                  {areaName(areas, one.area)}, {one.year}
                </Link>
              ),
            },
            { id: "sex", heading: "Sex", cell: ({ sex }) => sex },
            { id: "ages", heading: "Ages", cell: ({ ages }) => ages },
            { id: "people", heading: "People", numeric: true, cell: ({ people }) => figure(people) },
            { id: "source", heading: "Source", cell: ({ source }) => source },
          ]}
        />
      )}
    </NeedsPage>
  );
}
