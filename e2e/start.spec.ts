import { expect, test } from "@playwright/test";

test("the application answers in British English, with its name in the title", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/Insights/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
});
