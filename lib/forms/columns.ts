/** The columns of an export: one table a form, and one a group, whose rows are its items. */
import type { FormDefinition, Question } from "./define";
import { isGroup, typeOf } from "./question-types";
import type { Column } from "./question-types/type";

export interface ColumnTable {
  /** The form's id, with the group's where the rows are items: `adult.criminal-justice.reports`. */
  readonly table: string;
  readonly columns: readonly Column[];
}

export function columnsOf(form: FormDefinition): ColumnTable[] {
  return tablesOf(
    form.id,
    form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions)),
  );
}

function tablesOf(table: string, questions: readonly Question[]): ColumnTable[] {
  const columns = questions.flatMap((question) =>
    isGroup(question) ? [] : typeOf(question).columns(question, question.id),
  );
  return [
    { table, columns },
    ...questions.filter(isGroup).flatMap((group) => tablesOf(`${table}.${group.id}`, group.questions)),
  ];
}
