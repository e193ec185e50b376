import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { kent2022 } from "@/needs/kent-2022";
import { printed } from "@/needs/print";

const dataDir = mkdtempSync(join(tmpdir(), "insights-needs-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs the tool as `npm run --silent needs -- …` does, on an embedded database of its own. */
async function needs(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const tool = ["--import", "tsx", "--conditions=react-server", "bin/needs.ts", ...args];
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, tool, { env, maxBuffer: 32 * 1024 * 1024 })) };
  } catch (fault) {
    const { code, stdout, stderr } = fault as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe("needs", { timeout: 180_000 }, () => {
  it("prints the project's own copy of Kent 2022 without a database", async () => {
    const { code, stdout, stderr } = await needs("kent", "--year", "2022", "--format", "json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(asJson(printed(kent2022)));
  });

  it("fills a database with it, once, and prints the same from there", async () => {
    expect((await needs("load", "kent-2022")).stderr).toMatch(
      /kent-2022: \d+ records added, 0 changed, 0 there already\./,
    );
    expect((await needs("load", "kent-2022")).stderr).toMatch(
      /kent-2022: 0 records added, 0 changed, \d+ there already\./,
    );
    const { stdout } = await needs("kent", "--from", "database");
    expect(JSON.parse(stdout)).toEqual(asJson(printed(kent2022, "nothing to release")));
  });

  it("writes a workbook, and says what is wrong with what it is asked", async () => {
    const file = join(dataDir, "kent.xlsx");
    expect((await needs("kent", "--format", "xlsx", "--out", file)).stderr).toContain(`Written: ${file}`);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
    expect(await needs("kent", "--format", "pdf")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--out is missing"),
    });
    expect(await needs("load", "atlantis")).toMatchObject({ code: 2, stderr: expect.stringContaining("kent-2022") });
    expect(await needs("kent", "--year", "1999")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Kent has no assessment of 1999. There are: 2022."),
    });
  });
});
