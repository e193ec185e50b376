import { beforeAll } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing";

/**
 * The database of a test file, also as the one that the application opens: withCaller() and withSystem() of `@/db` use
 * it, so that what calls them is tested whole.
 */
export function applicationDatabase(): TestDatabase {
  const test = testDatabase();
  beforeAll(() => {
    const opened = globalThis as { insightsDatabase?: Promise<unknown> };
    opened.insightsDatabase = Promise.resolve({ db: test.db, engine: "embedded", close: async () => {} });
  });
  return test;
}
