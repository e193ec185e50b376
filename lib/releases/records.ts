/**
 * Record-level data of a dataset, one resource a form: read once and put aside, until it is decided what may be written of
 * it; then written from there, some thousand records at a time. Nothing is ever held of a person but the numbers of their
 * categories.
 */
import { type Anonymised, anonymise, type RecordPolicy } from "@/disclosure/records/anonymise";
import type { Records } from "@/disclosure/records/attribute";
import type { FormDefinition } from "@/lib/forms/define";
import type { RecordDataset } from "./define";
import { type Fate, fateOf, type RareAnswers } from "./fates";
import { openingForm } from "./opening-form";
import type { Pseudonyms } from "./pseudonyms";
import { isIdentifying, type People, type Read, type RecordScope, readForms, readPeople, withoutLeft } from "./read";
import type { Resource } from "./resource";
import type { RecordSource } from "./source";
import { keptSilent } from "./tells";
import { type LeftOut, type Variable, variablesOf } from "./variables";
import { resourceOfForms, resourceOfPeople } from "./write";

export interface PreparedRecords {
  readonly resources: readonly Resource[];
  /** By what people could be recognised, as numbers of categories: to try out other coarseness. */
  readonly people: Records;
  readonly anonymised: Anonymised;
  /** Earlier releases of some of the same cases, by name. */
  readonly heldAgainst: readonly string[];
  readonly fates: readonly (Fate & { readonly form: string })[];
  readonly leftOut: readonly LeftOut[];
  /** By form: how many were read. */
  readonly read: Readonly<Record<string, number>>;
  /** To be called once all is written, or will not be: what was put aside is gone then. */
  close(): Promise<void>;
}

export interface RecordRules extends RecordPolicy {
  /** Answers that fewer records gave are not told apart where their question asks for that. */
  readonly fewest: number;
  /** Answers that earlier releases of some of the same cases did not tell apart. */
  readonly rareBefore?: RareAnswers;
  /** Chosen levels of coarsening, by name of quasi-identifier. */
  readonly levels?: Readonly<Record<string, number>>;
  /** Earlier releases of some of the same cases, by name. */
  readonly heldAgainst?: readonly string[];
}

export interface RecordsAsked {
  readonly source: RecordSource;
  readonly dataset: RecordDataset;
  readonly scope: RecordScope;
  /** Asked once it is known whose records they are. @throws whatever forbids them */
  readonly rulesFor: () => Promise<RecordRules>;
  readonly pseudonyms: Pseudonyms;
  /** Whether people are to be followed: only then is it said which records are of one client, or of people who live together. */
  readonly longitudinal: boolean;
  /** Where what was read waits until it is written. */
  readonly folder: string;
  readonly progress?: (done: { form: string; read: number }) => void;
}

/** Reads all forms and decides. What is returned must be closed. */
export async function prepareRecords(asked: RecordsAsked): Promise<PreparedRecords> {
  const all: Read[] = [];
  try {
    return await prepared(asked, all);
  } catch (fault) {
    await closed(all);
    throw fault;
  }
}

/** @param all where everything that must be closed is added */
async function prepared(
  { source, dataset, scope, rulesFor, pseudonyms, longitudinal, folder, progress = () => {} }: RecordsAsked,
  all: Read[],
): Promise<PreparedRecords> {
  const opens = openingForm(dataset.population);
  const isLeftOut = ({ id }: FormDefinition) => dataset.formsLeftOut?.some(({ form }) => form === id) === true;
  const codes = await source.codes();
  const reading = { source, dataset, scope, codes, pseudonyms, longitudinal, folder, progress };
  const everybody = await readPeople(reading, opens);
  all.push(everybody);
  const rules = await rulesFor();
  const { people, records, anonymised, cases } = await withoutOthers(everybody, rules);
  all[0] = people;
  for (const form of dataset.population.forms)
    if (form !== opens && !isLeftOut(form)) all.push(await readForms(reading, form, cases));

  const single = all.flatMap(({ form, counts, decoder }) =>
    decoder.variables.flatMap((variable, index) =>
      form === opens && isIdentifying(dataset, variable)
        ? []
        : [{ ...fateOf(variable, counts[index] as Uint32Array, rules.fewest, rules.rareBefore), form: form.id }],
    ),
  );
  const fates = keptSilent(single, dataset, scope, anonymised);
  const fatesOf = (form: FormDefinition) => fates.filter((fate) => fate.form === form.id && fate.words.length > 0);
  return {
    resources: all.flatMap((read) =>
      read.rows === 0
        ? []
        : [
            read === people
              ? resourceOfPeople(people, fatesOf(opens), anonymised, dataset, longitudinal)
              : resourceOfForms(read, fatesOf(read.form), longitudinal),
          ],
    ),
    people: records,
    anonymised,
    heldAgainst: rules.heldAgainst ?? [],
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
    read: Object.fromEntries(all.map(({ form, rows, rowsLeftOut }) => [form.id, rows + rowsLeftOut])),
    close: () => closed(all),
  };
}

/** Decides who is left out; from then on only those count who stay. */
async function withoutOthers(everybody: People, rules: RecordRules) {
  const first = asWritten(everybody, rules);
  const decided = anonymise(first, rules, rules.levels);
  const { cases, counts } = await withoutLeft(everybody, decided.left);
  if (cases.size === 0) return { people: everybody, records: first, cases, anonymised: decided };
  const people = { ...everybody, counts };
  const records = asWritten(people, rules);
  const isSame = records.sensitive.every(({ values }, place) =>
    values.every((value, record) => value === first.sensitive[place]?.values[record]),
  );
  // Sensitive answers decide nothing: whoever is left out stays so, and only the risk of it is another.
  return { people, records, cases, anonymised: isSame ? decided : anonymise(records, rules, rules.levels) };
}

/**
 * With what is written of each sensitive answer in its place: answers that are brought together because few gave them are
 * one to whoever counts how many different there are.
 */
function asWritten({ records, decoder, counts }: People, { fewest, rareBefore }: RecordRules): Records {
  const sensitive = records.sensitive.map((one) => {
    const index = decoder.variables.findIndex(({ name }) => name === one.name);
    const { words } = fateOf(decoder.variables[index] as Variable, counts[index] as Uint32Array, fewest, rareBefore);
    if (words.length === 0) return one;
    const places = new Map([...new Set(words)].map((word, place) => [word, place]));
    const of = words.map((word) => places.get(word) as number);
    return { ...one, categories: places.size, values: one.values.map((value) => of[value] as number) };
  });
  return { ...records, sensitive };
}

async function closed(all: readonly Read[]): Promise<void> {
  for (const { aside } of all) await aside.close();
}
