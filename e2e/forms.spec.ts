import type { Browser, Page } from "@playwright/test";
import { saveAndContinue } from "./answers";
import { caseworkerOf, expect, managerOf, signInOnPage, test } from "./fixtures";
import { openNewCase, startForm } from "./new-case";
import { expectGoodPage, faultsOf } from "./page-checks";

const child = { dateOfBirth: "2014-05-06", openedOn: "2026-05-04" };

/** Opens a case and begins its intake. @returns the address of the form */
async function newIntake(page: Page): Promise<string> {
  const address = await openNewCase(page, child);
  await startForm(page, address, "child.intake", "Date of intake", "2026-05-04");
  return new URL(page.url()).pathname;
}

/** Another browser, with another person in it. */
async function otherBrowser(
  browser: Browser,
  baseURL: string | undefined,
  email: string,
  scripts = true,
): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: scripts })).newPage();
  await page.goto("/sign-in");
  await signInOnPage(page, email);
  return page;
}

const question = (page: Page, name: string | RegExp) => page.getByRole("group", { name });
const answer = (page: Page, asked: string | RegExp, label: string) =>
  question(page, asked).getByLabel(label, { exact: true });
const identity = "describes how the client thinks";
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: "Saved at" })).toBeVisible();

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("what cannot be understood is kept as it was typed, and the caseworker may go on all the same", async ({
      page,
      signInAs,
    }) => {
      await signInAs(caseworkerOf("foxglove"));
      const form = await newIntake(page);
      await page.goto(`${form}/exposure/exposure`);
      await answer(page, "exposed to domestic abuse", "Yes").check();
      if (!scripts) await saveAndContinue(page);
      await page.getByLabel("Years").fill("many");
      await page.getByRole("button", { name: "Save and continue" }).click();
      const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
      await expect(problem).toContainText("Enter years and months in figures");
      await expect(page).toHaveTitle(/^Error: /);
      await problem.getByRole("link").click();
      await expect(page.getByLabel("Years")).toBeFocused();
      if (scripts) await expectGoodPage(page);

      await page.getByRole("button", { name: "Save and come back later" }).click();
      await expect(page.getByRole("listitem").filter({ hasText: "Exposure" })).toContainText(
        "1 answer cannot be understood",
      );
      await page.goto(`${form}/exposure/exposure`);
      await expect(page.getByLabel("Years")).toHaveValue("many");
    });

    test("a changed answer says which answers it removes, and removes them on saving", async ({ page, signInAs }) => {
      await signInAs(caseworkerOf("foxglove"));
      const form = await newIntake(page);
      await page.goto(`${form}/direct-abuse/direct-abuse`);
      await answer(page, "direct victim of abuse", "Yes").check();
      if (!scripts) await saveAndContinue(page);
      await question(page, "Type of direct abuse").getByLabel("Neglect: Yes", { exact: true }).check();
      await saveAndContinue(page);
      await expect(page).toHaveURL(/direct-abuse\/neglect/);
      await page.getByLabel("Abandonment").check();
      await saveAndContinue(page);

      await page.goto(`${form}/direct-abuse/direct-abuse`);
      await answer(page, "direct victim of abuse", "No").check();
      const removed = ["Type of direct abuse", "Types of neglect"];
      if (scripts) for (const text of removed) await expect(page.getByText(text, { exact: true })).toBeVisible();
      await saveAndContinue(page);
      if (!scripts) {
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("These answers no longer apply");
        for (const text of removed) await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
        await page.getByRole("button", { name: "Remove these answers and continue" }).click();
      }
      await expect(page).toHaveURL(/harmful-behaviour/);
      await page.goto(`${form}/check`);
      await expect(page.getByText("Neglect")).toHaveCount(0);
    });

    test("two people who answer one question differently both see both answers, and nothing is lost", async ({
      page,
      browser,
      baseURL,
      signInAs,
    }) => {
      await signInAs(caseworkerOf("foxglove"));
      const form = await newIntake(page);
      await page.goto(`${form}/about-the-child/gender`);
      const manager = await otherBrowser(browser, baseURL, managerOf("foxglove"), scripts);
      await manager.goto(`${form}/about-the-child/gender`);
      await answer(manager, identity, "Male").check();
      await saveAndContinue(manager);

      await answer(page, identity, "In another way").check();
      await answer(page, /assigned at birth/, "Female").check();
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose which answer to keep");
      const choice = question(page, identity);
      await expect(choice).toContainText("In another way");
      await expect(choice).toContainText("Male");
      if (scripts) await expectGoodPage(page);
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
        "Choose which answer",
      );
      await choice.getByLabel("Keep yours").check();
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ethnicity");

      await manager.goto(`${form}/about-the-child/gender`);
      await expect(answer(manager, identity, "In another way")).toBeChecked();
      await expect(answer(manager, /assigned at birth/, "Female")).toBeChecked();
      await manager.context().close();
    });

    test("two people who answer different questions are told of each other, and both answers stand", async ({
      page,
      browser,
      baseURL,
      signInAs,
    }) => {
      await signInAs(caseworkerOf("foxglove"));
      const form = await newIntake(page);
      await page.goto(`${form}/about-the-child/gender`);
      const manager = await otherBrowser(browser, baseURL, managerOf("foxglove"), scripts);
      await manager.goto(`${form}/about-the-child/gender`);
      await answer(manager, identity, "Male").check();
      await saveAndContinue(manager);
      await answer(page, /assigned at birth/, "Female").check();
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page.getByRole("region", { name: "Important" })).toContainText(/changed other answers on this form/);
      await page.goto(`${form}/about-the-child/gender`);
      await expect(answer(page, identity, "Male")).toBeChecked();
      await expect(answer(page, /assigned at birth/, "Female")).toBeChecked();
      await manager.context().close();
    });

    test("a form is amended with a reason, and what it said before stays readable", async ({ page, signInAs }) => {
      await signInAs(caseworkerOf("foxglove"));
      const form = await newIntake(page);
      await page.goto(`${form}/referral/referral`);
      await answer(page, "Recipient of support", "Child").check();
      await answer(page, "eferral route", "Police").check();
      await saveAndContinue(page);
      await page.goto(`${form}/current-or-historic-abuse/current-or-historic-abuse`);
      await answer(page, "current or historic abuse", "Historic").check();
      await saveAndContinue(page);
      await page.goto(`${form}/check`);
      await page.getByRole("button", { name: "Submit intake" }).click();
      await expect(page.getByRole("alert", { name: "Done" })).toContainText("Intake submitted");
      if (scripts) await expectGoodPage(page);

      await page.getByRole("link", { name: "Amend this form" }).click();
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("Say why");
      await page.getByLabel("Why does this form need to be amended?").fill("The school wrote to say who referred");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Intake: amendment");
      await page.getByRole("link", { name: "Check your answers" }).click();
      await page.getByRole("link", { name: "Change Referral route" }).click();
      await answer(page, "eferral route", "Health").check();
      await saveAndContinue(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
      await page.getByRole("button", { name: "Submit amendment" }).click();
      await expect(page.getByRole("alert", { name: "Done" })).toContainText("Intake submitted");
      await expect(page.getByRole("definition").filter({ hasText: "Health" })).toBeVisible();
      await page.getByRole("link", { name: /^Until / }).click();
      await expect(page.getByRole("definition").filter({ hasText: "Police" })).toBeVisible();
      await expect(page.getByText("The school wrote to say who referred")).toBeVisible();
    });
  });
}

