import { expect, test } from "@playwright/test";
import { expectGoodPage, faultsOf } from "./page-checks";

const pages = [
  { path: "/help", heading: "Help" },
  { path: "/privacy", heading: "Privacy" },
  { path: "/accessibility", heading: "Accessibility statement" },
];

for (const { path, heading } of pages) {
  test(`anyone can read ${path}, at a desk and on a phone, with nothing amiss in the browser`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect(page).toHaveTitle(`${heading} – Insights`);
    await expectGoodPage(page);
    expect(faults).toEqual([]);
  });
}

test("an address that leads nowhere says so, and where to go", async ({ page }) => {
  const faults = faultsOf(page);
  const answer = await page.goto("/nobody-has-been-here");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Go to your start page" })).toBeVisible();
  await expectGoodPage(page);
  expect(faults).toEqual([]);
});

test("the keyboard's first stop is a way past the header", async ({ page }) => {
  await page.goto("/help");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to main content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("a browser is told to store no page, and to run nothing but this product's scripts", async ({ request }) => {
  const first = await request.get("/help");
  const second = await request.get("/help");
  expect(first.headers()["cache-control"]).toContain("no-store");
  expect(first.headers()["referrer-policy"]).toBe("same-origin");
  expect(first.headers()["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/);
  expect(first.headers()["content-security-policy"]).not.toBe(second.headers()["content-security-policy"]);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a page has its words, its title and its looks", async ({ page }) => {
    await page.goto("/help");
    await expect(page).toHaveTitle("Help – Insights");
    await expect(page.getByRole("heading", { level: 1, name: "Help" })).toHaveCSS("font-weight", "700");
    await expect(page.getByRole("contentinfo").getByRole("link", { name: "Privacy" })).toBeVisible();
  });
});
