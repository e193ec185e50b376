/** What is known of a dataset itself: the services it comes from, and how many forms it holds. */
import { sql } from "drizzle-orm";
import type { Year } from "@/lib/forms/define";
import { daysOf, yearStarting } from "@/lib/forms/years";
import { notKnown } from "@/lib/places";
import type { Facts, FormFacts, Opened, ServicesIn } from "@/lib/reports/facts";
import type { Needs } from "@/lib/reports/needs";
import { populationById } from "@/questionnaires";

import { rowsOf, type Tx } from "../types";
import { tallyOf } from "./tally";

export interface DatasetAsked {
  readonly population: string;
  /** One service alone; left out for all. */
  readonly serviceId?: string | undefined;
  /** The first and the last day of the year, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** The client groups whose cases of all time are asked for, with the last year that an earlier system's total includes. */
  readonly allTime?: readonly { readonly population: string; readonly upTo: Year | undefined }[];
}

interface FormsFound {
  form: string;
  received: number;
  consented: number;
  matched: number;
}

export async function factsOf(tx: Tx, asked: DatasetAsked): Promise<Facts> {
  const ofCases = sql`counted.population = ${asked.population}
    ${asked.serviceId === undefined ? sql`` : sql`and counted.service_id = ${asked.serviceId}::uuid`}`;
  const inYear = sql`${ofCases} and counted.described_on between ${asked.from}::date and ${asked.to}::date`;
  const forms = await rowsOf<FormsFound>(
    tx,
    sql`select received.form, received.received, coalesce(held.consented, 0) as consented,
        coalesce(held.matched, 0) as matched
      from app.forms_received(${asked.population}, ${asked.from}::date, ${asked.to}::date,
          ${asked.serviceId ?? null}::uuid) as received
        left join (
          select form, count(*)::int as consented, count(*) filter (where exists (select from counted_forms opening
            where opening.case_id = counted.case_id and opening.role = 'opens'))::int as matched
          from counted_forms counted where ${inYear} and consented group by form
        ) as held on held.form = received.form
      order by received.form`,
  );
  const services = await rowsOf<{ code: string; place: string; nation: string }>(
    tx,
    sql`select local_authority_code as code, local_authority_name as place, nation from services where id in (
      select distinct counted.service_id from counted_forms counted where ${inYear} and counted.consented)`,
  );
  const placed = services.filter(({ code }) => code !== notKnown.code);
  return {
    services: services.length,
    places: servicesBy(placed.map(({ place }) => place)),
    nations: servicesBy(services.map(({ nation }) => nations[nation as keyof typeof nations] ?? nation)),
    forms: Object.fromEntries(
      forms.map(({ form, received, consented, matched }): [string, FormFacts] => [
        form,
        { received, consented, matched },
      ]),
    ),
    opened: await openedOf(tx, asked),
  };
}

/** How many cases of some client groups have opened until the last of these days. */
async function openedOf(tx: Tx, { serviceId, to, allTime = [] }: DatasetAsked): Promise<Facts["opened"]> {
  const opened: Record<string, Opened> = {};
  for (const { population, upTo } of allTime) {
    const form = populationById(population)?.forms.find(({ role }) => role === "opens");
    if (!form) continue;
    const from = async (day?: string) => {
      const cases = {
        population,
        to,
        consentedOnly: true,
        ...(serviceId !== undefined && { serviceIds: [serviceId] }),
      };
      const tally = await tallyOf(tx, { ...cases, ...(day !== undefined && { from: day }) }, formsAlone);
      return tally.forms(form.id, "period");
    };
    const after = upTo === undefined ? undefined : daysOf(yearStarting(Number(upTo.slice(0, 4)) + 1)).from;
    opened[population] = { all: await from(), since: after === undefined || after > to ? 0 : await from(after) };
  }
  return opened;
}

/** How many forms there are, and nothing of what they say. */
const formsAlone: Needs = { cohorts: new Map(), otherCases: false };

const nations = {
  england: "England",
  wales: "Wales",
  scotland: "Scotland",
  "northern-ireland": "Northern Ireland",
} as const;

/** Each name once, with how often it stands there: the most frequent first. */
function servicesBy(names: readonly string[]): ServicesIn[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times]
    .map(([name, services]) => ({ name, services }))
    .sort((a, b) => b.services - a.services || (a.name < b.name ? -1 : 1));
}
