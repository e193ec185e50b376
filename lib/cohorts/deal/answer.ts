/**
 * Deals answers out to the forms of a plan: each question in the order in which the form asks it, to exactly those who are
 * asked it given what they have answered so far, and to as many of them as the printed figures say.
 */

import { dayNumber, dayOf } from "@/lib/cohorts/days";
import type { PlannedForm } from "@/lib/cohorts/plan/planned";
import { settleRows } from "@/lib/cohorts/rows";
import type { Population, Question, QuestionOf } from "@/lib/forms/define";
import { dealOne } from "./divide";
import { dealGroup } from "./group";
import { dealMany } from "./list";
import { dealNumber } from "./numbers";
import { openedBy } from "./opened";
import { countAsked, type Deal, type Dealing, type FormDealing, isAsked, type Subject } from "./subject";

/** Answers all forms of the plan: those of a kind together, in the order in which no form depends on a later one. */
export function answerForms(population: Population, forms: readonly PlannedForm[], dealing: Dealing): void {
  for (const definition of population.forms) {
    const all = forms.filter((form) => form.definition === definition);
    const subjects = all.map((form): Subject => ({ columns: form.columns, form, answers: form.answers, around: [] }));
    const questions = definition.sections.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
    const opened = openedBy(definition, population.forms, forms, dealing.reader);
    const derived = definition.derived ?? [];
    dealAll(questions, subjects, `${definition.id}/`, { ...dealing, opened, derived, definition, all });
  }
}

function dealAll(questions: readonly Question[], subjects: readonly Subject[], at: string, dealing: FormDealing): void {
  for (const question of questions) {
    const asked = subjects.filter((subject) => isAsked(question, subject));
    deal({ ...dealing, question, subjects: asked, path: `${at}${question.id}` });
    settleRows(question, at, dealing);
  }
}

function deal(dealt: Deal): void {
  const { question, subjects, path, reader } = dealt;
  countAsked(path, subjects, reader);
  switch (question.type) {
    case "one":
      dealOne(dealt, question.options, (subject, id) => {
        subject.answers[question.id] = id;
      });
      break;
    case "many":
      dealMany(dealt, question);
      break;
    case "matrix":
      dealMatrix(dealt, question);
      break;
    case "number":
    case "duration":
      dealNumber(dealt, question);
      break;
    case "group": {
      const { items, questions } = dealGroup(dealt, question);
      // What an item opens or is counted with stands within the group, where nothing is worked out.
      dealAll(questions, items, `${path}.`, { ...dealt, opened: [], derived: [], all: [] });
      break;
    }
    case "date":
      for (const subject of subjects) dealDate(dealt, subject);
      break;
    case "text":
      break;
  }
  reader.close(path);
}

function dealMatrix(dealt: Deal, question: QuestionOf<"matrix">): void {
  const { path, subjects, reader } = dealt;
  for (const row of question.rows) {
    const asked = subjects.filter((subject) => isAsked(row, subject));
    const at = `${path}.${row.id}`;
    countAsked(at, asked, reader);
    dealOne({ ...dealt, subjects: asked, path: at }, question.options, (subject, id) => {
      subject.answers[question.id] = {
        ...(subject.answers[question.id] as Record<string, string> | undefined),
        [row.id]: id,
      };
    });
    reader.close(at);
  }
  for (const { columns, answers } of subjects) if (!(question.id in answers)) reader.add(columns, `${path}:missing`);
}

/** Some day of the weeks before the form. */
function dealDate({ question, path, reader, random }: Deal, subject: Subject): void {
  subject.answers[question.id] = dayOf(dayNumber(subject.form.date) - random.whole(0, 60));
  reader.add(subject.columns, `${path}:answered`);
}
