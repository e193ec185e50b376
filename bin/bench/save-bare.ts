/**
 * Inserts what the saves of some people wrote, side by side as they were, into tables without keys, indexes or rules: a
 * row for the form, one for each answer and one for the trail, in a transaction each. Prints the milliseconds of each.
 */
import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { prepareDatabase } from "@/db/prepare";
import type { Tx } from "@/db/types";
import { placeOfData } from "@/lib/env";
import type { Answers } from "@/lib/forms/answers";

const [file = ""] = process.argv.slice(2);
/** By saver, in order. */
const saves = JSON.parse(readFileSync(file, "utf8")) as readonly (readonly Answers[])[];
const { db, close } = await prepareDatabase(placeOfData());
try {
  await asOwner(async (tx) => {
    await tx.execute(sql`create table bench_forms (id int, answers jsonb, at timestamptz)`);
    await tx.execute(sql`create table bench_edits (id int, question text, answer jsonb, at timestamptz)`);
    await tx.execute(sql`create table bench_trail (id int, at timestamptz, action text)`);
  });
  const all = () => Promise.all(saves.map((own, id) => one(own, id)));
  // A process that has just begun is not what is measured: the server was running, too.
  await all();
  console.log(JSON.stringify((await all()).flat()));
} finally {
  await close();
}

async function one(own: readonly Answers[], id: number): Promise<number[]> {
  const times: number[] = [];
  for (const answers of own) {
    const began = performance.now();
    await asOwner(async (tx) => {
      await tx.execute(
        sql`insert into bench_forms values (${id}::int, ${JSON.stringify(answers)}::text::jsonb, now())`,
      );
      await tx.execute(sql`insert into bench_edits
        select ${id}::int, key, value, now() from jsonb_each(${JSON.stringify(answers)}::text::jsonb)`);
      await tx.execute(sql`insert into bench_trail values (${id}::int, now(), 'save')`);
    });
    times.push(performance.now() - began);
  }
  return times;
}

/** The login role owns the database of the measurement, and with it these tables. */
function asOwner(work: (tx: Tx) => Promise<void>): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'none', true)`);
    await work(tx);
  });
}
