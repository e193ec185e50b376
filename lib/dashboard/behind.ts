/**
 * What stands behind a number of a table: the things that were said, by which the cases that it counts are found. It is
 * found out from the table itself, by counting it over a tally in which one thing alone was said: a cell that then changes
 * is made of that, added or subtracted. Of "Missing" as what is left of a base, every answer is subtracted.
 */
import type { FormDefinition, Year } from "@/lib/forms/define";
import type { Cohort } from "@/lib/reports/cohort";
import { countRows } from "@/lib/reports/count";
import type { TableDefinition } from "@/lib/reports/define";
import { formOf, leavesOf, placesOf, quantitiesOf } from "@/lib/reports/needs";
import type { Tally } from "@/lib/reports/tally";

/** The cases that a number counts: those with one of these forms, and with none of those without which it is. */
export interface Behind {
  readonly of: readonly FormsBehind[];
  readonly without: readonly FormsBehind[];
}

/** Forms of a kind in a cohort: those in which what they say, each thing as often as it counts, comes to more than 0. */
export interface FormsBehind {
  readonly cohort: Cohort;
  readonly form: string;
  readonly says: readonly Said[];
}

export interface Said {
  /** Null for the form itself. */
  readonly key: string | null;
  /** The key is of numbers, of which each that was given counts. */
  readonly numbers?: true;
  /** How often the figure counts it; less than 0 where it is subtracted. */
  readonly times: number;
}

/** A number of a table: the place of its row among all rows of the table, printed or not, and of its column group. */
export interface Spot {
  readonly row: number;
  readonly group: number;
}

/** One thing that a table asks a tally for. */
interface Asked {
  readonly what: "form" | "cases" | "said" | "numbers";
  readonly cohort: Cohort;
  readonly form: string;
  readonly key: string | null;
}

/** With how often each cell counts it. */
interface Part extends Asked {
  readonly cells: readonly (readonly number[])[];
}

/** With how often one cell counts it. */
type Counted = Asked & { readonly times: number };

/**
 * @returns what is counted there; null where it is no count, or where no list of cases is exactly what it counts: numbers
 * in a range, or what is looked up in a client's other cases
 */
export function behind(table: TableDefinition, year: Year, { row, group }: Spot): Behind | null {
  const forms = formsOf(table);
  const parts = partsOf(table, year).flatMap((part) => {
    const times = part.cells[row]?.[group] ?? 0;
    return times === 0 ? [] : [{ ...part, times }];
  });
  if (parts.length === 0 || parts.some((part) => !isSaid(part, forms.get(part.form)))) return null;
  const kinds = [...new Set(parts.map(kindOf))].map((kind) => parts.filter((part) => kindOf(part) === kind));
  const of = kinds.filter(isAdded);
  const without = kinds.filter((kind) => !isAdded(kind));
  // A case is taken out once: so no more may be subtracted of it, and no case of what is added alone.
  const once = ({ what, form }: Asked) => what === "cases" || isOnceACase(forms.get(form));
  if (of.length === 0 || (without.length > 0 && of.length > 1)) return null;
  if (!without.flat().every(once) || of.flat().some(({ what, times }) => what === "cases" && times < 0)) return null;
  const negated = (kind: readonly Counted[]) => kind.map((part) => ({ ...part, times: -part.times }));
  return { of: of.map(asForms), without: without.map((kind) => asForms(negated(kind))) };
}

function kindOf({ cohort, form }: Asked): string {
  return `${cohort} ${form}`;
}

/** Whether there can be more than 0 of it. What is missing was asked too: less all who were asked, none of it is left. */
function isAdded(kind: readonly Counted[]): boolean {
  const asked = (key: string | null) => kind.find((one) => one.key === key?.replace(/:missing$/, ":asked"));
  return kind.some((one) => one.times + (one.key?.endsWith(":missing") ? (asked(one.key)?.times ?? 0) : 0) > 0);
}

/** Whether the database can find the forms that said it. */
function isSaid({ what, key, times }: Counted, form: FormDefinition | undefined): boolean {
  if (what === "numbers" && Math.abs(times) !== 1) return false;
  return !form?.derived?.some(
    ({ id, from }) => from.kind === "referral-status" && key?.startsWith(`${form.id}/${id}`) === true,
  );
}

/** A case is opened and closed by one form each; of others it may have several. */
function isOnceACase(form: FormDefinition | undefined): boolean {
  return form?.role === "opens" || form?.role === "closes";
}

function asForms(parts: readonly Counted[]): FormsBehind {
  const { cohort, form } = parts[0] as Counted;
  const says = parts.map(({ what, key, times }) => ({
    key,
    times,
    ...(what === "numbers" && { numbers: true as const }),
  }));
  return { cohort, form, says };
}

/** The definitions of the forms that a table counts. */
function formsOf(table: TableDefinition): ReadonlyMap<string, FormDefinition> {
  const leaves = [...placesOf(table), ...quantitiesOf(table).flatMap(leavesOf)];
  return new Map(leaves.map((leaf) => [formOf(leaf).id, formOf(leaf)]));
}

// A page asks for each of its cells.
const known = new WeakMap<TableDefinition, Map<Year, readonly Part[]>>();

function partsOf(table: TableDefinition, year: Year): readonly Part[] {
  const years = known.get(table) ?? new Map<Year, readonly Part[]>();
  known.set(table, years);
  const parts = years.get(year) ?? askedOf(table, year).map((one) => ({ ...one, cells: cellsOf(table, year, one) }));
  years.set(year, parts);
  return parts;
}

/** All that a table asks a tally for. */
function askedOf(table: TableDefinition, year: Year): Asked[] {
  const asked = new Map<string, Asked>();
  const note = (one: Asked) => {
    asked.set(`${one.what} ${one.cohort} ${one.form} ${one.key}`, one);
    return 0;
  };
  countRows(table, tallyOf(note), year);
  return [...asked.values()];
}

/** How often each cell of a table counts one thing. */
function cellsOf(table: TableDefinition, year: Year, one: Asked): number[][] {
  const isIt = ({ what, cohort, form, key }: Asked) =>
    what === one.what && cohort === one.cohort && form === one.form && key === one.key ? 1 : 0;
  const { rows } = countRows(table, tallyOf(isIt), year);
  const each = one.what === "numbers" ? someNumbers.length : 1;
  return rows.map(({ cells }) => cells.map((cell) => (cell && "count" in cell ? cell.count / each : 0)));
}

/** Numbers of which a range has some, and a figure that counts whatever was given has all. */
const someNumbers = Array.from({ length: 1000 }, (_, value) => [value, 1] as const);

function tallyOf(times: (one: Asked) => number): Tally {
  return {
    forms: (form, cohort) => times({ what: "form", cohort, form, key: null }),
    cases: (form, cohort) => times({ what: "cases", cohort, form, key: null }),
    count: (key, cohort) => times({ what: "said", cohort, form: formIn(key), key }),
    numbers: (key, cohort) => (times({ what: "numbers", cohort, form: formIn(key), key }) > 0 ? someNumbers : []),
  };
}

function formIn(key: string): string {
  return key.slice(0, key.indexOf("/"));
}
