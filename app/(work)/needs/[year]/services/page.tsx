import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { TileMap } from "@/components/needs/TileMap";
import { EmptyState } from "@/components/ui/EmptyState";
import { FilterPanel } from "@/components/ui/FilterPanel";
import { Input } from "@/components/ui/Input";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { ScrollRegion } from "@/components/ui/ScrollRegion";
import { Select } from "@/components/ui/Select";
import { Table } from "@/components/ui/Table";
import { counted } from "@/lib/format";
import { mapOf } from "@/needs/map";
import type { Assessment, Service } from "@/needs/model/define";
import { capital, dayInWords } from "@/needs/report/words";
import {
  ageBands,
  areasInWords,
  countsEnded,
  fundedInWords,
  gridOf,
  peopleInWords,
  servicesAnywhere,
  servicesOf,
  shapeInWords,
  takeUpInWords,
} from "@/needs/service-map";
import { filterOf, type MapQuery, mapAddress, mapFilters, readMapQuery } from "./filter";

export const metadata: Metadata = { title: "Service map" };

export default async function ServicesPage({ params, searchParams }: PageProps<"/needs/[year]/services">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { assessment } = opened;
  const to = needsAddresses(opened.row.year);
  const query = readMapQuery(await searchParams, assessment);
  const filter = filterOf(query, assessment);
  const listed = servicesOf(assessment, filter);
  const elsewhere = servicesAnywhere(assessment, filter).filter((service) => !listed.includes(service));
  return (
    <NeedsPage
      opened={opened}
      part="services"
      heading="Service map"
      actions={<LinkButton href={to.add("service")}>Add a service</LinkButton>}
    >
      <p className="govuk-body">
        As at {dayInWords(assessment.asAt)}.{" "}
        {countsEnded(filter)
          ? "Services whose funding has ended by then are counted too."
          : "A service whose funding has ended by then is not counted."}
      </p>
      <Filters query={query} base={to.services} assessment={assessment} />
      <h2 className="govuk-heading-m">Where there is how much</h2>
      <TileMap
        label="Services by district"
        groups={mapOf(assessment, filter).map(({ area, districts }) => ({
          id: area.id,
          name: area.name,
          tiles: districts.map(({ area: district, number, shade }) => ({
            id: district.id,
            name: district.name,
            says: counted(number, "service", "services"),
            shade,
            href: mapAddress(to.services, query, { area: district.id }),
          })),
        }))}
      />
      <h2 className="govuk-heading-m">Areas and ages</h2>
      <ScrollRegion label="Services by area and age">
        <Table
          caption="How many services there are for each age in each area"
          captionSize="s"
          stack={false}
          rows={gridOf(assessment, filter, query.by)}
          rowKey={({ area }) => area.id}
          columns={[
            { id: "area", heading: "Area", rowHeading: true, cell: ({ area }) => area.name },
            ...ageBands.map((band) => ({
              id: band.id,
              heading: band.title,
              numeric: true,
              cell: ({ area, cells }: ReturnType<typeof gridOf>[number]) => {
                const number = cells.find((cell) => cell.band === band.id)?.services.length ?? 0;
                return number === 0 ? (
                  "None"
                ) : (
                  <Link noVisited href={mapAddress(to.services, query, { area: area.id, ages: band.id })}>
                    {number}
                  </Link>
                );
              },
            })),
            {
              id: "unknown",
              heading: "Ages not known",
              numeric: true,
              cell: ({ agesUnknown }) => agesUnknown.length || "None",
            },
          ]}
        />
      </ScrollRegion>
      <p className="govuk-body">
        <Link
          noVisited
          href={mapAddress(to.services, query, { by: query.by === "district" ? "service-area" : "district" })}
        >
          {query.by === "district" ? "Show service areas" : "Show districts"}
        </Link>
      </p>
      <h2 className="govuk-heading-m">{counted(listed.length, "service", "services")}</h2>
      {listed.length === 0 ? (
        <EmptyState heading="No service matches">Change the filter, or add a service.</EmptyState>
      ) : (
        <ServiceTable caption="Services" services={listed} assessment={assessment} recordAddress={to.record} />
      )}
      {elsewhere.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">What other authorities offer</h2>
          <p className="govuk-body">Ideas from elsewhere. They are in no number and no gap above.</p>
          <ServiceTable
            caption="What other authorities offer"
            services={elsewhere}
            assessment={assessment}
            recordAddress={to.record}
          />
        </>
      ) : null}
    </NeedsPage>
  );
}

function ServiceTable({
  caption,
  services,
  assessment,
  recordAddress,
}: {
  caption: string;
  services: readonly Service[];
  assessment: Assessment;
  recordAddress: ReturnType<typeof needsAddresses>["record"];
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={services}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          heading: "Service",
          rowHeading: true,
          cell: ({ id, name, provider }: Service) => (
            <Link noVisited href={recordAddress("service", id)}>
              {provider}: {name}
            </Link>
          ),
        },
        { id: "kind", heading: "Kind", cell: ({ kind, setting }: Service) => capital(`${kind}, ${setting}`) },
        { id: "areas", heading: "Areas", cell: (service: Service) => areasInWords(assessment, service) },
        { id: "ages", heading: "Ages", cell: (service: Service) => peopleInWords(service) },
        { id: "length", heading: "How, and how long", cell: (service: Service) => shapeInWords(service) },
        { id: "takeUp", heading: "Capacity and take-up", cell: (service: Service) => takeUpInWords(service) },
        {
          id: "funding",
          heading: "Funding",
          cell: (service: Service) => fundedInWords(assessment, service),
        },
      ]}
    />
  );
}

function Filters({ query, base, assessment }: { query: MapQuery; base: string; assessment: Assessment }) {
  const selected = mapFilters.flatMap(({ name, says }) => {
    const answer = query.answers[name];
    return answer === undefined
      ? []
      : [{ text: says(answer, assessment), href: mapAddress(base, query, { [name]: undefined }) }];
  });
  return (
    <div className="insights-map-filter">
      <FilterPanel action={base} heading="Narrow the map" selected={selected} clearHref={base} keep={{ by: query.by }}>
        {mapFilters.map(({ name, label, field }) => {
          const shared = { name, label, defaultValue: query.answers[name] ?? "" };
          return "choices" in field ? (
            <Select key={name} {...shared} placeholder={field.placeholder} options={field.choices(assessment)} />
          ) : (
            <Input key={name} {...shared} hint={field.hint} />
          );
        })}
      </FilterPanel>
    </div>
  );
}
