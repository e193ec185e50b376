/**
 * Imports one file in a process of its own, as the command does, and inserts the same lines barely beside it. Prints the
 * milliseconds of both; opening the database is in neither.
 */
import { sql } from "drizzle-orm";
import { importCases } from "@/db/import/import";
import { prepareDatabase } from "@/db/prepare";
import { linesOf } from "@/lib/cli/lines";
import { placeOfData } from "@/lib/env";
import { today } from "@/lib/time";

const [file = ""] = process.argv.slice(2);
const { db, close } = await prepareDatabase(placeOfData());
try {
  const began = performance.now();
  const { cases, faultCount } = await importCases(db, await linesOf(file), {
    create: true,
    dryRun: false,
    today: today(),
  });
  const ours = performance.now() - began;
  if (faultCount > 0) throw new Error("The file of the measurement was refused.");
  console.log(JSON.stringify({ cases, ours, bare: await bare() }));
} finally {
  await close();
}

/** The same lines as they are, into a table without a key, an index or a rule, in the same batches. */
async function bare(): Promise<number> {
  return db.transaction(async (tx) => {
    // Only the owner makes tables: the login role, whose database this is.
    await tx.execute(sql`select set_config('role', 'none', true)`);
    await tx.execute(sql`create table bench_lines (line jsonb)`);
    const began = performance.now();
    let batch: string[] = [];
    const flush = async () => {
      await tx.execute(
        sql`insert into bench_lines select value from json_array_elements(${`[${batch.join(",")}]`}::text::json)`,
      );
      batch = [];
    };
    for await (const line of await linesOf(file)) {
      batch.push(line);
      if (batch.length === 250) await flush();
    }
    if (batch.length > 0) await flush();
    return performance.now() - began;
  });
}
