/** What is written of each form, from what was put aside of it: in the order of the cases' pseudonyms. */
import type { Anonymised } from "@/disclosure/records/anonymise";
import { type Coarsening, withheld } from "@/disclosure/records/attribute";
import type { RecordDataset } from "./define";
import { type Fate, meaningsOf, missingCodes } from "./fates";
import { titlesOfUnasked, wholeTitle } from "./identify";
import { bytesOfName } from "./pseudonyms";
import type { Rows } from "./put-aside";
import { layout, type People, type Read } from "./read";
import type { Field, RecordPage, Resource, Role } from "./resource";

type Held = RecordPage["columns"][number];

/** A column: what it is, and how it is read from rows. */
interface Column {
  readonly field: Field;
  /** Room for what stands in it of so many records. */
  room(records: number): Held;
  /** Reads the rows from one place to another. */
  fill(held: Held, rows: RowsRead, from: number, to: number): void;
}

/** So many rows are read column by column before the next are: few enough to stay at hand meanwhile. */
const rowsAtHand = 256;

/** Reads pages, one after the other into the same room. */
class PageReader {
  #columns: readonly Column[];
  #room: readonly Held[] = [];
  #records = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  read(rows: RowsRead): RecordPage {
    const { count } = rows;
    if (count > this.#records) {
      this.#room = this.#columns.map((column) => column.room(count));
      this.#records = count;
    }
    for (let from = 0; from < count; from += rowsAtHand)
      for (const [place, column] of this.#columns.entries())
        column.fill(this.#room[place] as Held, rows, from, Math.min(count, from + rowsAtHand));
    return { count, columns: this.#room.map((held) => held.subarray(0, (held.length / this.#records) * count)) };
  }
}

/** Rows that stay, with the place of each among those that were read. */
interface RowsRead extends Rows {
  readonly width: number;
  /** By place: where the row begins. */
  readonly starts: Uint32Array;
  /** By place: the number of the record in the order of reading. */
  readonly records: Uint32Array;
}

/** @param longitudinal whether people are to be followed, from one case to the next */
export function resourceOfPeople(
  people: People,
  fates: readonly Fate[],
  anonymised: Anonymised,
  dataset: RecordDataset,
  longitudinal: boolean,
): Resource {
  const written = people.records.quasiIdentifiers.flatMap((attribute, index) => {
    const coarsening = attribute.coarsenings[anonymised.levels[index] ?? 0] as Coarsening;
    return coarsening.title === wholeTitle ? [] : [{ name: attribute.name, index, coarsening }];
  });
  const columns = [
    ...namesOf(longitudinal),
    ...(longitudinal ? [household] : []),
    ...written.map((one) => identifyingColumn(one, people, anonymised)),
    ...fates.map((fate) => {
      const role = dataset.sensitive.includes(fate.variable.name) ? "sensitive" : "measure";
      return valueColumn(
        fate,
        role,
        people,
        (record, attribute) => anonymised.categoryOf(record, attribute) === withheld,
      );
    }),
  ];
  return {
    ...common(people),
    rows: people.rows - anonymised.recordsLeftOut,
    fields: columns.map(({ field }) => field),
    records: () => pagesOf(people, columns, anonymised.left),
  };
}

/** @param longitudinal whether people are to be followed, from one case to the next */
export function resourceOfForms(read: Read, fates: readonly Fate[], longitudinal: boolean): Resource {
  const columns = [
    // A case that closed in the period has its intake here.
    ...namesOf(longitudinal, read.form.role === "closes" ? ofCase : ofCaseElsewhere),
    ...fates.map((fate) => valueColumn(fate, "measure", read, () => false)),
  ];
  return {
    ...common(read),
    rows: read.rows,
    fields: columns.map(({ field }) => field),
    records: () => pagesOf(read, columns),
  };
}

/** @param left by record: 1 where it is left out */
async function* pagesOf(
  { aside, decoder }: Read,
  columns: readonly Column[],
  left?: Uint8Array,
): AsyncGenerator<RecordPage> {
  const width = layout.values + decoder.variables.length;
  const reader = new PageReader(columns);
  for await (const { count, bytes } of aside.inOrder()) {
    const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const starts = new Uint32Array(count);
    const records = new Uint32Array(count);
    let stay = 0;
    for (let row = 0; row < count; row++) {
      const record = numbers.getUint32(row * width + layout.record);
      if (left?.[record]) continue;
      starts[stay] = row * width;
      records[stay++] = record;
    }
    const rows = { count: stay, bytes, width, starts: starts.subarray(0, stay), records: records.subarray(0, stay) };
    if (stay > 0) yield reader.read(rows);
  }
}

function identifyingColumn(
  { name, index, coarsening }: { name: string; index: number; coarsening: Coarsening },
  { decoder }: People,
  anonymised: Anonymised,
): Column {
  const variable = decoder.variables.find((one) => one.name === name) ?? null;
  const words = [...coarsening.categories, missingCodes.withheld.code];
  return {
    field: {
      name,
      title: variable?.text ?? titlesOfUnasked[name as keyof typeof titlesOfUnasked],
      role: "quasi-identifier",
      variable,
      values: coarsening.categories.filter(isNoCode).map((value) => ({
        value,
        label: variable?.categories.find(({ id }) => id === value)?.label ?? value,
      })),
      words,
    },
    room: (records) => new Uint16Array(records),
    fill(held, { records }, from, to) {
      for (let place = from; place < to; place++) {
        const category = anonymised.categoryOf(records[place] as number, index);
        held[place] = category === withheld ? words.length - 1 : category;
      }
    },
  };
}

/** @param isWithheld whether a quasi-identifier, by its number, is withheld in a record */
function valueColumn(
  fate: Fate,
  role: Role,
  { decoder }: Read,
  isWithheld: (record: number, attribute: number) => boolean,
): Column {
  const { variable, withheldWith } = fate;
  const at = layout.values + decoder.variables.indexOf(variable);
  const words = withheldWith === undefined ? fate.words : [...fate.words, missingCodes.withheld.code];
  return {
    field: { name: variable.name, title: variable.text, role, variable, values: meaningsOf(variable, fate), words },
    room: (records) => new Uint16Array(records),
    fill(held, { bytes, starts, records }, from, to) {
      for (let place = from; place < to; place++) held[place] = bytes[(starts[place] as number) + at] as number;
      if (withheldWith === undefined) return;
      for (let place = from; place < to; place++)
        if (isWithheld(records[place] as number, withheldWith)) held[place] = words.length - 1;
    },
  };
}

const ofCase = nameColumn("case", "The case: the same in every file", layout.case);
const ofCaseElsewhere = nameColumn(
  "case",
  "The case: the same in every file. A case that was opened before the period and did not close in it has no intake here",
  layout.case,
);
const ofClient = nameColumn("client", "The client: the same in each of their cases", layout.client);
const household = nameColumn(
  "household",
  "People who live together; [z] where none of them is known",
  layout.household,
);

/**
 * Records that are alike one by one are not so in pairs, and what is withheld in one record of a client could be read in
 * another: so which records are of one client, or of people who live together, stands only where people are to be followed.
 */
const namesOf = (longitudinal: boolean, own = ofCase): readonly Column[] => (longitudinal ? [own, ofClient] : [own]);

function nameColumn(name: string, title: string, at: number): Column {
  return {
    field: { name, title, role: "pseudonym", variable: null, values: [], words: null },
    room: (records) => new Uint8Array(records * bytesOfName),
    fill(held, { bytes, starts }, from, to) {
      for (let place = from; place < to; place++) {
        const start = (starts[place] as number) + at;
        for (let byte = 0; byte < bytesOfName; byte++) held[place * bytesOfName + byte] = bytes[start + byte] as number;
      }
    },
  };
}

/** "intake" of "adult.intake". */
function common({ form }: Read): Pick<Resource, "name" | "form"> {
  return { name: form.id.slice(form.id.indexOf(".") + 1), form };
}

function isNoCode(value: string): boolean {
  return !Object.values(missingCodes).some(({ code }) => code === value);
}
