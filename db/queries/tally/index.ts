/** Counts what was submitted: the tally behind dashboards and reports, read where it is kept, and counted where it is not. */
import { type Cohort, cohortNames } from "@/lib/reports/cohort";
import type { Needs } from "@/lib/reports/needs";
import { populationById } from "@/questionnaires";
import type { Tx } from "../../types";
import { hasMuchToFold } from "./fold";
import { canReadBoth, isKept, readKept, readKeptOfBoth } from "./kept";
import { countPlainly } from "./plain";
import type { Counted, CountedCases, ServiceTally } from "./tallied";

export type { CountedCases, ServiceTally } from "./tallied";

/** All that can be asked about a client group. */
function everythingOf(population: string): Needs {
  const forms = new Set((populationById(population)?.forms ?? []).map(({ id }) => id));
  return {
    cohorts: new Map(cohortNames.map((name) => [name, forms])),
    otherCases: true,
  };
}

/**
 * Counts the forms of these cases.
 *
 * @param needs what will be asked of the tally; how many forms of each kind are dated in the period can be asked besides
 * @throws Error, from the tally, where something else is asked for
 */
export async function tallyOf(
  tx: Tx,
  counted: CountedCases,
  needs: Needs = everythingOf(counted.population),
): Promise<ServiceTally> {
  const read = isKept(counted, needs) && !(await hasMuchToFold(tx)) ? readKept : countPlainly;
  return asTally(await read(tx, counted, needs), needs);
}

/**
 * Counts the forms of these cases, and those of them alone whose client consents: in one reading where that is possible.
 *
 * @param ofConsented what will be asked of the tally of those who consent
 */
export async function talliesOf(
  tx: Tx,
  counted: CountedCases,
  needs: Needs,
  ofConsented: Needs,
): Promise<{ all: ServiceTally; withConsent: ServiceTally }> {
  if (!isKept(counted, needs) || !canReadBoth(needs, ofConsented) || (await hasMuchToFold(tx)))
    return {
      all: await tallyOf(tx, counted, needs),
      withConsent: await tallyOf(tx, { ...counted, consentedOnly: true }, ofConsented),
    };
  const { all, withConsent } = await readKeptOfBoth(tx, counted, needs);
  return { all: asTally(all, needs), withConsent: asTally(withConsent, ofConsented) };
}

function asTally(all: readonly Counted[], needs: Needs): ServiceTally {
  const times = new Map<string, number>();
  const numbers = new Map<string, [value: number, times: number][]>();
  for (const { cohort, kind, key, value, times: count } of all) {
    const at = place(cohort, kind, key);
    if (value === null) times.set(at, (times.get(at) ?? 0) + count);
    else addNumber(numbers, at, value, count);
  }
  const of = (cohort: Cohort, kind: Counted["kind"], key: string): string => {
    const [form = ""] = key.split("/");
    const known = needs.cohorts.get(cohort)?.has(form) ?? false;
    if (!known && (cohort !== "period" || kind === "said" || kind === "number"))
      throw new Error(`The forms ${form} of the cohort "${cohort}" were not counted.`);
    return place(cohort, kind, key);
  };
  return {
    forms: (form, cohort) => times.get(of(cohort, "forms", form)) ?? 0,
    cases: (form, cohort) => times.get(of(cohort, "cases", form)) ?? 0,
    consented: (form, cohort) => times.get(of(cohort, "consented", form)) ?? 0,
    count: (key, cohort) => times.get(of(cohort, "said", key)) ?? 0,
    numbers: (key, cohort) => numbers.get(of(cohort, "number", key)) ?? [],
  };
}

function place(cohort: Cohort, kind: string, key: string): string {
  return `${cohort} ${kind} ${key}`;
}

/** What was counted comes in rising order of value. */
function addNumber(to: Map<string, [value: number, times: number][]>, at: string, value: number, times: number): void {
  const given = to.get(at);
  const last = given?.at(-1);
  if (!given) to.set(at, [[value, times]]);
  else if (last?.[0] === value) last[1] += times;
  else given.push([value, times]);
}
