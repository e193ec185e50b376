import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const apart = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];

// `server-only` throws outside a React server; in tests every module is on the server side.
const resolve = {
  alias: [
    { find: /^server-only$/, replacement: `${root}lib/testing/empty.ts` },
    { find: /^@\//, replacement: root },
  ],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          environment: "node",
          // Some start a command as a person would, which takes seconds on a busy machine.
          testTimeout: 30_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...apart, "**/*.db.test.ts"],
        },
      },
      {
        resolve,
        test: {
          name: "database",
          environment: "node",
          include: ["**/*.db.test.ts"],
          exclude: apart,
          // An embedded database starts in each file: slower than a unit test, and heavy on memory.
          testTimeout: 60_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
