import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { lockFolder } from "@/db/lock";

const dataDir = mkdtempSync(join(tmpdir(), "insights-account-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs the tool as `npm run --silent account -- …` does, on an embedded database of its own. */
async function account(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const tool = ["--import", "tsx", "--conditions=react-server", "bin/account.ts", ...args];
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", NEXTAUTH_URL: "https://insights.example" };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, tool, { env })) };
  } catch (fault) {
    const { code, stdout, stderr } = fault as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

const robin = ["--email", "Robin@example.test"];

describe("account", { timeout: 120_000 }, () => {
  it("makes the database and the first administrator, and prints the link alone", async () => {
    const made = await account("create", ...robin, "--role", "administrator", "--name", "Robin Example");
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^https:\/\/insights\.example\/welcome\/[\w-]{43}\n$/);
    expect(made.stderr).toContain("Bringing the database up to date.");
  });

  it("gives another link to someone who lost the first, and lists what there is", async () => {
    const again = await account("create", ...robin, "--role", "administrator");
    expect(again.stdout).toMatch(/\/welcome\//);
    const { stdout } = await account("list", "--format", "json");
    expect(JSON.parse(stdout)).toEqual([
      { email: "robin@example.test", name: "Robin Example", state: "invited", roles: ["administrator"] },
    ]);
  });

  it("disables and enables an account", async () => {
    expect((await account("disable", ...robin)).code).toBe(0);
    expect((await account("list")).stdout).toContain("robin@example.test\tdisabled\t");
    expect((await account("enable", ...robin)).code).toBe(0);
  });

  it.each([
    ["an unknown account", ["reset", "--email", "nobody@example.test"], 1, "There is no account"],
    ["a service that is not there", ["create", ...robin, "--role", "manager", "--service", "none"], 1, "no service"],
    ["a manager of no service", ["create", ...robin, "--role", "manager"], 2, "--service is missing"],
  ])("refuses %s in a sentence, with nothing on standard output", async (_, args, code, sentence) => {
    const refused = await account(...args);
    expect(refused).toMatchObject({ code, stdout: "" });
    expect(refused.stderr).toContain(sentence);
    expect(refused.stderr).not.toContain("    at ");
  });

  it("refuses while the application has the embedded database open", async () => {
    const release = lockFolder(dataDir);
    const refused = await account("list");
    release();
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("is in use by another process");
  });
});
