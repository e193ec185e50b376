/** The database of a test file. */
import { afterAll, beforeAll } from "vitest";
import { asCaller, asSystem, type Caller } from "../caller";
import type { Db, Tx } from "../types";
import { type Opened, openTestDatabase } from "./template";

export { makeCase, makeClient, makePerson, makeService, makeTeam } from "./factories";

export interface TestDatabase {
  readonly db: Db;
  /** As withCaller() of the application. */
  as<Result>(caller: Caller, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** As withSystem() of the application. */
  system<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Runs SQL as the owner of the tables. */
  owner(query: string): Promise<unknown[]>;
}

/**
 * Opens a database for the file that calls it, once, and closes it at the end: embedded, or on the server of
 * TEST_DATABASE_URL. Tests of one file share it; they make services of their own rather than emptying tables.
 */
export function testDatabase(): TestDatabase {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened?.close());
  const now = () => {
    if (!opened) throw new Error("The test database is open only while tests run.");
    return opened;
  };
  return {
    get db() {
      return now().db;
    },
    as: (caller, work) => asCaller(now().db, caller, work),
    system: (work) => asSystem(now().db, work),
    owner: (query) => now().owner(query),
  };
}
