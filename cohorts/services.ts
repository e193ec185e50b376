/** The services of published cohorts: as many as the report names, in places that nobody will find on a map. */
import type { CohortService } from "@/lib/cohorts/solve";

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
 */
export function madeUpServices(report: string, kind: string, count: number): readonly CohortService[] {
  return places.slice(0, count).map((place, index) => ({
    slug: `${place.toLowerCase().replaceAll(" ", "-")}-${report}`,
    name: `${place} ${kind} (made up, ${report})`,
    organisation: `${place} Trust (made up)`,
    share: 1 / (1 + index / 3),
    caseworkers: Math.max(2, Math.round(9 / (1 + index / 3))),
  }));
}
