import type { Page } from "@playwright/test";
import { dayInWords } from "../lib/forms/question-types/date";
import { today } from "../lib/time";
import { done, fillDay, newReference, openCase, problem } from "./casework";
import { caseworkerOf, expect, managerOf, test } from "./fixtures";
import { startForm } from "./new-case";
import { expectGoodPage, faultsOf } from "./page-checks";

const save = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const timeline = (page: Page) => page.locator(".insights-timeline");
const fact = (page: Page, key: string) => page.getByRole("term").filter({ hasText: key }).locator("xpath=..");

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });
    test.beforeEach(({ signInAs }) => signInAs(caseworkerOf("foxglove")));

    test("consent is recorded with its day, and what was said before stays when it is withdrawn", async ({ page }) => {
      const address = await openCase(page);
      await page.getByRole("link", { name: "Record consent to research and monitoring" }).click();
      await save(page, "Save");
      await expect(problem(page)).toContainText("Select whether the client consents");
      await page.getByLabel("Yes, they consent").check();
      await save(page, "Save");
      await expect(done(page)).toContainText("Consent recorded");
      await expect(fact(page, "Consent to research and monitoring")).toContainText("Yes");

      await page.goto(`${address}/consent`);
      await page.getByLabel("No, they do not consent").check();
      await save(page, "Save");
      await expect(fact(page, "Consent to research and monitoring")).toContainText("No");
      await expect(timeline(page)).toContainText("Consent to research and monitoring withdrawn");
      await expect(timeline(page)).toContainText("Consent to research and monitoring given");
    });

    test("consent is asked for on the list of an intake, which shows what was said", async ({ page }) => {
      const address = await openCase(page);
      await startForm(page, address, "child.intake", "Date of intake", today());
      const task = page.getByRole("listitem").filter({ hasText: "Consent to research and monitoring" });
      await expect(task).toContainText("Not asked yet");
      // axe itself is a script.
      if (scripts) await expectGoodPage(page);
      await task.getByRole("link").click();
      await page.getByLabel("Yes, they consent").check();
      await save(page, "Save");
      await expect(page.getByRole("heading", { level: 2, name: "Sections" })).toBeVisible();
      await expect(task).toContainText(`Yes, on ${dayInWords(today())}`);
      await page.getByRole("link", { name: "Check your answers" }).click();
      await expect(fact(page, "Consent to research and monitoring")).toContainText("Yes");
    });

    test("a case is passed on with a reason, and is then no longer one's own", async ({ page }) => {
      const reference = newReference();
      const address = await openCase(page, reference);
      await page.getByRole("link", { name: "Pass on the case to somebody else" }).click();
      await page.getByLabel("Reason").fill("On leave");
      await save(page, "Pass on");
      await expect(problem(page)).toContainText("nothing would change");
      await expect(page.getByLabel("Reason")).toHaveValue("On leave");

      const own = await page.getByLabel("Worker").inputValue();
      const other = await page
        .getByLabel("Worker")
        .locator("option")
        .evaluateAll(
          (options, mine) =>
            options.map((each) => (each as HTMLOptionElement).value).find((value) => value && value !== mine),
          own,
        );
      await page.getByLabel("Worker").selectOption(other ?? "");
      await save(page, "Pass on");
      await expect(done(page)).toContainText("Case passed on");
      await expect(timeline(page)).toContainText("Reason: On leave");
      await page.goto("/cases?sort=opened&order=descending");
      await expect(page.getByRole("link", { name: reference })).toHaveCount(0);
      await page.goto(address);
      await expect(page.getByRole("region", { name: `Case ${reference}` })).toBeVisible();
    });

    test("a case is made inactive and reopened, not before it was opened", async ({ page }) => {
      await openCase(page);
      await page.getByRole("link", { name: "Make the case inactive" }).click();
      await fillDay(page, "Inactive from", ["1", "1", "2020"]);
      await save(page, "Make inactive");
      await expect(problem(page)).toContainText("Say why the case is inactive");
      await page.getByLabel("Reason").fill("No contact for six weeks");
      await save(page, "Make inactive");
      await expect(problem(page)).toContainText("A case cannot become inactive before it was opened");

      const today = new Date();
      await fillDay(page, "Inactive from", [today.getDate(), today.getMonth() + 1, today.getFullYear()].map(String));
      await save(page, "Make inactive");
      await expect(done(page)).toContainText("Case made inactive");
      await expect(page.getByText("This case is inactive. Nothing falls due")).toBeVisible();

      await page.getByRole("link", { name: "Reopen the case" }).click();
      await page.getByLabel("Reason").fill("They called again");
      await save(page, "Reopen the case");
      await expect(done(page)).toContainText("Case reopened");
      await expect(timeline(page)).toContainText("Reason: No contact for six weeks");
    });

    test("a client is found by a former reference, which stands in no address", async ({ page }) => {
      const [before, after] = [newReference(), newReference()];
      await openCase(page, before);
      await page.getByRole("link", { name: "Change reference and date of birth" }).click();
      await page.getByLabel("Client reference").fill(after);
      await page.getByLabel("Reason").fill("Typed wrongly");
      await save(page, "Save");
      await expect(page.getByRole("region", { name: `Case ${after}` })).toBeVisible();
      await expect(timeline(page)).toContainText(`From ${before} to ${after}.`);

      await page.goto("/cases");
      await page.getByLabel("Find a case by reference").fill(before.toLowerCase());
      await save(page, "Search");
      await expect(page.getByRole("region", { name: `Case ${after}` })).toBeVisible();
      expect(page.url()).not.toContain(before);
      expect(page.url().toLowerCase()).not.toContain(before.toLowerCase());
    });

    test("area, opening date, family and referral status are changed with a reason each", async ({ page }) => {
      const sibling = newReference();
      await openCase(page, sibling);
      const address = await openCase(page);
      await page.goto(`${address}/area`);
      await page.getByLabel("Local authority where the client lives").selectOption({ label: "Bradford" });
      await page.getByLabel("Reason").fill("Moved in May");
      await save(page, "Save");
      await expect(timeline(page)).toContainText("From Leeds to Bradford.");

      await page.goto(`${address}/opening-date`);
      await fillDay(page, "Date the case opened", ["1", "6", "2012"]);
      await page.getByLabel("Reason").fill("Typed wrongly");
      await save(page, "Save");
      await expect(problem(page)).toContainText("The client was born on 3 June 2013");
      await fillDay(page, "Date the case opened", ["1", "6", "2024"]);
      await save(page, "Save");
      await expect(fact(page, "Opened")).toContainText("1 June 2024");

      await page.goto(`${address}/family`);
      await page.getByLabel("Reference of a client who lives with this one").fill(sibling);
      await page.getByLabel("How do you know?").fill("Same household at referral");
      await save(page, "Link");
      await expect(fact(page, "Family")).toContainText(sibling);

      await page.goto(`${address}/referral-status`);
      await page.getByLabel("Repeat client").check();
      await page.getByLabel("Reason").fill("Supported in 2016");
      await save(page, "Save");
      await expect(fact(page, "Referral status")).toContainText("Set by hand: Supported in 2016");
    });

    test("who is second to change a case is told so, loses nothing that was typed, and can save again", async ({
      page,
      context,
    }) => {
      const address = await openCase(page);
      await page.goto(`${address}/area`);
      await page.getByLabel("Local authority where the client lives").selectOption({ label: "Wakefield" });
      await page.getByLabel("Reason").fill("Moved to her aunt");

      const colleague = await context.newPage();
      await colleague.goto(`${address}/area`);
      await colleague.getByLabel("Local authority where the client lives").selectOption({ label: "Kirklees" });
      await colleague.getByLabel("Reason").fill("Moved");
      await save(colleague, "Save");
      await expect(done(colleague)).toBeVisible();

      await save(page, "Save");
      await expect(problem(page)).toContainText("Somebody else changed this after you opened the page");
      await expect(problem(page)).toContainText("Area of residence changed");
      await expect(page.getByLabel("Reason")).toHaveValue("Moved to her aunt");
      await expect(page.getByLabel("Local authority where the client lives")).toHaveValue("E08000036");
      await save(page, "Save");
      await expect(timeline(page)).toContainText("From Kirklees to Wakefield.");
    });

    test("a restricted case is named as one, and its restriction lifted", async ({ page }) => {
      const address = await openCase(page);
      await page.goto(`${address}/restriction`);
      await page.getByLabel("Reason").fill("A relation works here");
      await save(page, "Restrict the case");
      await expect(done(page)).toContainText("Case restricted");
      await expect(page.getByText("Restricted", { exact: true })).toBeVisible();

      await page.goto(`${address}/restriction`);
      await page.locator("#lift-reason").fill("They have left");
      await save(page, "Lift the restriction");
      await expect(done(page)).toContainText("Restriction lifted");
      await expect(timeline(page)).toContainText("Reason: They have left");
    });

    test("a manager makes one client of two records, after seeing both", async ({ page, context, signInAs }) => {
      const [keep, other] = [newReference(), newReference()];
      await openCase(page, keep);
      const address = await openCase(page, other);
      await context.clearCookies();
      await signInAs(managerOf("foxglove"));
      await page.goto(address);
      await page.getByRole("link", { name: "Merge with another record of this client" }).click();
      await expect(page.getByLabel("Reference to keep")).toHaveValue(other);
      await page.getByLabel("Reference to keep").fill(keep);
      await page.getByLabel("Reference of the other record").fill("NOBODY-HAS-THIS");
      await save(page, "Continue");
      await expect(problem(page)).toContainText("No client of your service has this reference");
      await page.getByLabel("Reference of the other record").fill(other);
      await save(page, "Continue");
      await expect(page.getByText(`Goes into it: ${other}`)).toBeVisible();
      await expect(page.getByText("Both records have an open case")).toBeVisible();
      await save(page, "Merge the records");
      await expect(problem(page)).toContainText("Say how you know that the two records are one client");
      await page.getByLabel("How do you know that they are one client?").fill("Same file in the office");
      await save(page, "Merge the records");
      await expect(done(page)).toContainText("The two records are now one client");
      await expect(page.getByRole("region", { name: `Case ${keep}` })).toBeVisible();
      await expect(timeline(page)).toContainText(`The other record was ${other}.`);
    });
  });
}

test("every page on which a case is changed is good at a desk and on a phone", async ({ page, signInAs }) => {
  test.slow();
  const faults = faultsOf(page);
  await signInAs(managerOf("foxglove"));
  const address = await openCase(page);
  const tasks = ["consent", "pass", "restriction", "inactive", "reopen", "client", "area", "family", "referral-status"];
  for (const task of ["", ...tasks, "opening-date", "views"]) {
    await page.goto(`${address}/${task}`);
    await expectGoodPage(page);
  }
  await page.goto("/clients/merge");
  await expectGoodPage(page);
  expect(faults).toEqual([]);
});
