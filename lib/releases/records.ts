/**
 * Record-level data of a dataset, one resource a form: read twice, first to decide what may be written, then to write it,
 * a few thousand records at a time. Nothing is ever held of a person but the numbers of their categories.
 */
import { type Anonymised, anonymise, type RecordPolicy } from "@/disclosure/records/anonymise";
import type { FormDefinition } from "@/lib/forms/define";
import { openingForm, type RecordDataset } from "./define";
import { type Fate, fateOf } from "./fates";
import type { Pseudonyms } from "./pseudonyms";
import { isIdentifying, type Read, type RecordScope, readForms, readPeople } from "./read";
import type { Resource } from "./resource";
import type { RecordSource } from "./source";
import { keptSilent } from "./tells";
import { type LeftOut, variablesOf } from "./variables";
import { resourceOfForms, resourceOfPeople } from "./write";

export interface PreparedRecords {
  readonly resources: readonly Resource[];
  readonly anonymised: Anonymised;
  readonly fates: readonly (Fate & { readonly form: string })[];
  readonly leftOut: readonly LeftOut[];
  /** By form: how many were read. */
  readonly read: Readonly<Record<string, number>>;
}

export interface RecordRules extends RecordPolicy {
  /** Answers that fewer records gave are not told apart where their question asks for that. */
  readonly fewest: number;
  /** Chosen levels of coarsening, by name of quasi-identifier. */
  readonly levels?: Readonly<Record<string, number>>;
}

/** Reads all forms once and decides; what `records()` then writes is read again from the same source. */
export async function prepareRecords(
  source: RecordSource,
  dataset: RecordDataset,
  scope: RecordScope,
  rules: RecordRules,
  pseudonyms: Pseudonyms,
  progress: (done: { form: string; read: number }) => void = () => {},
): Promise<PreparedRecords> {
  const opens = openingForm(dataset.population);
  const leaving = (dataset.leftOut ?? []).map(({ question }) => question);
  const isLeftOut = ({ id }: FormDefinition) => dataset.formsLeftOut?.some(({ form }) => form === id) === true;
  const codes = await source.codes();
  const people = await readPeople(source, dataset, opens, scope, codes, progress);
  const anonymised = anonymise(people.records, rules, rules.levels);
  const all: Read[] = [people];
  for (const form of dataset.population.forms)
    if (form !== opens && !isLeftOut(form)) all.push(await readForms(source, form, scope, codes, leaving, progress));

  const single = all.flatMap(({ form, counts, decoder }) =>
    decoder.variables.flatMap((variable, index) =>
      form === opens && isIdentifying(dataset, variable)
        ? []
        : [{ ...fateOf(variable, counts[index] as Uint32Array, rules.fewest), form: form.id }],
    ),
  );
  const fates = keptSilent(single, dataset, anonymised);
  const fatesOf = (form: FormDefinition) => fates.filter((fate) => fate.form === form.id && fate.words.length > 0);
  return {
    resources: all.flatMap((read) =>
      read.ids.length === 0
        ? []
        : [
            read === people
              ? resourceOfPeople(source, people, fatesOf(opens), anonymised, dataset, pseudonyms)
              : resourceOfForms(source, read, fatesOf(read.form), pseudonyms),
          ],
    ),
    anonymised,
    fates,
    leftOut: [
      ...all.flatMap(({ form }) => variablesOf(form, scope.to).leftOut),
      ...all.flatMap(({ form }) =>
        variablesOf(form, scope.to).variables.flatMap(({ question }) =>
          (dataset.leftOut ?? []).flatMap((one) => (one.question === question ? [{ ...one, form: form.id }] : [])),
        ),
      ),
      ...(dataset.formsLeftOut ?? []).map(({ form, why }) => ({ form, question: "every question", why })),
    ],
    read: Object.fromEntries(all.map(({ form, ids }) => [form.id, ids.length])),
  };
}
