import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { administrator, analyst, caseworkerOf, expect, managerOf, signInOnPage, test } from "./fixtures";
import { expectGoodPage, faultsOf } from "./page-checks";

const password = "winter kettle orbit";
/** Somebody who is in no other test, in either worker. */
function somebody() {
  const number = randomInt(1_000_000);
  return { name: `Kim Example ${number}`, email: `kim-${number}@example.test` };
}

const modes = [
  { scripts: true, name: "with scripts" },
  { scripts: false, name: "without scripts" },
];

for (const { scripts, name } of modes) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled: scripts });

    test("someone signs in, is sent back where they were, and signs out for good", async ({ page, context }) => {
      const faults = faultsOf(page);
      await page.goto("/account/sessions");
      await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();

      await page.getByLabel("E-mail address").fill(caseworkerOf("clover"));
      await page.getByLabel("Password", { exact: true }).fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
      const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
      await expect(problem).toContainText("The e-mail address or the password is not right");
      await expect(page.getByLabel("E-mail address")).toHaveValue(caseworkerOf("clover"));
      await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");

      await signInOnPage(page, caseworkerOf("clover"));
      await expect(page).toHaveURL(/\/account\/sessions$/);
      await expect(page.getByRole("row", { name: /this one/ })).toBeVisible();

      const copied = await context.cookies();
      expect(copied.find(({ name: cookie }) => cookie.endsWith("insights.session"))).toMatchObject({
        httpOnly: true,
        sameSite: "Lax",
      });
      await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "You are signed out" })).toBeVisible();

      await context.addCookies(copied);
      await page.goto("/account");
      await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
      expect(faults).toEqual([]);
    });

    test("a manager invites someone, whose link works once", async ({ page, browser, baseURL }) => {
      const { name: who, email } = somebody();
      await page.goto("/sign-in?to=/accounts/new");
      await signInOnPage(page, managerOf("clover"));
      await page.getByRole("button", { name: "Invite" }).click();
      await expect(page.getByRole("alert").first()).toContainText("Enter their name");
      await page.getByLabel("Full name").fill(who);
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Caseworker").check();
      await page.getByRole("button", { name: "Invite" }).click();
      await expect(page.getByText(`${who} now has an account here.`)).toBeVisible();
      const link = (await page.getByText(/\/welcome\//).textContent()) ?? "";

      const theirs = await browser.newContext({ javaScriptEnabled: scripts, baseURL });
      const invited = await theirs.newPage();
      await invited.goto(link);
      await expect(invited).toHaveURL(/\/welcome$/);
      await expect(invited.getByRole("heading", { level: 1 })).toContainText(who);
      await invited.getByLabel("New password", { exact: true }).fill("password1234");
      await invited.getByLabel("The new password again").fill("password1234");
      await invited.getByRole("button", { name: "Set password" }).click();
      await expect(invited.getByText("too easy to guess").first()).toBeVisible();
      await invited.getByLabel("New password", { exact: true }).fill(password);
      await invited.getByLabel("The new password again").fill(password);
      await invited.getByRole("button", { name: "Set password" }).click();
      await expect(invited.getByRole("banner").getByText(who)).toBeVisible();

      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");

      // Disabled, they are out at their next step.
      await page.goto("/accounts");
      await page.getByRole("link", { name: who, exact: true }).click();
      await page.getByRole("button", { name: "Disable account" }).click();
      await expect(page.getByRole("button", { name: "Enable account" })).toBeVisible();
      await invited.goto("/account");
      await expect(invited.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
      await theirs.close();
    });
  });
}

