import { children } from "../reports/children";
import { administrator, expect, managerOf, test } from "./fixtures";
import { expectGoodPage } from "./page-checks";

test("a manager sees every subject beside all others, the same whatever they have chosen elsewhere", async ({
  page,
  signInAs,
}) => {
  // The first snapshot is made after the start, behind whatever else the machine does.
  test.setTimeout(600_000);
  await signInAs(managerOf("foxglove"));
  await expect(async () => {
    await page.goto("/dashboard/nation");
    await expect(page.getByText(/your service and all other services together/)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 540_000 });
  await expect(page.getByText(/^Both sides count only cases of clients who consent/)).toBeVisible();
  for (const row of [/^Cases opened, per service/, /^Still open at its end/, /^Average case length/, /^Exit/])
    await expect(page.getByRole("rowheader", { name: row }).first()).toBeVisible();
  await expectGoodPage(page);
  await page.goto("/dashboard/nation/completeness");
  await expect(page.getByRole("rowheader", { name: "All questions of the form" }).first()).toBeVisible();
  await expectGoodPage(page);
  for (const { id, title } of children.themes) {
    await page.goto(`/dashboard/nation/${id}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "All others" }).first()).toBeVisible();
  }
  await expectGoodPage(page);
  const figures = () => page.locator(".insights-beside").allInnerTexts();
  await page.goto("/dashboard/nation/outcomes");
  const before = await figures();
  await page.goto("/dashboard/nation/outcomes?period=month&team=none");
  expect(await figures()).toEqual(before);
  // An answer that narrows the dashboard, and not the comparison.
  await page.goto("/dashboard/filter?period=all");
  await page.getByRole("link", { name: "Does the client have a disability?" }).click();
  await page.getByRole("checkbox", { name: "Yes" }).check();
  await page.getByRole("button", { name: "Show these cases" }).click();
  await expect(page.locator(".insights-basis").getByText(/only where “.*disability.*” is “Yes”/i)).toBeVisible();
  const filter = new URL(page.url()).searchParams.get("filter");
  expect(filter).toMatch(/^[0-9a-f-]{36}$/);
  await page.goto(`/dashboard/nation/outcomes?period=all&filter=${filter}`);
  expect(await figures()).toEqual(before);
  await page.goto("/dashboard/nation/outcomes?period=month&team=none");
  await page.getByRole("link", { name: /Back to/ }).click();
  await expect(page).toHaveURL(/\/dashboard\/outcomes\?period=month&team=none/);
  await signInAs(administrator);
  await page.goto("/services/health");
  const periods = page.getByRole("table", { name: "Periods in which services stand beside all others" });
  await expect(periods.getByRole("rowheader", { name: /^Children.*, \d{4}-\d{2}$/ }).first()).toBeVisible();
  await expectGoodPage(page);
});
