import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { formatNames, formats } from "../lib/report-files/formats";
import { children } from "../reports/children";
import {
  administrator,
  analyst,
  caseworkerOf,
  expect as expectAtOnce,
  managerOf,
  secondAnalyst,
  test,
} from "./fixtures";
import { expectGoodPage, faultsOf } from "./page-checks";

/** A report is counted when it is opened, and drawn whole: on a busy machine that takes longer than a click. */
const expect = expectAtOnce.configure({ timeout: 60_000 });

const year = "2025-26";
const report = `/reports/children/${year}`;

/** The beginning of a file of each kind, by which programs know it. */
const beginnings = { xlsx: "PK", ods: "PK", csv: "dataset,", json: "{", pdf: "%PDF-1.7" } as const;

async function fileAt(
  page: Page,
  address: string,
): Promise<{ status: number; body: Buffer; headers: Record<string, string> }> {
  const answer = await page.request.get(address);
  return { status: answer.status(), body: await answer.body(), headers: answer.headers() };
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("an analyst reads the report of a year from its contents to its tables, at a desk and on a phone", async ({
  page,
  signInAs,
}) => {
  test.slow();
  const faults = faultsOf(page);
  await signInAs(analyst);
  await page.goto("/reports");
  await expectGoodPage(page);
  await page.getByRole("link", { name: `Children and young people, ${year}`, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Children and young people, ${year}` })).toBeVisible();
  await expect(page.getByText("These figures are not published.")).toBeVisible();
  await expect(page.getByRole("table")).not.toHaveCount(0);
  await expect(page.locator(".insights-document-figure")).toHaveCount(children.tables.length);

  const contents = page.getByRole("navigation", { name: "Contents" });
  await contents.getByRole("link", { name: "Service of 100" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#section-service-of-100$/);
  await expect(page.getByRole("heading", { level: 2, name: "Service of 100" })).toBeInViewport();
  const tables = contents.locator("summary").filter({ hasText: "of Service inputs" });
  await tables.focus();
  await page.keyboard.press("Enter");
  await contents
    .getByRole("link", { name: /Referral route/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Referral route$/ }).first()).toBeInViewport();
  await page.locator("#section-service-inputs").getByRole("link", { name: "Back to contents" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Contents" })).toBeInViewport();
  await expectGoodPage(page);
  expect(faults).toEqual([]);
});

test("an analyst takes the figures of all services, and of one, away as each kind of file", async ({
  page,
  signInAs,
}) => {
  await signInAs(analyst);
  for (const format of formatNames) {
    const { status, body, headers } = await fileAt(page, `${report}/files/${format}?figures=now&service=foxglove`);
    expect(status, format).toBe(200);
    expect(headers["content-type"]).toBe(formats[format].mediaType);
    expect(headers["content-disposition"]).toBe(`attachment; filename="children-${year}-foxglove.${format}"`);
    expect(headers["cache-control"]).toBe("no-store");
    expect(body.toString("latin1").startsWith(beginnings[format]), format).toBe(true);
  }
  await page.goto(report);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Data (JSON)" }).click();
  expect((await download).suggestedFilename()).toBe(`children-${year}.json`);
  expect((await fileAt(page, `${report}/files/docx`)).status).toBe(404);
  expect((await fileAt(page, `${report}/files/csv?service=nowhere`)).status).toBe(404);
});

test("a manager reads the report of their own service alone, and files hold no other", async ({ page, signInAs }) => {
  const faults = faultsOf(page);
  await signInAs(managerOf("foxglove"));
  await page.goto("/reports");
  await page.getByRole("link", { name: `Children and young people, ${year}`, exact: true }).click();
  await expect(page.getByText(/^These figures count the cases of Foxglove/)).toBeVisible();
  await page.getByText("Choose years to compare").click();
  await page.getByRole("radio", { name: "None" }).check();
  await page.getByRole("button", { name: "Count these figures" }).click();
  await expect(page).toHaveURL(/compare=0/);
  await expect(page.getByRole("columnheader", { name: /^2024-25/ })).toHaveCount(0);
  const asked = await fileAt(page, `${report}/files/json?figures=now&service=clover`);
  expect(JSON.parse(asked.body.toString()).service.slug).toBe("foxglove");
  for (const address of [
    `${report}/publication`,
    "/reports/comments",
    "/reports/adult-idva/2025-26",
    "/reports/children/2025",
  ])
    expect((await page.goto(address))?.status(), address).toBe(404);
  // The pages that were not found are no faults of their own.
  expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
});

test("nobody else finds reports or their files", async ({ page, context, signInAs }) => {
  const addresses = ["/reports", report, `${report}/publication`, "/reports/comments"];
  expect((await fileAt(page, `${report}/files/csv`)).status).toBe(401);
  for (const person of [caseworkerOf("foxglove"), administrator]) {
    await context.clearCookies();
    await signInAs(person);
    for (const address of addresses) expect((await page.goto(address))?.status(), `${person} ${address}`).toBe(404);
    expect((await fileAt(page, `${report}/files/csv`)).status, person).toBe(404);
  }
});

test("the pages of publishing and of comments hold at a desk and on a phone", async ({ page, signInAs }) => {
  const faults = faultsOf(page);
  await signInAs(analyst);
  for (const address of [`${report}/publication`, "/reports/comments"]) {
    await page.goto(address);
    await expectGoodPage(page);
  }
  await page
    .getByRole("row", { name: /People who use abuse/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Client’s comment" })).toBeVisible();
  await expectGoodPage(page);
  expect(faults).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("one analyst prepares a year, another approves it, and a client's comment that two let be printed corrects it", async ({
    page,
    context,
    signInAs,
  }) => {
    test.slow();
    const adults = "/reports/adult-idva/2025-26";
    const as = async (person: string) => {
      await context.clearCookies();
      await signInAs(person);
    };
    await as(analyst);
    await page.goto(`${adults}/publication`);
    await expect(page.getByText("Checks passed.")).toBeVisible();
    await page.getByRole("button", { name: "Prepare this year" }).click();
    await expect(page.getByText("another analyst has to approve them")).toBeVisible();
    await expect(page.getByRole("button", { name: "Approve and publish" })).toHaveCount(0);
    await page.getByRole("link", { name: "Read the prepared report" }).click();
    await expect(page.getByText("wait for a second analyst")).toBeVisible();

    await as(secondAnalyst);
    await page.goto(`${adults}/publication`);
    await expect(page.getByText("Jasper Pretend prepared these figures")).toBeVisible();
    await page.getByRole("button", { name: "Approve and publish" }).click();
    await expect(page.getByText(/^Published on /)).toBeVisible();
    const files = async (query = "") => {
      const hashes: Record<string, string> = {};
      for (const format of formatNames)
        hashes[format] = hashOf((await fileAt(page, `${adults}/files/${format}${query}`)).body);
      return hashes;
    };
    const first = await files();
    expect(await files()).toEqual(first);

    await page.goto(`${adults}/publication`);
    await expect(page.getByText("Nothing has changed since it was published last.")).toBeVisible();

    await page.goto("/reports/comments");
    await page
      .getByRole("row", { name: /Adults supported by Idvas 2025-26/ })
      .getByRole("link")
      .first()
      .click();
    const address = page.url();
    await page.getByLabel("As it is to be printed").fill("");
    await page.getByRole("button", { name: "Send for approval" }).click();
    await expect(page.getByRole("alert")).toContainText("Enter the words that may be printed");
    await page.getByLabel("As it is to be printed").fill("[My worker] listened to me.");
    await page.getByRole("button", { name: "Send for approval" }).click();
    await page.goto(address);
    await expect(page.getByText("Another analyst has to approve it.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Approve", exact: true })).toHaveCount(0);

    await as(analyst);
    await page.goto(address);
    await page.getByRole("button", { name: "Approve", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Clients’ comments" })).toBeVisible();

    await page.goto(`${adults}/publication`);
    await page.getByRole("button", { name: "Prepare the correction" }).click();
    await expect(page.getByRole("alert")).toContainText("Say why the year is corrected");
    await page.getByLabel("Reason for the correction").fill("A client’s comment is added.");
    await page.getByRole("button", { name: "Prepare the correction" }).click();
    await as(secondAnalyst);
    await page.goto(`${adults}/publication`);
    await page.getByRole("button", { name: "Approve and publish" }).click();
    await expect(page.getByText("Revision 1: A client’s comment is added.")).toBeVisible();
    await expect(page.getByText("[My worker] listened to me.")).toBeVisible();

    expect(await files("?revision=1")).toEqual(first);
    await page.goto(`${adults}?revision=1`);
    await expect(page.getByText("[My worker] listened to me.")).toHaveCount(0);
  });
});
