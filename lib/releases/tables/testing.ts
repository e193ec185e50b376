/** Tallies of made-up forms, for tests: every cohort holds them all; and releases of one table of five services. */
import type { Audience } from "@/disclosure/policy";
import { comparedPeriod } from "@/lib/dashboard/compared-periods";
import { type Comparison, compare } from "@/lib/dashboard/comparison";
import type { KeptFigures } from "@/lib/dashboard/kept-figures";
import type { Tally } from "@/lib/reports/tally";
import { children } from "@/reports/children";
import type { MadeSource } from "../testing";
import type { TalliesOfYear } from "./cells";
import { all, type ShownOf } from "./others";
import { type Known, type ReleasedReport, releaseReport } from "./release";

/** Deals the cases of a source out among services, and counts each and all. */
export async function talliesOf(source: MadeSource, services: number, year: TalliesOfYear["year"]) {
  const keys = new Map([...(await source.codes())].map(([key, code]) => [code, key]));
  const said = Array.from({ length: services + 1 }, () => new Map<string, number>());
  const add = (service: number, key: string) => {
    const times = said[service] as Map<string, number>;
    times.set(key, (times.get(key) ?? 0) + 1);
  };
  for (const [form, held] of source.all)
    for (const { caseId, codes } of held) {
      const own = 1 + (Number(caseId.slice(-12)) % services);
      for (const service of [0, own]) {
        add(service, `forms ${form}`);
        for (const code of codes.split(" ")) add(service, keys.get(Number(code)) ?? "");
      }
    }
  const [whole, ...byService] = said.map(
    (times): Tally => ({
      forms: (form) => times.get(`forms ${form}`) ?? 0,
      cases: (form) => times.get(`forms ${form}`) ?? 0,
      count: (key) => times.get(key) ?? 0,
      numbers: () => [],
    }),
  );
  return { year, whole: whole as Tally, byService };
}

const year = "2024-25";
const names = ["north", "south", "east", "west", "middle"] as const;

/**
 * Releases and comparisons of one table of the children's report, of five services: north, south, east, west and middle.
 *
 * @param table its id
 * @param tally counts some of the services together, of each of which something is made up
 */
export function fiveServices<Made>(table: string, tally: (services: readonly Made[]) => Tally) {
  const definition = {
    ...children,
    tables: children.tables.filter(({ id }) => id === table),
    statements: [],
    overview: [table],
    themes: [],
  };
  const nation = (services: readonly Made[]): TalliesOfYear => ({
    year,
    whole: tally(services),
    byService: services.map((each) => tally([each])),
    services: names,
  });
  return {
    release(audience: Audience, services: readonly Made[], known: Known = {}): Promise<ReleasedReport> {
      const place = names.indexOf(known.of as (typeof names)[number]);
      const counted: TalliesOfYear =
        place === -1 ? nation(services) : { year, whole: tally(services.slice(place, place + 1)), byService: [] };
      return releaseReport({ definition, year, compare: 0 }, new Map([[year, counted]]), audience, {
        nation: async () => new Map([[year, nation(services)]]),
        ...known,
      });
    },
    /** What the services are shown of all of them in a period. */
    compared(
      id: string,
      services: readonly Made[],
      { within = [], released = [] }: { within?: readonly KeptFigures[]; released?: readonly ShownOf[] } = {},
    ): Promise<Comparison> {
      const period = comparedPeriod(id);
      if (!period) throw new Error(`There is no period ${id}.`);
      const { whole, byService } = nation(services);
      return compare({
        report: definition,
        period,
        services: names,
        inOneHand: [],
        whole,
        byService,
        within,
        released,
      });
    },
  };
}

/** What the readers of a release have seen of it. @param of the service that it is of; left out for all */
export function shownIn({ kept }: ReleasedReport, of: string = all): ShownOf[] {
  return kept.map((one) => ({ ...one, release: "R-0001", of }));
}

/** That it was seen before. */
export function had(shown: readonly ShownOf[]): Known {
  return { earlier: async (cells) => shown.filter(({ cell }) => cells.includes(cell)) };
}
