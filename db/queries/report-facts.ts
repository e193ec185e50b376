/** What is known of a dataset itself: the services it comes from, and how many forms it holds. */
import { sql } from "drizzle-orm";
import type { Facts, FormFacts, ServicesIn } from "@/lib/reports/facts";
import { rowsOf, type Tx } from "../types";

export interface DatasetAsked {
  readonly population: string;
  /** One service alone; left out for all. */
  readonly serviceId?: string | undefined;
  /** The first and the last day of the year, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
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
  const services = await rowsOf<{ place: string; nation: string }>(
    tx,
    sql`select local_authority_name as place, nation from services where id in (
      select distinct counted.service_id from counted_forms counted where ${inYear} and counted.consented)`,
  );
  const [ever] = await rowsOf<{ cases: number }>(
    tx,
    sql`select count(distinct counted.case_id)::int as cases from counted_forms counted
      where ${ofCases} and counted.consented and counted.described_on <= ${asked.to}::date`,
  );
  return {
    services: services.length,
    places: servicesBy(services.map(({ place }) => place)),
    nations: servicesBy(services.map(({ nation }) => nations[nation as keyof typeof nations] ?? nation)),
    forms: Object.fromEntries(
      forms.map(({ form, received, consented, matched }): [string, FormFacts] => [
        form,
        { received, consented, matched },
      ]),
    ),
    casesOfAllTime: ever?.cases ?? 0,
  };
}

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
