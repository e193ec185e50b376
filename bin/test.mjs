// Runs every check and every test, and sums them up in the last line. A failure never hides the steps after it.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./steps/build.mjs";
import { sourceFingerprint } from "./steps/fingerprint.mjs";
import { install } from "./steps/install.mjs";
import { checkNodeVersion } from "./steps/node-version.mjs";
import { startPostgres } from "./steps/postgres.mjs";
import { ended, inProject, run, startNode, stopOnSignals } from "./steps/process.mjs";
import { Stop, say } from "./steps/say.mjs";
import { keptSecrets } from "./steps/secrets.mjs";

const results = mkdtempSync(join(tmpdir(), "insights-test-"));
const sum = { passed: 0, failed: 0 };
const failures = [];
let postgres;

const biome = inProject("node_modules/@biomejs/biome/bin/biome");
const next = inProject("node_modules/next/dist/bin/next");
const tsc = inProject("node_modules/typescript/bin/tsc");
const vitest = inProject("node_modules/vitest/vitest.mjs");
const playwright = inProject("node_modules/@playwright/test/cli.js");

process.once("exit", () => rmSync(results, { recursive: true, force: true }));
stopOnSignals(130, () => postgres?.remove());

await run(async () => {
  checkNodeVersion();
  await install();

  await check("Format", [biome, "check", "--linter-enabled=false", "--error-on-warnings", "."]);
  await check("Lint", [biome, "lint", "--error-on-warnings", "."]);
  await check("Types", [next, "typegen"], [tsc, "--noEmit"]);
  await vitestProject("Unit tests", "unit");
  await vitestProject("Database tests on the embedded database", "database", { TEST_DATABASE_URL: "" });
  await databaseTestsOnPostgres();
  if (await builds()) await browserTests();

  if (failures.length > 0) say(`\nFailed: ${failures.join("; ")}.`);
  say(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
});

/** A step that either holds or does not, and counts as one. */
async function check(title, ...commands) {
  heading(title);
  for (const command of commands) {
    if ((await ended(startNode(command))) !== 0) return count(title, { passed: 0, failed: 1 });
  }
  count(title, { passed: 1, failed: 0 });
}

async function vitestProject(title, project, env = {}) {
  heading(title);
  const file = join(results, `${title}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await ended(startNode([vitest, "run", "--project", project, ...reporters], { env }));
  const report = read(file);
  countRun(title, code, report && { passed: report.numPassedTests, failed: report.numFailedTests });
}

async function databaseTestsOnPostgres() {
  const title = "Database tests on PostgreSQL";
  postgres = await startPostgres();
  if (!postgres) {
    heading(title);
    say("Left out: PostgreSQL is not installed here. The embedded database ran the same tests.");
    return;
  }
  await vitestProject(title, "database", { TEST_DATABASE_URL: postgres.url });
  await postgres.stop();
  postgres = undefined;
}

async function builds() {
  const title = "Build";
  heading(title);
  try {
    await build(sourceFingerprint(), keptSecrets());
    count(title, { passed: 1, failed: 0 });
    return true;
  } catch (fault) {
    if (!(fault instanceof Stop)) throw fault;
    say(fault.message);
    count(title, { passed: 0, failed: 1 });
    return false;
  }
}

async function browserTests() {
  const title = "Browser tests";
  heading(title);
  const file = join(results, "browser.json");
  const command = [playwright, "test", "--reporter=list,json"];
  const code = await ended(startNode(command, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }));
  const stats = read(file)?.stats;
  // A test that passed only at the second try has passed, and Playwright's list says so.
  countRun(title, code, stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected });
}

/** Counts a runner's tests. A runner that fails without a failed test (a file that does not load) counts as one failure. */
function countRun(title, code, tests) {
  const { passed, failed } = tests ?? { passed: 0, failed: 0 };
  count(title, { passed, failed: code !== 0 && failed === 0 ? 1 : failed });
}

function count(title, { passed, failed }) {
  sum.passed += passed;
  sum.failed += failed;
  if (failed > 0) failures.push(title);
}

function heading(title) {
  say(`\n── ${title} ${"─".repeat(Math.max(0, 76 - title.length))}`);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
