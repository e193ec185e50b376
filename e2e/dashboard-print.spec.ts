import { expect, managerOf, test } from "./fixtures";

test.describe("without scripts, whoever wants a dashboard on paper", () => {
  test.use({ javaScriptEnabled: false });

  test("is told how to print it", async ({ page, signInAs }) => {
    await signInAs(managerOf("foxglove"));
    await page.goto("/dashboard/outcomes?period=all");
    await expect(page.getByText(/^To print this page or save it as a PDF/)).toBeVisible();
  });
});

test("a manager prints a view with a button, and paper holds the figures and nothing to press", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("foxglove"));
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "yes");
  });
  await page.goto("/dashboard/outcomes?period=all");
  await page.getByRole("button", { name: "Print or save as PDF" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "yes");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Foxglove.*, printed on /)).toBeVisible();
  await expect(page.locator("#figure-case-status-at-exit")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print or save as PDF" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Show" })).toBeHidden();
  await expect(page.getByRole("link", { name: "See these measures beside all other services" })).toBeHidden();
});
