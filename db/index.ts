import "server-only";

/** The database of the running application: opened once, at the first request that needs it. */
import { env, isBuilding } from "@/lib/env";
import { asCaller, asSystem, type Caller } from "./caller";
import { DatabaseUnavailable } from "./errors";
import type { Connection } from "./open";
import { prepareDatabase } from "./prepare";
import type { Db, Tx } from "./types";
import { keepUp } from "./upkeep";

export type { Caller } from "./caller";
export { DatabaseInUse, DatabaseUnavailable, NotFound } from "./errors";
export type { Tx } from "./types";

// On globalThis, because Next.js loads a module again for each of its bundles and at each change in development, and
// a second opening of the embedded database would destroy it.
const opened = globalThis as { insightsDatabase?: Promise<Connection> };

function connection(): Promise<Connection> {
  if (isBuilding())
    throw new DatabaseUnavailable("A page asked for the database while the application was being built.");
  if (!opened.insightsDatabase) {
    const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = env();
    opened.insightsDatabase = prepareDatabase({ dataDir, databaseUrl });
    opened.insightsDatabase.then(
      ({ db }) => keepUp(db),
      () => {
        // After a failure the next request tries again, rather than being told of the first failure for ever.
        delete opened.insightsDatabase;
      },
    );
  }
  return opened.insightsDatabase;
}

/** The only way in which application code reaches data: for a person. See asCaller(). */
export async function withCaller<Result>(caller: Caller, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return asCaller((await connection()).db, caller, work);
}

/** For work that opens transactions of its own, as the system and over minutes: what is prepared for release. */
export async function withDatabase<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  return work((await connection()).db);
}

/** For signing in, and for reading who the caller is. See asSystem(). */
export async function withSystem<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return asSystem((await connection()).db, work);
}
