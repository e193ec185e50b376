/** The small numbers that stand for what can be counted. */
import { sql } from "drizzle-orm";
import { answerCodes } from "../schema";
import type { Tx } from "../types";

/** Gives a code to each key that has none yet; a key never changes its code. Codes of keys no longer asked stay. */
export async function addAnswerCodes(tx: Tx, keys: Iterable<string>): Promise<void> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return;
  // Only the missing ones are inserted: "on conflict" would use up a number for each that is there already.
  await tx.execute(sql`insert into ${answerCodes} (key)
    select wanted.key from unnest(${sql.param(wanted)}::text[]) with ordinality as wanted (key, place)
    where not exists (select from ${answerCodes} known where known.key = wanted.key)
    order by wanted.place on conflict (key) do nothing`);
}

/** The codes of keys; keys without one are given one. */
export async function codesOf(tx: Tx, keys: Iterable<string>): Promise<Map<string, number>> {
  const wanted = [...new Set(keys)];
  const codes = await known(tx, wanted);
  const missing = wanted.filter((key) => !codes.has(key));
  if (missing.length === 0) return codes;
  await addAnswerCodes(tx, missing);
  for (const [key, code] of await known(tx, missing)) codes.set(key, code);
  return codes;
}

async function known(tx: Tx, keys: string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(answerCodes)
    .where(sql`${answerCodes.key} = any (${sql.param(keys)}::text[])`);
  return new Map(rows.map(({ key, code }) => [key, code]));
}
