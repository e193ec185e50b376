import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The sizes at which a page must hold: a desk, and a phone, which is also a desk at 400 % zoom. */
export const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 320, height: 640 } } as const;

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with the rule, the element and the reason where axe finds anything against WCAG 2.2 AA or good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await found(axe(page).withTags(rules)), `axe on ${page.url()}`).toEqual([]);
}

/** Sections in which contrast is looked at at once. */
const together = 5;

/** Of one rule alone the time grows with the square of the page: each word's colour is judged among all that lies on it. */
const contrast = "color-contrast";

/**
 * The same of a page so long that axe would look at it for many minutes. Every rule but that of contrast looks at the whole
 * page; contrast is looked at in a few sections with the others out of the way, and in what lies around them with all away.
 *
 * @param sections a selector of the sections, which do not nest
 * @returns how many there are
 */
export async function expectAccessibleBySection(page: Page, sections: string): Promise<number> {
  const number = await page.locator(sections).count();
  const places = await page.evaluateHandle(
    (selector) =>
      [...document.querySelectorAll(selector)].map((section) => ({ section, empty: document.createComment("") })),
    sections,
  );
  const show = (from: number) =>
    places.evaluate(
      (all, [first, end]) => {
        for (const [index, { section, empty }] of all.entries()) {
          if (index >= first && index < end) empty.replaceWith(section);
          else section.replaceWith(empty);
        }
      },
      [from, from + together] as const,
    );
  const whole = axe(page).withTags(rules).disableRules([contrast]);
  const faults = [...(await found(whole))];
  // The first look is at the page with none of them.
  for (let from = -together; from < number; from += together) {
    await show(from);
    faults.push(...(await found(axe(page).withRules([contrast]))));
  }
  expect(faults, `axe on ${page.url()}`).toEqual([]);
  return number;
}

/** Axe, in the page itself, which has no frame. It tells only of what is wrong: of what is right there are thousands. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
}

/** What it finds, a sentence each. */
async function found(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.target.join(" ")} – ${node.failureSummary ?? ""}`),
  );
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
