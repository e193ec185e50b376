/** A case that is made up, with its forms. */
import type { Column } from "@/lib/cohorts/targets";
import type { Answer, Answers } from "@/lib/forms/answers";
import type { FormDefinition, Population, Year } from "@/lib/forms/define";
import { yearOf } from "@/lib/forms/years";

export interface PlannedForm {
  readonly definition: FormDefinition;
  readonly of: PlannedCase;
  readonly date: string;
  readonly year: Year;
  /** The columns in which it counts. */
  columns: readonly Column[];
  answers: Record<string, Answer>;
}

export interface PlannedCase {
  /** The place of its service in the list of services. */
  service: number;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly forms: PlannedForm[];
  /** The answers of its forms by their ids: what conditions on earlier forms read. */
  readonly earlier: Record<string, Answers[]>;
  /** The case of the same client before this one. */
  before: PlannedCase | null;
  /** Whether the client has been here before. */
  comesBack: boolean;
  /** Moved here from another team. */
  continues: boolean;
  dateOfBirth: string;
}

export interface Plan {
  readonly cases: PlannedCase[];
  readonly forms: PlannedForm[];
}

export function formOf(population: Population, role: FormDefinition["role"]): FormDefinition | undefined {
  return population.forms.find((form) => form.role === role);
}

/** Adds a form without answers to a case. */
export function add(one: PlannedCase, definition: FormDefinition, date: string): void {
  const form: PlannedForm = { definition, of: one, date, year: yearOf(date), columns: [], answers: {} };
  one.forms.push(form);
  const held = one.earlier[definition.id] ?? [];
  one.earlier[definition.id] = held;
  held.push(form.answers);
}
