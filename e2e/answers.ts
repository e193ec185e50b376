/** Fills any form in a browser from its definition, with scripts on or off: no question is named here. */
import { expect, type Page } from "@playwright/test";
import { demonstrationPassword } from "../db/seed/people";
import { type Answers, isUnknown } from "../lib/forms/answers";
import type { FormDefinition, Question } from "../lib/forms/define";
import { type FieldPath, fieldName } from "../lib/forms/fields";
import { type PlacedPage, placedPage } from "../lib/forms/pages";
import { rawDay } from "../lib/forms/question-types/date";

/** Whether the browser runs scripts: without them, a question that follows from another appears once that is saved. */
export type Scripts = { scripts: boolean };

/** Fills in the questions of a page that are there to be filled in and have an answer. */
export async function fillPage(
  page: Page,
  questions: readonly Question[],
  answers: Answers,
  { scripts }: Scripts,
  at: FieldPath = [],
): Promise<void> {
  for (const question of questions) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    const path = [...at, question.id];
    const named = (...parts: string[]) => page.locator(`[name="${fieldName([...path, ...parts])}"]`);
    const isThere = async () =>
      (await page.locator(`[name^="${fieldName(path)}"], [id="q-${path.join("-")}"]`).count()) > 0;
    if (!scripts && !(await isThere())) continue;
    switch (question.type) {
      case "one":
        if ((await named().and(page.locator("select")).count()) > 0) await named().selectOption(answer as string);
        else
          await named()
            .and(page.locator(`[value="${answer}"]`))
            .check();
        break;
      case "many":
        for (const id of answer as readonly string[])
          await named()
            .and(page.locator(`[value="${id}"]`))
            .check();
        break;
      case "text":
        await named().fill(answer as string);
        break;
      case "number":
        if (isUnknown(answer)) await named("unknown").check();
        else await named("value").fill(String(answer));
        break;
      case "duration":
        if (isUnknown(answer)) await named("unknown").check();
        else {
          await named("years").fill(String(Math.floor((answer as number) / 12)));
          await named("months").fill(String((answer as number) % 12));
        }
        break;
      case "date":
        for (const [part, value] of Object.entries(rawDay(answer as string))) await named(part).fill(value);
        break;
      case "matrix":
        for (const [row, id] of Object.entries(answer as Record<string, string>))
          await named(row)
            .and(page.locator(`[value="${id}"]`))
            .check();
        break;
      case "group":
        for (const [index, item] of (answer as readonly Answers[]).entries()) {
          if ((await named(String(index), "_item").count()) === 0)
            await page.locator(`button[name="_add"][value="${path.join(".")}"]`).click();
          await named(String(index), "_item").waitFor({ state: "attached" });
          await fillPage(page, question.questions, item, { scripts }, [...path, index]);
        }
    }
  }
}

/**
 * Fills in a form from the list of its sections to "check your answers", going on from page to page as a caseworker does.
 *
 * @param eachPage what else to look at on each page, once it is filled in
 */
export async function fillForm(
  page: Page,
  definition: FormDefinition,
  answers: Answers,
  scripts: Scripts,
  eachPage: (place: PlacedPage) => Promise<void> = async () => {},
): Promise<void> {
  await goOnFromList(page);
  while (!new URL(page.url()).pathname.endsWith("/check")) {
    const place = placeAt(page.url(), definition);
    if (await comesUpon(page, "Hand over the screen")) await press(page, "Hand over the screen");
    if (await comesUpon(page, "Go back to the form")) {
      await page.getByLabel("Your password").fill(demonstrationPassword);
      await press(page, "Go back to the form");
      continue;
    }
    if (!place) {
      await goOnFromList(page);
      continue;
    }
    await fillPage(page, place.page.questions, answers, scripts);
    // Without scripts, adding an item saves the page, and more may be asked of the items before it.
    if (!scripts.scripts) await fillPage(page, place.page.questions, answers, scripts);
    await eachPage(place);
    await saveAndContinue(page);
  }
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
}

/** Saves a page, and waits until the next one, or the same with more questions, has come. */
export async function saveAndContinue(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.waitForURL((url) => url.href !== before);
}

/** Opens the first section of the list that is not complete, or the check of the answers once all are. */
async function goOnFromList(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 2, name: "Sections" })).toBeVisible();
  const open = page.getByRole("listitem").filter({ hasText: /Not started|In progress/ });
  const before = page.url();
  const links = open.getByRole("link").or(page.getByRole("link", { name: "Check your answers" }));
  await links.first().click();
  await page.waitForURL((url) => url.href !== before);
}

async function comesUpon(page: Page, button: string): Promise<boolean> {
  return (await page.getByRole("button", { name: button }).count()) > 0;
}

/** Presses a button that leads to another page, or to the same address with something else on it. */
async function press(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("button", { name: button }).waitFor({ state: "detached" });
}

function placeAt(address: string, definition: FormDefinition): PlacedPage | undefined {
  const [section, page] = new URL(address).pathname.split("/").slice(5) as [string, string | undefined];
  return page === undefined ? undefined : placedPage(definition, section, page);
}
