import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { children } from "../reports/children";
import { administrator, analyst, caseworkerOf, expect, managerOf, test } from "./fixtures";
import { expectGoodPage, faultsOf } from "./page-checks";

const pages = [
  "",
  ...children.themes.map(({ id }) => `/${id}`),
  "/hundred",
  "/completeness",
  "/workers",
  "/filter",
].map((path) => `/dashboard${path}`);

/** How many intake forms the page says that it counts. */
async function intakesCounted(page: Page): Promise<number> {
  const basis = await page.getByText(/^Forms dated in this period:/).innerText();
  return Number(/([\d,]+) intake forms?/.exec(basis)?.[1]?.replace(",", ""));
}

/** Opens a case and submits an intake with no more than the answers that it needs. */
async function submitIntake(page: Page): Promise<void> {
  await page.goto("/cases/new");
  const six = () => randomInt(100_000, 999_999);
  await page.getByLabel("Client reference").fill(`DASH-${six()}-${six()}`);
  const born = page.getByRole("group", { name: "Date of birth" });
  for (const [part, value] of Object.entries({ Day: "4", Month: "7", Year: "2014" }))
    await born.getByLabel(part).fill(value);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Local authority where the client lives").selectOption({ label: "Leeds" });
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  const address = page.url().replace(/[?#].*/, "");
  await page.goto(`${address}/forms/start/child.intake`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/forms\/[0-9a-f-]{36}/);
  const form = page.url().replace(/[?#].*/, "");

  await page.goto(`${form}/referral/referral`);
  await page.getByRole("radio", { name: "Child and parent" }).check();
  await page.getByRole("radio", { name: "Helpline" }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/referral/referral"));
  await page.goto(`${form}/current-or-historic-abuse/current-or-historic-abuse`);
  await page.getByRole("radio", { name: "Historic" }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/current-or-historic-abuse"));
  await page.goto(`${form}/check`);
  await page.getByRole("button", { name: /^Submit/ }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/check"));
}

test("a manager sees a submitted intake counted at once, on a page that stays open", async ({
  browser,
  page,
  signInAs,
  baseURL,
}) => {
  const faults = faultsOf(page);
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard/referrals");
  await expect(page.getByRole("status")).toContainText("Live");
  const before = await intakesCounted(page);

  const elsewhere = await browser.newContext({ baseURL });
  const worker = await elsewhere.newPage();
  await worker.goto("/sign-in");
  await worker.getByLabel("E-mail address").fill(caseworkerOf("foxglove"));
  await worker.getByLabel("Password", { exact: true }).fill("made-up-people-only");
  await worker.getByRole("button", { name: "Sign in" }).click();
  await worker.waitForURL((url) => url.pathname !== "/sign-in");
  await submitIntake(worker);
  await elsewhere.close();

  await expect.poll(() => intakesCounted(page), { timeout: 5000 }).toBeGreaterThan(before);
  await expect(page.getByRole("status")).toContainText("brought up to date");
  expect(faults).toEqual([]);
});

const notADate = "/dashboard/reviews?period=dates&from-day=31&from-month=2&from-year=2026";

for (const address of [...pages, notADate]) {
  test(`a manager can read ${address}, at a desk and on a phone`, async ({ page, signInAs }) => {
    const faults = faultsOf(page);
    await signInAs(managerOf("foxglove"));
    await page.goto(address);
    if (address !== "/dashboard/filter")
      await expect(page.getByText(/including those of clients who have not consented/)).toBeVisible();
    await expectGoodPage(page);
    expect(faults).toEqual([]);
  });
}

test("a chart's figures are in a table one key away", async ({ page, signInAs }) => {
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard/abuse-at-exit?period=all");
  const region = page.getByRole("region", { name: "Domestic abuse context at exit: Presence of abuse types" });
  await expect(region).toBeHidden();
  await page.locator("summary").filter({ hasText: "Show as a table" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(region).toBeVisible();
  await expect(region.getByRole("columnheader", { name: /Intake/ })).toBeVisible();
  await expect(region.getByRole("rowheader", { name: "Experienced direct abuse" })).toBeVisible();
});

test("a figure leads to the cases that it counts", async ({ page, signInAs }) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard");
  const open = page.getByRole("link", { name: "Open cases" });
  const count = await page.locator("dl > div").filter({ has: open }).getByRole("definition").first().innerText();
  await open.click();
  await expect(page).toHaveURL(/\/cases\?show=service/);
  await expect(page.getByRole("main")).toContainText(new RegExp(`\\b${count}\\b`));
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a manager chooses a period, own dates and a team, and is told what cannot be a date", async ({
    page,
    signInAs,
  }) => {
    await signInAs(managerOf("foxglove"));
    await page.goto("/dashboard/outcomes");
    await expect(page.getByRole("status")).toContainText("Reload the page");
    await page.getByRole("radio", { name: "All time" }).check();
    await page.getByLabel("Team that has the case now").selectOption({ label: "North team" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/dashboard\/outcomes\?.*period=all/);
    await expect(page.getByText("Children and young people, of North team, at any time")).toBeVisible();

    await page.getByRole("radio", { name: "Own dates" }).check();
    const first = page.getByRole("group", { name: "First day" });
    await first.getByLabel("Day").fill("31");
    await first.getByLabel("Month").fill("2");
    await first.getByLabel("Year").fill("2026");
    await page.getByRole("button", { name: "Show" }).click();
    const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
    await expect(problem.getByRole("link")).toHaveAttribute("href", "#from");
    await expect(first.getByLabel("Day")).toHaveValue("31");

    await first.getByLabel("Day").fill("1");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/from=2026-02-01/);
    await expect(page.getByText("of North team, from 1 February 2026")).toBeVisible();

    await page.getByRole("link", { name: "Needs and support" }).click();
    await expect(page).toHaveURL(/\/dashboard\/support\?.*from=2026-02-01/);
  });

  test("another client group has pages of its own, and leads to its overview", async ({ page, signInAs }) => {
    await signInAs(managerOf("bluebell"));
    await page.goto("/dashboard/concerns");
    await page.getByRole("radio", { name: "Adults supported by Idvas" }).check();
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/dashboard\?group=adult$/);
    await expect(page.getByText(/^Adults supported by Idvas, /)).toBeVisible();
    await page.getByRole("link", { name: "Risk and abuse at exit", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Risk and abuse at exit" })).toBeVisible();
  });

  test("a period in which nothing happened says so", async ({ page, signInAs }) => {
    await signInAs(managerOf("foxglove"));
    await page.goto("/dashboard/support?period=dates&from=1990-01-01&to=1990-12-31");
    await expect(page.getByRole("heading", { name: "No form is dated in this period" })).toBeVisible();
    await page.getByRole("link", { name: "Show all time" }).click();
    await expect(page.getByRole("heading", { level: 3, name: "Needs & support matrix" })).toBeVisible();
  });
});

test("a bar leads to the cases behind it, and back to the same figures", async ({ page, signInAs }) => {
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard/outcomes?period=all");
  const figure = page.locator("#figure-case-status-at-exit");
  const link = figure.getByRole("link", { name: /cases: Planned closure/ });
  const count = Number((await link.innerText()).replace(/\D.*$/, ""));
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: "Planned closure" })).toBeVisible();
  expect(page.url()).not.toMatch(/planned/i);
  await expect(page.getByText(new RegExp(`of ${count} cases`))).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("link", { name: "Back to the dashboard" }).click();
  await expect(page).toHaveURL(/\/dashboard\/outcomes\?period=all#figure-case-status-at-exit$/);
});

test.describe("without scripts, a manager", () => {
  test.use({ javaScriptEnabled: false });

  test("narrows the dashboard by an answer, which stands in no address", async ({ page, signInAs }) => {
    await signInAs(managerOf("foxglove"));
    await page.goto("/dashboard?period=all");
    const before = await intakesCounted(page);
    await page.getByRole("link", { name: "Filter by an answer" }).click();
    await page.getByRole("link", { name: "Does the client have a disability?" }).click();
    await page.getByRole("button", { name: "Show these cases" }).click();
    await expect(page.getByRole("alert")).toContainText("Select at least one answer");
    await page.getByRole("checkbox", { name: "Yes" }).check();
    await page.getByRole("button", { name: "Show these cases" }).click();
    await expect(page).toHaveURL(/\/dashboard\?period=all&filter=[0-9a-f-]{36}$/);
    await expect(page.getByText(/only where “.*disability.*” is “Yes”/i)).toBeVisible();
    const narrowed = await intakesCounted(page);
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(before);
    await page.getByRole("link", { name: "Needs and support" }).click();
    await expect(page).toHaveURL(/filter=/);
    await page
      .getByRole("link", { name: /Remove this filter/ })
      .last()
      .click();
    await expect(page).not.toHaveURL(/filter=/);
  });

  test("says of a gap that it cannot be known, with a reason, and asks after it again", async ({ page, signInAs }) => {
    await signInAs(managerOf("clover"));
    await page.goto("/dashboard/completeness?period=all");
    await page.locator(".insights-bars__label").getByRole("link").first().click();
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Cannot be known" }).click();
    await expect(page.getByRole("alert")).toContainText("Say why it cannot be known");
    await page.getByRole("checkbox").first().check();
    await page.getByLabel("Why it cannot be known").fill("The made-up client left first");
    await page.getByRole("button", { name: "Cannot be known" }).click();
    await expect(page.getByText("The made-up client left first")).toBeVisible();
    const settled = page.getByRole("group", { name: "Cannot be known" });
    await settled.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Ask after these again" }).click();
    await expect(page.getByText("The made-up client left first")).toBeHidden();
  });
});

test("a manager can read by which answers to filter, and which cases have a gap, at a desk and on a phone", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard/filter?period=all");
  await page.getByRole("link", { name: "Does the client have a disability?" }).click();
  await expect(page.getByRole("button", { name: "Show these cases" })).toBeVisible();
  await expectGoodPage(page);
  await page.goto("/dashboard/completeness?period=all");
  await page.locator(".insights-bars__label").getByRole("link").first().click();
  await expect(page.getByRole("button", { name: "Cannot be known" })).toBeVisible();
  await expectGoodPage(page);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a caseworker" : "without scripts, a caseworker", () => {
    test.use({ javaScriptEnabled });

    test("finds the cases with gaps, and one less when its manager says that it cannot be known", async ({
      page,
      context,
      signInAs,
    }) => {
      await signInAs(caseworkerOf("clover"));
      await page.goto("/");
      await page.getByRole("link", { name: /left empty/ }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Questions left empty" })).toBeVisible();
      if (javaScriptEnabled) await expectGoodPage(page);
      const first = page.getByRole("main").locator("section").first();
      const link = first.getByRole("link").first();
      const reference = await link.innerText();
      const [form = "", question = ""] = (await first.getByRole("listitem").first().innerText()).split(/: (.*)/s);
      await link.click();
      await expect(page.getByRole("heading", { level: 1, name: reference })).toBeVisible();

      await context.clearCookies();
      await signInAs(managerOf("clover"));
      await page.goto("/dashboard/completeness?period=all");
      const ofForm = page
        .locator(".insights-figure")
        .filter({ has: page.getByRole("heading", { name: form, exact: true }) });
      const list = ofForm.locator(".insights-bars__label a").filter({ hasText: new RegExp(`^${escaped(question)}$`) });
      await page.goto((await list.first().getAttribute("href")) ?? "");
      const gap = page
        .getByRole("group", { name: "To be filled in" })
        .getByLabel(new RegExp(`^${escaped(reference)},`));
      while ((await gap.count()) === 0) await page.getByRole("link", { name: /^Next/ }).click();
      for (let left = await gap.count(); left > 0; left -= 1) await gap.nth(left - 1).check();
      await page.getByLabel("Why it cannot be known").fill("The made-up client left first");
      await page.getByRole("button", { name: "Cannot be known" }).click();

      await context.clearCookies();
      await signInAs(caseworkerOf("clover"));
      await page.goto("/cases/gaps");
      const own = page
        .getByRole("main")
        .locator("section")
        .filter({ has: page.getByRole("link", { name: reference }) });
      await expect(own.getByRole("listitem").filter({ hasText: `${form}: ${question}` })).toHaveCount(0);
    });
  });
}

test("a question that was left empty has its line month by month, and the figures one key away", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard/completeness?period=all");
  const line = page.getByRole("img", { name: /^Left empty month by month, .*: .*%/ }).first();
  await expect(line).toBeVisible();
  const table = page.getByRole("region", { name: "Left empty, month by month" });
  await expect(table).toBeHidden();
  await page.locator("summary").filter({ hasText: "Left empty, month by month" }).focus();
  await page.keyboard.press("Enter");
  await expect(table.getByRole("columnheader")).toHaveCount(13);
  await expectGoodPage(page);
});

test("a manager sees the cases as a hundred people, and each sentence leads to its table", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("foxglove"));
  await page.goto("/dashboard?period=all");
  await page.getByRole("link", { name: "A hundred people" }).click();
  await expect(page).toHaveURL(/\/dashboard\/hundred\?period=all$/);
  await expect(page.getByText(/^All cases of Foxglove/)).toBeVisible();
  const said = page.getByRole("listitem").filter({ hasText: "will be referred by children's social services" });
  const [, people, of] = /^(\d+) will .*?([\d,]+ of [\d,]+)/s.exec(await said.innerText()) ?? [];
  const [count = 0, base = 1] = (of ?? "").split(" of ").map((number) => Number(number.replace(",", "")));
  expect(Number(people)).toBe(Math.floor((count * 100) / base + 0.5));
  await said.getByRole("link").click();
  await expect(page).toHaveURL(/\/dashboard\/referrals\?period=all#figure-referral-route$/);
  const row = page.locator("#figure-referral-route tr").filter({ hasText: "Children's social services" });
  await expect(row).toContainText(String(count));
});

for (const path of ["", "/completeness", "/outcomes"])
  test(`an analyst sees all services together at /dashboard${path}, of those who consent, and no case`, async ({
    page,
    signInAs,
  }) => {
    await signInAs(analyst);
    await page.goto(`/dashboard${path}?period=all`);
    await expect(page.getByText(/services together\. Only cases of clients who consent/)).toBeVisible();
    await expect(page.locator("main a[href*='/dashboard/cases/']")).toHaveCount(0);
    await expectGoodPage(page);
  });

test("an analyst finds no list of cases, no gap of a case and no service beside the others", async ({
  page,
  signInAs,
}) => {
  await signInAs(analyst);
  for (const address of [
    "/dashboard/cases/case-status-at-exit?row=0",
    "/dashboard/nation",
    "/dashboard/gaps/child.intake/disability",
  ])
    expect((await page.goto(address))?.status(), address).toBe(404);
});

test("an analyst narrows the nation by an answer, and sees how many cases are new or repeat", async ({
  page,
  signInAs,
}) => {
  await signInAs(analyst);
  await page.goto("/dashboard/referrals?period=all");
  await expect(page.getByRole("rowheader", { name: "New client" })).toBeVisible();
  const before = await intakesCounted(page);
  await page.getByRole("link", { name: "Filter by an answer" }).click();
  await page.getByRole("link", { name: "Does the client have a disability?" }).click();
  await page.getByRole("checkbox", { name: "Yes" }).check();
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Show these cases" }).click();
  await expect(page).toHaveURL(/\/dashboard\/referrals\?period=all&filter=[0-9a-f-]{36}$/);
  await expect(page.getByText(/only where “.*disability.*” is “Yes”/i)).toBeVisible();
  const narrowed = await intakesCounted(page);
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(before);
  await expectGoodPage(page);
});

test("a manager sees every subject beside all others, the same whatever they have chosen elsewhere", async ({
  page,
  signInAs,
}) => {
  // The first snapshot is made after the start, behind whatever else the machine does.
  test.setTimeout(600_000);
  await signInAs(managerOf("foxglove"));
  await expect(async () => {
    await page.goto("/dashboard/nation");
    await expect(page.getByText(/your service and all other services together/)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 540_000 });
  await expect(page.getByText(/^Both sides count only cases of clients who consent/)).toBeVisible();
  await expectGoodPage(page);
  for (const { id, title } of children.themes) {
    await page.goto(`/dashboard/nation/${id}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "All others" }).first()).toBeVisible();
  }
  await expectGoodPage(page);
  const figures = () => page.locator(".insights-beside").allInnerTexts();
  await page.goto("/dashboard/nation/outcomes");
  const before = await figures();
  await page.goto("/dashboard/nation/outcomes?period=month&team=none");
  expect(await figures()).toEqual(before);
  await page.getByRole("link", { name: /Back to/ }).click();
  await expect(page).toHaveURL(/\/dashboard\/outcomes\?period=month&team=none/);
});

test.describe("without scripts, whoever wants a dashboard on paper", () => {
  test.use({ javaScriptEnabled: false });

  test("is told how to print it", async ({ page, signInAs }) => {
    await signInAs(managerOf("foxglove"));
    await page.goto("/dashboard/outcomes?period=all");
    await expect(page.getByText(/^To print this page or save it as a PDF/)).toBeVisible();
  });
});

test("a manager prints a view with a button, and paper holds the figures and nothing to press", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("foxglove"));
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "yes");
  });
  await page.goto("/dashboard/outcomes?period=all");
  await page.getByRole("button", { name: "Print or save as PDF" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "yes");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Foxglove.*, printed on /)).toBeVisible();
  await expect(page.locator("#figure-case-status-at-exit")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print or save as PDF" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Show" })).toBeHidden();
  await expect(page.getByRole("link", { name: "See these measures beside all other services" })).toBeHidden();
});

test("an administrator sees how lately and how completely each service records", async ({ page, signInAs }) => {
  await signInAs(administrator);
  await page.goto("/services");
  await page.getByRole("link", { name: /how completely each service records/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Health of the data" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /Foxglove/ })).toBeVisible();
  await expectGoodPage(page);
});

test("nobody but a service's managers finds its dashboard, or the stamp that it follows", async ({
  page,
  context,
  signInAs,
}) => {
  const stamp = "/api/dashboard/version";
  await page.goto("/dashboard/support");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  expect((await page.request.get(stamp)).status()).toBe(401);
  for (const person of [caseworkerOf("foxglove"), administrator]) {
    await context.clearCookies();
    await signInAs(person);
    for (const address of [...pages.slice(0, 2), "/dashboard/completeness"])
      expect((await page.goto(address))?.status(), `${person} ${address}`).toBe(404);
    expect((await page.request.get(stamp)).status(), person).toBe(404);
  }
});

test("a manager finds the figures of their own service, and an unknown page of it is not found", async ({
  page,
  signInAs,
}) => {
  await signInAs(managerOf("clover"));
  await page.goto("/dashboard");
  await expect(page.getByText(/^All cases of Clover/)).toBeVisible();
  expect((await page.goto("/dashboard/weather"))?.status()).toBe(404);
  const answer = await page.request.get("/api/dashboard/version");
  expect([answer.status(), answer.headers()["cache-control"]]).toEqual([200, "no-store"]);
});

/** As it stands, in a pattern. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
