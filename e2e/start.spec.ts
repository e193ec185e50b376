import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "./server";

/** Starts Insights as a person does, in a folder of data of its own. */
async function start(settings: Record<string, string>) {
  const dataDir = await mkdtemp(join(tmpdir(), "insights-start-"));
  const env = { ...process.env, HOST: "127.0.0.1", NEXTAUTH_URL: "", DATA_DIR: dataDir, ...settings };
  const insights = spawn(process.execPath, ["bin/start.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [insights.stdout, insights.stderr]) {
    stream.on("data", (part) => {
      said += part;
    });
  }
  const tidyUp = () => rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  return { insights, dataDir, said: () => said, tidyUp };
}

async function exitCode(insights: ChildProcess) {
  if (insights.exitCode === null && insights.signalCode === null) await once(insights, "close");
  return insights.exitCode;
}

async function answers(port: string) {
  return fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" }).then(
    () => true,
    () => false,
  );
}

test("the application answers in British English, with its name in the title", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/Insights/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
});

test("a port that another program holds is refused with a sentence that says what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = String(typeof address === "object" && address ? address.port : 0);
  const { insights, said, tidyUp } = await start({ PORT: port });
  expect(await exitCode(insights)).toBe(1);
  expect(said()).toContain(`Port ${port} is taken by another program. Stop that one, or choose another`);
  other.close();
  await tidyUp();
});

test("a wrong setting stops the start with a sentence that says what to do", async () => {
  const { insights, said, tidyUp } = await start({ PORT: String(await freePort()), SESSION_IDLE_MINUTES: "soon" });
  expect(await exitCode(insights)).toBe(1);
  expect(said()).toContain("SESSION_IDLE_MINUTES is not a whole number from 5 to 240. Set it to");
  await tidyUp();
});

test("it stops cleanly when asked, starts again in seconds, and leaves no server behind when it is killed", async () => {
  test.setTimeout(600_000);
  const port = String(await freePort());
  const first = await start({ PORT: port });
  await expect.poll(first.said, { timeout: 480_000 }).toContain(`Insights is running at http://localhost:${port}`);
  expect(await answers(port)).toBe(true);
  first.insights.kill("SIGTERM");
  expect(await exitCode(first.insights)).toBe(0);
  expect(await answers(port)).toBe(false);

  const second = await start({ PORT: port, DATA_DIR: first.dataDir });
  // Within five seconds on a quiet machine; here the other worker drives a browser meanwhile.
  await expect.poll(second.said, { timeout: 120_000 }).toContain("Insights is running");
  second.insights.kill("SIGKILL");
  await exitCode(second.insights);
  await expect.poll(() => answers(port), { timeout: 30_000 }).toBe(false);
  await second.tidyUp();
  await first.tidyUp();
});
