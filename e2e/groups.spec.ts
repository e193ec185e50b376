import type { Page } from "@playwright/test";
import { saveAndContinue } from "./answers";
import { caseworkerOf, expect, test } from "./fixtures";
import { openNewCase, startForm } from "./new-case";
import { expectGoodPage, faultsOf } from "./page-checks";

const group = "Adults supported by Idvas";

/** Begins an adult's intake at the question of their children, which is asked for each of them. */
async function childrenPage(page: Page): Promise<string> {
  const address = await openNewCase(page, { dateOfBirth: "1990-01-02", openedOn: "2026-05-04", group });
  await startForm(page, address, "adult.intake", "Date of intake", "2026-05-04");
  const children = `${new URL(page.url()).pathname}/children/children`;
  await page.goto(children);
  await page
    .getByRole("group", { name: /^Are children/ })
    .getByLabel("Yes", { exact: true })
    .check();
  return children;
}

const child = (page: Page, number: number) =>
  page.getByRole("group", { name: `Child or young person ${number}`, exact: true });
const add = (page: Page) => page.getByRole("button", { name: /^Add a/ });

/** Begins an adult's criminal justice form at its police reports, each of which has incidents of its own. */
async function reportsPage(page: Page): Promise<void> {
  const address = await openNewCase(page, { dateOfBirth: "1990-01-02", openedOn: "2026-05-04", group });
  await startForm(page, address, "adult.intake", "Date of intake", "2026-05-04");
  const intake = new URL(page.url()).pathname;
  for (const [at, answer] of [
    ["referral/referral", "q.referralRoute=police"],
    ["about-the-client/gender", "q.sexAssignedAtBirth=female"],
    ["children/children", "q.childrenInvolved=no"],
  ] as const) {
    await page.goto(`${intake}/${at}`);
    const [name, value] = answer.split("=");
    await page.locator(`[name="${name}"][value="${value}"]`).check();
    await saveAndContinue(page);
  }
  await page.goto(`${intake}/check`);
  await page.getByRole("button", { name: "Submit intake" }).click();
  await expect(page.getByRole("alert", { name: "Done" })).toContainText("Intake submitted");
  const date = "Date on which this was last brought up to date";
  await startForm(page, address, "adult.criminal-justice", date, "2026-06-01");
  await page.goto(`${new URL(page.url()).pathname}/reports/reports-made`);
  await page.locator('[name="q.reportsMade"][value="yes"]').check();
  await saveAndContinue(page);
  if (await page.getByRole("heading", { level: 1, name: "Reports to the police" }).isVisible())
    await saveAndContinue(page);
  await expect(page.getByRole("heading", { level: 1, name: "Police reports" })).toBeVisible();
}

const report = (page: Page, number: number) =>
  page.getByRole("group", { name: `Police report ${number}`, exact: true });

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("things of which there are several are added, changed and removed, and the rest keep what they hold", async ({
      page,
      signInAs,
    }) => {
      await signInAs(caseworkerOf("bluebell"));
      const address = await childrenPage(page);
      if (!scripts) await saveAndContinue(page);
      for (const [index, years] of ["3", "7", "12"].entries()) {
        await add(page).click();
        await expect(child(page, index + 1)).toBeFocused();
        await child(page, index + 1)
          .getByLabel("Years")
          .fill(years);
      }
      if (scripts) await expectGoodPage(page);
      await child(page, 2).getByRole("button", { name: "Remove" }).click();
      await expect(child(page, 3)).toHaveCount(0);
      await expect(child(page, 2).getByLabel("Years")).toHaveValue("12");
      if (scripts) {
        await page.getByRole("button", { name: "Put it back" }).click();
        await expect(child(page, 2)).toBeFocused();
        await expect(child(page, 2).getByLabel("Years")).toHaveValue("7");
        await expect(child(page, 3).getByLabel("Years")).toHaveValue("12");
        await child(page, 2).getByRole("button", { name: "Remove" }).click();
      }
      await child(page, 1).getByLabel("Years").fill("4");
      await saveAndContinue(page);
      await page.goto(address);
      await expect(child(page, 1).getByLabel("Years")).toHaveValue("4");
      await expect(child(page, 2).getByLabel("Years")).toHaveValue("12");
      await expect(child(page, 3)).toHaveCount(0);
    });

    test("a police report that was added by mistake is removed, and the incidents of the next stay with it", async ({
      page,
      signInAs,
    }) => {
      const faults = faultsOf(page);
      await signInAs(caseworkerOf("bluebell"));
      await reportsPage(page);
      await page.getByRole("button", { name: "Add a police report" }).click();
      await report(page, 1).getByRole("button", { name: "Add an incident" }).click();
      await report(page, 1).getByLabel("Incident", { exact: true }).selectOption({ label: "Arson" });
      await page.getByRole("button", { name: "Add another police report" }).click();
      await report(page, 2).getByRole("button", { name: "Add an incident" }).click();
      await report(page, 2).getByLabel("Incident", { exact: true }).selectOption({ label: "Fraud" });
      if (scripts) await expectGoodPage(page);
      await report(page, 1)
        .getByRole("button", { name: /^Remove police report 1/ })
        .click();
      await expect(report(page, 2)).toHaveCount(0);
      const offence = report(page, 1).getByLabel("Incident", { exact: true });
      await expect(offence).toHaveValue("fraud");
      if (scripts) {
        await page.getByRole("button", { name: "Put it back" }).click();
        await expect(offence).toHaveValue("arson");
        await expect(report(page, 2).getByLabel("Incident", { exact: true })).toHaveValue("fraud");
      }
      expect(faults).toEqual([]);
    });

    test("a field of one item that cannot be understood is pointed to, and every item is kept", async ({
      page,
      signInAs,
    }) => {
      await signInAs(caseworkerOf("bluebell"));
      await childrenPage(page);
      if (!scripts) await saveAndContinue(page);
      for (const [index, years] of ["3", "many"].entries()) {
        await add(page).click();
        await child(page, index + 1)
          .getByLabel("Years")
          .fill(years);
      }
      await page.getByRole("button", { name: "Save and continue" }).click();
      const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
      await problem.getByRole("link").click();
      await expect(child(page, 2).getByLabel("Years")).toBeFocused();
      await expect(child(page, 2).getByLabel("Years")).toHaveValue("many");
      await expect(child(page, 1).getByLabel("Years")).toHaveValue("3");
    });

    test("there may be twenty of them, and more", async ({ page, signInAs }) => {
      test.setTimeout(180_000);
      await signInAs(caseworkerOf("bluebell"));
      const address = await childrenPage(page);
      if (!scripts) await saveAndContinue(page);
      for (let number = 1; number <= 21; number += 1) {
        await add(page).click();
        await child(page, number)
          .getByLabel("Years")
          .fill(String(number % 18));
      }
      await saveAndContinue(page);
      await page.goto(address);
      await expect(child(page, 21).getByLabel("Years")).toHaveValue("3");
      await expect(child(page, 20).getByLabel("Years")).toHaveValue("2");
    });
  });
}
