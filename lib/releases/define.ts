/** The words in which a record-level dataset is written: by which attributes a person could be recognised, and how each is made coarser. */
import type { Population } from "@/lib/forms/define";
import { dependenciesOf, placeOfQuestion } from "./follows";
import { openingForm } from "./opening-form";
import { telling } from "./tells";
import { variablesOf } from "./variables";

/**
 * A way to make values coarser. headings: those under one heading of the question become one. neighbours: so many bands
 * that follow each other become one. groups: as named; what is not named stays as it is.
 */
export type Coarser =
  | { readonly by: "headings"; readonly title: string }
  | { readonly by: "neighbours"; readonly title: string; readonly many: number }
  | { readonly by: "groups"; readonly title: string; readonly groups: Readonly<Record<string, readonly string[]>> };

/** From a question of the form that opens a case; or the quarter of its date; or the region where the client lives. */
export type Identifying =
  | {
      readonly question: string;
      readonly coarser: readonly Coarser[];
      /**
       * What tells this one by its meaning: questions of any form, or single rows or answers of them. They are withheld
       * where it is withheld, and left out where it is made coarser. What is asked only because of its answer, or worked
       * out from it, is not named here: that is read from the questionnaires.
       */
      readonly tells?: readonly string[];
    }
  | { readonly from: "quarter" }
  | { readonly from: "region" };

export interface RecordDataset {
  /** As of the annual dataset: "adult-idva". */
  readonly id: string;
  readonly title: string;
  readonly population: Population;
  /** By which a person could be recognised. In the data, all else that is known of a person hangs on these. */
  readonly quasiIdentifiers: readonly Identifying[];
  /** What nobody must learn about a person: ids of variables of the form that opens a case. */
  readonly sensitive: readonly string[];
  /** Questions, of any form, that stand in no file though their answers might: what they would tell singles people out. */
  readonly leftOut?: readonly { readonly question: string; readonly why: string }[];
  /** Forms that are no file, by id: that there is one would tell too much. */
  readonly formsLeftOut?: readonly { readonly form: string; readonly why: string }[];
  /** Forms for some ages alone that are a file all the same, and why that tells nothing. */
  readonly formsOfAges?: readonly { readonly form: string; readonly why: string }[];
}

/**
 * Fixes a dataset and refuses it where it names a variable that may not leave, or a value that is not there.
 *
 * @throws Error naming the dataset and what is wrong
 */
export function defineRecords(dataset: RecordDataset): RecordDataset {
  const opens = openingForm(dataset.population);
  const { variables } = variablesOf(opens, "2000-04-01");
  const refuse = (what: string): never => {
    throw new Error(`The records of ${dataset.id} cannot be made: ${what}.`);
  };
  const identifying = dataset.quasiIdentifiers.flatMap((one) => ("question" in one ? [one] : []));
  for (const { question, coarser } of identifying) {
    const variable =
      variables.find(({ name }) => name === question) ?? refuse(`${question} is not among the variables`);
    const known = variable.categories.map(({ id }) => id);
    for (const step of coarser) {
      if (step.by !== "groups") continue;
      const unknown = Object.values(step.groups)
        .flat()
        .find((id) => !known.includes(id));
      if (unknown !== undefined) refuse(`${unknown} is no value of ${question}`);
    }
  }
  const dependencies = dependenciesOf(dataset.population.forms);
  for (const { question, tells = [] } of identifying) {
    if ((dependencies.get(placeOfQuestion(opens.id, question))?.size ?? 0) > 0)
      refuse(`${question} is asked only because of another answer, which would tell where it was not asked`);
    const unknown = tells.find((id) => ![...dependencies.keys()].some((place) => place.endsWith(`/${id}`)));
    if (unknown !== undefined) refuse(`${unknown} is no question of ${dataset.population.id}`);
  }
  const toldBy = telling(dataset, { from: "2000-04-01", to: "2000-04-01" });
  for (const name of dataset.sensitive) {
    const variable = variables.find((one) => one.name === name) ?? refuse(`${name} is not among the variables`);
    if (identifying.some(({ question }) => question === variable.question) || toldBy(variable).length > 0)
      refuse(`${name} cannot be of both kinds`);
  }
  const decided = [...(dataset.formsLeftOut ?? []), ...(dataset.formsOfAges ?? [])].map(({ form }) => form);
  const ofAges = dataset.population.forms.find(({ id, ages }) => ages && !decided.includes(id));
  if (ofAges && identifying.some(({ question }) => question === "age"))
    refuse(`${ofAges.id} is for some ages alone: say whether that there is one tells the age`);
  return dataset;
}
