import type { Page } from "@playwright/test";
import type { Answers, EarlierAnswers } from "../lib/forms/answers";
import type { FormDefinition, Question } from "../lib/forms/define";
import { generateAnswers, type Likelihood, type Likelihoods } from "../lib/forms/generate/answers";
import { seededRandom } from "../lib/forms/generate/random";
import { inSentence } from "../lib/forms/in-sentence";
import { questionsOf } from "../lib/forms/pages";
import { dayInWords } from "../lib/forms/question-types/date";
import { formById, populationById } from "../questionnaires";
import { fillForm } from "./answers";
import { caseworkerOf, expect, test } from "./fixtures";
import { openNewCase, startForm } from "./new-case";
import { expectAccessible, faultsOf } from "./page-checks";

interface Journey {
  readonly says: string;
  readonly service: string;
  readonly population: string;
  /** The service supports several client groups, so that the case is opened for one of them. */
  readonly isOneOfSeveral: boolean;
  readonly dateOfBirth: string;
  /** The case's forms in their order, each with its day; the last closes it. */
  readonly forms: readonly (readonly [form: string, day: string])[];
  /** Answers that the journey must pass by. */
  readonly passing: Likelihoods;
  readonly scripts: readonly boolean[];
}

const journeys: readonly Journey[] = [
  {
    says: "a child's case is carried from intake through a review to its exit, which closes it",
    service: "foxglove",
    population: "child",
    isOneOfSeveral: false,
    dateOfBirth: "2013-06-03",
    forms: [
      ["child.intake", "2025-05-12"],
      ["child.review", "2025-08-04"],
      ["child.exit", "2025-10-20"],
    ],
    passing: {},
    scripts: [true, false],
  },
  {
    says: "an adult's case is carried from intake to exit, with police reports and a civil order",
    service: "bluebell",
    population: "adult",
    isOneOfSeveral: true,
    dateOfBirth: "1990-01-02",
    forms: [
      ["adult.intake", "2025-05-12"],
      ["adult.criminal-justice", "2025-06-02"],
      ["adult.civil-justice", "2025-07-07"],
      ["adult.exit", "2025-10-20"],
    ],
    passing: {
      // Whatever the ticks, since judgement cannot say less than they do.
      "adult.intake/highRisk": { options: { yes: 1, no: 0, dontKnow: 0 } },
      "adult.criminal-justice/reportsMade": { options: { yes: 1, no: 0 } },
      "adult.criminal-justice/reports": { items: 2 },
      "adult.civil-justice/ordersAppliedFor": { options: { nonMolestation: 1 } },
      // The screen is handed over to the client, and taken back.
      "adult.exit/clientAnswers": { options: { yes: 1, no: 0 } },
      "adult.exit/clientAnswersHow": { options: { onScreen: 1, readOut: 0, telephone: 0, paper: 0, other: 0 } },
    },
    scripts: [true],
  },
  {
    says: "a service user's case is carried from intake to exit, with what the police and the courts did",
    service: "bluebell",
    population: "perpetrator",
    isOneOfSeveral: true,
    dateOfBirth: "1985-09-10",
    forms: [
      ["perpetrator.intake", "2025-05-12"],
      ["perpetrator.review", "2025-06-30"],
      ["perpetrator.criminal-justice", "2025-07-07"],
      ["perpetrator.civil-justice", "2025-08-04"],
      ["perpetrator.exit", "2025-10-20"],
    ],
    passing: {},
    scripts: [false],
  },
];

/** Answers every question that is asked, so that the journey passes every page that they open. */
function answersTo(definition: FormDefinition, day: string, earlier: EarlierAnswers, journey: Journey): Answers {
  const places = placesOf(questionsOf(definition), `${definition.id}/`);
  const all = Object.fromEntries(
    places.map((place): [string, Likelihood] => [place, { items: 2, ...journey.passing[place], missing: 0 }]),
  );
  const { dateOfBirth } = journey;
  return generateAnswers(definition, { earlier, day, dateOfBirth }, seededRandom("journey"), all);
}

function placesOf(questions: readonly Question[], at: string): string[] {
  return questions.flatMap((question) => [
    `${at}${question.id}`,
    ...(question.type === "group" ? placesOf(question.questions, `${at}${question.id}.`) : []),
  ]);
}

async function submit(page: Page, { title }: FormDefinition): Promise<void> {
  await page.getByRole("button", { name: `Submit ${inSentence(title)}` }).click();
  await expect(page.getByRole("alert", { name: "Done" })).toContainText(`${title} submitted`);
}

for (const journey of journeys) {
  for (const scripts of journey.scripts) {
    test.describe(scripts ? "with scripts" : "without scripts", () => {
      test.use({ javaScriptEnabled: scripts });

      test(journey.says, async ({ page, signInAs }) => {
        test.setTimeout(400_000);
        const faults = faultsOf(page);
        await signInAs(caseworkerOf(journey.service));
        const address = await openNewCase(page, {
          dateOfBirth: journey.dateOfBirth,
          openedOn: "2025-05-12",
          ...(journey.isOneOfSeveral ? { group: populationById(journey.population)?.title } : {}),
        });
        const earlier: Record<string, Answers[]> = {};
        for (const [id, day] of journey.forms) {
          const definition = formById(id);
          if (!definition) throw new Error(`There is no form ${id}`);
          const answers = answersTo(definition, day, earlier, journey);
          await startForm(page, address, id, definition.dateLabel, day);
          await fillForm(page, definition, answers, { scripts });
          if (scripts) await expectAccessible(page);
          await expect(page.getByText("Every question is answered.")).toBeVisible();
          await expect(page.getByText("Not answered")).toHaveCount(0);
          await submit(page, definition);
          earlier[id] = [answers];
        }
        const [, closedOn] = journey.forms.at(-1) as (typeof journey.forms)[number];
        await expect(page.getByRole("alert", { name: "Done" })).toContainText(
          `The case closed on ${dayInWords(closedOn)}`,
        );
        await page.goto(address);
        await expect(page.getByRole("region", { name: /^Case FORM/ })).toContainText("Closed");
        await expect(page.getByRole("listitem").filter({ hasText: "Submitted" })).toHaveCount(journey.forms.length);
        expect(faults).toEqual([]);
      });
    });
  }
}
