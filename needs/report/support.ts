/** The part of the report on what there is for children, whom it reaches, and where the gaps are. */
import { findGaps, gapAreas } from "@/needs/gaps/find";
import { mapOf } from "@/needs/map";
import { areaName } from "@/needs/model/areas";
import type { Service } from "@/needs/model/define";
import type { Figures } from "@/needs/model/figures";
import type { Block, Cell, ReportTable, SchematicMap } from "@/needs/report/blocks";
import { dayInWords } from "@/needs/report/words";
import {
  ageBands,
  areasInWords,
  fundedInWords,
  gridOf,
  peopleInWords,
  type ServiceFilter,
  shapeInWords,
  takeUpInWords,
} from "@/needs/service-map";

const forChildren: ServiceFilter = { audience: "children", kind: "support" };

type List = readonly [id: string, title: string, belongs: (service: Service) => boolean];

/** The services of some lists, each a table; or that there is none, and who is asked. */
function listed(figures: Figures, lists: readonly List[]): Block[] {
  const here = figures.assessment.services.filter(({ areas }) => !areas.includes("elsewhere"));
  return lists.flatMap(([id, title, belongs]): Block[] => {
    const services = here.filter(belongs);
    return services.length === 0
      ? [{ kind: "missing", text: `${title}: none is entered. Providers are asked for it.` }]
      : [{ kind: "table", table: serviceTable(figures, id, title, services) }];
  });
}

/** What there is for children: map, grid, and each service, with what has ended marked. */
export function serviceBlocks(figures: Figures): Block[] {
  const { assessment } = figures;
  return [
    {
      kind: "text",
      text: `The map holds for ${dayInWords(assessment.asAt)}. It is as whole as its sources: there may be services that are not listed.`,
    },
    { kind: "map", map: districtMap(figures) },
    { kind: "table", table: gridTable(figures) },
    { kind: "table", table: districtTable(figures) },
    ...listed(figures, [
      [
        "refuge-support",
        "Support for children in refuge",
        (one) => one.audience === "children" && one.setting === "refuge",
      ],
      [
        "community-support-for-children",
        "Support for children in the community",
        (one) => one.audience === "children" && one.kind === "support" && one.setting !== "refuge",
      ],
    ]),
  ];
}

export function preventionBlocks(figures: Figures): Block[] {
  return listed(figures, [["prevention", "Providers of prevention", (one) => one.kind === "prevention"]]);
}

export function outsideBlocks(figures: Figures): Block[] {
  return listed(figures, [
    ["outside-the-sector", "Providers outside the sector", (one) => one.kind === "outside the sector"],
  ]);
}

/** Services for adults and whole households, in the section of their topic. */
export function adultBlocks(figures: Figures, of: "accommodation" | "community"): Block[] {
  const accommodation = (one: Service) => one.kind === "safe accommodation" || one.kind === "sanctuary";
  const adults = (one: Service) => one.audience !== "children" && one.kind === "support";
  return listed(
    figures,
    of === "accommodation"
      ? [["accommodation-providers", "Safe accommodation and sanctuary: providers", accommodation]]
      : [["community-providers", "Support in the community for adults: providers", adults]],
  );
}

/** The schematic map of support for children. */
function districtMap({ assessment }: Figures): SchematicMap {
  return {
    id: "service-map",
    title: "Support for children, by district",
    groups: mapOf(assessment, forChildren).map(({ area, districts }) => ({
      id: area.id,
      name: area.name,
      tiles: districts.map(({ area: district, number, shade }) => ({
        id: district.id,
        name: district.name,
        says: `${number} ${number === 1 ? "service" : "services"}`,
        shade,
      })),
    })),
  };
}

