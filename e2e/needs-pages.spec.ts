import { commissioner, expect, test } from "./fixtures";
import { expectAccessibleBySection, expectGoodPage, expectToFit, faultsOf, sizes } from "./page-checks";

const parts = [
  "",
  "/summary",
  "/indicators",
  "/indicators/community-survivors",
  "/import",
  "/faults",
  "/areas",
  "/services",
  "/reach",
  "/own-cases",
  "/evidence",
  "/requests",
  "/recommendations",
  "/records/value/new?indicator=refuge-survivors",
  "/records/service/change?key=rising-sun-ashford-liberty-idva",
].map((path) => `/needs/2022${path}`);

// One test a page, so that they run beside each other and the long report holds up no other.
for (const path of parts) {
  test(`an assessment's page is accessible, and fits a desk and a phone: ${path}`, async ({ page, signInAs }) => {
    test.setTimeout(300_000);
    const faults = faultsOf(page);
    await signInAs(commissioner);
    await page.goto(path);
    await expectGoodPage(page);
    expect(faults).toEqual([]);
  });
}

for (const [name, size] of Object.entries(sizes)) {
  test(`an assessment's report is accessible from its first section to its last, and fits a ${name}`, async ({
    page,
    signInAs,
  }) => {
    test.setTimeout(300_000);
    const faults = faultsOf(page);
    await signInAs(commissioner);
    await page.setViewportSize(size);
    await page.goto("/needs/2022/report");
    await expectToFit(page);
    const sections = await expectAccessibleBySection(page, ".insights-needs-section");
    expect(sections).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });
}