test("a draft survives signing out, and goes on in another browser", async ({ page, browser, baseURL }) => {
  await page.goto("/sign-in");
  await signInOnPage(page, caseworkerOf("clover"));
  const form = await newIntake(page);
  await page.goto(`${form}/about-the-child/gender`);
  await answer(page, identity, "Female").check();
  await saved(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "You are signed out" })).toBeVisible();

  const other = await otherBrowser(browser, baseURL, caseworkerOf("clover"), false);
  await other.goto(`${form}/about-the-child/gender`);
  await expect(answer(other, identity, "Female")).toBeChecked();
  await other.context().close();
});

test("a page saves quietly while it is filled in, keeps trying without a network, and keeps nothing in the browser", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs(caseworkerOf("foxglove"));
  const form = await newIntake(page);
  const address = `${form}/exposure/exposure`;
  await page.goto(address);
  await answer(page, "exposed to domestic abuse", "Yes").check();
  await saved(page);
  // Left in the middle of typing.
  await page.getByLabel("Years").fill("2");
  await page.goto("/help");
  await page.goto(address);
  await expect(answer(page, "exposed to domestic abuse", "Yes")).toBeChecked();
  await expect(page.getByLabel("Years")).toHaveValue("2");

  await context.setOffline(true);
  await page.getByLabel("Months").fill("6");
  await expect(page.getByRole("status").filter({ hasText: "Not saved yet" })).toBeVisible();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be reached" })).toBeVisible();
  await expect(page.getByLabel("Months")).toHaveValue("6");
  await context.setOffline(false);
  await saved(page);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(kept).toEqual([0, 0]);

  await saveAndContinue(page);
  await page.goBack();
  await expect(page.getByLabel("Months")).toHaveValue("6");
});

