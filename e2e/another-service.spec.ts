import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { sentFields } from "../components/forms/outcomes";
import { openCase } from "./casework";
import { analyst, caseworkerOf, expect, managerOf, test } from "./fixtures";

interface Route {
  /** `/cases/[caseId]/pass` */
  readonly path: string;
  readonly method: string;
}

/** Every address that the application answers, and how it is asked, from the files that make it. */
function routes(folder = "app", at = ""): Route[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      if (entry.name.startsWith("_")) return [];
      const part = /^\(.*\)$/.test(entry.name) ? "" : `/${entry.name}`;
      return routes(join(folder, entry.name), at + part);
    }
    if (entry.name === "page.tsx") return [{ path: at, method: "GET" }];
    if (entry.name !== "route.ts") return [];
    const methods = readFileSync(join(folder, entry.name), "utf8").matchAll(/^export (?:async )?function ([A-Z]+)/gm);
    return [...methods].map(([, method = ""]) => ({ path: at, method }));
  });
}

const ofACase = routes().filter(({ path }) => path.includes("[caseId]"));

/** The address of a route in one case. */
function addressIn({ path }: Route, { caseId, formId }: { caseId: string; formId: string }): string {
  const values: Record<string, string> = {
    caseId,
    formId,
    form: "child.review",
    section: "referral",
    page: "referral",
    version: "1",
  };
  // Whatever else stands in an address, a number of no record at all must be answered in the same way.
  return path.replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? caseId);
}

/** A case of Foxglove that holds a submitted form. */
async function caseWithForm(page: Page): Promise<{ caseId: string; formId: string; reference: string }> {
  await page.goto("/cases?show=service&due=review-overdue");
  const link = page.locator(".insights-table tbody th a").first();
  const reference = await link.innerText();
  await link.click();
  const form = page.locator(".govuk-task-list").getByRole("link").first();
  const [, caseId, formId] = /cases\/([\w-]+)\/forms\/([\w-]+)$/.exec((await form.getAttribute("href")) ?? "") ?? [];
  if (!caseId || !formId) throw new Error("The demonstration has no case with a submitted form.");
  return { caseId, formId, reference };
}

/** What a page's form would send with scripts off: its hidden fields too, by which the server knows the action. */
async function formsOf(page: Page, address: string): Promise<Record<string, string>[]> {
  await page.goto(address);
  return page.locator("main form").evaluateAll((found) =>
    found.map((form) => {
      const sent = Object.fromEntries(
        [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
      );
      // Nothing in it may be refused for its own sake: only the case is out of reach. So of each question the first answer.
      const choices = [...form.querySelectorAll<HTMLInputElement>("input[type=radio], input[name=workers]")].reverse();
      return { ...Object.fromEntries(choices.map(({ name, value }) => [name, value])), ...sent };
    }),
  );
}

test("a caseworker of another service finds no page or route of a case, nor does anyone who opens no cases", async ({
  page,
  browser,
  signInAs,
}) => {
  test.slow();
  await signInAs(managerOf("foxglove"));
  const { reference, ...at } = await caseWithForm(page);
  expect(ofACase.length).toBeGreaterThan(12);
  const own = await page.request.get(`/cases/${at.caseId}`);
  expect(own.status()).toBe(200);
  expect(await own.text()).toContain(reference);

  for (const email of [caseworkerOf("clover"), analyst]) {
    const context = await browser.newContext();
    await signIn(context, email, signInAs, page);
    for (const route of ofACase) {
      const { method } = route;
      const answer = await context.request.fetch(new URL(addressIn(route, at), page.url()).href, {
        method,
        // What a page of a form sends at the least, so that nothing but the case can be the reason to refuse it.
        ...(method === "POST" && { multipart: { [sentFields.base]: "1" } }),
      });
      expect(answer.status(), `${email} at ${route.path}`).toBe(404);
      expect(await answer.text(), `${email} at ${route.path}`).not.toContain(reference);
    }
    await context.close();
  }
});

/** Gives another browser the session of someone, and this one its own back. */
async function signIn(context: BrowserContext, email: string, signInAs: (email: string) => Promise<void>, page: Page) {
  const mine = await page.context().cookies();
  await page.context().clearCookies();
  await signInAs(email);
  await context.addCookies(await page.context().cookies());
  await page.context().clearCookies();
  await page.context().addCookies(mine);
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an action on another service's case is refused wherever it is sent, and nothing is changed", async ({
    page,
    browser,
    signInAs,
  }) => {
    test.slow();
    await signInAs(managerOf("foxglove"));
    const address = await openCase(page);
    const tasks = [
      "consent",
      "pass",
      "restriction",
      "inactive",
      "client",
      "area",
      "family",
      "referral-status",
      "links",
    ];
    const forms = new Map<string, Record<string, string>[]>();
    for (const task of [...tasks, "opening-date"]) forms.set(task, await formsOf(page, `${address}/${task}`));
    await page.goto(`${address}/forms/start/child.intake`);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.getByRole("link", { name: "Referral", exact: true }).click();
    const section = new URL(page.url()).pathname.slice(address.length + 1);
    forms.set(section, await formsOf(page, `${address}/${section}`));
    await page.goto(address);
    const before = await page.locator("main").innerText();

    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: new URL(page.url()).origin });
    await signIn(context, caseworkerOf("clover"), signInAs, page);
    const elsewhere = await openCase(await context.newPage());
    for (const [task, found] of forms) {
      expect(found.length, task).toBeGreaterThan(0);
      for (const fields of found) {
        const filled = {
          ...fields,
          given: "yes",
          reason: "Because",
          area: "E08000032",
          status: "repeat",
          familyReference: "X1",
          reference: fields.reference || "X1",
        };
        for (const target of [address, elsewhere]) {
          const answer = await context.request.post(`${target}/${task}`, { multipart: filled });
          expect(answer.status(), `${task} sent to ${target}`).toBe(404);
        }
      }
    }
    await context.close();
    await page.goto(address);
    expect(await page.locator("main").innerText()).toBe(before);
  });
});

test("a colleague who is not named finds nothing of a restricted case; its manager does", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs(managerOf("foxglove"));
  const address = await openCase(page);
  const reference = (await page.getByRole("heading", { level: 1 }).innerText()).replace("Case ", "");
  await page.goto(`${address}/pass`);
  const [other] = await page
    .getByLabel("Worker")
    .locator("option")
    .evaluateAll((options) =>
      options
        .map((each) => (each as HTMLOptionElement).value)
        .filter(Boolean)
        .slice(-1),
    );
  await page.getByLabel("Worker").selectOption(other ?? "");
  await page.getByLabel("Reason").fill("Their turn");
  await page.getByRole("button", { name: "Pass on" }).click();
  await page.goto(`${address}/restriction`);
  await page.getByLabel("Reason").fill("A relation works here");
  await page.getByRole("button", { name: "Restrict the case" }).click();
  await expect(page.getByText("Restricted", { exact: true })).toBeVisible();

  await context.clearCookies();
  await signInAs(caseworkerOf("foxglove"));
  expect((await page.goto(address))?.status()).toBe(404);
  expect((await page.goto(`${address}/consent`))?.status()).toBe(404);
  await page.goto("/cases");
  await page.getByLabel("Find a case by reference").fill(reference);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { name: "No case has this in its reference" })).toBeVisible();
});
