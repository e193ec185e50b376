import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";

export interface NewCase {
  /** YYYY-MM-DD */
  readonly dateOfBirth: string;
  readonly openedOn: string;
  /** What the client group is called, where the service supports several. */
  readonly group?: string;
}

/**
 * Opens a case for a client who is in no other test, as a caseworker who is signed in.
 *
 * @returns its address; the page shows it
 */
export async function openNewCase(page: Page, { dateOfBirth, openedOn, group }: NewCase): Promise<string> {
  await page.goto("/cases/new");
  if (group !== undefined) await page.getByLabel(group, { exact: true }).check();
  await page.getByLabel("Client reference").fill(`FORM-${sixFigures()}-${sixFigures()}`);
  await fillDay(page, "Date of birth", dateOfBirth);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Local authority where the client lives").selectOption({ label: "Leeds" });
  await fillDay(page, "Date the case opened", openedOn);
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

/** Fills in a day in three fields. @param day YYYY-MM-DD */
export async function fillDay(page: Page, question: string, day: string): Promise<void> {
  const fields = page.getByRole("group", { name: question });
  const [year, month, date] = day.split("-") as [string, string, string];
  await fields.getByLabel("Day").fill(String(Number(date)));
  await fields.getByLabel("Month").fill(String(Number(month)));
  await fields.getByLabel("Year").fill(year);
}

/** Begins a form of a case from the case's page. @param day its date, YYYY-MM-DD */
export async function startForm(
  page: Page,
  caseAddress: string,
  form: string,
  question: string,
  day: string,
): Promise<void> {
  await page.goto(`${caseAddress}/forms/start/${form}`);
  await fillDay(page, question, day);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("heading", { level: 2, name: "Sections" }).waitFor();
}

/** Six figures: references that differ by one character would be taken for a slip of the pen. */
function sixFigures(): number {
  return randomInt(100_000, 999_999);
}
