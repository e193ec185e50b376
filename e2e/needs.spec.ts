import { problem } from "./casework";
import { commissioner, expect as expectAtOnce, test } from "./fixtures";
import { expectGoodPage, faultsOf } from "./page-checks";

/** Every figure of an assessment is worked out when a page is opened: on a busy machine that takes longer than a click. */
const expect = expectAtOnce.configure({ timeout: 60_000 });

test("a commissioner enters next year's figures from a file with one faulty row, mends it, and prints the report", async ({
  page,
  signInAs,
}) => {
  const faults = faultsOf(page);
  await signInAs(commissioner);
  await page.goto("/needs");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The assessment of 20");
  // A second try finds the assessment that the first one opened.
  await page.goto("/needs/2022");
  const open = page.getByRole("button", { name: "Open the assessment of 2023" });
  if (await open.isVisible()) await open.click();
  else await page.goto("/needs/2023");
  await expect(page.getByRole("heading", { level: 1, name: "The assessment of 2023" })).toBeVisible();

  await page.getByRole("link", { name: "Import figures" }).click();
  const file = [
    "indicator,area,period,group,value,qualifier,notes",
    "refuge-survivors,North Kent,2022/23,,80,,",
    "refuge-survivors,West Kent,2022/23,,55,,",
    "refuge-survivors,Eest Kent,2022/23,,fifty,,",
    "refuge-survivors,South Kent,2022/23,,85,,",
    "refuge-survivors,Kent,2022/23,,270,,",
  ].join("\n");
  await page
    .getByLabel("File with figures")
    .setInputFiles({ name: "refuge.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(problem(page)).toContainText("2 faults: nothing was added");
  const wrong = page.getByRole("table", { name: "What is wrong" });
  await expect(wrong).toContainText('There is no area "Eest Kent"');
  await expect(wrong).toContainText('"fifty" is not a number');
  await expect(wrong.getByRole("rowheader").first()).toContainText("4");
  await expectGoodPage(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  const read = page.getByLabel("The figures as they were read");
  await read.fill((await read.inputValue()).replace("Eest Kent", "East Kent").replace("fifty", "50"));
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByText("Nothing is written yet")).toBeVisible();
  const coming = page.getByRole("table", { name: "What would be added or changed" });
  await expect(
    coming.getByRole("row", { name: /East Kent.*2022\/23.*Not there.*50/ }).or(page.getByText("5 are there already")),
  ).toBeVisible();
  await page.getByRole("button", { name: /^Add 5 figures|^Add 0 figures/ }).click();
  await expect(page.getByText("The figures are in the assessment.")).toBeVisible();

  await page.goto("/needs/2023/indicators/refuge-survivors");
  const figures = page.getByRole("table", { name: "Figures", exact: true });
  await expect(figures.getByRole("row", { name: /East Kent.*2022\/23.*50/ })).toContainText(
    "import, Peregrine Invented",
  );
  await page.goto("/needs/2023/indicators/refuge-survivors-change");
  // 270 after 262, worked out and not typed.
  await expect(page.getByRole("row", { name: /Kent.*2022\/23.*\+3\.1%/ }).first()).toBeVisible();

  await page.goto("/needs/2023/report");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 2, name: "Safe accommodation", exact: true })).toBeVisible();
  await expect(page.getByRole("table", { name: "Survivors in refuge", exact: true })).toContainText("2022/23");
  await expect(page.getByRole("navigation", { name: "Parts of the assessment" })).toBeHidden();
  const paper = await page.pdf({ format: "A4" });
  expect(paper.length).toBeGreaterThan(50_000);
  await page.emulateMedia({ media: "screen" });
  expect(faults).toEqual([]);
});

