import type { Page } from "@playwright/test";
import { children } from "../reports/children";

/** Every page of a children's service's dashboard. */
export const dashboardPages = [
  "",
  ...children.themes.map(({ id }) => `/${id}`),
  "/hundred",
  "/completeness",
  "/workers",
  "/filter",
].map((path) => `/dashboard${path}`);

/** How many intake forms the page says that it counts. */
export async function intakesCounted(page: Page): Promise<number> {
  const basis = await page.getByText(/^Forms dated in this period:/).innerText();
  return Number(/([\d,]+) intake forms?/.exec(basis)?.[1]?.replace(",", ""));
}