test("a second factor is set up, and asked for from then on", async ({ page, browser, baseURL }) => {
  const { name, email } = somebody();
  await page.goto("/sign-in?to=/accounts/new");
  await signInOnPage(page, administrator);
  await page.getByLabel("Full name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Analyst").check();
  await page.getByRole("button", { name: "Invite" }).click();
  const link = (await page.getByText(/\/welcome\//).textContent()) ?? "";

  const theirs = await browser.newContext({ baseURL });
  const own = await theirs.newPage();
  const faults = faultsOf(own);
  await own.goto(link);
  await own.getByLabel("New password", { exact: true }).fill(password);
  await own.getByLabel("The new password again").fill(password);
  await own.getByRole("button", { name: "Set password" }).click();
  await own.waitForURL((url) => url.pathname !== "/welcome");

  await own.goto("/account/second-factor");
  await expectGoodPage(own);
  const key = ((await own.locator("code").textContent()) ?? "").replaceAll(" ", "");
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  // The step before this one: taken, and it leaves the present code for signing in.
  await own.getByLabel("Code that the app shows").fill(app.generate({ timestamp: Date.now() - 30_000 }));
  await own.getByRole("button", { name: "Turn on" }).click();
  await expect(own.getByText("Your second factor is set up.")).toBeVisible();
  await expect(own.getByRole("alert").getByRole("listitem")).toHaveCount(10);
  const recovery = (await own.getByRole("alert").getByRole("listitem").first().textContent()) ?? "";
  await expectGoodPage(own);

  for (const code of [app.generate(), recovery]) {
    await own.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
    await own.getByRole("main").getByRole("link", { name: "Sign in" }).click();
    await signInOnPage(own, email, password);
    await expect(own.getByRole("heading", { level: 1, name: "Enter your code" })).toBeVisible();
    await own.getByLabel("Code").fill("000000");
    await own.getByRole("button", { name: "Continue" }).click();
    await expect(own.getByRole("alert").first()).toContainText("This code is not right");
    await own.getByLabel("Code").fill(code);
    await own.getByRole("button", { name: "Continue" }).click();
    await expect(own.getByRole("banner").getByText(name)).toBeVisible();
  }
  expect(faults).toEqual([]);
  await theirs.close();
});

test("someone who works for two services switches between them", async ({ page }) => {
  await page.goto("/sign-in?to=/account/service");
  await signInOnPage(page, caseworkerOf("heather"));
  await page.getByLabel("Heather Family Support").check();
  await page.getByRole("button", { name: "Switch" }).click();
  const service = page.getByRole("banner");
  await expect(service).toContainText("Heather Family Support");
  await page.goto("/accounts");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");

  await service.getByRole("link", { name: "Switch service" }).click();
  await page.getByLabel("Bluebell Domestic Abuse Service").check();
  await page.getByRole("button", { name: "Switch" }).click();
  await expect(service).toContainText("Bluebell Domestic Abuse Service");
  await page.goto("/accounts");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accounts");
});

const closed = [
  { who: caseworkerOf("foxglove"), paths: ["/accounts", "/accounts/new", "/services", "/services/foxglove"] },
  { who: managerOf("foxglove"), paths: ["/services", "/services/clover", "/accounts?service=clover"] },
  { who: analyst, paths: ["/cases", "/accounts", "/dashboard/nation"] },
];

for (const { who, paths } of closed) {
  test(`what is not for ${who} is not there`, async ({ page, signInAs }) => {
    await signInAs(who);
    for (const path of paths) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
  });
}

test("an unattended page saves, warns, and is left when the time is up", async ({ page, signInAs }) => {
  await signInAs(caseworkerOf("foxglove"));
  let secondsLeft = 1800;
  await page.route("**/session", (route) => {
    if (route.request().method() === "POST") secondsLeft = 1800;
    return route.fulfill({ json: { secondsLeft } });
  });
  await page.clock.install();
  await page.goto("/account");
  await page.evaluate(() => {
    window.addEventListener("insights:save-now", () => {
      document.body.dataset.saved = "yes";
    });
  });
  const warning = page.getByRole("dialog", { name: "Are you still there?" });

  secondsLeft = 140;
  await page.clock.runFor(1650_000);
  await expect(page.locator("body")).toHaveAttribute("data-saved", "yes");
  await expect(warning).toBeHidden();
  secondsLeft = 110;
  await page.clock.runFor(25_000);
  await expect(warning).toBeVisible();
  await expect(warning).toContainText("You will be signed out in 2 minutes");
  await warning.getByRole("button", { name: "Stay signed in" }).click();
  await expect(warning).toBeHidden();

  // The real session is alive, so the sign-in page would send them back at once: what counts is that they left.
  const left = page.waitForRequest((request) => request.url().includes("/sign-in?why=time-out&to=%2Faccount"));
  secondsLeft = 0;
  await page.clock.runFor(1700_000);
  await left;
});

const pages = [
  { who: null, paths: ["/sign-in", "/reset", "/sign-out", "/welcome"] },
  {
    who: managerOf("foxglove"),
    paths: ["/account", "/account/password", "/account/sessions", "/accounts", "/accounts/new", "/services/foxglove"],
  },
  { who: administrator, paths: ["/accounts", "/services", "/services/new", "/services/clover"] },
];

for (const { who, paths } of pages) {
  for (const path of paths) {
    test(`${path} holds at a desk and on a phone, for ${who ?? "anyone"}`, async ({ page, signInAs }) => {
      const faults = faultsOf(page);
      if (who) await signInAs(who);
      await page.goto(path);
      await expectGoodPage(page);
      expect(faults).toEqual([]);
    });
  }
}
