/** Made-up cases as the lines of an import file. */
import type { Population } from "@/lib/forms/define";
import { daysAfter, generateCase } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import type { WrittenLine } from "../import/line";
import { habitsOf, likelihoods } from "./likelihoods";

export interface LinesToMake {
  readonly count: number;
  readonly population: Population;
  /** Short names of services; the cases are dealt out among them. */
  readonly services: readonly string[];
  /** Caseworkers of each service. */
  readonly caseworkers: number;
  /** The first and last day on which a case opens, YYYY-MM-DD; what would happen after the last has not happened. */
  readonly from: string;
  readonly until: string;
  /** The same seed makes the same lines; another makes other clients. */
  readonly seed: string;
}

/** One line a case. Every fifteenth client or so comes back for another case. */
export function* makeLines(toMake: LinesToMake): Generator<WrittenLine> {
  const { count, population, services, from, until, seed } = toMake;
  const random = seededRandom(`${seed} ${population.id}`);
  const { ages, weeks } = habitsOf(population.id);
  const days = Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000));
  /** Those whose case has closed, by service. */
  const gone = new Map<string, { client: WrittenLine["client"]; closedOn: string }[]>();

  for (let number = 1; number <= count; number += 1) {
    const service = random.pick(services);
    const left = gone.get(service) ?? [];
    const back =
      left.length > 0 && random.happens(1 / 15) ? left.splice(random.whole(0, left.length - 1), 1)[0] : undefined;
    const earliest = back ? daysAfter(back.closedOn, 7) : daysAfter(from, random.whole(0, days));
    const openedOn = earliest > until ? until : earliest;
    const end = daysAfter(openedOn, random.around(weeks * 7, 7, 900));
    const closedOn = end > until ? null : end;
    const made = generateCase(
      {
        population,
        openedOn,
        closedOn,
        today: until,
        reviewWeeks: 12,
        ages,
        ...(back ? { dateOfBirth: back.client.dateOfBirth } : {}),
      },
      random,
      likelihoods,
    );
    const reference = back?.client.reference ?? `${seed}-${String(number).padStart(6, "0")}`;
    const client = { reference, dateOfBirth: made.dateOfBirth };
    if (closedOn !== null) gone.set(service, [...left, { client, closedOn }].slice(-200));
    yield {
      service,
      client,
      case: {
        population: population.id,
        openedOn,
        ...(closedOn === null ? {} : { closedOn }),
        ...(random.happens(0.05) ? {} : { consent: random.happens(0.85) }),
        caseworker: `worker-${random.whole(1, toMake.caseworkers)}@${service}.example`,
      },
      forms: made.forms.map(({ form, date, answers }) => ({ form, date, answers: { ...answers } })),
    };
  }
}
