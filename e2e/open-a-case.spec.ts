import { done, giveCase, giveClient, newReference, openCase, problem } from "./casework";
import { caseworkerOf, expect, test } from "./fixtures";
import { expectGoodPage, faultsOf } from "./page-checks";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a caseworker opens a case for a new client, and is told what is missing or cannot be", async ({
      page,
      signInAs,
    }) => {
      const faults = faultsOf(page);
      const reference = newReference();
      await signInAs(caseworkerOf("foxglove"));
      await page.goto("/cases");
      await page.getByRole("link", { name: "Open a case" }).click();

      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problem(page)).toContainText("Enter the client’s reference");
      await expect(problem(page)).toContainText("Enter the date of birth, or tick “Not known”");
      await giveClient(page, reference, ["3", "6", "2999"]);
      await expect(problem(page)).toContainText("The date of birth must be today or in the past");
      await expect(page.getByLabel("Client reference")).toHaveValue(reference);
      await giveClient(page, reference);

      await expect(page.getByRole("heading", { level: 1, name: "About the case" })).toBeVisible();
      await page.getByRole("button", { name: "Open the case" }).click();
      await expect(problem(page)).toContainText("Select the local authority where the client lives");
      await giveCase(page);

      await expect(done(page)).toContainText("Case opened");
      await expect(page.getByRole("region", { name: `Case ${reference}` })).toContainText("born 3 June 2013");
      await expect(page.getByRole("link", { name: "Start intake" })).toBeVisible();
      await expect(page.getByText("Not asked yet")).toBeVisible();
      expect(page.url()).not.toContain(reference);
      expect(faults).toEqual([]);
    });

    test("a returning client is known again however the reference is written, and gets no second case at once", async ({
      page,
      signInAs,
    }) => {
      const reference = newReference();
      await signInAs(caseworkerOf("foxglove"));
      await openCase(page, reference);

      await page.goto("/cases/new");
      await giveClient(page, reference.toLowerCase().replaceAll("-", " "));
      await expect(page.getByRole("heading", { level: 1, name: "Is this client on record already?" })).toBeVisible();
      await expect(page.getByText("The same reference")).toBeVisible();

      await page.getByLabel("It is somebody else").check();
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problem(page)).toContainText(`${reference} is on record already`);

      await page.getByLabel(`It is ${reference}`).check();
      await page.getByRole("button", { name: "Continue" }).click();
      await giveCase(page);
      await expect(problem(page)).toContainText("This client has a case under way");
    });

    test("a client who comes back after an earlier case is a repeat client, with both cases on one record", async ({
      page,
      signInAs,
    }) => {
      const reference = newReference();
      await signInAs(caseworkerOf("foxglove"));
      const earlier = await openCase(page, reference);
      await page.goto(`${earlier}/inactive`);
      await page.getByLabel("Reason").fill("No contact");
      await page.getByRole("button", { name: "Make inactive" }).click();
      await expect(done(page)).toContainText("Case made inactive");

      await page.goto("/cases/new");
      await giveClient(page, reference);
      await page.getByLabel(`It is ${reference}`).check();
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByRole("link", { name: /^Go to the case opened on/ })).toBeVisible();
      await giveCase(page);
      await expect(done(page)).toContainText("Case opened");
      await expect(page.getByText("Repeat client")).toBeVisible();
      await expect(page.getByRole("heading", { name: "Other cases of this client" })).toBeVisible();
    });

    test("a likely duplicate is shown before a second record is made, and can be somebody else all the same", async ({
      page,
      signInAs,
    }) => {
      const reference = newReference();
      await signInAs(caseworkerOf("foxglove"));
      await openCase(page, `${reference}4`);

      await page.goto("/cases/new");
      await giveClient(page, `${reference}5`);
      await expect(page.getByText("A similar reference and the same date of birth")).toBeVisible();
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problem(page)).toContainText("Select who the case is for");

      await page.getByRole("button", { name: "Change the client" }).click();
      await expect(page.getByLabel("Client reference")).toHaveValue(`${reference}5`);
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByLabel("It is somebody else").check();
      await page.getByRole("button", { name: "Continue" }).click();
      await giveCase(page);
      await expect(page.getByRole("region", { name: `Case ${reference}5` })).toBeVisible();
    });
  });
}

test("opening a case can be done with the keyboard alone", async ({ page, signInAs }) => {
  const reference = newReference();
  await signInAs(caseworkerOf("foxglove"));
  await page.goto("/cases/new");
  await page.getByLabel("Client reference").focus();
  const type = async (...texts: string[]) => {
    for (const text of texts) {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    }
  };
  await type(reference, "3", "6", "2013");
  await page.keyboard.press("Enter");
  // The checkbox has the focus: Enter in a form sends it, as the button would.
  await expect(page.getByRole("heading", { level: 1, name: "About the case" })).toBeFocused();
  await page.getByLabel("Local authority where the client lives").focus();
  await page.keyboard.type("Leeds");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Open the case" }).focus();
  await page.keyboard.press("Enter");
  await expect(done(page)).toContainText("Case opened");
});

test("each step of opening a case is good at a desk and on a phone", async ({ page, signInAs }) => {
  const reference = newReference();
  await signInAs(caseworkerOf("foxglove"));
  await page.goto("/cases/new");
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(problem(page)).toContainText("There is a problem");
  await expectGoodPage(page);
  await openCase(page, reference);
  await page.goto("/cases/new");
  await giveClient(page, reference);
  await expect(page.getByLabel(`It is ${reference}`)).toBeVisible();
  await expectGoodPage(page);
  await page.getByLabel(`It is ${reference}`).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "About the case" })).toBeVisible();
  await expectGoodPage(page);
});
