/** The second reading: what is written of each form, in the order of the cases' pseudonyms. */
import type { Anonymised } from "@/disclosure/records/anonymise";
import { type Coarsening, withheld } from "@/disclosure/records/attribute";
import type { RecordDataset } from "./define";
import { type Fate, meaningsOf, missingCodes } from "./fates";
import { wholeTitle } from "./identify";
import type { Pseudonyms } from "./pseudonyms";
import type { People, Read } from "./read";
import type { Field, Resource, Role } from "./resource";
import type { CountedForm, RecordSource } from "./source";

/** How many forms are fetched and written at a time. */
const atATime = 4000;

export function resourceOfPeople(
  source: RecordSource,
  people: People,
  fates: readonly Fate[],
  anonymised: Anonymised,
  dataset: RecordDataset,
  pseudonyms: Pseudonyms,
): Resource {
  const written = people.records.quasiIdentifiers.flatMap((attribute, index) => {
    const coarsening = attribute.coarsenings[anonymised.levels[index] ?? 0] as Coarsening;
    return coarsening.title === wholeTitle ? [] : [{ attribute, index, coarsening }];
  });
  const recordOf = new Map(people.ids.map((id, record) => [id, record]));
  const stay = people.ids.filter((_, record) => anonymised.left[record] === 0);
  return {
    ...common(people),
    rows: stay.length,
    fields: [
      pseudonymField("case", "The case: the same in every file"),
      pseudonymField("client", "The client: the same in each of their cases"),
      pseudonymField("household", "People who live together; [z] where none of them is known"),
      ...written.map(({ attribute, coarsening }): Field => {
        const variable = people.decoder.variables.find(({ name }) => name === attribute.name) ?? null;
        return {
          name: attribute.name,
          title: variable?.text ?? attribute.name,
          role: "quasi-identifier",
          variable,
          values: coarsening.categories.filter(isNoCode).map((value) => ({
            value,
            label: variable?.categories.find(({ id }) => id === value)?.label ?? value,
          })),
        };
      }),
      ...fates.map((fate) => fieldOf(fate, dataset.sensitive.includes(fate.variable.name) ? "sensitive" : "measure")),
    ],
    records: () =>
      recordsOf(source, people, stay, fates, pseudonyms, {
        identifying: (counted) => [
          counted.householdId === null ? missingCodes.notAsked.code : pseudonyms.of("household", counted.householdId),
          ...written.map(({ index, coarsening }) => {
            const category = anonymised.categoryOf(recordOf.get(counted.formId) as number, index);
            return category === withheld ? missingCodes.withheld.code : (coarsening.categories[category] ?? "");
          }),
        ],
        isWithheld: (counted, index) =>
          anonymised.categoryOf(recordOf.get(counted.formId) as number, index) === withheld,
      }),
  };
}

/** What is written of the person of a form, besides what it says. */
interface OfPerson {
  identifying(form: CountedForm): readonly string[];
  /** Whether a quasi-identifier, by its number, is withheld in this record. */
  isWithheld(form: CountedForm, attribute: number): boolean;
}

const nothingOfPerson: OfPerson = { identifying: () => [], isWithheld: () => false };

export function resourceOfForms(
  source: RecordSource,
  read: Read,
  fates: readonly Fate[],
  pseudonyms: Pseudonyms,
): Resource {
  return {
    ...common(read),
    rows: read.ids.length,
    fields: [
      pseudonymField("case", "The case: the same in every file"),
      pseudonymField("client", "The client: the same in each of their cases"),
      ...fates.map((fate) => fieldOf(fate, "measure")),
    ],
    records: () => recordsOf(source, read, read.ids, fates, pseudonyms, nothingOfPerson),
  };
}

/** Reads the forms again, in the order of their pseudonyms: any other order would be the same in every release. */
async function* recordsOf(
  source: RecordSource,
  { decoder, caseOf }: Read,
  ids: readonly string[],
  fates: readonly Fate[],
  pseudonyms: Pseudonyms,
  { identifying, isWithheld }: OfPerson,
): AsyncGenerator<readonly (readonly string[])[]> {
  const placeOf = new Map(decoder.variables.map((variable, index) => [variable, index]));
  const columns = fates.map(({ variable, words, withheldWith }) => ({
    at: placeOf.get(variable) as number,
    words,
    withheldWith,
  }));
  const values = new Uint8Array(decoder.variables.length);
  const inOrder = ids
    .map((id) => ({ id, name: pseudonyms.of("case", caseOf.get(id) as string) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  for (let start = 0; start < inOrder.length; start += atATime) {
    const wanted = inOrder.slice(start, start + atATime);
    const found = new Map((await source.formsById(wanted.map(({ id }) => id))).map((form) => [form.formId, form]));
    yield wanted.map(({ id, name }) => {
      const form = found.get(id);
      if (!form) throw new Error("A form that was to be released is not there any more.");
      decoder.read(form.codes, values);
      return [
        name,
        pseudonyms.of("client", form.clientId),
        ...identifying(form),
        ...columns.map(({ at, words, withheldWith }) =>
          withheldWith !== undefined && isWithheld(form, withheldWith)
            ? missingCodes.withheld.code
            : (words[values[at] as number] ?? ""),
        ),
      ];
    });
  }
}

/** "intake" of "adult.intake". */
function common({ form }: Read): Pick<Resource, "name" | "form"> {
  return { name: form.id.slice(form.id.indexOf(".") + 1), form };
}

function pseudonymField(name: string, title: string): Field {
  return { name, title, role: "pseudonym", variable: null, values: [] };
}

function fieldOf(fate: Fate, role: Role): Field {
  return {
    name: fate.variable.name,
    title: fate.variable.text,
    role,
    variable: fate.variable,
    values: meaningsOf(fate.variable, fate),
  };
}

function isNoCode(value: string): boolean {
  return !Object.values(missingCodes).some(({ code }) => code === value);
}