test("the warning that a session is about to end saves what was typed first", async ({ page, signInAs }) => {
  await signInAs(caseworkerOf("foxglove"));
  const form = await newIntake(page);
  await page.goto(`${form}/about-the-child/gender`);
  await answer(page, identity, "Female").check();
  await page.evaluate(() => window.dispatchEvent(new Event("insights:save-now")));
  await saved(page);
});

test("a form is filled in with the keyboard alone", async ({ page, signInAs }) => {
  const faults = faultsOf(page);
  await signInAs(caseworkerOf("foxglove"));
  const form = await newIntake(page);
  await page.goto(`${form}/direct-abuse/direct-abuse`);
  await answer(page, "direct victim of abuse", "Yes").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  // "Clear this answer" is one more of the same radio buttons: Tab passes to the first row of the matrix.
  await expect(question(page, "Type of direct abuse").getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(question(page, "Type of direct abuse").getByRole("radio").nth(1)).toBeChecked();
  await page.getByLabel("Years").focus();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/direct-abuse\/(?!direct-abuse)/);
  expect(faults).toEqual([]);
});

test("no page of a form opens for another service, nor one that this person is not asked", async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  await signInAs(caseworkerOf("foxglove"));
  const form = await newIntake(page);
  await page.goto(`${form}/direct-abuse/neglect`);
  await expect(page.getByRole("heading", { level: 2, name: "Sections" })).toBeVisible();
  expect((await page.goto(`${form}/direct-abuse/nowhere`))?.status()).toBe(404);

  const stranger = await otherBrowser(browser, baseURL, caseworkerOf("clover"));
  const caseAddress = form.split("/forms/")[0];
  for (const address of [
    form,
    ...["referral/referral", "check", "date", "removals?after=referral/referral", "amend", "delete", "versions/1"].map(
      (part) => `${form}/${part}`,
    ),
    `${caseAddress}/forms/start/child.review`,
  ])
    expect((await stranger.goto(address))?.status(), address).toBe(404);
  await stranger.context().close();
});

test("a form cannot begin before the one that comes first, nor of a day that cannot be", async ({ page, signInAs }) => {
  await signInAs(caseworkerOf("foxglove"));
  const address = await openNewCase(page, child);
  await page.goto(`${address}/forms/start/child.exit`);
  await expect(page.getByText("This cannot start yet. Submit the intake first.")).toBeVisible();
  await page.goto(`${address}/forms/start/child.intake`);
  await page.getByLabel("Year").fill("2999");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(problem).toContainText("Date of intake must be today or in the past");
  await page.getByLabel("Year").fill("2025");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(problem).toContainText("on or after 4 May 2026, when the case was opened");
  expect((await page.goto(`${address}/forms/start/child.nothing`))?.status()).toBe(404);
});
