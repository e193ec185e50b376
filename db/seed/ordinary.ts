/** The run of a service's cases over three years, most of them of late. */
import { daysAfter } from "@/lib/forms/generate/case";
import { habitsOf } from "./likelihoods";
import { doing, type Made, makeCase, type Setting } from "./setting";

const daysBack = 1_100;

/**
 * @param since of a client group, the first day on which such a case can have opened; a published year stays as it was
 */
export function ordinaryCases(
  setting: Setting,
  count: number,
  since: (population: string) => string | undefined = () => undefined,
): Made[] {
  const { random, today, populations } = setting;
  const made: Made[] = [];
  /** Closed cases whose clients may come back. */
  const gone: Made[] = [];
  for (let number = 0; number < count; number += 1) {
    const population = random.pick(populations);
    const same = gone.findIndex(({ record }) => record.population === population.id);
    const back = same >= 0 && random.happens(1 / 14) ? gone.splice(same, 1)[0] : undefined;
    const furthest = Math.min(daysBack, daysBetween(since(population.id) ?? "2000-01-01", today));
    const openedOn = back
      ? daysAfter(back.record.closedOn ?? today, random.whole(20, 200))
      : daysAfter(today, -Math.floor(furthest * random.next() ** 1.3));
    if (openedOn > today) continue;
    const end = daysAfter(openedOn, random.around(habitsOf(population.id).weeks * 7, 10, 700));
    const closedOn = end > today ? null : end;
    const one = makeCase(setting, { population, openedOn, closedOn, ...(back ? { client: back.client } : {}) });
    made.push(closedOn === null && random.happens(0.04) ? madeInactive(setting, one) : one);
    if (closedOn !== null) gone.push(one);
  }
  return made;
}

/** Never less than none. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

/** The same case, made inactive some time after it opened. */
export function madeInactive(setting: Setting, { client, record }: Made): Made {
  const last =
    record.forms
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1) ?? record.openedOn;
  const on = last < setting.today ? daysAfter(last, 1) : last;
  const worker = setting.workers[0];
  const reason = "No contact for some weeks; the family is away.";
  return {
    client,
    record: {
      ...record,
      inactiveOn: on,
      events: [...record.events, { kind: "inactive", on, reason, done: doing(setting, on, worker) }],
    },
  };
}
