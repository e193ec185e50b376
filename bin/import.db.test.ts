import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { asSystem } from "@/db/caller";
import { prepareDatabase } from "@/db/prepare";
import { cases } from "@/db/schema";
import { makeLines } from "@/db/seed/lines";
import { populations } from "@/questionnaires";

// Each run starts a process and an embedded database, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), "insights-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const dataDir = join(folder, "data");
const file = join(folder, "cases.ndjson");
const [population] = populations;
if (!population) throw new Error("There is no client group.");
const made = makeLines({
  population,
  count: 12,
  services: ["cli"],
  caseworkers: 2,
  from: "2024-01-01",
  until: "2025-01-01",
  seed: "CLI",
});
writeFileSync(file, [...made].map((line) => `${JSON.stringify(line)}\n`).join(""));

/** The command, on an embedded database of its own. The test's own process goes on working meanwhile. */
function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", "bin/import.ts", ...args], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" },
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (part) => {
    said.stdout += part;
  });
  child.stderr.on("data", (part) => {
    said.stderr += part;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...said })));
}

it("makes the database where there is none, imports the file, and refuses it the second time", async () => {
  const first = await run(file, "--create", "--format", "json");
  expect(first.code).toBe(0);
  expect(JSON.parse(first.stdout)).toMatchObject({ cases: 12, services: ["cli"], faults: [], written: true });

  const second = await run(file);
  expect({ code: second.code, stdout: second.stdout }).toEqual({ code: 1, stdout: "" });
  expect(second.stderr).toContain("line 1: case: this case is there already");
  expect(second.stderr).toContain("Nothing was imported: 12 faults in 12 cases.");

  const { db, close } = await prepareDatabase({ dataDir });
  try {
    expect(await asSystem(db, (tx) => tx.select().from(cases))).toHaveLength(12);
    // The application would have it open just so.
    const refused = await run(file);
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/in use by another process \(number \d+\)/);
  } finally {
    await close();
  }
});
