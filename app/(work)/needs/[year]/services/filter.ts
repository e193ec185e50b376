import { z } from "zod";
import { serviceKinds, settings, shapes } from "@/needs/model/define";
import { ageBands, fundings, lengths, type ServiceFilter } from "@/needs/service-map";

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .enum(values)
    .optional()
    .catch(() => undefined);

/** What the service map is narrowed to, as its address says it. What is not understood is left out. */
export const mapQuery = z.object({
  audience: choice(["children", "adults", "households"]),
  kind: choice(serviceKinds),
  area: z.string().max(80).optional().catch(undefined),
  ages: choice(["0-4", "5-10", "11-15", "16-17", "18-25"]),
  sex: choice(["female", "male"]),
  shape: choice(shapes),
  provider: z.string().max(200).optional().catch(undefined),
  funder: z.string().max(200).optional().catch(undefined),
  setting: choice(settings),
  lasts: choice(Object.keys(lengths) as [keyof typeof lengths, ...(keyof typeof lengths)[]]),
  funding: choice(Object.keys(fundings) as [keyof typeof fundings, ...(keyof typeof fundings)[]]),
  until: z.iso.date().optional().catch(undefined),
  by: choice(["district", "service-area"]),
  ended: choice(["yes"]),
});
export type MapQuery = z.output<typeof mapQuery>;

/** The address sends empty fields for what was not chosen. */
export function readMapQuery(search: Readonly<Record<string, string | string[] | undefined>>): MapQuery {
  const given = Object.entries(search).flatMap(([name, value]) => {
    const one = Array.isArray(value) ? value[0] : value;
    return one ? [[name, one] as const] : [];
  });
  return mapQuery.parse(Object.fromEntries(given));
}

export function filterOf(query: MapQuery): ServiceFilter {
  const band = ageBands.find(({ id }) => id === query.ages);
  return {
    audience: query.audience,
    kind: query.kind,
    shape: query.shape,
    provider: query.provider,
    funder: query.funder,
    setting: query.setting,
    lasts: query.lasts,
    funding: query.funding,
    ...(query.until && { fundedUntil: query.until }),
    ...(query.area && { area: query.area }),
    ...(query.sex && { opensTo: query.sex }),
    ...(band && { ages: band }),
  };
}

/** The map's query with some of it changed. */
export function mapAddress(base: string, query: MapQuery, change: Partial<MapQuery> = {}): string {
  const entries = Object.entries({ ...query, ...change }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const text = new URLSearchParams(Object.fromEntries(entries)).toString();
  return text ? `${base}?${text}` : base;
}
