import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { whileUnfinished } from "./unfinished";

const folder = mkdtempSync(join(tmpdir(), "insights-unfinished-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command that never gets further than the middle of what it writes. */
const stuck = `
  import { mkdir, writeFile } from "node:fs/promises";
  import { runCommand } from "@/lib/cli/command";
  import { whileUnfinished } from "@/lib/unfinished";
  await runCommand({ name: "stuck", says: "Writes half a folder.", options: {} }, () =>
    whileUnfinished(process.env.PLACE, async () => {
      await mkdir(process.env.PLACE);
      await writeFile(process.env.PLACE + "/half", "half of it");
      console.log("half made");
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    }));`;

function interrupted(place: string, signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
  const script = join(folder, "stuck.mts");
  writeFileSync(script, stuck.replaceAll('"@/', `"${process.cwd()}/`));
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, PLACE: place },
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.once("data", () => {
    expect(existsSync(join(place, "half"))).toBe(true);
    child.kill(signal);
  });
  return new Promise((resolve) => child.once("close", (code, by) => resolve(code ?? by)));
}

describe("what is not whole yet", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("is gone when a command is ended by %s", async (signal, code) => {
    const place = join(folder, signal);
    expect(await interrupted(place, signal)).toBe(code);
    expect(existsSync(place)).toBe(false);
  });

  it("is begun anew where a command was killed in the middle of it", async () => {
    const place = join(folder, "killed");
    expect(await interrupted(place, "SIGKILL")).toBe("SIGKILL");
    await whileUnfinished(place, async () => {
      expect(existsSync(place)).toBe(false);
      mkdirSync(place);
    });
    expect(existsSync(place)).toBe(false);
  });

  it("is gone where it cannot be made whole, and the fault is told", async () => {
    const place = join(folder, "failed");
    const failing = whileUnfinished(place, async () => {
      mkdirSync(place);
      throw new Error("The disk is full.");
    });
    await expect(failing).rejects.toThrow("The disk is full.");
    expect(existsSync(place)).toBe(false);
  });
});
