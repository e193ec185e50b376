/**
 * The services of published cohorts: as many as the report names, each in a local authority of its own. Those are real, and
 * the services are not: they are named after places that nobody will find on a map.
 */
import type { CohortService } from "@/lib/cohorts/solve";
import { type Nation, placeGroups } from "@/lib/places";

const places = [
  "Fictonbury",
  "Inventley",
  "Much Imagining",
  "Nowhere-on-Sea",
  "Pretendon",
  "Fable Regis",
  "Upper Makebelieve",
  "Storyford",
  "Mythwick",
  "Legendale",
  "Little Unreal",
  "Fancybridge",
  "Saint Nobody",
  "Dreamingham",
  "Neverton",
  "Supposeby",
  "Great Whimsey",
  "Notionham",
  "Phantomley",
  "Sham Green",
  "Whatifton",
] as const;

/**
 * Services of made-up places, a few large and most of them small.
 *
 * @param report "children-2024-25": it ends their short names, so that two cohorts can stand in one database
 * @param kind what they call themselves: "Children's Service"
 * @param nations how many of them are in each nation
 */
export function madeUpServices(
  report: string,
  kind: string,
  nations: Partial<Readonly<Record<Nation, number>>>,
): readonly CohortService[] {
  const homes = Object.entries(nations).flatMap(([nation, count]) => homesIn(nation as Nation, count));
  return homes.map(({ nation, localAuthority }, index) => {
    const place = places[index] ?? "";
    return {
      slug: `${place.toLowerCase().replaceAll(" ", "-")}-${report}`,
      name: `${place} ${kind} (made up, ${report})`,
      organisation: `${place} Trust (made up)`,
      nation,
      localAuthority,
      share: 1 / (1 + index / 3),
      caseworkers: Math.max(2, Math.round(9 / (1 + index / 3))),
    };
  });
}

/** So many local authorities of a nation, from all of its regions in turn and from all over their lists. */
function homesIn(nation: Nation, count: number): Pick<CohortService, "nation" | "localAuthority">[] {
  const regions = placeGroups.filter((group) => group.nation === nation);
  return Array.from({ length: count }, (_, index) => {
    const { authorities } = regions[index % regions.length] ?? { authorities: [] };
    const { code, name } = authorities[(index * 7) % authorities.length] ?? notFound(nation);
    return { nation, localAuthority: { code, name } };
  });
}

function notFound(nation: Nation): never {
  throw new Error(`There are no local authorities of ${nation}.`);
}