/** How many services there are for children, an area a row and an age a column. */
export function gridTable(figures: Figures, filter: ServiceFilter = forChildren): ReportTable {
  return {
    id: "service-grid",
    title: "Support for children that runs on the day: services by area and age",
    columns: [{ title: "Area" }, ...ageBands.map(({ title }) => ({ title, numeric: true as const }))],
    rows: gridOf(figures.assessment, filter).map(({ area, cells }) => [
      area.name,
      ...cells.map(({ services }) => ({ value: services.length, shown: String(services.length) })),
    ]),
    notes: ["One service may be for several ages and areas, so columns and rows do not add up."],
  };
}

/** The schematic map in figures: how much there is for children in each district. */
export function districtTable({ assessment }: Figures): ReportTable {
  const boxes = mapOf(assessment, forChildren);
  return {
    id: "service-districts",
    title: "Support for children that runs on the day: services by district",
    columns: [{ title: "District" }, { title: "Services", numeric: true }, { title: "Area" }],
    rows: boxes.flatMap(({ area, districts }) =>
      districts.map((district): Cell[] => [
        district.area.name,
        { value: district.number, shown: String(district.number) },
        area.name,
      ]),
    ),
    notes: ["What is offered in the whole county counts in every district."],
    bars: { label: 0, value: 1 },
  };
}

export function serviceTable(figures: Figures, id: string, title: string, services: readonly Service[]): ReportTable {
  const { assessment } = figures;
  const used = services.some(({ capacity, takeUp }) => capacity !== undefined || takeUp !== undefined);
  return {
    id,
    title,
    columns: [
      "Provider and service",
      "Areas",
      "Ages",
      "How, and how long",
      "Funding",
      ...(used ? ["Capacity and take-up"] : []),
    ].map((heading) => ({ title: heading })),
    rows: services.map((service): Cell[] => [
      `${service.provider}: ${service.name}`,
      areasInWords(assessment, service),
      peopleInWords(service),
      shapeInWords(service),
      fundedInWords(assessment, service),
      ...(used ? [takeUpInWords(service)] : []),
    ]),
    notes: [],
  };
}

export function gapBlocks(figures: Figures): Block[] {
  const gaps = findGaps(figures);
  if (gaps.length === 0) return [{ kind: "text", text: "The rules find no gap on this day." }];
  return [
    {
      kind: "table",
      table: {
        id: "gaps",
        title: `Gaps found by rule, on ${dayInWords(figures.assessment.asAt)}`,
        columns: ["Gap", "What was found", "Where"].map((title) => ({ title })),
        rows: gaps.map((gap): Cell[] => [gap.title, gap.says, gapAreas(figures.assessment, gap)]),
        notes: [],
      },
    },
  ];
}

/** The gaps in a list, for the summary; each is told in full in the section of gaps. */
export function gapTitles(figures: Figures): Block[] {
  const gaps = findGaps(figures);
  if (gaps.length === 0) return [];
  const where = (gap: (typeof gaps)[number]) =>
    gap.areas.includes(figures.assessment.about) ? "" : `: ${gapAreas(figures.assessment, gap)}`;
  return [
    { kind: "text", text: `The service map shows these gaps on ${dayInWords(figures.assessment.asAt)}:` },
    { kind: "list", items: gaps.map((gap) => `${gap.title}${where(gap)}`) },
  ];
}

export function elsewhereBlocks(figures: Figures): Block[] {
  const services = figures.assessment.services.filter(({ areas }) => areas.includes("elsewhere"));
  const items = services.map(({ name, kind }) => `${name} (${kind})`);
  const from = figures.assessment.evidence
    .filter(({ kind }) => kind === "other authorities")
    .flatMap(({ participants }) => participants ?? []);
  if (items.length === 0) return [{ kind: "missing", text: "What other authorities do is not entered." }];
  return [
    from.length > 0
      ? { kind: "text", text: `Told by ${from.join("; ")}.` }
      : { kind: "missing", text: "Who told of these is not entered." },
    { kind: "list", items },
  ];
}

export function areaOf(figures: Figures): string {
  return areaName(figures.assessment.areas, figures.assessment.about);
}
