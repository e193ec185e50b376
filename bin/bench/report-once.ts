/**
 * Counts one report in a process of its own, so that nothing is remembered from the one before, and counts the same codes
 * barely beside it. Prints the milliseconds of both; opening the database is in neither.
 */
import { sql } from "drizzle-orm";
import pg from "pg";
import { asSystem } from "@/db/caller";
import { prepareDatabase } from "@/db/prepare";
import { countReport } from "@/db/queries/report";
import { placeOfData } from "@/lib/env";
import type { Year } from "@/lib/forms/define";
import { reports } from "@/reports";

const [population = "", year = ""] = process.argv.slice(2);
const definition = reports.find((report) => report.population === population);
if (!definition) throw new Error(`There is no report of ${population}.`);
const { databaseUrl, ...place } = placeOfData();
const { db, close } = await prepareDatabase({ databaseUrl, ...place });
try {
  await forget();
  const ours = await timed(() => asSystem(db, (tx) => countReport(tx, { definition, year: year as Year })));
  await forget();
  const bare = await timed(() =>
    asSystem(db, (tx) =>
      tx.execute(sql`select code, count(*) from (
        select unnest(codes) as code from counted_forms
        where population = ${population} and year = ${year} and consented) as said group by code`),
    ),
  );
  console.log(JSON.stringify({ ours, bare }));
} finally {
  await close();
}

/** Writes the tables anew, so that a server holds none of their pages: both counts begin cold. */
async function forget(): Promise<void> {
  if (!databaseUrl) return;
  // The owner, whose database this is; the application's own connections have given up the right.
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  for (const table of [
    "counted_forms",
    "tally_changes",
    "service_tallies",
    "national_tallies",
    "cases",
    "answer_codes",
  ])
    await owner.query(`vacuum (full, analyze) ${table}`);
  await owner.end();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
