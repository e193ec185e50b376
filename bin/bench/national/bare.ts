/**
 * Counts what the dashboards show with one plain statement each, as the owner of the tables and so without row-level
 * security: how often each code was said, by form, in the forms of the period and of the cases that closed in it. Prints
 * the milliseconds by name. Arguments: the median service, the largest, how often.
 */
import pg from "pg";
import { placeOfData } from "@/lib/env";
import { daysOfPeriod, type PeriodName } from "@/lib/reports/period";
import { today } from "@/lib/time";

const [median = "", largest = "", runs = "1"] = process.argv.slice(2);

const counts: readonly { name: string; period: PeriodName; serviceId?: string }[] = [
  { name: "dashboard-service-median", period: "year", serviceId: median },
  { name: "dashboard-service-largest", period: "year", serviceId: largest },
  { name: "dashboard-national-year", period: "last-year" },
  { name: "dashboard-national-all-time", period: "all" },
];

const client = new pg.Client({ connectionString: placeOfData().databaseUrl });
await client.connect();
try {
  await client.query("set jit = off");
  const times: Record<string, number[]> = {};
  for (const { name, period, serviceId } of counts) {
    const { from = "-infinity", to = "infinity" } = daysOfPeriod({ name: period }, today());
    const cases = `population = 'adult' and ($3::uuid is null or service_id = $3) and (service_id = $3 or consented)`;
    const own: number[] = [];
    for (let run = 0; run < Number(runs); run += 1) {
      const began = performance.now();
      await client.query(
        `with closing as (select case_id from counted_forms where role = 'closes' and described_on between $1 and $2 and ${cases})
        select 'period' as cohort, form, code, count(*) from counted_forms, unnest(codes) as code
          where described_on between $1 and $2 and ${cases} group by form, code
        union all
        select 'closing', form, code, count(*) from counted_forms, unnest(codes) as code
          where case_id in (select case_id from closing) and ${cases} group by form, code`,
        [from, to, serviceId ?? null],
      );
      own.push(performance.now() - began);
    }
    times[name] = own;
  }
  console.log(JSON.stringify(times));
} finally {
  await client.end();
}
