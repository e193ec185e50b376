import { defineConfig, devices } from "@playwright/test";
import { browserPath } from "./e2e/browser";
import { ownServer } from "./e2e/server";

const { port, dataDir } = await ownServer();
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 120_000,
  // A second try tells a test that is unsteady, which the list then names, from one that fails.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    // Chromium refuses its sandbox to root, as in a container; Playwright leaves it off by default.
    launchOptions: { executablePath: await browserPath() },
  },
  webServer: {
    command: "node bin/start.mjs",
    url: baseURL,
    env: { PORT: port, DATA_DIR: dataDir, DATABASE_URL: "", NEXTAUTH_URL: baseURL, HOST: "127.0.0.1" },
    stdout: "ignore",
    stderr: "pipe",
    // It builds where nothing is built yet, and makes up the demonstration: minutes, on a busy machine.
    timeout: 600_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
