/** A report made from the forms alone, for a client group whose published tables are not defined yet: a page a form. */
import type { FormDefinition, Population, Question } from "@/lib/forms/define";
import { defineReport } from "@/lib/reports/check";
import type { ReportDefinition, TableDefinition, Theme } from "@/lib/reports/define";
import { plain } from "@/lib/reports/edition";

/**
 * Every question whose answers can be counted is a table, under the title of its section. What is asked of each item of
 * a group, days and free text are left out.
 */
export function reportFromForms(population: Population): ReportDefinition {
  const pages = population.forms
    .map((form) => ({ form, tables: tablesOf(form) }))
    .filter(({ tables }) => tables.length);
  return defineReport({
    id: `${population.id}-forms`,
    title: population.title,
    population: population.id,
    tables: pages.flatMap(({ tables }) => tables),
    editions: [plain],
    overview: pages
      .filter(({ form }) => form.role === "opens" || form.role === "closes")
      .flatMap(({ tables }) => tables.slice(0, 2).map(({ id }) => id)),
    themes: pages.map(
      ({ form, tables }): Theme => ({
        id: shortName(form),
        title: form.title,
        about: `Every question of the form “${form.title}”, with its answers.`,
        tables: tables.map(({ id }) => id),
      }),
    ),
  });
}

function tablesOf(form: FormDefinition): TableDefinition[] {
  const asked = form.sections.flatMap((section) =>
    section.pages.flatMap(({ questions }) =>
      questions.flatMap((question): TableDefinition[] => {
        const layout = layoutOf(question);
        if (layout === undefined) return [];
        const place = { form, question: question.id };
        return [{ ...place, layout, id: idOf(form, question.id), section: form.title, subsection: section.title }];
      }),
    ),
  );
  const workedOut = (form.derived ?? [])
    .filter(({ options = [], bands = [] }) => options.length + bands.length > 0)
    .map(
      ({ id }): TableDefinition => ({
        form,
        question: id,
        layout: "simple",
        id: idOf(form, id),
        section: form.title,
        subsection: "Worked out",
      }),
    );
  return [...asked, ...workedOut];
}

function layoutOf(question: Question): "simple" | "answers" | undefined {
  switch (question.type) {
    case "one":
    case "many":
      return "simple";
    case "number":
    case "duration":
      return question.bands ? "simple" : undefined;
    case "matrix":
      return "answers";
    case "date":
    case "text":
    case "group":
      return undefined;
  }
}

/** "adult.criminal-justice" is "criminal-justice" among the forms of its client group. */
function shortName(form: FormDefinition): string {
  return form.id.slice(form.id.indexOf(".") + 1);
}

function idOf(form: FormDefinition, question: string): string {
  return `${shortName(form)}-${question.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
