import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseworkerOf, expect as expectSoon, signInOnPage, test } from "./fixtures";
import { identityProvider } from "./identity-provider";
import { freePort } from "./server";

/** A second server has just been started beside the first: its first pages take their time. */
const expect = expectSoon.configure({ timeout: 20_000 });

test("someone connects their organisation's sign-in, and from then on it signs them in", async ({ browser }) => {
  test.setTimeout(600_000);
  const rowan = { sub: "rowan", name: "Rowan Example", email: "rowan@organisation.example" };
  const provider = await identityProvider("insights", rowan);
  const port = String(await freePort());
  const baseURL = `http://localhost:${port}`;
  const dataDir = await mkdtemp(join(tmpdir(), "insights-organisation-"));
  const insights = spawn(process.execPath, ["bin/start.mjs"], {
    env: {
      ...process.env,
      PORT: port,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      HOST: "127.0.0.1",
      NEXTAUTH_URL: baseURL,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: "insights",
      OIDC_CLIENT_SECRET: "a made-up secret",
      OIDC_NAME: "Example Trust",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [insights.stdout, insights.stderr]) stream.on("data", (part) => (said += part));
  await expect.poll(() => said, { timeout: 480_000 }).toContain("Insights is running");

  for (const javaScriptEnabled of [true, false]) {
    provider.now.identity = { ...rowan, sub: `rowan-${javaScriptEnabled}` };
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const page = await context.newPage();
    const elsewhere = page.getByRole("link", { name: "Sign in with Example Trust instead" });

    // Not connected yet: the identity means nothing here, and makes no account.
    await page.goto("/sign-in");
    await elsewhere.click();
    await expect(page.getByText("We could not sign you in that way.")).toBeVisible();

    await signInOnPage(page, caseworkerOf("clover"));
    await page.goto("/account/connect");
    await page.getByRole("button", { name: "Connect" }).click();
    await expect(page).toHaveURL(/\/account$/);
    await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "You are signed out" })).toBeVisible();

    await page.goto("/sign-in?to=/account");
    await elsewhere.click();
    await expect(page).toHaveURL(/\/account$/);
    await expect(page.getByRole("main")).toContainText(caseworkerOf("clover"));

    // The address of an account proves nothing: it is only another system's word.
    await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
    provider.now.identity = { sub: "stranger", name: "A Stranger", email: caseworkerOf("clover") };
    await page.goto("/sign-in");
    await elsewhere.click();
    await expect(page.getByText("We could not sign you in that way.")).toBeVisible();
    await context.close();
  }

  insights.kill("SIGTERM");
  await once(insights, "close");
  provider.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});
