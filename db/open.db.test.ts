import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { asSystem } from "./caller";
import { DatabaseInUse, DatabaseUnavailable } from "./errors";
import { lockFolder } from "./lock";
import { prepareDatabase } from "./prepare";
import { findForm } from "./queries/drafts";
import { createService, listServices } from "./queries/services";
import { rowsOf } from "./types";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "insights-open-"));
  made.push(folder);
  return folder;
}

describe("the lock of the embedded database", () => {
  it("refuses a second process with a sentence, and is taken over once that process is no more", async () => {
    const folder = newFolder();
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const ended = new Promise((resolve) => other.once("exit", resolve));
    await new Promise((resolve) => other.once("spawn", resolve));
    writeFileSync(join(folder, "in-use.json"), JSON.stringify({ pid: other.pid, began: null }));
    expect(() => lockFolder(folder)).toThrow(DatabaseInUse);
    expect(() => lockFolder(folder)).toThrow(new RegExp(`in use by another process \\(number ${other.pid}\\)`));
    other.kill("SIGKILL");
    await ended;
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is taken over where its number now belongs to another process, or it was written half", () => {
    const folder = newFolder();
    for (const left of [JSON.stringify({ pid: process.ppid, began: "an earlier boot:1" }), '{"pid":'])
      if (process.platform === "linux" || left === '{"pid":') {
        writeFileSync(join(folder, "in-use.json"), left);
        lockFolder(folder)();
      }
  });

  it("refuses the same process a second time", () => {
    const folder = newFolder();
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(DatabaseInUse);
    unlock();
  });
});

describe("opening a database", () => {
  it("makes it where there is none, and finds it as it was left", async () => {
    const dataDir = newFolder();
    const steps: string[] = [];
    const first = await prepareDatabase({ dataDir, progress: (step) => steps.push(step) });
    expect(steps).toEqual(["Opening the embedded database", "Bringing the database up to date"]);
    await asSystem(first.db, (tx) =>
      createService(tx, {
        organisation: "Example Organisation",
        slug: "example",
        name: "Example Service",
        nation: "wales",
        localAuthorityCode: "W99999999",
        localAuthorityName: "Exampleshire",
        populations: ["child"],
      }),
    );
    const codes = sql`select count(*)::int as codes, max(code) as last from answer_codes`;
    const before = await rowsOf(first.db, codes);
    await expect(prepareDatabase({ dataDir })).rejects.toThrow(DatabaseInUse);
    await first.close();

    const second = await prepareDatabase({ dataDir });
    expect(await asSystem(second.db, (tx) => listServices(tx))).toMatchObject([{ slug: "example" }]);
    expect(await rowsOf(second.db, codes)).toEqual(before);
    await second.close();
    // A whole new database on the disk, without the template that other tests start from.
  }, 120_000);

  it("finds a draft that was saved just before the server was killed", async () => {
    const dataDir = newFolder();
    const saver = join(import.meta.dirname, "testing", "killed-saver.ts");
    const server = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", saver, dataDir], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => server.once("exit", resolve));
    const said = await Promise.race([
      new Promise<string>((resolve) => server.stdout.once("data", (part) => resolve(String(part).trim()))),
      ended.then(() => "ended before it saved"),
    ]);
    server.kill("SIGKILL");
    await ended;

    const { db, close } = await prepareDatabase({ dataDir });
    expect(await asSystem(db, (tx) => findForm(tx, said))).toMatchObject({ answers: { disability: "yes" } });
    await close();
  }, 120_000);

  it("says so where the server cannot be reached", async () => {
    const opening = prepareDatabase({ databaseUrl: "postgresql://nobody@127.0.0.1:1/nothing" });
    await expect(opening).rejects.toThrow(DatabaseUnavailable);
    await expect(opening).rejects.toThrow(/cannot be reached/);
  });
});
