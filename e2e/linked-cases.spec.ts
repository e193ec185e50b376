import type { Page } from "@playwright/test";
import { problem } from "./casework";
import { caseworkerOf, expect, test } from "./fixtures";
import { openNewCase } from "./new-case";
import { faultsOf } from "./page-checks";

test.use({ javaScriptEnabled: false });

async function newCase(page: Page, group: string, dateOfBirth: string) {
  const address = await openNewCase(page, { dateOfBirth, openedOn: "2025-05-12", group });
  await page.goto(address);
  const heading = await page.getByRole("heading", { level: 1 }).innerText();
  return { address, reference: heading.replace(/^.*Case /s, "").trim() };
}

test("two cases are linked, each shows the other, and the link is removed with a reason, without scripts", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000);
  const faults = faultsOf(page);
  await signInAs(caseworkerOf("bluebell"));
  const mother = await newCase(page, "Adults supported by Idvas", "1988-04-09");
  const child = await newCase(page, "Children and young people", "2015-09-21");

  await page.goto(`${mother.address}/links`);
  await page.getByLabel("Reference of the other client").fill("NOBODY-0");
  await page.getByLabel("Their child").check();
  await page.getByLabel("How do you know?").fill("Said at intake.");
  await page.getByRole("button", { name: "Link the cases" }).click();
  await expect(problem(page)).toContainText("no case with this reference");
  await page.getByLabel("Reference of the other client").fill(child.reference);
  await page.getByRole("button", { name: "Link the cases" }).click();
  await expect(page.getByRole("alert", { name: "Done" })).toContainText("Cases linked");

  await page.getByRole("link", { name: child.reference }).first().click();
  await expect(page.getByText("Their parent or carer").first()).toBeVisible();
  await page.goto(`${child.address}/links`);
  await expect(page.getByText("Said at intake.")).toBeVisible();
  await page.getByRole("link", { name: `Remove the link with ${mother.reference}` }).click();
  await page.getByLabel("Why is the link wrong?").fill("Another family.");
  await page.getByRole("button", { name: "Remove the link" }).click();
  await expect(page.getByRole("alert", { name: "Done" })).toContainText("Link removed");
  await expect(page.getByText("None that you can see")).toBeVisible();
  expect(faults).toEqual([]);
});
