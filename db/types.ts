/** One type over both drivers, so that nothing else knows which of them is behind it. */
import type { ExtractTablesWithRelations, SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from "drizzle-orm/pg-core";
import type * as schema from "./schema";

export type Schema = typeof schema;

/** The open database. Application code never holds one: it is given a Tx by withCaller or withSystem. */
export type Db = PgDatabase<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** A transaction in which the database knows for whom it acts. Queries take it first. */
export type Tx = PgTransaction<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** Either, for what is run both inside and outside a transaction. */
export type Queryable = Pick<Db, "execute">;

/**
 * The rows of a query written in SQL. Both drivers give timestamps and dates as text here; cast counts to int, since
 * one of them gives a bigint as text and the other as a number.
 */
export async function rowsOf<Row>(on: Queryable, query: SQL): Promise<Row[]> {
  const result = (await on.execute(query)) as { rows: Row[] };
  return result.rows;
}
