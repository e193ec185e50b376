/** Counts the forms of old by the definitions of today, where those have changed since they were counted. */
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Population } from "@/lib/forms/define";
import { meaningOf } from "@/lib/forms/meaning";
import { populations } from "@/questionnaires";
import { asSystem } from "../caller";
import type { Progress } from "../open";
import { projectionStamps } from "../schema";
import { type Db, rowsOf, type Tx } from "../types";
import { projectCases } from "./projection";

/** So many cases are counted in one transaction: enough to be quick, few enough that nobody waits for long. */
const together = 200;

/**
 * Brings what is counted up to date with the questionnaires. It does nothing where they have not changed. Interrupted, it
 * begins again at the next opening: whatever it has counted by then is right already.
 */
export async function countAnew(db: Db, progress: Progress): Promise<void> {
  for (const population of populations) {
    const stamp = stampOf(population);
    const cases = await asSystem(db, async (tx) =>
      (await heldStamp(tx, population)) === stamp ? undefined : casesOf(tx, population),
    );
    if (cases === undefined) continue;
    if (cases.length > 0) progress(`Counting ${cases.length} cases anew, since what is worked out of them has changed`);
    for (let first = 0; first < cases.length; first += together)
      await asSystem(db, (tx) => projectCases(tx, cases.slice(first, first + together)));
    await asSystem(db, (tx) => keepStamp(tx, population, stamp));
  }
}

function stampOf({ forms }: Population): string {
  return createHash("sha256").update(meaningOf(forms)).digest("hex");
}

async function heldStamp(tx: Tx, { id }: Population): Promise<string | undefined> {
  const [held] = await rowsOf<{ stamp: string }>(
    tx,
    sql`select stamp from ${projectionStamps} where population = ${id}`,
  );
  return held?.stamp;
}

async function casesOf(tx: Tx, { id }: Population): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select cases.id from cases where population = ${id}
      and exists (select from forms where forms.case_id = cases.id and forms.status = 'submitted') order by cases.id`,
  );
  return rows.map((row) => row.id);
}

async function keepStamp(tx: Tx, { id }: Population, stamp: string): Promise<void> {
  await tx
    .insert(projectionStamps)
    .values({ population: id, stamp })
    .onConflictDoUpdate({ target: projectionStamps.population, set: { stamp } });
}
