/** The first reading: how often each value was given, and by which attributes of which categories people could be recognised. */
import type { anonymise } from "@/disclosure/records/anonymise";
import type { Coarsening, QuasiIdentifier } from "@/disclosure/records/attribute";
import type { FormDefinition } from "@/lib/forms/define";
import { type Decoder, decoderOf, valuesOf } from "./decode";
import type { Identifying, RecordDataset } from "./define";
import { coarseningsOf, quartersOf, regions, titlesOfUnasked } from "./identify";
import { bytesOfName, type Pseudonymous, type Pseudonyms } from "./pseudonyms";
import { type PutAside, putAside } from "./put-aside";
import type { CountedForm, CountedPerson, RecordSource } from "./source";
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
  /** How many forms there are, but for those of cases that are left out. */
  readonly rows: number;
  /** How many forms are of cases that are left out. */
  readonly rowsLeftOut: number;
  /** What was read, a row a form: see layout. */
  readonly aside: PutAside;
}

export interface People extends Read {
  readonly records: Parameters<typeof anonymise>[0];
}

/** Where in a row what stands: names, the number of the record in the order of reading (4 bytes), and a byte a variable. */
export const layout = {
  case: 0,
  client: bytesOfName,
  household: 2 * bytesOfName,
  record: 3 * bytesOfName,
  values: 3 * bytesOfName + 4,
} as const;

/** How the forms of a release are read: where from, what of, and where they wait. */
export interface Reading {
  readonly source: RecordSource;
  readonly dataset: RecordDataset;
  readonly scope: RecordScope;
  readonly codes: ReadonlyMap<string, number>;
  readonly pseudonyms: Pseudonyms;
  /** Whether people are followed: only then have their clients and households names. */
  readonly longitudinal: boolean;
  /** For what was read and not yet written. */
  readonly folder: string;
  readonly progress: (done: { form: string; read: number }) => void;
}

export function isIdentifying({ quasiIdentifiers }: RecordDataset, { name }: Variable): boolean {
  return quasiIdentifiers.some((one) => "question" in one && one.question === name);
}

/**
 * Reads the forms of a kind. What is returned must be closed.
 *
 * @param without names of cases, in hexadecimal, whose forms are passed over: what stands of a case in one file alone
 * would still tell that it is there
 */
export async function readForms(
  reading: Reading,
  form: FormDefinition,
  without: ReadonlySet<string> = new Set(),
): Promise<Read> {
  let rowsLeftOut = 0;
  async function* staying(): AsyncGenerator<readonly CountedForm[]> {
    for await (const page of reading.source.forms(form.id)) {
      const names =
        without.size === 0
          ? null
          : reading.pseudonyms.of(
              "case",
              page.map(({ caseId }) => caseId),
            );
      const stay = page.filter((_, place) => !names || !without.has(nameAt(names, place * bytesOfName)));
      rowsLeftOut += page.length - stay.length;
      if (stay.length > 0) yield stay;
    }
  }
  const names = reading.longitudinal ? [ofCase, ofClient] : [ofCase];
  const read = await readRows(reading, form, staying(), names, () => {});
  return { ...read, rowsLeftOut };
}

/**
 * What is left without some records: their cases by name, in hexadecimal, and how often each value was given by all others.
 * A count in which they stood would tell what they answered.
 *
 * @param left by record: 1 where it is left out
 */
export async function withoutLeft(
  { aside, decoder, counts }: Read,
  left: Uint8Array,
): Promise<{ cases: Set<string>; counts: readonly Uint32Array[] }> {
  const cases = new Set<string>();
  if (!left.includes(1)) return { cases, counts };
  const stay = counts.map((values) => values.slice());
  const width = layout.values + decoder.variables.length;
  for await (const { count, bytes } of aside.inOrder())
    for (let start = 0; start < count * width; start += width) {
      if (!left[bytes.readUInt32BE(start + layout.record)]) continue;
      cases.add(nameAt(bytes, start + layout.case));
      for (const [variable, values] of stay.entries()) {
        const value = bytes[start + layout.values + variable] as number;
        values[value] = (values[value] as number) - 1;
      }
    }
  return { cases, counts: stay };
}

function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString("hex", at, at + bytesOfName);
}

/** A name that stands in each row: of whom it is, where it stands, and the id it is made from; null where there is none. */
type Naming<Form> = readonly [kind: Pseudonymous, idOf: (form: Form) => string | null];

const ofCase: Naming<CountedForm> = ["case", ({ caseId }) => caseId];
const ofClient: Naming<CountedForm> = ["client", ({ clientId }) => clientId];
const ofHousehold: Naming<CountedPerson> = ["household", ({ householdId }) => householdId];

