import { caseworkerOf, expect, managerOf, test } from "./fixtures";
import { expectGoodPage } from "./page-checks";

test.describe("without scripts, a manager", () => {
  test.use({ javaScriptEnabled: false });

  test("says of a gap that it cannot be known, with a reason, and asks after it again", async ({ page, signInAs }) => {
    await signInAs(managerOf("clover"));
    await page.goto("/dashboard/completeness?period=all");
    await page.locator(".insights-bars__label a[href*='/gaps/child.']").first().click();
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Cannot be known" }).click();
    await expect(page.getByRole("alert")).toContainText("Say why it cannot be known");
    await page.getByRole("checkbox").first().check();
    await page.getByLabel("Why it cannot be known").fill("The made-up client left first");
    await page.getByRole("button", { name: "Cannot be known" }).click();
    await expect(page.getByText("The made-up client left first")).toBeVisible();
    const settled = page.getByRole("group", { name: "Cannot be known" });
    await settled.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Ask after these again" }).click();
    await expect(page.getByText("The made-up client left first")).toBeHidden();
  });
});

test("a manager can read which cases have a gap, at a desk and on a phone", async ({ page, signInAs }) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard/completeness?period=all");
  await page.locator(".insights-bars__label a[href*='/gaps/child.']").first().click();
  await expect(page.getByRole("button", { name: "Cannot be known" })).toBeVisible();
  await expectGoodPage(page);
});

test("a manager goes from a worker to what is missing in that worker's cases, and back", async ({ page, signInAs }) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard/completeness?period=all");
  const worker = page.locator(".insights-trended").getByRole("link").first();
  const name = await worker.innerText();
  await worker.click();
  await expect(page.getByRole("heading", { level: 1, name: `Questions left empty: cases of ${name}` })).toBeVisible();
  await expectGoodPage(page);
  const row = page.getByRole("main").getByRole("row").nth(1);
  const [times] = /\d+/.exec(await row.getByRole("cell").innerText()) ?? [];
  await row.getByRole("link").click();
  await expect(
    page.getByText(new RegExp(`^${times} forms? dated .* only cases of ${escaped(name)}\\.$`)),
  ).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("link", { name: "Back to all questions left empty" }).click();
  await page.getByRole("link", { name: "Back to completeness" }).click();
  await expect(page).toHaveURL(/\/dashboard\/completeness\?period=all$/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a caseworker" : "without scripts, a caseworker", () => {
    test.use({ javaScriptEnabled });

    test("finds the cases with gaps, and one less when its manager says that it cannot be known", async ({
      page,
      context,
      signInAs,
    }) => {
      await signInAs(caseworkerOf("clover"));
      await page.goto("/");
      await page.getByRole("link", { name: /left empty/ }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Questions left empty" })).toBeVisible();
      if (javaScriptEnabled) await expectGoodPage(page);
      const first = page.getByRole("main").locator("section").first();
      const link = first.getByRole("link").first();
      const reference = await link.innerText();
      const [form = "", question = ""] = (await first.getByRole("listitem").first().innerText()).split(/: (.*)/s);
      await link.click();
      await expect(page.getByRole("heading", { level: 1, name: reference })).toBeVisible();

      await context.clearCookies();
      await signInAs(managerOf("clover"));
      await page.goto("/dashboard/completeness?period=all");
      const ofForm = page
        .locator(".insights-figure")
        .filter({ has: page.getByRole("heading", { name: form, exact: true }) });
      const list = ofForm.locator(".insights-bars__label a").filter({ hasText: new RegExp(`^${escaped(question)}$`) });
      await page.goto((await list.first().getAttribute("href")) ?? "");
      const gap = page
        .getByRole("group", { name: "To be filled in" })
        .getByLabel(new RegExp(`^${escaped(reference)},`));
      while ((await gap.count()) === 0) await page.getByRole("link", { name: /^Next/ }).click();
      for (let left = await gap.count(); left > 0; left -= 1) await gap.nth(left - 1).check();
      await page.getByLabel("Why it cannot be known").fill("The made-up client left first");
      await page.getByRole("button", { name: "Cannot be known" }).click();

      await context.clearCookies();
      await signInAs(caseworkerOf("clover"));
      await page.goto("/cases/gaps");
      const own = page
        .getByRole("main")
        .locator("section")
        .filter({ has: page.getByRole("link", { name: reference }) });
      await expect(own.getByRole("listitem").filter({ hasText: `${form}: ${question}` })).toHaveCount(0);
    });
  });
}

test("a question that was left empty has its line month by month, and the figures one key away", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard/completeness?period=all");
  const line = page.getByRole("img", { name: /^Left empty month by month, .*: .*%/ }).first();
  await expect(line).toBeVisible();
  const table = page.getByRole("region", { name: "Left empty, month by month" });
  await expect(table).toBeHidden();
  await page.locator("summary").filter({ hasText: "Left empty, month by month" }).focus();
  await page.keyboard.press("Enter");
  await expect(table.getByRole("columnheader")).toHaveCount(13);
  await expectGoodPage(page);
});

/** As it stands, in a pattern. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
