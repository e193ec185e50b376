/** Releases from the command line: two analysts, a package, and somebody who checks it with the public key alone. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { makeLines } from "@/db/seed/lines";
import type { SignedCertificate } from "@/lib/releases/package/certificate";
import { populationById } from "@/questionnaires";

// Each run starts a process and an embedded database, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), "insights-release-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, "package");
const keyFile = join(folder, "key.pem");
const [first, second] = ["first@example.test", "second@example.test"];

/** Runs a command as `npm run --silent NAME -- …` does, on an embedded database of its own. */
async function run(name: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const tool = ["--import", "tsx", "--conditions=react-server", `bin/${name}.ts`, ...args];
  const env = {
    ...process.env,
    DATA_DIR: join(folder, "data"),
    DATABASE_URL: "",
    NEXTAUTH_URL: "https://insights.example",
  };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, tool, { env })) };
  } catch (fault) {
    const { code, stdout, stderr } = fault as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

const wanted = [
  ...["prepare", "--dataset", "adult-idva", "--from", "2019-04-01", "--to", "2020-03-31", "--access", "controlled"],
  ...["--purpose", "A made-up study", "--recipient", "Example University"],
];

beforeAll(async () => {
  const population = populationById("adult");
  if (!population) throw new Error("There is no such client group.");
  const services = ["north-example", "south-example", "east-example"];
  const days = { from: "2019-04-01", until: "2020-03-31" };
  const lines = makeLines({ population, count: 60, services, caseworkers: 2, ...days, seed: "CLI" });
  const file = join(folder, "cases.ndjson");
  writeFileSync(file, [...lines].map((line) => `${JSON.stringify(line)}\n`).join(""));
  expect((await run("import", file, "--create")).code).toBe(0);
  for (const email of [first, second])
    expect((await run("account", "create", "--email", email, "--role", "analyst")).code).toBe(0);
});

it("is prepared by one analyst, whom it is refused, and approved by another, who gets the package", async () => {
  const prepared = await run("release", ...wanted, "--by", first);
  expect(prepared).toMatchObject({ code: 0, stdout: "R-0001\n" });
  expect(prepared.stderr).toContain("data/intake.csv");
  const refused = await run("release", "approve", "R-0001", "--by", first, "--out", out);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toContain("You prepared R-0001: somebody else must approve it.");
  expect(existsSync(out)).toBe(false);
  expect((await run("release", "approve", "R-0001", "--by", second, "--out", out)).code).toBe(0);
  const { stdout: key } = await run("release", "key");
  expect(key).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  writeFileSync(keyFile, key);
  expect(await run("verify", out, "--key", keyFile)).toMatchObject({ code: 0, stdout: "" });
});

it("no longer holds once a byte is another, and the file is named", async () => {
  const file = join(out, "data/exit.parquet");
  const content = readFileSync(file);
  content[content.length >> 1] = (content[content.length >> 1] as number) ^ 1;
  writeFileSync(file, content);
  const changed = await run("verify", out, "--key", keyFile);
  expect(changed.code).toBe(1);
  expect(changed.stderr).toContain("data/exit.parquet: It was changed");
});

it("refuses somebody who is no analyst in a sentence, and asks for what is missing", async () => {
  const nobody = await run("release", ...wanted, "--by", "nobody@example.test");
  expect(nobody).toMatchObject({ code: 1, stdout: "" });
  expect(nobody.stderr).toContain("nobody@example.test is no analyst");
  const ofOneDay = await run("release", ...wanted, "--to", "2019-04-08", "--by", first);
  expect(ofOneDay).toMatchObject({ code: 2, stdout: "" });
  expect(ofOneDay.stderr).toContain(
    "--to 2019-04-08: Records are released of whole quarters: the last day is 31 March",
  );
  const missing = await run("release", "approve", "R-0001", "--by", second);
  expect(missing).toMatchObject({ code: 2, stdout: "" });
  expect(missing.stderr).toContain("--out is missing");
});

it("states the terms of the access in the certificate, in place of what nobody said", async () => {
  const { fiveSafes } = JSON.parse(readFileSync(join(out, "certificate.json"), "utf8")) as SignedCertificate;
  expect(JSON.stringify(fiveSafes)).not.toContain("Not said");
  expect(fiveSafes.setting).toContain("the recipient's agreement");
});

it("is given by a link, to whom it is for", async () => {
  const link = await run("release", "link", "R-0001", "--by", second, "--days", "3");
  expect(link.stdout).toMatch(/^https:\/\/insights\.example\/given\/[\w-]{43}\n$/);
  const long = await run("release", "link", "R-0001", "--by", second, "--days", "31");
  expect(long).toMatchObject({ code: 2, stdout: "" });
  expect(long.stderr).toContain("--days: Enter a number of days from 1 to 30");
});

it("says under which id it can be prepared again where it could not be, and then is, as coarse as one chooses", async () => {
  const open = [...wanted.map((one) => (one === "controlled" ? "open" : one)), "--setting", "A locked example room"];
  const failed = await run("release", ...open, "--outputs", "Tables alone", "--levels", "age=9", "--by", first);
  expect(failed).toMatchObject({ code: 1, stdout: "" });
  expect(failed.stderr).toContain("age cannot be made as coarse as that");
  expect(failed.stderr).toContain("R-0002 stands in the register and is not prepared.");
  const wrong = await run("release", "prepare", "R-0002", "--levels", "age", "--by", first);
  expect(wrong.code).toBe(2);
  const other = await run("release", "prepare", "R-0002", "--from", "2019-07-01", "--access", "open", "--by", first);
  expect(other).toMatchObject({ code: 2, stdout: "" });
  expect(other.stderr).toContain("--from, --access: R-0002 was asked for already");
  const again = await run("release", "prepare", "R-0002", "--levels", "age=1", "--by", first);
  expect(again).toMatchObject({ code: 0, stdout: "R-0002\n" });
  const worse = await run("release", "prepare", "R-0002", "--levels", "age=9", "--by", first);
  expect(worse).toMatchObject({ code: 1, stdout: "" });
  expect(worse.stderr).toContain("R-0002 waits for approval still, as it was prepared before.");
});

it("is refused with a reason, once", async () => {
  const refusing = ["refuse", "R-0002", "--by", second, "--reason"];
  expect((await run("release", ...refusing, "The purpose is not clear.")).code).toBe(0);
  const again = await run("release", ...refusing, "The purpose is not clear.");
  expect(again).toMatchObject({ code: 1, stdout: "" });
  expect((await run("release", "refuse", "R-0002", "--by", second)).stderr).toContain("--reason is missing");
});

it("stands in the register, with who did what and to whom it went", async () => {
  const { stdout } = await run("release", "list", "--format", "json");
  const [other, given] = JSON.parse(stdout) as Record<string, string>[];
  expect(other).toMatchObject({ id: "R-0002", status: "refused", expires: "" });
  expect(given).toMatchObject({
    ...{ id: "R-0001", status: "approved", recipient: "Example University", purpose: "A made-up study" },
    decided: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});
