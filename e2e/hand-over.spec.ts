import type { Page } from "@playwright/test";
import { demonstrationPassword } from "../db/seed/people";
import { saveAndContinue } from "./answers";
import { caseworkerOf, expect, signInOnPage, test } from "./fixtures";
import { openNewCase, startForm } from "./new-case";

const choose = (page: Page, question: string, answer: string) =>
  page.locator(`[name="q.${question}"][value="${answer}"]`).check();

/** Begins the exit of an adult's case up to the page on which it is said that the client answers on the screen. */
async function exitToBeAnswered(page: Page, { scripts }: { scripts: boolean }): Promise<string> {
  const address = await openNewCase(page, {
    dateOfBirth: "1990-01-02",
    openedOn: "2026-05-04",
    group: "Adults supported by Idvas",
  });
  await startForm(page, address, "adult.intake", "Date of intake", "2026-05-04");
  const intake = new URL(page.url()).pathname;
  for (const [at, question, answer] of [
    ["referral/referral", "referralRoute", "police"],
    ["about-the-client/gender", "sexAssignedAtBirth", "female"],
    ["children/children", "childrenInvolved", "no"],
  ] as const) {
    await page.goto(`${intake}/${at}`);
    await choose(page, question, answer);
    await saveAndContinue(page);
  }
  await page.goto(`${intake}/check`);
  await page.getByRole("button", { name: "Submit intake" }).click();
  await expect(page.getByRole("alert", { name: "Done" })).toContainText("Intake submitted");
  await startForm(page, address, "adult.exit", "Date the case closed", "2026-06-01");
  const exit = new URL(page.url()).pathname;
  await page.goto(`${exit}/what-the-client-says/how-it-is-answered`);
  await choose(page, "clientAnswers", "yes");
  // With scripts off, how is asked once it is known that the client answers.
  if (!scripts) await saveAndContinue(page);
  await choose(page, "clientAnswersHow", "onScreen");
  await saveAndContinue(page);
  return exit;
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a client to whom the screen was handed comes upon nothing of the case, not by going back either", async ({
      page,
    }) => {
      // A session that is handed over is no use to other tests.
      await page.goto("/sign-in");
      await signInOnPage(page, caseworkerOf("bluebell"));
      const exit = await exitToBeAnswered(page, { scripts });
      const theCase = page.getByRole("region", { name: /^Case FORM/ });
      await expect(theCase).toBeVisible();
      await page.getByRole("button", { name: "Hand over the screen" }).click();
      await expect(page.getByText("Leave out any question that you would rather not answer.")).toBeVisible();
      await expect(theCase).toHaveCount(0);

      for (const at of ["what-the-client-says/how-it-is-answered", "closure/closure", "check", ""]) {
        await page.goto(`${exit}/${at}`);
        await expect(page.getByText("Please give the screen back to your worker.")).toBeVisible();
        await expect(theCase).toHaveCount(0);
      }
      await page.goto(`${exit}/what-the-client-says/statements`);
      await choose(page, "clientStatements.safer", "agree");
      await saveAndContinue(page);
      await expect(page.getByRole("heading", { level: 1, name: /^Which agencies/ })).toBeVisible();
      for (let back = 0; back < 3; back += 1) {
        await page.goBack();
        await expect(theCase).toHaveCount(0);
      }

      await page.goto(`${exit}/hand-back`);
      await page.getByLabel("Your password").fill(demonstrationPassword);
      await page.getByRole("button", { name: "Go back to the form" }).click();
      await expect(theCase).toBeVisible();
      await page.goto(`${exit}/what-the-client-says/how-it-is-answered`);
      await expect(page.locator('[name="q.clientAnswersHow"][value="onScreen"]')).toBeChecked();
    });
  });
}
