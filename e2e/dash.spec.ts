import type { Page } from "@playwright/test";
import { saveAndContinue } from "./answers";
import { caseworkerOf, expect, test } from "./fixtures";
import { openNewCase, startForm } from "./new-case";
import { expectGoodPage } from "./page-checks";

const group = "Adults supported by Idvas";
const opened = "2026-05-04";

const choose = (page: Page, question: string, answer: string) =>
  page.locator(`[name="q.${question}"][value="${answer}"]`).check();
const result = (page: Page, title = "Result") => page.locator(".govuk-summary-card").filter({ hasText: title });

/** Begins a Dash of a case and fills in its first page. */
async function startDash(page: Page, address: string, point: string, recorded: string): Promise<string> {
  await startForm(page, address, "adult.dash", "Date of the assessment", opened);
  const dash = new URL(page.url()).pathname;
  await page.goto(`${dash}/about/about`);
  await choose(page, "dashPoint", point);
  await choose(page, "dashAssessor", "thisService");
  await choose(page, "dashRecorded", recorded);
  await saveAndContinue(page);
  return dash;
}

async function submitDash(page: Page, dash: string): Promise<void> {
  await page.goto(`${dash}/check`);
  await page.getByRole("button", { name: "Submit Dash risk checklist" }).click();
  await expect(page.getByRole("alert", { name: "Done" })).toContainText("Dash risk checklist submitted");
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a Dash counts its ticks, judgement never lowers the risk that they make, and the intake does not ask again", async ({
      page,
      signInAs,
    }) => {
      await signInAs(caseworkerOf("bluebell"));
      const address = await openNewCase(page, { dateOfBirth: "1990-01-02", openedOn: opened, group });
      const dash = await startDash(page, address, "atIntake", "answers");
      for (const signs of ["now", "ongoing", "done", "perpetrator"]) {
        await page.goto(`${dash}/signs/${signs}`);
        for (const row of [0, 1, 2]) await page.locator('[name^="q.signs"][value="yes"]').nth(row).check();
        await saveAndContinue(page);
      }
      await expect(result(page, "Result so far")).toContainText("12 ticks: High Risk (10+)");
      if (scripts) await expectGoodPage(page);
      await choose(page, "riskRaised", "medium");
      await saveAndContinue(page);
      await page.goto(`${dash}/check`);
      await page.getByRole("link", { name: /never lower it: select “No”/ }).click();
      await choose(page, "riskRaised", "no");
      await saveAndContinue(page);
      await submitDash(page, dash);
      await expect(result(page)).toContainText("High");
      await expect(result(page)).toContainText("Actuarial");

      await startForm(page, address, "adult.intake", "Date of intake", opened);
      const intake = new URL(page.url()).pathname;
      await page.goto(`${intake}/risk/risk`);
      await expect(page.getByLabel("Number of ticks on the Dash")).toHaveCount(0);
      await page.goto(`${intake}/check`);
      await expect(result(page)).toContainText("12 ticks: High Risk (10+)");
    });

    test("a Dash is made again, with the number of ticks alone, and judgement raises the risk on a basis of its own", async ({
      page,
      signInAs,
    }) => {
      await signInAs(caseworkerOf("bluebell"));
      const address = await openNewCase(page, { dateOfBirth: "1990-01-02", openedOn: opened, group });
      for (const [ticks, basis, said] of [
        ["3", "escalation", "Escalation"],
        ["7", "professionalJudgement", "Professional judgment"],
      ] as const) {
        const dash = await startDash(page, address, "duringSupport", "ticksOnly");
        // With scripts off, the number is asked once it is known that only it can be recorded.
        if (scripts) await page.goto(`${dash}/about/about`);
        await page.locator('[name="q.dashTicksGiven.value"]').fill(ticks);
        await saveAndContinue(page);
        await page.goto(`${dash}/risk/risk`);
        await choose(page, "riskRaised", "high");
        if (!scripts) await saveAndContinue(page);
        await choose(page, "riskRaisedBasis", basis);
        await saveAndContinue(page);
        await submitDash(page, dash);
        await expect(result(page)).toContainText(`${ticks} ticks`);
        await expect(result(page)).toContainText(said);
      }
      await page.goto(address);
      await expect(page.getByRole("listitem").filter({ hasText: "Submitted" })).toHaveCount(2);
    });
  });
}

test("a client of 13 to 17 is offered the young people's Dash, one of 16 or 17 the other too, and an adult that alone", async ({
  page,
  signInAs,
}) => {
  await signInAs(caseworkerOf("bluebell"));
  const thisYear = new Date().getFullYear();
  for (const [age, offered] of [
    [14, ["Dash risk checklist: young people"]],
    [17, ["Dash risk checklist", "Dash risk checklist: young people"]],
    [18, ["Dash risk checklist"]],
  ] as const) {
    await openNewCase(page, { dateOfBirth: `${thisYear - age}-01-01`, openedOn: opened, group });
    const forms = page.getByRole("link", { name: /^Dash risk checklist/ });
    await expect(forms).toHaveText([...offered]);
  }
});