test("the summary's figures lead to their indicators, and what contradicts is listed", async ({ page, signInAs }) => {
  await signInAs(commissioner);
  await page.goto("/needs/2022/report");
  const summary = page.getByRole("region", { name: /^Executive summary: Key figures/ });
  await summary.getByRole("link", { name: "262", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Survivors in refuge" })).toBeVisible();
  await page.goto("/needs/2022/faults");
  await expect(page.getByRole("row", { name: /outreach: its parts make 2567, not 2547/ })).toBeVisible();
  await page.goto("/needs/2022/reach");
  await expect(page.getByText("Only in Swale, Ashford, Canterbury.")).toBeVisible();
});

test("an indicator is entered by hand with its first figure, and stands in the report with who entered it", async ({
  page,
  signInAs,
}) => {
  await signInAs(commissioner);
  await page.goto("/needs/2022/indicators");
  await page.getByRole("link", { name: "Add an indicator" }).click();
  const number = Date.now();
  const title = `Made-up calls to a helpline ${number}`;
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Short name").fill(`helpline-${number}`);
  await page.getByLabel("Topic", { exact: true }).selectOption({ label: "Support in the community" });
  await page.getByLabel("Unit", { exact: true }).selectOption("number");
  await page.getByLabel("Digits after the point").fill("0");
  await page.getByLabel("Source", { exact: true }).fill("A made-up helpline");
  await page.getByLabel("Owner", { exact: true }).fill("A made-up charity");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("There is no figure yet.")).toBeVisible();
  await page.goto("/needs/2022/report");
  await expect(page.getByText(`${title}: not provided by A made-up charity.`)).toBeVisible();

  await page.goto(`/needs/2022/indicators/helpline-${number}`);
  await page.getByRole("link", { name: "Add a figure" }).click();
  await page.getByLabel("Area", { exact: true }).selectOption({ label: "Kent" });
  await page.getByLabel("Period").fill("2021/22");
  await page.getByLabel("Group (if known)").fill("by text");
  await page.getByLabel("Figure (if known)").fill("1204");
  await page.getByLabel("Word that softens it (if known)").selectOption("nearly");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Kent.*2021\/22.*By text.*nearly 1,204/ })).toBeVisible();
  await expect(page.getByText(/How each figure given was entered: by hand, Peregrine Invented/)).toBeVisible();
  await page.goto("/needs/2022/report");
  const table = page.getByRole("table", { name: `${title}, 2021/22` });
  // Of one group alone: the report says which.
  await expect(table.getByRole("row", { name: /Kent By text nearly 1,204/ })).toBeVisible();

  await page.goto(`/needs/2022/records/value/change?key=helpline-${number}%7Ckent%7C2021%2F22%7Cby%20text`);
  await page.getByText("Take this figure out").click();
  await page.getByRole("button", { name: "Take it out" }).click();
  await page.goto(`/needs/2022/records/indicator/change?key=helpline-${number}`);
  await page.getByText("Take this indicator out").click();
  await page.getByRole("button", { name: "Take it out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Indicators" })).toBeVisible();
  await expect(page.getByText(title)).toHaveCount(0);
});

test("a recommendation is added, carried on, and taken out, and nobody is asked for a short name", async ({
  page,
  signInAs,
}) => {
  await signInAs(commissioner);
  await page.goto("/needs/2022/recommendations");
  await page.getByRole("link", { name: "Add a recommendation" }).click();
  const text = `Ask made-up children what they think ${Date.now()}`;
  await expect(page.getByLabel("Short name")).toHaveCount(0);
  await page.getByLabel("Recommendation", { exact: true }).fill(text);
  await page.getByLabel("Owner").fill("A made-up group");
  await page.getByRole("radio", { name: "In progress" }).check();
  await page.getByLabel("Updates (if known)").fill("2022-12-07: The group has met.");
  await page.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row", { name: new RegExp(text) });
  await expect(row).toContainText("A made-up group");
  await expect(row).toContainText("The group has met.");
  await row.getByRole("link", { name: text }).click();
  await page.getByText("Take this recommendation out").click();
  await page.getByRole("button", { name: "Take it out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Recommendations" })).toBeVisible();
  await expect(page.getByText(text)).toHaveCount(0);
});

test("the service map is narrowed, says by what, and is widened again", async ({ page, signInAs }) => {
  await signInAs(commissioner);
  await page.goto("/needs/2022/services");
  await page.getByLabel("For", { exact: true }).selectOption({ label: "Children" });
  await page.getByLabel("Ages", { exact: true }).selectOption({ label: "Under 5" });
  await page.getByLabel("Setting").selectOption({ label: "Refuge" });
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "3 services" })).toBeVisible();
  await expect(page.getByRole("row", { name: /RAISE YP in refuge/ })).toContainText("17 people in 2021/22");
  await expectGoodPage(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("link", { name: "Remove this filter: Under 5" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "4 services" })).toBeVisible();
  await expect(page).toHaveURL(/\?audience=children&setting=refuge$/);
});

test("the report is taken as a workbook, a document and a PDF, and a template as a workbook", async ({
  page,
  signInAs,
}) => {
  await signInAs(commissioner);
  for (const [path, begins] of [
    ["report/file/xlsx", "PK"],
    ["report/file/ods", "PK"],
    ["report/file/pdf", "%PDF"],
    ["template?request=kent-police", "PK"],
  ] as const) {
    const answer = await page.request.get(`/needs/2022/${path}`);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).subarray(0, begins.length).toString()).toBe(begins);
    expect(answer.headers()["content-disposition"]).toContain("needs-kent-2022");
  }
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a figure is entered by hand, refused where it is faulty, and taken out again", async ({ page, signInAs }) => {
    await signInAs(commissioner);
    await page.goto("/needs/2022/records/value/new?indicator=health-notifications");
    await page.getByLabel("Area", { exact: true }).selectOption("kent");
    await page.getByLabel("Period").fill("last year");
    await page.getByLabel("Figure (if known)").fill("12");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(problem(page)).toContainText("Write a year as 2021");
    await expect(page.getByLabel("Figure (if known)")).toHaveValue("12");
    await page.getByLabel("Period").fill("2019");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("row", { name: /2019.*12.*by hand, Peregrine Invented/ })).toBeVisible();
    await page.getByRole("link", { name: "Change the figure of Kent, 2019, All" }).click();
    await page.getByText("Take this figure out").click();
    await page.getByRole("button", { name: "Take it out" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Domestic Abuse Notifications/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /2019/ })).toHaveCount(0);
  });
});
