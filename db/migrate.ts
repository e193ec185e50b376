/** Bringing a database up to date with db/migrations. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle as onServer } from "drizzle-orm/node-postgres";
import { migrate as migrateNodePostgres } from "drizzle-orm/node-postgres/migrator";
import type { PgliteDatabase } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import { DatabaseUnavailable } from "./errors";
import type { Progress } from "./open";
import type { Schema } from "./types";
import { type Queryable, rowsOf } from "./types";

/** Every tool runs in the project's folder; where bundled code lies says nothing about where the migrations do. */
export const migrationsFolder = () => join(/* turbopackIgnore: true */ process.cwd(), "db", "migrations");

/** One number for the lock that keeps two processes from migrating at once: the letters "insights" in hexadecimal. */
const LOCK = "7597122006803346547";

export async function migrateEmbedded(db: PgliteDatabase<Schema>, progress: Progress): Promise<void> {
  if (await isUpToDate(db)) return;
  progress("Bringing the database up to date");
  await migratePglite(db, { migrationsFolder: migrationsFolder() });
}

/**
 * Does nothing where the database is up to date or where the log-in role owns nothing: opening the database then says
 * what is amiss.
 * @throws DatabaseUnavailable when the server cannot be reached, or refuses a change
 */
export async function migrateServer(databaseUrl: string, progress: Progress): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "insights migration" });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseUnavailable(
      `The PostgreSQL server in DATABASE_URL cannot be reached: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
  try {
    const db = onServer({ client });
    const [may] = await rowsOf<{ version: number; create: boolean }>(
      db,
      sql`select current_setting('server_version_num')::int as version,
        has_database_privilege(current_database(), 'CREATE') as create`,
    );
    if (may && may.version < 150_000) throw new DatabaseUnavailable("The PostgreSQL server is older than version 15.");
    if (!may?.create || (await isUpToDate(db))) return;
    // Held by this connection until it ends, so that of two processes that start together one waits for the other.
    await db.execute(sql`select pg_advisory_lock(${sql.raw(LOCK)})`);
    progress("Bringing the database up to date");
    await migrateNodePostgres(db, { migrationsFolder: migrationsFolder() });
  } finally {
    await client.end();
  }
}

/** Whether the newest migration of this version has been applied. */
export async function isUpToDate(on: Queryable): Promise<boolean> {
  const journal = JSON.parse(readFileSync(join(migrationsFolder(), "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  const newest = journal.entries.at(-1)?.when ?? 0;
  const [table] = await rowsOf<{ there: boolean }>(
    on,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!table?.there) return false;
  const [last] = await rowsOf<{ applied: string | null }>(
    on,
    sql`select max(created_at)::text as applied from drizzle.__drizzle_migrations`,
  );
  return Number(last?.applied ?? -1) >= newest;
}
