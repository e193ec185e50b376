/** The cases of a service that began and ended long ago. */
import { daysAfter } from "@/lib/forms/generate/case";
import { placeName } from "@/lib/places";
import { habitsOf } from "./likelihoods";
import { daysBetween } from "./ordinary";
import type { CasesLongAgo } from "./services";
import { type Made, makeCase, type Setting } from "./setting";

/** Leaves a case of the last days a fortnight to run. */
const shortest = 14;

export function casesLongAgo(setting: Setting, { from, to, opened }: CasesLongAgo): Made[] {
  const { random, populations } = setting;
  const days = daysBetween(from, to);
  return populations.flatMap((population) =>
    Object.entries(opened[population.id] ?? {}).flatMap(([code, number]) =>
      Array.from({ length: number }, () => {
        const openedOn = daysAfter(from, random.whole(0, days - shortest));
        const end = daysAfter(openedOn, random.around(habitsOf(population.id).weeks * 7, shortest, days));
        return makeCase(setting, {
          population,
          openedOn,
          closedOn: end > to ? to : end,
          area: { code, name: placeName(code) },
          holds: ["opens", "closes"],
        });
      }),
    ),
  );
}
