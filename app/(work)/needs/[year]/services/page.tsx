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
import { areaName } from "@/needs/model/areas";
import type { Service } from "@/needs/model/define";
import { serviceKinds, settings, shapes } from "@/needs/model/define";
import { dayInWords } from "@/needs/report/words";
import {
  ageBands,
  agesInWords,
  areasInWords,
  fundingInWords,
  fundings,
  gridOf,
  lengthInWords,
  lengths,
  matches,
  runsOn,
} from "@/needs/service-map";
import { filterOf, type MapQuery, mapAddress, readMapQuery } from "./filter";

export const metadata: Metadata = { title: "Service map" };

export default async function ServicesPage({ params, searchParams }: PageProps<"/needs/[year]/services">) {
  const { year } = await params;
  const query = readMapQuery(await searchParams);
  const opened = await readNeeds(year);
  const { assessment } = opened;
  const to = needsAddresses(opened.row.year);
  const filter = filterOf(query);
  const listed = assessment.services.filter(
    (service) =>
      matches(assessment, service, filter) &&
      (query.ended || query.funding === "ended" || runsOn(service, assessment.asAt)),
  );
  return (
    <NeedsPage
      opened={opened}
      part="services"
      heading="Service map"
      actions={<LinkButton href={to.add("service")}>Add a service</LinkButton>}
    >
      <p className="govuk-body">
        As at {dayInWords(assessment.asAt)}. A service whose funding has ended by then is not counted.
      </p>
      <Filters query={query} base={to.services} areas={assessment.areas} services={assessment.services} />
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
            { id: "unknown", heading: "Ages not known", numeric: true, cell: ({ agesUnknown }) => agesUnknown.length },
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
        <Table
          caption="Services"
          captionHidden
          rows={listed}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              heading: "Service",
              rowHeading: true,
              cell: ({ id, name, provider }: Service) => (
                <Link noVisited href={to.record("service", id)}>
                  {provider}: {name}
                </Link>
              ),
            },
            { id: "kind", heading: "Kind", cell: ({ kind, setting }: Service) => `${kind}, ${setting}` },
            { id: "areas", heading: "Areas", cell: (service: Service) => areasInWords(assessment, service) },
            {
              id: "ages",
              heading: "Ages",
              cell: (service: Service) =>
                `${agesInWords(service)}${service.sexes === "anyone" ? "" : `, ${service.sexes}`}`,
            },
            { id: "length", heading: "How long", cell: (service: Service) => lengthInWords(service) },
            {
              id: "funding",
              heading: "Funding",
              cell: (service: Service) => [service.funder, fundingInWords(service)].filter((part) => part).join(". "),
            },
          ]}
        />
      )}
    </NeedsPage>
  );
}

function Filters({
  query,
  base,
  areas,
  services,
}: {
  query: MapQuery;
  base: string;
  areas: readonly { id: string; name: string; kind: string }[];
  services: readonly Service[];
}) {
  const names: Partial<Record<keyof MapQuery, string>> = {
    ...query,
    area: query.area && areaName(areas as never, query.area),
    ages: ageBands.find(({ id }) => id === query.ages)?.title,
    lasts: query.lasts && lengths[query.lasts].title,
    funding: query.funding && `funding: ${fundings[query.funding].title.toLowerCase()}`,
    until: query.until && `funding ends by ${dayInWords(query.until)}`,
    ended: query.ended && "also what has ended",
    by: undefined,
  };
  const selected = Object.entries(names).flatMap(([name, text]) =>
    text ? [{ text, href: mapAddress(base, query, { [name]: undefined }) }] : [],
  );
  const titled = (choices: Readonly<Record<string, { readonly title: string }>>) =>
    Object.entries(choices).map(([value, { title }]) => ({ value, text: title }));
  const plain = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
  const providers = [...new Set(services.map(({ provider }) => provider))].sort();
  return (
    <div className="insights-map-filter">
      <FilterPanel action={base} heading="Narrow the map" selected={selected} clearHref={base} keep={{ by: query.by }}>
        <Select
          name="audience"
          label="For"
          placeholder="Anyone"
          options={plain(["children", "adults", "households"])}
          defaultValue={query.audience ?? ""}
        />
        <Select
          name="kind"
          label="Kind"
          placeholder="Any kind"
          options={plain(serviceKinds)}
          defaultValue={query.kind ?? ""}
        />
        <Select
          name="area"
          label="Area"
          placeholder="Any area"
          options={areas
            .filter(({ kind }) => kind === "district" || kind === "service-area")
            .map(({ id, name }) => ({ value: id, text: name }))}
          defaultValue={query.area ?? ""}
        />
        <Select
          name="ages"
          label="Ages"
          placeholder="Any age"
          options={ageBands.map(({ id, title }) => ({ value: id, text: title }))}
          defaultValue={query.ages ?? ""}
        />
        <Select
          name="sex"
          label="Open to"
          placeholder="Anyone"
          options={plain(["female", "male"])}
          defaultValue={query.sex ?? ""}
        />
        <Select
          name="shape"
          label="How"
          placeholder="Any way"
          options={plain(shapes)}
          defaultValue={query.shape ?? ""}
        />
        <Select
          name="provider"
          label="Provider"
          placeholder="Any provider"
          options={plain(providers)}
          defaultValue={query.provider ?? ""}
        />
        <Select
          name="setting"
          label="Setting"
          placeholder="Any setting"
          options={plain(settings)}
          defaultValue={query.setting ?? ""}
        />
        <Select
          name="lasts"
          label="How long"
          placeholder="Any length"
          options={titled(lengths)}
          defaultValue={query.lasts ?? ""}
        />
        <Select
          name="funding"
          label="Funding"
          placeholder="Any funding"
          options={titled(fundings)}
          defaultValue={query.funding ?? ""}
        />
        <Input name="until" label="Funding ends by" hint="A day, as 2023-03-31" defaultValue={query.until ?? ""} />
        <Input name="funder" label="Funder" hint="Part of its name" defaultValue={query.funder ?? ""} />
        <Select
          name="ended"
          label="Funding that has ended"
          placeholder="Leave out"
          options={[{ value: "yes", text: "Show too" }]}
          defaultValue={query.ended ?? ""}
        />
      </FilterPanel>
    </div>
  );
}
