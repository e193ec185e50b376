/** Questions that several answers can open: those who get such an answer are chosen so that as many are asked as printed. */

import type { PlannedForm } from "@/lib/cohorts/plan/planned";
import type { Reader } from "@/lib/cohorts/reader";
import type { Column } from "@/lib/cohorts/targets";
import { holds, references } from "@/lib/forms/condition";
import type { FormDefinition } from "@/lib/forms/define";
import { type Subject, scopeOf } from "./subject";

/** A question further on that an answer opens, with whether it is open already for another reason. */
export interface Opened {
  /** The question whose answer opens it: "child.exit/concernsAdded". */
  readonly path: string;
  readonly option: string;
  /** "child.exit/safetySupported" */
  readonly opens: string;
  /** The column in which that question counts, of one in which this one does. */
  columnOf(column: Column): Column | undefined;
  isOpen(subject: Subject): boolean;
  /** How many of a column it is open for, without what these people say. */
  openIn(column: Column, people: readonly Subject[]): number;
}

/**
 * The questions of this form, and of the forms that follow a review, that are opened by any of several answers: those who
 * get one of these answers are chosen so that as many are asked as the print says.
 */
export function openedBy(
  form: FormDefinition,
  forms: readonly FormDefinition[],
  planned: readonly PlannedForm[],
  reader: Reader,
): Opened[] {
  const later = form.role === "reviews" ? forms.filter(({ role }) => role === "closes") : [];
  return [form, ...later].flatMap((other) =>
    other.sections
      .flatMap(({ pages }) => pages.flatMap((page) => page.questions))
      .flatMap((question): Opened[] => {
        const { when } = question;
        const path = `${other.id}/${question.id}`;
        if (!when || !("any" in when)) return [];
        const rows = question.type === "matrix" ? question.rows.map(({ id }) => `${path}.${id}`) : [];
        const opens = [path, ...rows].find((one) => reader.has(one));
        if (!opens) return [];
        const own = other === form;
        return references(when)
          .filter((leaf) => leaf.form === (own ? undefined : form.id))
          .flatMap((leaf) =>
            leaf.is.map((option) => ({
              path: `${form.id}/${leaf.question}`,
              option,
              opens,
              columnOf: (column: Column) => (own ? column : periodOfClosing(column)),
              isOpen: (subject: Subject) =>
                holds(when, own ? scopeOf(subject) : { answers: [], earlier: subject.form.of.earlier }),
              openIn(column: Column, people: readonly Subject[]) {
                if (own)
                  return people.filter((one) => one.columns.includes(column) && holds(when, scopeOf(one))).length;
                const there = periodOfClosing(column);
                return planned.filter(
                  (one) =>
                    one.definition === other &&
                    there !== undefined &&
                    one.columns.includes(there) &&
                    holds(when, { answers: [], earlier: one.of.earlier }),
                ).length;
              },
            })),
          );
      }),
  );
}

function periodOfClosing(column: Column): Column | undefined {
  const [cohort, year] = column.split(" ");
  return cohort === "closing" ? (`period ${year}` as Column) : undefined;
}
