import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** A reference that is in no other test, and so unlike any other that none is taken for a mistyped one. */
export const newReference = () => `TEST-${randomInt(100_000, 999_999)}-${randomInt(100_000, 999_999)}`;

/** What a page says has been done. */
export const done = (page: Page) => page.getByRole("alert", { name: "Done" });

/** What a page says is wrong. */
export const problem = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

/** Fills in who a case is for. The date is day, month and year. */
export async function giveClient(page: Page, reference: string, born = ["3", "6", "2013"]): Promise<void> {
  await page.getByLabel("Client reference").fill(reference);
  await fillDay(page, "Date of birth", born);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Fills in the rest of a case, once its client is known. */
export async function giveCase(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "About the case" })).toBeVisible();
  await page.getByLabel("Local authority where the client lives").selectOption({ label: "Leeds" });
  await page.getByRole("button", { name: "Open the case" }).click();
}

/** Opens a case for a new client, and gives its address. */
export async function openCase(page: Page, reference = newReference()): Promise<string> {
  await page.goto("/cases/new");
  await giveClient(page, reference);
  await giveCase(page);
  await expect(done(page)).toContainText("Case opened");
  return new URL(page.url()).pathname;
}

export async function fillDay(page: Page, legend: string, [day, month, year]: readonly string[]): Promise<void> {
  const group = page.getByRole("group", { name: legend });
  await group.getByLabel("Day").fill(day ?? "");
  await group.getByLabel("Month").fill(month ?? "");
  await group.getByLabel("Year").fill(year ?? "");
}
