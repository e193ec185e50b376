/** What is known of a dataset itself: the services it comes from, and how many forms it holds. */
import { type SQL, sql } from "drizzle-orm";
import type { Facts, FormFacts } from "@/lib/reports/facts";
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
  const counted = sql`select distinct counted.service_id from counted_forms counted where ${inYear} and counted.consented`;
  const [all] = await rowsOf<{ services: number }>(
    tx,
    sql`select count(*)::int as services from (${counted}) as counted`,
  );
  const [ever] = await rowsOf<{ cases: number }>(
    tx,
    sql`select count(distinct counted.case_id)::int as cases from counted_forms counted
      where ${ofCases} and counted.consented and counted.described_on <= ${asked.to}::date`,
  );
  return {
    services: all?.services ?? 0,
    places: await servicesBy(tx, sql`local_authority_name`, counted),
    nations: (await servicesBy(tx, sql`nation`, counted)).map(({ name, services }) => ({
      name: nations[name as keyof typeof nations] ?? name,
      services,
    })),
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

function servicesBy(tx: Tx, column: SQL, counted: SQL): Promise<{ name: string; services: number }[]> {
  return rowsOf(
    tx,
    sql`select ${column} as name, count(*)::int as services from services where id in (${counted})
      group by ${column} order by count(*) desc, ${column}`,
  );
}