/** @param each is told of each form, and where its values begin among what was read, in the order of reading */
async function readRows<Form extends CountedForm>(
  { dataset, scope, codes, pseudonyms, folder, progress }: Reading,
  form: FormDefinition,
  pages: AsyncIterable<readonly Form[]>,
  names: readonly Naming<Form>[],
  each: (form: Form, rows: Uint8Array, at: number) => void,
): Promise<Read> {
  const variables = variablesKept(dataset, form, scope);
  const decoder = decoderOf(variables, codes);
  const width = layout.values + variables.length;
  const aside = await putAside(folder, width, bytesOfName, layout.values);
  let room = Buffer.alloc(0);
  let read = 0;
  try {
    for await (const page of pages) {
      const needed = page.length * width;
      if (room.length < needed) room = Buffer.allocUnsafeSlow(needed);
      const rows = room.fill(0, 0, needed);
      const numbers = new DataView(rows.buffer, rows.byteOffset);
      for (const [kind, idOf] of names)
        writeNames(rows, width, layout[kind], page.map(idOf), (ids) => pseudonyms.of(kind, ids));
      for (let place = 0; place < page.length; place++) {
        const counted = page[place] as Form;
        const start = place * width;
        const at = start + layout.values;
        decoder.read(counted.codes, rows, at);
        numbers.setUint32(start + layout.record, read + place);
        each(counted, rows, at);
      }
      await aside.add(rows, page.length);
      read += page.length;
      progress({ form: form.id, read });
    }
  } catch (fault) {
    await aside.close();
    throw fault;
  }
  return { form, decoder, counts: decoder.counts(read), rows: read, rowsLeftOut: 0, aside };
}

/** What leaves of a form, but for what the dataset leaves out. */
function variablesKept({ leftOut = [] }: RecordDataset, form: FormDefinition, scope: RecordScope): Variable[] {
  const leaving = leftOut.map(({ question }) => question);
  return variablesOf(form, scope.to).variables.filter(({ question }) => !leaving.includes(question));
}

/** Writes a name into each row, where it has an id; zeros where it has none. */
function writeNames(
  rows: Buffer,
  width: number,
  at: number,
  ids: readonly (string | null)[],
  namesOf: (ids: readonly string[]) => Buffer,
): void {
  const names = namesOf(ids.filter((id) => id !== null));
  let next = 0;
  for (const [place, id] of ids.entries()) {
    if (id === null) continue;
    // So few bytes are written sooner one by one than the library is asked to copy them.
    const start = place * width + at;
    for (let byte = 0; byte < bytesOfName; byte++) rows[start + byte] = names[next++] as number;
  }
}

/** Reads the forms that open cases, with all by which a person could be recognised. What is returned must be closed. */
export async function readPeople(reading: Reading, opens: FormDefinition): Promise<People> {
  const { source, dataset, scope } = reading;
  const kept = variablesKept(dataset, opens, scope);
  const placeOf = (name: string) => kept.findIndex((variable) => variable.name === name);
  const attributes = dataset.quasiIdentifiers.map((one) => attributeOf(one, kept, scope));
  const sensitive = dataset.sensitive.map((name) => ({ name, at: placeOf(name), values: new Numbers() }));
  const households = new Numbers();
  const householdNumbers = new Map<string, number>();
  const names = reading.longitudinal ? [ofCase, ofClient, ofHousehold] : [ofCase];
  const read = await readRows(reading, opens, source.people(opens.id), names, (counted, rows, at) => {
    for (const attribute of attributes) attribute.values.push(attribute.indexOf(counted, rows, at));
    for (const one of sensitive) one.values.push(rows[at + one.at] as number);
    households.push(numberOf(counted.householdId, householdNumbers));
  });
  return {
    ...read,
    records: {
      count: read.rows,
      quasiIdentifiers: attributes.map(
        ({ name, coarsenings, values }): QuasiIdentifier => ({
          name,
          coarsenings,
          values: Uint16Array.from(values.all()),
        }),
      ),
      sensitive: sensitive.map(({ name, at, values }) => ({
        name,
        categories: valuesOf(kept[at] as Variable),
        values: Uint16Array.from(values.all()),
      })),
      households: households.all(),
    },
  };
}

/** Numbers that are added one after the other, four bytes each: a list of a million would take far more. */
class Numbers {
  #held = new Uint32Array(1024);
  #count = 0;

  push(number: number): void {
    if (this.#count === this.#held.length) {
      const twice = new Uint32Array(this.#held.length * 2);
      twice.set(this.#held);
      this.#held = twice;
    }
    this.#held[this.#count++] = number;
  }

  all(): Uint32Array {
    return this.#held.slice(0, this.#count);
  }
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
  readonly values: Numbers;
  /** The finest category of one form. */
  indexOf(form: CountedPerson, rows: Uint8Array, at: number): number;
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
      values: new Numbers(),
      indexOf: (_form, rows, start) => categories[rows[start + at] as number] as number,
    };
  }
  if (one.from === "region")
    return {
      name: "region",
      title: titlesOfUnasked.region,
      variable: null,
      coarsenings: regions.coarsenings,
      values: new Numbers(),
      indexOf: (form) => regions.indexOf(form.localAuthorityCode),
    };
  const quarters = quartersOf(scope.from, scope.to);
  return {
    name: "quarter",
    title: titlesOfUnasked.quarter,
    variable: null,
    coarsenings: quarters.coarsenings,
    values: new Numbers(),
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
