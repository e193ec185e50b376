import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { analyst, expect, managerOf, secondAnalyst, signInOnPage, test } from "./fixtures";
import { expectGoodPage, faultsOf } from "./page-checks";

/** Fills in the page on which a release is asked for, and asks. */
async function askFor(
  page: Page,
  dataset: "Children and young people" | "People who use violence",
  kind: "Records without names" | "Tables",
  access: "Controlled access" | "For everybody",
  lastDay: readonly [day: string, month: string, year: string] = ["31", "3", "2026"],
): Promise<void> {
  await page.getByLabel(dataset).check();
  await page.getByLabel(kind).check();
  for (const [name, [day, month, year]] of [
    ["First day", ["1", "4", "2025"]],
    ["Last day", lastDay],
  ] as const) {
    const group = page.getByRole("group", { name });
    await group.getByLabel("Day").fill(day);
    await group.getByLabel("Month").fill(month);
    await group.getByLabel("Year").fill(year);
  }
  await page.getByLabel(access).check();
  await page.getByLabel("What is it for?").fill("A made-up study of made-up children");
  await page.getByLabel("Who will have it?").fill("Example University");
  await page.getByLabel("Where will it be kept?").fill("A locked example room");
  await page.getByLabel("What may be printed of it").fill("Tables, checked by a second researcher");
  await page.getByRole("button", { name: "Ask for it" }).click();
}

test("records leave only by two analysts, and whoever has the link can check what they were given", async ({
  page,
  browser,
  signInAs,
  baseURL,
}, testInfo) => {
  test.slow();
  const faults = faultsOf(page);
  await signInAs(analyst);
  await page.goto("/releases");
  await page
    .getByRole("button", { name: "Ask for a release" })
    .or(page.getByRole("link", { name: "Ask for a release" }))
    .click();
  await page.getByRole("button", { name: "Ask for it" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Select a dataset" })).toBeVisible();
  await expectGoodPage(page);
  await askFor(page, "Children and young people", "Records without names", "Controlled access", ["8", "4", "2025"]);
  await expect(page.getByRole("link", { name: /^Records are released of whole quarters: the last day/ })).toBeVisible();
  await askFor(page, "Children and young people", "Records without names", "Controlled access");
  await expect(page.getByRole("heading", { level: 2, name: "Prepare it" })).toBeVisible();
  await expectGoodPage(page);

  await page.getByRole("button", { name: "Prepare" }).click();
  await expect(page.getByText("Waits for approval")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("table", { name: "Before and after" })).toBeVisible();
  await page.getByLabel("Age", { exact: false }).first().selectOption({ index: 3 });
  // The effect is there before anything is prepared again.
  const each = page.getByRole("table", { name: "What it does to each attribute" });
  await expect(each.getByRole("row", { name: /^Age.* bands, four at a time/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("table", { name: "What this choice does" })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Prepare again" }).click();
  await expect(page.getByRole("row", { name: /^age bands, four at a time|^age bands/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText("You prepared this release.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve and sign" })).toHaveCount(0);
  const address = page.url();
  expect((await page.request.get(`${address}/package`)).status()).toBe(404);

  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const second = await other.newPage();
  await second.goto("/sign-in");
  await signInOnPage(second, secondAnalyst);
  await second.goto(address);
  await second.getByRole("button", { name: "Approve and sign" }).click();
  await expect(second.getByRole("heading", { name: "Give it" })).toBeVisible({ timeout: 60_000 });
  await second.getByRole("button", { name: "Make a link" }).click();
  const link = await second.locator(".insights-secret").first().innerText();
  expect(link).toContain("/given/");
  await expectGoodPage(second);
  await other.close();

  const anyone = await browser.newContext({ baseURL: baseURL ?? "" });
  // A mail program looks where the link leads, and is sent nothing.
  expect((await anyone.request.head(new URL(link).pathname)).status()).toBe(200);
  const fetched = await anyone.request.get(new URL(link).pathname);
  expect(fetched.status()).toBe(200);
  expect(fetched.headers()["content-type"]).toBe("application/zip");
  const zip = testInfo.outputPath("package.zip");
  writeFileSync(zip, await fetched.body());
  expect((await anyone.request.get(`${new URL(link).pathname.slice(0, -4)}AAAA`)).status()).toBe(404);
  const check = await anyone.newPage();
  await check.goto("/verify");
  await expectGoodPage(check);
  await check.getByLabel("The package").setInputFiles(zip);
  await check.getByRole("button", { name: "Check it" }).click();
  await expect(check.getByRole("alert", { name: "Done" })).toContainText("is whole and true");
  const content = await fetched.body();
  content[Math.floor(content.length / 2)] = (content[Math.floor(content.length / 2)] as number) ^ 1;
  writeFileSync(zip, content);
  await check.getByLabel("The package").setInputFiles(zip);
  await check.getByRole("button", { name: "Check it" }).click();
  await expect(check.getByText("This package does not hold.")).toBeVisible();
  await expectGoodPage(check);

  await page.goto(address);
  await page.getByText("1 link made so far").click();
  await expect(page.getByRole("row", { name: /Example University.* 1 time, last/ })).toBeVisible();
  await page.getByRole("button", { name: "Take it back from Example University" }).click();
  await expect(page.getByText("Taken back on")).toBeVisible();
  await expectGoodPage(page);
  expect((await check.goto(new URL(link).pathname))?.status()).toBe(404);
  await expect(check.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
  await expectGoodPage(check);
  await anyone.close();
  await page.goto("/releases");
  const given = page.getByRole("row", { name: new RegExp(`^R-${address.split("/").at(-1)?.padStart(4, "0")}`) });
  await expect(given).toContainText("Example University (controlled access): A made-up study of made-up children");
  await expect(given).toContainText("not to be kept after");
  await expectGoodPage(page);
  expect(faults).toEqual([]);
});

test("nobody but an analyst finds the register of releases", async ({ page, signInAs }) => {
  await signInAs(managerOf("foxglove"));
  for (const path of ["/releases", "/releases/new", "/releases/1", "/releases/1/package"])
    expect((await page.request.get(path)).status(), path).toBe(404);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test.slow();
  test.beforeEach(async ({ page, signInAs }) => {
    await signInAs(analyst);
    await page.goto("/releases/new");
  });

  test("what another coarseness does is shown too, by a button", async ({ page }) => {
    // Nothing else is released of these: what was given of shared cases would fix how coarse they are.
    await askFor(page, "People who use violence", "Records without names", "For everybody");
    await page.getByRole("button", { name: "Prepare" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Prepare it again" })).toBeVisible({ timeout: 90_000 });
    await page.getByLabel("Ethnic", { exact: false }).first().selectOption({ label: "left out" });
    await page.getByRole("button", { name: "Show the effect" }).click();
    const each = page.getByRole("table", { name: "What it does to each attribute" });
    await expect(each.getByRole("row", { name: /ethnic.* left out 100/i })).toBeVisible();
    // Only shown: the choice is kept in the form, and nothing was prepared by it.
    await expect(page.getByLabel("Ethnic", { exact: false }).first()).toHaveValue("3");
  });

  test("a package is asked for, prepared and refused", async ({ page }) => {
    await askFor(page, "Children and young people", "Tables", "For everybody");
    await page.getByRole("button", { name: "Prepare" }).click();
    await expect(page.getByRole("heading", { name: "Withheld figures" })).toBeVisible({ timeout: 90_000 });
    await page.getByLabel("Why it is taken back").fill("It was only a try.");
    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText("It was only a try.")).toBeVisible();
  });
});
