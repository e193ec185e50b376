import {
  administrator,
  analyst,
  caseworkerOf,
  commissioner,
  expect as expectAtOnce,
  managerOf,
  test,
} from "./fixtures";
import { expectGoodPage } from "./page-checks";

/** An assessment is worked out when a page is opened: on a busy machine that takes longer than a click. */
const expect = expectAtOnce.configure({ timeout: 60_000 });

const ownCases = "Cases of the services that use this system, 2021/22";

test("the services' own cases stand in the assessment as far as they may be released", async ({ page, signInAs }) => {
  await signInAs(commissioner);
  for (const path of ["/needs/2022/own-cases", "/needs/2022/report"]) {
    await page.goto(path);
    const table = page.getByRole("table", { name: ownCases });
    await expect(table.getByRole("row", { name: /^Thanet/ })).toContainText(/\d[05]|[05]/);
    // Few people, or one service alone: nobody may work out who they are.
    await expect(table.getByRole("row", { name: /^Sevenoaks/ })).toContainText("[c]");
    await expect(table.getByRole("row", { name: /^Kent/ })).toContainText(/\d+[05]/);
  }
});

test("who the clients of the own cases were is told subject by subject, beside the indicators", async ({
  page,
  signInAs,
}) => {
  await signInAs(commissioner);
  await page.goto("/needs/2022/own-cases");
  await expect(page.getByRole("heading", { level: 3, name: "Age", exact: true })).toBeVisible();
  const ages = page.getByRole("table", { name: "Age of client (adults)" });
  const counts = await ages.getByRole("cell").allInnerTexts();
  // Each is withheld, a share, or a number rounded to five: no true count of a few people stands there.
  expect(counts.length).toBeGreaterThan(0);
  for (const text of counts.map((one) => one.split("\n").at(-1)?.trim() ?? "")) {
    expect(text).toMatch(/^(?:\[c\]|–|\d{1,3}%|\d*[05])$/);
  }
  const beside = page.getByRole("table", { name: /^Beside it, the indicators: age/ });
  await expect(
    beside.getByRole("row", { name: /Survivors in refuge: share of all Aged 16 to 20 2021\/22 3\.4%/ }),
  ).toBeVisible();
});

test("the places that an administrator assigned are those of the services' own cases", async ({ page, signInAs }) => {
  await signInAs(administrator);
  await page.goto("/authorities/kent");
  await expectGoodPage(page);
  const places = page.getByRole("group", { name: "Its local authorities" });
  const names = await places.locator("label").allInnerTexts();
  expect(names.length).toBe(12);

  await page.context().clearCookies();
  await signInAs(commissioner);
  await page.goto("/needs/2022/own-cases");
  const rows = page.getByRole("table", { name: ownCases }).getByRole("rowheader");
  expect((await rows.allInnerTexts()).map((name) => name.trim())).toEqual([
    ...names.map((name) => name.trim()),
    "Kent",
  ]);
});

test("an administrator adds an authority and its places, and its commissioner opens an assessment", async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(300_000);
  await signInAs(administrator);
  await page.goto("/authorities");
  await expectGoodPage(page);
  await page.getByRole("link", { name: "Add an authority" }).click();
  const number = Date.now();
  const name = `Exampleshire ${number}`;
  await page.getByLabel("Name of its area").fill(name);
  await page.getByLabel("Short name").fill(`exampleshire-${number}`);
  await page.getByRole("button", { name: "Add authority" }).click();
  await expect(page.getByRole("row", { name })).toContainText("None yet");
  await page.getByRole("link", { name: `Accounts of ${name}` }).click();
  await page.getByRole("link", { name: "Invite someone" }).click();
  await page.getByLabel("Full name").fill("Made-up Commissioner");
  await page.getByLabel("E-mail address").fill(`commissioner-${number}@example.test`);
  await page.getByRole("radio", { name: "Commissioner" }).check();
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText("Made-up Commissioner now has an account here.")).toBeVisible();
  const link = (await page.getByText(/\/welcome\//).textContent()) ?? "";

  const theirs = await browser.newContext({ baseURL });
  const invited = await theirs.newPage();
  await invited.goto(link);
  await invited.getByLabel("New password", { exact: true }).fill("seven made-up herons at dusk");
  await invited.getByLabel("The new password again").fill("seven made-up herons at dusk");
  await invited.getByRole("button", { name: "Set password" }).click();
  await expect(invited.getByRole("banner")).toContainText(name);
  await invited.goto("/needs");
  await invited.getByLabel("Year").fill("2023");
  await invited.getByRole("button", { name: "Open an assessment" }).click();
  await expect(invited.getByRole("heading", { level: 1, name: "The assessment of 2023" })).toBeVisible();

  // Without places it has no cases of its own, and is told what to do.
  await invited.goto("/needs/2023/own-cases");
  await expect(invited.getByText("Ask an administrator of SafeLives to assign them")).toBeVisible();
  await expectGoodPage(invited);

  await page.goto(`/authorities/exampleshire-${number}`);
  const choice = page.getByLabel("Its local authority, or a whole county");
  // A place is of one authority: an earlier try of this test may have taken one already.
  const free = await choice
    .locator("optgroup:not([label=Counties]) option")
    .nth(number % 40)
    .getAttribute("value");
  await choice.selectOption(free);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The places are saved")).toBeVisible();
  const [place = ""] = await page
    .getByRole("group", { name: "Its local authorities" })
    .locator("label")
    .allInnerTexts();

  await invited.goto("/needs/2023/own-cases");
  await expect(invited.getByText("Ask an administrator of SafeLives to assign them")).toHaveCount(0);
  await invited.goto("/needs/2023/areas");
  await expect(invited.getByText(`Your area is made of ${place.trim()}.`)).toBeVisible();
  // Of what nobody entered, the report says what is missing and from whom.
  await invited.goto("/needs/2023/report");
  await expect(invited.getByText("This summary is not written yet.").first()).toBeVisible();
  await theirs.close();
});

for (const [who, email] of [
  ["a caseworker", caseworkerOf("foxglove")],
  ["a manager", managerOf("foxglove")],
  ["an analyst", analyst],
  ["an administrator", administrator],
] as const) {
  test(`${who} cannot open a needs assessment`, async ({ page, signInAs }) => {
    await signInAs(email);
    for (const path of ["/needs", "/needs/2022", "/needs/2022/report/file/pdf"]) {
      expect((await page.request.get(path, { maxRedirects: 0 })).status()).toBe(404);
    }
  });
}

test("a commissioner cannot open a case, a dashboard or an account", async ({ page, signInAs }) => {
  await signInAs(commissioner);
  for (const path of ["/cases", "/cases/new", "/dashboard", "/accounts", "/services", "/authorities"]) {
    expect((await page.request.get(path, { maxRedirects: 0 })).status()).toBe(404);
  }
});
