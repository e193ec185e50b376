/** The first reading: how often each value was given, and by which attributes of which categories people could be recognised. */
import type { anonymise } from "@/disclosure/records/anonymise";
import type { Coarsening, QuasiIdentifier } from "@/disclosure/records/attribute";
import type { FormDefinition } from "@/lib/forms/define";
import { type Decoder, decoderOf, valuesOf } from "./decode";
import type { Identifying, RecordDataset } from "./define";
import { coarseningsOf, quartersOf, regions } from "./identify";
import type { CountedForm, RecordSource } from "./source";
import { type Variable, variablesOf } from "./variables";

export interface RecordScope {
  /** First and last day of the period, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

export interface Read {
  readonly form: FormDefinition;
  readonly decoder: Decoder;
  /** By variable, then by number of value. */
  readonly counts: readonly Uint32Array[];
  readonly ids: readonly string[];
  readonly caseOf: ReadonlyMap<string, string>;
}

export interface People extends Read {
  readonly records: Parameters<typeof anonymise>[0];
}

export function isIdentifying({ quasiIdentifiers }: RecordDataset, { name }: Variable): boolean {
  return quasiIdentifiers.some((one) => "question" in one && one.question === name);
}

export async function readForms(
  source: RecordSource,
  form: FormDefinition,
  scope: RecordScope,
  codes: ReadonlyMap<string, number>,
  leaving: readonly string[],
  progress: (done: { form: string; read: number }) => void,
  each: (form: CountedForm, values: Uint8Array) => void = () => {},
): Promise<Read> {
  const variables = variablesOf(form, scope.to).variables.filter(({ question }) => !leaving.includes(question));
  const decoder = decoderOf(variables, codes);
  const counts = variables.map((variable) => new Uint32Array(valuesOf(variable)));
  const values = new Uint8Array(variables.length);
  const ids: string[] = [];
  const caseOf = new Map<string, string>();
  for await (const page of source.forms(form.id)) {
    for (const counted of page) {
      decoder.read(counted.codes, values);
      for (let index = 0; index < values.length; index++) {
        const column = counts[index] as Uint32Array;
        const value = values[index] as number;
        column[value] = (column[value] as number) + 1;
      }
      ids.push(counted.formId);
      caseOf.set(counted.formId, counted.caseId);
      each(counted, values);
    }
    progress({ form: form.id, read: ids.length });
  }
  return { form, decoder, counts, ids, caseOf };
}

export async function readPeople(
  source: RecordSource,
  dataset: RecordDataset,
  opens: FormDefinition,
  scope: RecordScope,
  codes: ReadonlyMap<string, number>,
  progress: (done: { form: string; read: number }) => void,
): Promise<People> {
  const leaving = (dataset.leftOut ?? []).map(({ question }) => question);
  const { variables } = variablesOf(opens, scope.to);
  const kept = variables.filter(({ question }) => !leaving.includes(question));
  const placeOf = (name: string) => kept.findIndex((variable) => variable.name === name);
  const attributes = dataset.quasiIdentifiers.map((one) => attributeOf(one, kept, scope));
  const sensitive = dataset.sensitive.map((name) => ({ name, at: placeOf(name), values: [] as number[] }));
  const households: number[] = [];
  const householdNumbers = new Map<string, number>();
  const read = await readForms(source, opens, scope, codes, leaving, progress, (counted, values) => {
    for (const attribute of attributes) attribute.values.push(attribute.indexOf(counted, values));
    for (const one of sensitive) one.values.push(values[one.at] as number);
    households.push(numberOf(counted.householdId, householdNumbers));
  });
  return {
    ...read,
    records: {
      count: read.ids.length,
      quasiIdentifiers: attributes.map(
        ({ name, coarsenings, values }): QuasiIdentifier => ({ name, coarsenings, values: Uint16Array.from(values) }),
      ),
      sensitive: sensitive.map(({ name, at, values }) => ({
        name,
        categories: valuesOf(kept[at] as Variable),
        values: Uint16Array.from(values),
      })),
      households: Uint32Array.from(households),
    },
  };
}

function numberOf(id: string | null, numbers: Map<string, number>): number {
  if (id === null) return 0;
  const number = numbers.get(id) ?? numbers.size + 1;
  numbers.set(id, number);
  return number;
}

interface Attribute {
  readonly name: string;
  readonly title: string;
  readonly variable: Variable | null;
  readonly coarsenings: [Coarsening, ...Coarsening[]];
  readonly values: number[];
  /** The finest category of one form. */
  indexOf(form: CountedForm, values: Uint8Array): number;
}

function attributeOf(one: Identifying, variables: readonly Variable[], scope: RecordScope): Attribute {
  if ("question" in one) {
    const at = variables.findIndex(({ name }) => name === one.question);
    const variable = variables[at] as Variable;
    const coarsenings = coarseningsOf(variable, one.coarser);
    // Two values can be written alike; the finest category is that of what is written.
    const [finest] = coarsenings;
    const categories = finest.of;
    return {
      name: one.question,
      title: variable.text,
      variable,
      coarsenings: overCategories(coarsenings),
      values: [],
      indexOf: (_form, values) => categories[values[at] as number] as number,
    };
  }
  if (one.from === "region")
    return {
      name: "region",
      title: "Region or nation where the client lives",
      variable: null,
      coarsenings: regions.coarsenings,
      values: [],
      indexOf: (form) => regions.indexOf(form.localAuthorityCode),
    };
  const quarters = quartersOf(scope.from, scope.to);
  return {
    name: "quarter",
    title: "Quarter of the form's date",
    variable: null,
    coarsenings: quarters.coarsenings,
    values: [],
    indexOf: (form) => quarters.indexOf(form.describedOn),
  };
}

/** Coarsenings of the finest categories, from coarsenings of the values behind them. */
function overCategories([finest, ...others]: [Coarsening, ...Coarsening[]]): [Coarsening, ...Coarsening[]] {
  const valueBehind = finest.categories.map((_, category) => finest.of.indexOf(category));
  const again = (coarsening: Coarsening): Coarsening => ({
    ...coarsening,
    of: Uint16Array.from(valueBehind, (value) => coarsening.of[value] as number),
  });
  return [again(finest), ...others.map(again)];
}
