import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { dashboardPages, intakesCounted } from "./dashboard-pages";
import { caseworkerOf, expect, managerOf, signInOnPage, test } from "./fixtures";
import { expectGoodPage, faultsOf } from "./page-checks";

/** Opens a case and submits an intake with no more than the answers that it needs. */
async function submitIntake(page: Page): Promise<void> {
  await page.goto("/cases/new");
  const six = () => randomInt(100_000, 999_999);
  await page.getByLabel("Client reference").fill(`DASH-${six()}-${six()}`);
  const born = page.getByRole("group", { name: "Date of birth" });
  for (const [part, value] of Object.entries({ Day: "4", Month: "7", Year: "2014" }))
    await born.getByLabel(part).fill(value);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Local authority where the client lives").selectOption({ label: "Leeds" });
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  const address = page.url().replace(/[?#].*/, "");
  await page.goto(`${address}/forms/start/child.intake`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/forms\/[0-9a-f-]{36}/);
  const form = page.url().replace(/[?#].*/, "");

  await page.goto(`${form}/referral/referral`);
  await page.getByRole("radio", { name: "Child and parent" }).check();
  await page.getByRole("radio", { name: "Helpline" }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/referral/referral"));
  await page.goto(`${form}/current-or-historic-abuse/current-or-historic-abuse`);
  await page.getByRole("radio", { name: "Historic" }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/current-or-historic-abuse"));
  await page.goto(`${form}/check`);
  await page.getByRole("button", { name: /^Submit/ }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/check"));
}

test("a manager sees a submitted intake counted at once, on a page that stays open", async ({
  browser,
  page,
  signInAs,
  baseURL,
}) => {
  const faults = faultsOf(page);
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard/referrals");
  await expect(page.getByRole("status")).toContainText("Live");
  const before = await intakesCounted(page);
  let loaded = 0;
  page.on("load", () => {
    loaded += 1;
  });

  const elsewhere = await browser.newContext({ baseURL });
  const worker = await elsewhere.newPage();
  await worker.goto("/sign-in");
  await signInOnPage(worker, caseworkerOf("foxglove"));
  await submitIntake(worker);
  await elsewhere.close();

  await expect.poll(() => intakesCounted(page), { timeout: 5000 }).toBeGreaterThan(before);
  await expect(page.getByRole("status")).toContainText("brought up to date");
  expect(loaded, "the page was not loaded again").toBe(0);
  expect(faults).toEqual([]);
});

test("a dashboard that cannot look says so within 5 seconds, and is live again when it can", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard/referrals");
  await expect(page.getByRole("status")).toContainText("Live");
  await context.setOffline(true);
  await expect(page.getByRole("status")).toContainText("not kept up to date just now", { timeout: 5000 });
  await expect(page.locator(".insights-live__mark--on")).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByRole("status")).toContainText("Live", { timeout: 5000 });
});

const notADate = "/dashboard/reviews?period=dates&from-day=31&from-month=2&from-year=2026";

for (const address of [...dashboardPages, notADate]) {
  test(`a manager can read ${address}, at a desk and on a phone`, async ({ page, signInAs }) => {
    const faults = faultsOf(page);
    await signInAs(managerOf("foxglove"));
    await page.goto(address);
    if (address !== "/dashboard/filter")
      await expect(page.getByText(/including those of clients who have not consented/)).toBeVisible();
    await expectGoodPage(page);
    expect(faults).toEqual([]);
  });
}

test("a chart's figures are in a table one key away", async ({ page, signInAs }) => {
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard/abuse-at-exit?period=all");
  const region = page.getByRole("region", { name: "Domestic abuse context at exit: Presence of abuse types" });
  await expect(region).toBeHidden();
  await page.locator("summary").filter({ hasText: "Show as a table" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(region).toBeVisible();
  await expect(region.getByRole("columnheader", { name: /Intake/ })).toBeVisible();
  await expect(region.getByRole("rowheader", { name: "Experienced direct abuse" })).toBeVisible();
});

for (const team of ["All teams", "Community team"])
  test(`a figure of adults, of “${team}”, leads to the cases that it counts, and back`, async ({ page, signInAs }) => {
    await signInAs(managerOf("bluebell"));
    await page.goto("/dashboard?group=adult&period=all");
    await page.getByLabel("Team that has the case now").selectOption({ label: team });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(team === "All teams" ? /group=adult&period=all$/ : /team=[0-9a-f-]{36}/);
    const address = page.url();
    for (const name of ["Open cases", "Cases closed"]) {
      const tile = page.locator("dl > div").filter({ has: page.getByRole("link", { name, exact: true }) });
      const count = (await tile.getByRole("definition").first().innerText()).replace(",", "");
      await tile.getByRole("link").click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page.getByText(/^Adults supported by Idvas, /)).toBeVisible();
      const rows = await page.getByRole("main").getByRole("row").count();
      if (Number(count) > 25) await expect(page.getByText(new RegExp(`of ${count} cases`))).toBeVisible();
      else expect(rows - 1).toBe(Number(count));
      await expectGoodPage(page);
      await page.getByRole("link", { name: "Back to the dashboard" }).click();
      await expect(page).toHaveURL(address);
    }
  });

test("a worker's number leads to that worker's cases, and back to the workers", async ({ page, signInAs }) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard/workers?period=all");
  const row = page.getByRole("row").nth(1);
  const worker = await row.getByRole("rowheader").innerText();
  await row.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: `Open cases: ${worker}` })).toBeVisible();
  await page.getByRole("link", { name: "Back to the dashboard" }).click();
  await expect(page).toHaveURL(/\/dashboard\/workers\?period=all$/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a manager chooses a period, own dates and a team, and is told what cannot be a date", async ({
    page,
    signInAs,
  }) => {
    await signInAs(managerOf("foxglove"));
    await page.goto("/dashboard/outcomes");
    await expect(page.getByRole("status")).toContainText("Reload the page");
    await page.getByRole("radio", { name: "All time" }).check();
    await page.getByLabel("Team that has the case now").selectOption({ label: "North team" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/dashboard\/outcomes\?.*period=all/);
    await expect(
      page.locator(".insights-basis").getByText("Children and young people, of North team, at any time"),
    ).toBeVisible();

    await page.getByRole("radio", { name: "Own dates" }).check();
    const first = page.getByRole("group", { name: "First day" });
    await first.getByLabel("Day").fill("31");
    await first.getByLabel("Month").fill("2");
    await first.getByLabel("Year").fill("2026");
    await page.getByRole("button", { name: "Show" }).click();
    const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
    await expect(problem.getByRole("link")).toHaveAttribute("href", "#from");
    await expect(first.getByLabel("Day")).toHaveValue("31");

    await first.getByLabel("Day").fill("1");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/from=2026-02-01/);
    await expect(page.locator(".insights-basis").getByText("of North team, from 1 February 2026")).toBeVisible();

    await page.getByRole("link", { name: "Needs and support" }).click();
    await expect(page).toHaveURL(/\/dashboard\/support\?.*from=2026-02-01/);
  });

  test("another client group has pages of its own, and leads to its overview", async ({ page, signInAs }) => {
    await signInAs(managerOf("bluebell"));
    await page.goto("/dashboard/concerns");
    await page.getByRole("radio", { name: "Adults supported by Idvas" }).check();
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/dashboard\?group=adult$/);
    await expect(page.getByText(/^Adults supported by Idvas, /)).toBeVisible();
    await page.getByRole("link", { name: "Risk and abuse at exit", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Risk and abuse at exit" })).toBeVisible();
  });

  test("a period in which nothing happened says so", async ({ page, signInAs }) => {
    await signInAs(managerOf("foxglove"));
    await page.goto("/dashboard/support?period=dates&from=1990-01-01&to=1990-12-31");
    await expect(page.getByRole("heading", { name: "No form is dated in this period" })).toBeVisible();
    await page.getByRole("link", { name: "Show all time" }).click();
    await expect(page.getByRole("heading", { level: 3, name: "Needs & support matrix" })).toBeVisible();
  });
});

test("a bar leads to the cases behind it, and back to the same figures", async ({ page, signInAs }) => {
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard/outcomes?period=all");
  const figure = page.locator("#figure-case-status-at-exit");
  const link = figure.getByRole("link", { name: /cases: Planned closure/ });
  const count = Number((await link.innerText()).replace(/\D.*$/, ""));
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: "Planned closure" })).toBeVisible();
  expect(page.url()).not.toMatch(/planned/i);
  await expect(page.getByText(new RegExp(`of ${count} cases`))).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("link", { name: "Back to the dashboard" }).click();
  await expect(page).toHaveURL(/\/dashboard\/outcomes\?period=all#figure-case-status-at-exit$/);
});

