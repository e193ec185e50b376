/**
 * The cases of a cohort before anybody has answered anything: how many there are, when each opened and closed, which
 * forms it holds, and which of them a client came back for.
 */
import { dayNumber, dayOf } from "@/lib/cohorts/days";
import type { Reader } from "@/lib/cohorts/reader";
import type { FormDefinition, Population, Year } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { daysOf, yearOf, yearStarting } from "@/lib/forms/years";
import { placeInColumns } from "./columns";
import { addForms } from "./further-forms";
import { lengthsOf, placed } from "./lengths";
import { add, formOf, type Plan, type PlannedCase } from "./planned";
import { chooseReturning } from "./returning";
import { pushBack, type Stay, unfinished } from "./stays";

export interface ToPlan {
  readonly population: Population;
  /** Newest first. */
  readonly years: readonly Year[];
  readonly reader: Reader;
  /** What is printed in sentences alone: by `column|key`, how many there are. */
  readonly said: ReadonlyMap<string, number>;
  /** How large each service is beside the others. */
  readonly services: readonly number[];
  /** Nothing happens after this day, YYYY-MM-DD. */
  readonly until: string;
  readonly random: Random;
}

/** Plans the cases of all the years that a report prints, with those before from which clients come back. */
export function planCases({ population, years, reader, said, services, until, random }: ToPlan): Plan {
  const [opens, closes] = (["opens", "closes"] as const).map((role) => formOf(population, role));
  if (!opens || !closes) throw new Error(`The forms of ${population.id} do not open and close a case.`);
  const inOrder = [...years].sort();
  const sizeOf = (form: FormDefinition, year: Year) => reader.size(form, `period ${year}`) ?? 0;

  const stays: Stay[] = [];
  const openedIn = (year: Year) => stays.filter(({ opened }) => yearOf(dayOf(opened)) === year).length;
  for (const year of inOrder) {
    const lengths = lengthsOf(closes, year, sizeOf(closes, year), reader, random);
    for (const length of lengths) stays.push({ ...placed(length, daysOf(year), random), hasExit: true });
  }
  for (const year of inOrder) pushBack(stays, year, openedIn(year) - sizeOf(opens, year), random);
  for (const year of inOrder) {
    const left = sizeOf(opens, year) - openedIn(year);
    const isLast = year === inOrder.at(-1);
    stays.push(
      ...unfinished(left, year, isLast, lengthsOf(closes, inOrder.at(-1) ?? year, left, reader, random), random),
    );
  }
  const first = yearStarting(Number((inOrder[0] ?? "2000").slice(0, 4)) - 1);
  const returning = Math.max(0, ...inOrder.map((year) => reader.comesBack(opens, year)));
  for (const length of lengthsOf(closes, inOrder[0] ?? first, returning, reader, random))
    if (length.days >= 0) stays.push({ ...placed(length, daysOf(first), random), hasExit: true });

  const last = dayNumber(until);
  const cases = stays
    .sort((a, b) => a.opened - b.opened)
    .map((stay) => caseOf(stay, opens, closes, last, random, services));
  for (const form of population.forms)
    if (form.role === "reviews" || form.role === "accompanies")
      for (const year of inOrder) addForms(form, year, cases, closes, reader, said, random);
  for (const year of inOrder) chooseReturning(cases, opens, year, reader, random);
  const forms = cases.flatMap((one) => one.forms);
  placeInColumns(cases, inOrder);
  return { cases, forms };
}

function caseOf(
  { opened, closed, hasExit }: Stay,
  opens: FormDefinition,
  closes: FormDefinition,
  last: number,
  random: Random,
  services: readonly number[],
): PlannedCase {
  const [openedOn, closedOn] = [dayOf(opened), closed > last ? null : dayOf(closed)];
  const one: PlannedCase = {
    service: random.weighted([...services.keys()], (index) => services[index] ?? 0),
    openedOn,
    closedOn,
    forms: [],
    earlier: {},
    before: null,
    comesBack: false,
    continues: false,
    dateOfBirth: "",
  };
  add(one, opens, openedOn);
  if (hasExit && closedOn !== null) add(one, closes, closedOn);
  return one;
}
