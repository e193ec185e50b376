import type { Page } from "@playwright/test";
import type { Answers, EarlierAnswers } from "../lib/forms/answers";
import type { FormDefinition } from "../lib/forms/define";
import { generateAnswers } from "../lib/forms/generate/answers";
import { seededRandom } from "../lib/forms/generate/random";
import { inSentence } from "../lib/forms/in-sentence";
import { dayInWords } from "../lib/forms/question-types/date";
import { formById } from "../questionnaires";
import { fillForm } from "./answers";
import { caseworkerOf, expect, test } from "./fixtures";
import { openNewCase, startForm } from "./new-case";
import { expectAccessible, faultsOf } from "./page-checks";

const dateOfBirth = "2013-06-03";

/** A case's forms in their order, each with its day. */
const childForms = [
  { id: "child.intake", day: "2025-05-12" },
  { id: "child.review", day: "2025-08-04" },
  { id: "child.exit", day: "2025-10-20" },
] as const;

/** Answers every question that is asked, so that the journey passes every page that they open. */
function answersTo(definition: FormDefinition, day: string, earlier: EarlierAnswers): Answers {
  const places = definition.sections.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
  const all = Object.fromEntries(places.map(({ id }) => [`${definition.id}/${id}`, { missing: 0 }]));
  return generateAnswers(definition, { earlier, day, dateOfBirth }, seededRandom("journey"), all);
}

async function submit(page: Page, definition: FormDefinition): Promise<void> {
  await page.getByRole("button", { name: `Submit ${inSentence(definition.title)}` }).click();
  await expect(page.getByRole("alert", { name: "Done" })).toContainText(`${definition.title} submitted`);
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a child's case is carried from intake through a review to its exit, which closes it", async ({
      page,
      signInAs,
    }) => {
      test.setTimeout(300_000);
      const faults = faultsOf(page);
      await signInAs(caseworkerOf("foxglove"));
      const address = await openNewCase(page, { dateOfBirth, openedOn: "2025-05-12" });
      const earlier: Record<string, Answers[]> = {};
      for (const { id, day } of childForms) {
        const definition = formById(id);
        if (!definition) throw new Error(`There is no form ${id}`);
        const answers = answersTo(definition, day, earlier);
        await startForm(page, address, id, definition.dateLabel, day);
        await fillForm(page, definition, answers, { scripts });
        if (scripts) await expectAccessible(page);
        await expect(page.getByText("Not answered")).toHaveCount(0);
        await submit(page, definition);
        earlier[id] = [answers];
      }
      await expect(page.getByRole("alert", { name: "Done" })).toContainText(
        `The case closed on ${dayInWords("2025-10-20")}`,
      );
      await page.goto(address);
      await expect(page.getByRole("region", { name: /^Case FORM/ })).toContainText("Closed");
      for (const title of ["Intake", "Review", "Exit"])
        await expect(
          page.getByRole("listitem").filter({ hasText: title }).filter({ hasText: "Submitted" }),
        ).toHaveCount(1);
      expect(faults).toEqual([]);
    });
  });
}