test.describe("without scripts, a manager", () => {
  test.use({ javaScriptEnabled: false });

  test("narrows the dashboard by an answer, which stands in no address", async ({ page, signInAs }) => {
    await signInAs(managerOf("foxglove"));
    await page.goto("/dashboard?period=all");
    const before = await intakesCounted(page);
    await page.getByRole("link", { name: "Filter by an answer" }).click();
    await page.getByRole("link", { name: "Does the client have a disability?" }).click();
    await page.getByRole("button", { name: "Show these cases" }).click();
    await expect(page.getByRole("alert")).toContainText("Select at least one answer");
    await page.getByRole("checkbox", { name: "Yes" }).check();
    await page.getByRole("button", { name: "Show these cases" }).click();
    await expect(page).toHaveURL(/\/dashboard\?period=all&filter=[0-9a-f-]{36}$/);
    await expect(page.locator(".insights-basis").getByText(/only where “.*disability.*” is “Yes”/i)).toBeVisible();
    const narrowed = await intakesCounted(page);
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(before);
    await page.getByRole("link", { name: "Needs and support" }).click();
    await expect(page).toHaveURL(/filter=/);
    await page
      .getByRole("link", { name: /Remove this filter/ })
      .last()
      .click();
    await expect(page).not.toHaveURL(/filter=/);
  });
});

