import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { demonstrationPassword } from "../db/seed/people";

/** Accounts of the demonstration, by what they are. Each service has one of each: `caseworkerOf("foxglove")`. */
export const caseworkerOf = (service: string) => `caseworker@${service}.example`;
export const managerOf = (service: string) => `manager@${service}.example`;
export const analyst = "analyst@safelives.example";
/** Approves what the first prepared. */
export const secondAnalyst = "second-analyst@safelives.example";
export const administrator = "administrator@safelives.example";
export const commissioner = "commissioner@kent.example";

/** Fills in the sign-in page, with scripts on or off, and waits until it has been left. */
export async function signInOnPage(page: Page, email: string, password: string = demonstrationPassword): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** The sessions of this worker, so that each person signs in once and not for every test. */
const sessions = new Map<string, Cookies>();

type Fixtures = {
  /**
   * Signs the test's own browser in as someone, through the real page the first time. The session is shared with the
   * other tests of this worker: a test that ends or changes it signs in by itself, with `signInOnPage`.
   */
  signInAs: (email: string) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  signInAs: async ({ browser, context, baseURL }, use) => {
    await use(async (email) => {
      const kept = sessions.get(email);
      if (kept) return context.addCookies(kept);
      const apart = await browser.newContext({ baseURL });
      const page = await apart.newPage();
      await page.goto("/sign-in");
      await signInOnPage(page, email);
      const cookies = await apart.cookies();
      await apart.close();
      sessions.set(email, cookies);
      await context.addCookies(cookies);
    });
  },
});

export { expect };
