/** How coarse each attribute by which people could be recognised can be made, for somebody who chooses. */
import { Fault } from "@/lib/errors";
import type { RecordDataset } from "./define";
import { coarseningsOf, quartersOf, regions } from "./identify";
import { openingForm } from "./opening-form";
import { variablesOf } from "./variables";

export interface Coarseness {
  readonly name: string;
  readonly title: string;
  /** The finest first; the last leaves it out. */
  readonly levels: readonly string[];
}

/** @param period first and last day, YYYY-MM-DD */
export function coarsenessOf(dataset: RecordDataset, period: { from: string; to: string }): Coarseness[] {
  const { variables } = variablesOf(openingForm(dataset.population), period.to);
  return dataset.quasiIdentifiers.map((one): Coarseness => {
    if ("question" in one) {
      const variable = variables.find(({ name }) => name === one.question);
      if (!variable) throw new Error(`${one.question} is not among the variables.`);
      return {
        name: one.question,
        title: variable.text,
        levels: coarseningsOf(variable, one.coarser).map(({ title }) => title),
      };
    }
    if (one.from === "region")
      return { name: "region", title: "Where the client lives", levels: regions.coarsenings.map(({ title }) => title) };
    const { coarsenings } = quartersOf(period.from, period.to);
    return { name: "quarter", title: "When", levels: coarsenings.map(({ title }) => title) };
  });
}

/** @throws Fault where an attribute cannot be made as coarse as somebody chose, or there is no such attribute */
export function refuseImpossible(coarseness: readonly Coarseness[], levels: Readonly<Record<string, number>>): void {
  for (const [name, level] of Object.entries(levels)) {
    const one = coarseness.find((attribute) => attribute.name === name);
    if (!one)
      throw new Fault(`There is no attribute ${name}. Choose from ${coarseness.map((each) => each.name).join(", ")}.`);
    if (level >= one.levels.length)
      throw new Fault(`${name} cannot be made as coarse as that: its coarsest level is ${one.levels.length - 1}.`);
  }
}
