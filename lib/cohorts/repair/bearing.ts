/** Whose answers to which questions bear on a figure. */

import { pathOf } from "@/lib/cohorts/keys";
import type { PlannedForm } from "@/lib/cohorts/plan/planned";
import type { Column, Term } from "@/lib/cohorts/targets";
import { references } from "@/lib/forms/condition";
import type { FormDefinition, Question, Source } from "@/lib/forms/define";

/** The forms of a kind whose case counts in a column, looked for once. */
export interface People {
  readonly definitions: readonly FormDefinition[];
  of(form: FormDefinition, column: Column): readonly PlannedForm[];
  all(form: FormDefinition): readonly PlannedForm[];
}

export function peopleIn(forms: readonly PlannedForm[]): People {
  const found = new Map<string, readonly PlannedForm[]>();
  return {
    definitions: [...new Set(forms.map(({ definition }) => definition))],
    all: (form) => forms.filter(({ definition }) => definition === form),
    of(form, column) {
      const name = `${form.id} ${column}`;
      const people = found.get(name) ?? forms.filter((one) => one.definition === form && countsWith(one, column));
      found.set(name, people);
      return people;
    },
  };
}

function countsWith(form: PlannedForm, column: Column): boolean {
  return form.of.forms.some(({ columns }) => columns.includes(column));
}

export interface Bearing {
  readonly form: FormDefinition;
  readonly question: Question;
}

export function questionsOf(form: FormDefinition): readonly Question[] {
  return form.sections.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
}

export function bearingOn(form: FormDefinition, id: string, forms: readonly FormDefinition[], depth = 2): Bearing[] {
  const [own = ""] = id.split(".");
  const question = questionsOf(form).find((one) => one.id === own);
  const derived = form.derived?.find((one) => one.id === id);
  const named = question?.when ? references(question.when) : derived ? namedIn(derived.from) : [];
  const others = named.flatMap((leaf) => {
    const definition = leaf.form === undefined ? form : forms.find((one) => one.id === leaf.form);
    return definition && depth > 0 ? bearingOn(definition, leaf.question, forms, depth - 1) : [];
  });
  return [...(question ? [{ form, question }] : []), ...others];
}

/** Whether a key is of something worked out, and not asked. */
export function isWorkedOut(key: string, { definitions }: People): boolean {
  return definitions.some(({ id: form, derived = [] }) => derived.some(({ id }) => `${form}/${id}` === pathOf(key)));
}

/** The questions from which something is worked out. */
function namedIn(from: Source): { form?: string; question: string }[] {
  if (from.kind === "choice") return from.of.flatMap(({ when }) => references(when));
  if (from.kind === "first") return from.of.flatMap(namedIn);
  if ("when" in from) return [...references(from.when), ...("from" in from ? namedIn(from.from as Source) : [])];
  const form = "form" in from && from.form !== undefined ? { form: from.form } : {};
  if ("other" in from) return [{ question: from.question }, { question: from.other }];
  if ("questions" in from) return from.questions.map((question) => ({ ...form, question }));
  return "question" in from ? [{ ...form, question: from.question }] : [];
}

export interface Turning extends Bearing {
  readonly here: readonly PlannedForm[];
  readonly everybody: readonly PlannedForm[];
}

/** The questions that bear on some terms, each once for a column, with those who answer it. */
export function bearingsOf(terms: readonly Term[], people: People): Turning[] {
  const found = new Map<string, Turning>();
  for (const { column, key } of terms) {
    const path = pathOf(key);
    const definition = people.definitions.find(({ id }) => path.startsWith(`${id}/`));
    if (!definition) continue;
    for (const one of bearingOn(definition, path.slice(definition.id.length + 1), people.definitions)) {
      const [here, everybody] = [people.of(one.form, column), people.all(one.form)];
      found.set(`${column} ${one.form.id}/${one.question.id}`, { ...one, here, everybody });
    }
  }
  return [...found.values()];
}
