import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The sizes at which a page must hold: a desk, and a phone, which is also a desk at 400 % zoom. */
export const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 320, height: 640 } } as const;

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with the rule, the element and the reason where axe finds anything against WCAG 2.2 AA or good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.target.join(" ")} – ${node.failureSummary ?? ""}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Fails where the page has to be scrolled sideways: what is wider than the page scrolls in a region of its own. */
export async function expectToFit(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(beyond, `pixels beyond the right edge of ${page.url()}`).toBeLessThanOrEqual(0);
}

/** Runs both checks at every size. */
export async function expectGoodPage(page: Page): Promise<void> {
  for (const size of Object.values(sizes)) {
    await page.setViewportSize(size);
    await expectToFit(page);
    await expectAccessible(page);
  }
}

/**
 * Gathers what goes wrong in the browser from now on: errors on the console, a policy that was broken, a script that
 * threw, a file that was not found. A test ends with `expect(faults).toEqual([])`. A page's own 404 is not a fault.
 */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (message.location().url === page.url() && message.text().includes("404")) return;
    faults.push(message.text());
  });
  return faults;
}
