/** Every questionnaire: the client groups, and their forms by id. */
import type { FormDefinition, Population } from "@/lib/forms/define";
import { adult } from "./adult";
import { child } from "./child";
import { perpetrator } from "./perpetrator";

export const populations: readonly Population[] = [child, adult, perpetrator];

export const forms: readonly FormDefinition[] = populations.flatMap((population) => population.forms);

const formsById = new Map(forms.map((form) => [form.id, form]));
const populationsById = new Map(populations.map((population) => [population.id, population]));

/** The form of an id such as "child.intake"; undefined for an id that no form has, as an address may hold one. */
export function formById(id: string): FormDefinition | undefined {
  return formsById.get(id);
}

/** The client group of an id such as "child"; undefined where there is none. */
export function populationById(id: string): Population | undefined {
  return populationsById.get(id);
}

/**
 * The client group that a form belongs to.
 *
 * @throws Error where the form names a client group that is not listed here
 */
export function populationOf(form: FormDefinition): Population {
  const population = populationsById.get(form.population);
  if (!population)
    throw new Error(`The form ${form.id} names the client group "${form.population}", which is not listed`);
  return population;
}
