import type { Page } from "@playwright/test";
import { newReference, openCase } from "./casework";
import { caseworkerOf, expect, managerOf, signInOnPage, test } from "./fixtures";
import { expectGoodPage, expectToFit, faultsOf, sizes } from "./page-checks";

const rows = (page: Page) => page.locator(".insights-table tbody tr");
const references = (page: Page) => rows(page).locator("th a").allTextContents();

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });
    test.beforeEach(({ signInAs }) => signInAs(caseworkerOf("foxglove")));

    test("the list is narrowed and sorted, and all of that stands in its address", async ({ page }) => {
      await page.goto("/cases");
      await page.getByRole("link", { name: /^All cases/ }).click();
      await expect(page).toHaveURL(/\?show=service$/);
      // Beside the list the filters are open; in a narrow window they are folded.
      const fold = page.locator("summary", { hasText: "Filter" });
      if (!(await page.getByLabel("Status").isVisible())) await fold.click();
      await page.getByLabel("Status").selectOption({ label: "Closed" });
      await page.getByRole("button", { name: "Apply filters" }).click();
      await expect(page).toHaveURL(/show=service/);
      await expect(page).toHaveURL(/status=closed/);
      for (const text of await rows(page).allInnerTexts()) expect(text).toContain("Closed");

      await page.getByRole("link", { name: "Opened" }).click();
      await expect(page).toHaveURL(/sort=opened/);
      await expect(page.getByRole("columnheader", { name: "Opened" })).toHaveAttribute("aria-sort", "ascending");
      await page.getByRole("link", { name: "Opened" }).click();
      await expect(page.getByRole("columnheader", { name: "Opened" })).toHaveAttribute("aria-sort", "descending");

      await page.getByRole("link", { name: "Clear filters" }).click();
      await expect(page).not.toHaveURL(/status=closed/);
    });

    test("a long list is paged by 25", async ({ page }) => {
      await page.goto("/cases?show=service&status=all&sort=reference");
      await expect(rows(page)).toHaveCount(25);
      const first = await references(page);
      await page.getByRole("link", { name: "Next page" }).click();
      await expect(page).toHaveURL(/page=2/);
      expect(await references(page)).not.toEqual(first);
      await page.goto("/cases?show=service&page=999");
      await expect(page).not.toHaveURL(/page=999/);
    });

    test("a search for part of a reference lists the cases, and the reference stands in no address", async ({
      page,
    }) => {
      const reference = newReference();
      await openCase(page, `${reference}-ONE`);
      await openCase(page, `${reference}-TWO`);
      await page.goto("/cases");
      await page.getByLabel("Find a case by reference").fill(reference.toLowerCase());
      await page.getByRole("button", { name: "Search" }).click();
      await expect(rows(page)).toHaveCount(2);
      expect(page.url()).not.toContain(reference.toLowerCase());
      await expect(page.getByLabel("Find a case by reference")).toHaveValue(reference.toLowerCase());

      await page.getByRole("link", { name: `${reference}-TWO` }).click();
      await expect(page.getByRole("region", { name: `Case ${reference}-TWO` })).toBeVisible();
      await page.goBack();
      await expect(rows(page)).toHaveCount(2);

      await page.getByLabel("Find a case by reference").fill("nobody-has-this");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page.getByRole("heading", { name: "No case has this in its reference" })).toBeVisible();
    });

    test("the start page leads to what is waiting and to what was looked at last", async ({ page }) => {
      // More intakes wait than the start page lists.
      for (let opened = 0; opened < 5; opened += 1) await openCase(page, newReference());
      const reference = newReference();
      await openCase(page, reference);
      await page.goto("/");
      const waiting = page.locator("section", { hasText: "Intake not finished" }).first();
      await waiting.getByRole("link", { name: /^See all/ }).click();
      await expect(page).toHaveURL(/due=opens/);
      await page.goto("/");
      const seen = page.getByRole("region", { name: "You looked at these last" });
      // Other tests work at the same time as the same person, so it need not be the first.
      await expect(seen.getByRole("link", { name: reference, exact: true })).toBeVisible();
    });
  });
}

test("a search is its maker's alone: for a colleague its address lists the cases as they are", async ({
  page,
  context,
  signInAs,
}) => {
  const reference = newReference();
  await signInAs(caseworkerOf("foxglove"));
  await openCase(page, `${reference}-ONE`);
  await openCase(page, `${reference}-TWO`);
  await page.goto("/cases");
  await page.getByLabel("Find a case by reference").fill(reference);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(rows(page)).toHaveCount(2);
  const address = page.url();
  await context.clearCookies();
  await signInAs(managerOf("foxglove"));
  await page.goto(address);
  await expect(page.getByLabel("Find a case by reference")).toHaveValue("");
  await expect(rows(page)).toHaveCount(25);
});

test("the caseload and the start page are good at a desk and on a phone, full or empty", async ({ page, signInAs }) => {
  test.slow();
  const faults = faultsOf(page);
  await signInAs(managerOf("foxglove"));
  for (const address of [
    "/",
    "/cases",
    "/cases?show=service&status=all",
    "/cases?show=service&due=closes&worker=nobody",
  ]) {
    await page.goto(address);
    await expectGoodPage(page);
  }
  await page.setViewportSize(sizes.phone);
  await page.goto("/cases?show=service");
  await page.locator("summary", { hasText: "Filter" }).click();
  await expect(page.getByLabel("Status")).toBeVisible();
  await expectToFit(page);
  expect(faults).toEqual([]);
});

test("a start page that stays open shows a case that was opened elsewhere, within 5 seconds", async ({
  browser,
  page,
  signInAs,
  baseURL,
}) => {
  await signInAs(caseworkerOf("foxglove"));
  await page.goto("/");
  await expect(page.getByRole("status")).toContainText("Live");
  const reference = newReference();
  // Others who open cases in the same service meanwhile do not have this one.
  const due = page.locator("main").getByRole("link", { name: reference });
  await expect(due).toHaveCount(0);
  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await signInOnPage(other, caseworkerOf("foxglove"));
  await openCase(other, reference);
  await elsewhere.close();
  await expect(due.first()).toBeVisible({ timeout: 5000 });
});
