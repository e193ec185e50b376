/** Opening the database: embedded, or on a PostgreSQL server. */
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as onServer } from "drizzle-orm/node-postgres";
import { drizzle as embedded } from "drizzle-orm/pglite";
import pg from "pg";
import { DatabaseUnavailable } from "./errors";
import { lockFolder } from "./lock";
import { isUpToDate, migrateEmbedded, migrateServer } from "./migrate";
import * as schema from "./schema";
import type { Db } from "./types";

/** Where the data are: a PostgreSQL server where `databaseUrl` is given, else a folder for the embedded database. */
export interface Place {
  dataDir?: string | undefined;
  databaseUrl?: string | undefined;
}

export interface Connection {
  db: Db;
  engine: "embedded" | "server";
  close(): Promise<void>;
}

/** Says what is being done, for someone who waits: "Opening the database". */
export type Progress = (step: string) => void;

/**
 * Opens the database, creates it where there is none, and brings it up to date.
 * @throws DatabaseInUse when another process has the embedded database open
 * @throws DatabaseUnavailable with a sentence that says what to do
 */
export async function openDatabase(place: Place, progress: Progress = () => {}): Promise<Connection> {
  if (place.databaseUrl) return openServer(place.databaseUrl, progress);
  if (place.dataDir) return openEmbedded(place.dataDir, progress);
  throw new DatabaseUnavailable("Neither a folder nor a server was named for the database.");
}

async function openEmbedded(dataDir: string, progress: Progress): Promise<Connection> {
  const unlock = lockFolder(dataDir);
  try {
    progress("Opening the embedded database");
    const client = await PGlite.create({ dataDir: join(dataDir, "postgres") });
    try {
      const db = await overEmbedded(client, progress);
      return {
        db,
        engine: "embedded",
        async close() {
          await client.close();
          unlock();
        },
      };
    } catch (error) {
      await client.close();
      throw error;
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Brings an embedded database up to date and gives up the owner's rights over it, for as long as it is open. */
export async function overEmbedded(client: PGlite, progress: Progress = () => {}): Promise<Db> {
  const db = embedded({ client, schema });
  await migrateEmbedded(db, progress);
  await client.exec("set role app_user");
  return db;
}

async function openServer(databaseUrl: string, progress: Progress): Promise<Connection> {
  progress("Connecting to the PostgreSQL server");
  await migrateServer(databaseUrl, progress);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    application_name: "insights",
    // Whoever logs in, the owner of the tables included, becomes app_user before anything else is asked.
    onConnect: async (client: pg.ClientBase) => {
      await client.query("set role app_user");
      // The conditions of row-level security make every query look dear enough to compile, which takes longer than it runs.
      await client.query("set jit = off");
    },
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => {});
  const db = onServer({ client: pool, schema });
  try {
    await checkServer(db);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { db, engine: "server", close: () => pool.end() };
}

async function checkServer(db: Db): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await tx.execute("set local role app_system");
    });
  } catch (error) {
    throw new DatabaseUnavailable(
      "The database user in DATABASE_URL may not become app_user and app_system. " +
        "Have the owner of the database run: GRANT app_user, app_system TO that user.",
      { cause: error },
    );
  }
  if (!(await isUpToDate(db)))
    throw new DatabaseUnavailable(
      "The database on the server is older than this version of the application. " +
        "Start it once with the owner's address in DATABASE_URL, which brings it up to date.",
    );
}
