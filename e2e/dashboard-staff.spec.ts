import { newReference, openCase } from "./casework";
import { dashboardPages, intakesCounted } from "./dashboard-pages";
import { administrator, analyst, caseworkerOf, expect, signInOnPage, test } from "./fixtures";
import { expectGoodPage } from "./page-checks";

for (const path of ["", "/completeness", "/outcomes"])
  test(`an analyst sees all services together at /dashboard${path}, of those who consent, and no case`, async ({
    page,
    signInAs,
  }) => {
    await signInAs(analyst);
    await page.goto(`/dashboard${path}?period=all`);
    await expect(page.getByText(/services together\. Only cases of clients who consent/)).toBeVisible();
    await expect(page.locator("main a[href*='/dashboard/cases/']")).toHaveCount(0);
    await expectGoodPage(page);
  });

test("an analyst finds no list of cases, no gap of a case and no service beside the others", async ({
  page,
  signInAs,
}) => {
  await signInAs(analyst);
  for (const address of [
    "/dashboard/cases/case-status-at-exit?row=0",
    "/dashboard/nation",
    "/dashboard/gaps/child.intake/disability",
  ])
    expect((await page.goto(address))?.status(), address).toBe(404);
});

test("an analyst narrows the nation by an answer, and sees how many cases are new or repeat", async ({
  page,
  signInAs,
}) => {
  await signInAs(analyst);
  await page.goto("/dashboard/referrals?period=all");
  await expect(page.getByRole("rowheader", { name: "New client" })).toBeVisible();
  const before = await intakesCounted(page);
  await page.getByRole("link", { name: "Filter by an answer" }).click();
  await page.getByRole("link", { name: "Does the client have a disability?" }).click();
  await page.getByRole("checkbox", { name: "Yes" }).check();
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Show these cases" }).click();
  await expect(page).toHaveURL(/\/dashboard\/referrals\?period=all&filter=[0-9a-f-]{36}$/);
  await expect(page.locator(".insights-basis").getByText(/only where “.*disability.*” is “Yes”/i)).toBeVisible();
  const narrowed = await intakesCounted(page);
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(before);
  await expectGoodPage(page);
});

test("an analyst chooses one service, is told whose figures they are, and goes back to all", async ({
  page,
  signInAs,
}) => {
  await signInAs(analyst);
  await page.goto("/dashboard/referrals?period=all");
  const all = await intakesCounted(page);
  const choice = page.getByLabel("Service", { exact: true });
  const name = (await choice.getByRole("option").filter({ hasText: "Foxglove" }).first().textContent()) ?? "";
  await choice.selectOption({ label: name });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/\/dashboard\/referrals\?.*service=foxglove/);
  await expect(page.getByText(`Dashboard of ${name}`)).toBeVisible();
  await expect(page.locator(".insights-basis")).toContainText(`of ${name}, at any time`);
  await expect(page.locator(".insights-basis")).toContainText("Only cases of clients who consent to research count");
  expect(await intakesCounted(page)).toBeLessThan(all);
  await expect(page.locator("main a[href*='/dashboard/cases/'], main a[href*='/dashboard/standing/']")).toHaveCount(0);
  await expectGoodPage(page);
  for (const address of ["/dashboard/workers", "/dashboard/standing/open", "/dashboard/gaps?worker=nobody"]) {
    const of = `${address}${address.includes("?") ? "&" : "?"}service=foxglove`;
    await page.goto(of);
    await expect(page.getByRole("table")).toHaveCount(0);
  }
  await page.goto("/dashboard/referrals?period=all&service=foxglove");
  await page.getByRole("link", { name: /Remove this filter: .*Foxglove/ }).click();
  await expect(page).not.toHaveURL(/service=/);
  await expect.poll(() => intakesCounted(page)).toBe(all);
});

test("an administrator sees how lately and how completely each service records", async ({ page, signInAs }) => {
  await signInAs(administrator);
  await page.goto("/services");
  await page.getByRole("link", { name: /how completely each service records/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Health of the data" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /Foxglove/ })).toBeVisible();
  await expectGoodPage(page);
});

test("an open page of the health of the data follows what services record, within 5 seconds, for those who may see it", async ({
  page,
  browser,
  signInAs,
  baseURL,
}) => {
  await signInAs(administrator);
  await page.goto("/services/health");
  await expect(page.getByRole("status")).toContainText("Live");
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await signInOnPage(other, caseworkerOf("foxglove"));
  expect((await other.request.get("/api/health/version")).status()).toBe(404);
  await openCase(other, newReference());
  await elsewhere.close();
  await expect(page.getByRole("status")).toContainText(/being counted|brought up to date/, { timeout: 5000 });
});

test("nobody but a service's managers finds its dashboard, or the stamp that it follows", async ({
  page,
  context,
  signInAs,
}) => {
  const stamp = "/api/dashboard/version";
  await page.goto("/dashboard/support");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  expect((await page.request.get(stamp)).status()).toBe(401);
  for (const person of [caseworkerOf("foxglove"), administrator]) {
    await context.clearCookies();
    await signInAs(person);
    for (const address of [...dashboardPages.slice(0, 2), "/dashboard/completeness"])
      expect((await page.goto(address))?.status(), `${person} ${address}`).toBe(404);
    expect((await page.request.get(stamp)).status(), person).toBe(404);
  }
});
