/** Makes up the cases of a published report: planned, dealt out, and put right where figures hang together. */
import type { Population } from "@/lib/forms/define";
import { seededRandom } from "@/lib/forms/generate/random";
import { path } from "@/lib/forms/path";
import type { Nation, Place } from "@/lib/places";
import type { ReportDefinition } from "@/lib/reports/define";
import { nameClients } from "./clients";
import { pointsOff } from "./compare";
import { answerForms } from "./deal/answer";
import { unionPaths } from "./deal/unions";
import { loadProgrammes } from "./exact";
import type { PublishedFigures } from "./figures";
import { impliedBy } from "./implied";
import { pathOf } from "./keys";
import { planCases } from "./plan";
import { formOf, type Plan } from "./plan/planned";
import { pushDown } from "./push-down";
import { Reader } from "./reader";
import { repair } from "./repair";
import { saidTargets } from "./said";
import type { PrintedStatement } from "./statements";
import { type Choice, choiceFor, saidBy, type Target, targetsOf } from "./targets";

/** A published report and what a cohort of it needs to know besides. */
export interface PublishedCohort {
  readonly figures: PublishedFigures;
  readonly report: ReportDefinition;
  readonly population: Population;
  /** Where the print disagrees with itself, and what is followed. */
  readonly choices: readonly Choice[];
  /** What was printed outside the tables. */
  readonly statements: readonly PrintedStatement[];
  readonly services: readonly CohortService[];
}

/** A service of a cohort. Its name says that it is made up. */
export interface CohortService {
  readonly slug: string;
  readonly name: string;
  readonly organisation: string;
  readonly nation: Nation;
  readonly localAuthority: Place;
  /** How many of the cases it has, beside the others. */
  readonly share: number;
  readonly caseworkers: number;
}

/** @param until the last day on which anything has happened, YYYY-MM-DD */
export async function solve(cohort: PublishedCohort, until: string): Promise<Plan> {
  const { figures, report, population, choices, services } = cohort;
  const random = seededRandom(figures.report);
  const printed = targetsOf(figures, report, choices);
  const targets = pushDown(printed, population);
  const said = saidTargets(cohort);
  const reader = new Reader(targets);
  const years = [figures.year, ...figures.comparisonYears];
  const plan = planCases({
    population,
    years,
    reader,
    said: saidBy(said),
    services: services.map(({ share }) => share),
    until,
    random,
  });
  for (const { columns, definition } of plan.forms) reader.add(columns, `${definition.id}:forms`);
  for (const one of plan.cases)
    for (const definition of new Set(one.forms.map((form) => form.definition)))
      reader.add(one.forms.find((form) => form.definition === definition)?.columns ?? [], `${definition.id}:cases`);
  for (const { id } of population.forms) reader.close(id);
  for (const target of impliedBy(population, reader, targets.counts)) reader.also(target);
  // Of several options together most is said in sentences: it is dealt with the list.
  const unions = unionPaths(population);
  for (const target of said) if (target.terms.every(({ key }) => unions.has(pathOf(key)))) reader.also(target);
  const opens = formOf(population, "opens");
  if (opens) nameClients(plan.cases, opens, reader, random);
  const counted = new Set(plan.forms.map(({ definition }) => definition.id));
  const programmes = await loadProgrammes();
  answerForms(population, plan.forms, { reader, random, programmes, counted, bands: targets.bands });
  repair(plan.forms, plan.cases, toRepair([...printed.counts, ...said], cohort), random);
  keepWhatIsAsked(population, plan);
  return plan;
}

/**
 * The figures that must be met: those that are excused without another in their place are not, and percentages of comparison
 * years are within a point.
 */
function toRepair(targets: readonly Target[], { choices, figures }: PublishedCohort): Target[] {
  return targets
    .filter(({ place }) => {
      const choice = choiceFor(choices, place);
      return choice === undefined || typeof choice.take === "number";
    })
    .map((target) => {
      const compared = target.base.length > 0 && target.place.year !== figures.year;
      return compared ? { ...target, within: target.within + pointsOff - 0.01 } : target;
    });
}

/** Leaves out answers that are no longer asked for, after others were changed. */
function keepWhatIsAsked(population: Population, { cases }: Plan): void {
  for (const { forms, earlier } of cases) {
    for (const definition of population.forms) {
      for (const form of forms.filter((one) => one.definition === definition)) {
        const asked = path(definition, form.answers, { earlier, year: form.year }).answers;
        for (const id of Object.keys(form.answers)) if (!(id in asked)) delete form.answers[id];
        Object.assign(form.answers, asked);
      }
    }
  }
}
