import { sql } from "drizzle-orm";
import type { Tx } from "../types";

/**
 * Inserts rows as one parameter of JSON, whatever their number: a parameter for each value would be over PostgreSQL's
 * limit of 65,535 at a few hundred cases.
 *
 * @param columns each column with its type, both written where it is called: neither is ever input
 */
export async function insert<Column extends string>(
  tx: Tx,
  table: string,
  columns: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Partial<Record<Column, unknown>>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(", ");
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await tx.execute(
    sql`insert into ${sql.raw(table)} (${sql.raw(names)}) select ${sql.raw(names)}
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as given (${sql.raw(types.join(", "))})`,
  );
}