test("a manager whose filter has lapsed is told that all cases are counted, and chooses it again", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard/outcomes?period=all&filter=0b9f7f0e-0000-4000-8000-000000000000");
  await expect(page.getByRole("heading", { name: "Important" })).toBeVisible();
  await expectGoodPage(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/filter that was chosen has lapsed/).first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Choose the filter again" }).click();
  await expect(page).toHaveURL(/\/dashboard\/filter\?period=all&on=outcomes$/);
});

test("a manager can read by which answers to filter, at a desk and on a phone", async ({ page, signInAs }) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard/filter?period=all");
  await page.getByRole("link", { name: "Does the client have a disability?" }).click();
  await expect(page.getByRole("button", { name: "Show these cases" })).toBeVisible();
  await expectGoodPage(page);
});

test("a manager sees the cases as a hundred people, and each sentence leads to its table", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard?period=all");
  await page.getByRole("link", { name: "A hundred people" }).click();
  await expect(page).toHaveURL(/\/dashboard\/hundred\?period=all$/);
  await expect(page.getByText(/^All cases of Foxglove/)).toBeVisible();
  const said = page.getByRole("listitem").filter({ hasText: "will be referred by children's social services" });
  const [, people, of] = /^(\d+) will .*?([\d,]+ of [\d,]+)/s.exec(await said.innerText()) ?? [];
  const [count = 0, base = 1] = (of ?? "").split(" of ").map((number) => Number(number.replace(",", "")));
  expect(Number(people)).toBe(Math.floor((count * 100) / base + 0.5));
  await said.getByRole("link").click();
  await expect(page).toHaveURL(/\/dashboard\/referrals\?period=all#figure-referral-route$/);
  const row = page.locator("#figure-referral-route tr").filter({ hasText: "Children's social services" });
  await expect(row).toContainText(String(count));
});

test("a manager finds the figures of their own service, and an unknown page of it is not found", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard");
  await expect(page.getByText(/^All cases of Clover/)).toBeVisible();
  expect((await page.goto("/dashboard/weather"))?.status()).toBe(404);
  const answer = await page.request.get("/api/dashboard/version");
  expect([answer.status(), answer.headers()["cache-control"]]).toEqual([200, "no-store"]);
});
