/**
 * The cases of a cohort before anybody has answered anything: how many there are, when each opened and closed, which
 * forms it holds, and which of them a client came back for.
 */
import { monthsBetween } from "@/lib/forms/age";
import type { Answer, Answers } from "@/lib/forms/answers";
import type { Band, Derived, FormDefinition, Population, Year } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { daysOf, yearOf, yearStarting } from "@/lib/forms/years";
import { allocate } from "./allocate";
import { dayNumber, dayOf } from "./days";
import { numbersIn, type Range } from "./numbers";
import type { Reader, StatedAverage } from "./reader";
import { numbered, strataOf } from "./strata";
import type { Column } from "./targets";

export interface PlannedForm {
  readonly definition: FormDefinition;
  readonly of: PlannedCase;
  readonly date: string;
  readonly year: Year;
  /** The columns in which it counts. */
  columns: readonly Column[];
  answers: Record<string, Answer>;
}

export interface PlannedCase {
  /** The place of its service in the list of services. */
  service: number;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly forms: PlannedForm[];
  /** The answers of its forms by their ids: what conditions on earlier forms read. */
  readonly earlier: Record<string, Answers[]>;
  /** The case of the same client before this one. */
  before: PlannedCase | null;
  /** Whether the client has been here before. */
  comesBack: boolean;
  /** Moved here from another team. */
  continues: boolean;
  dateOfBirth: string;
}

export interface Plan {
  readonly cases: PlannedCase[];
  readonly forms: PlannedForm[];
}

export interface ToPlan {
  readonly population: Population;
  /** Newest first. */
  readonly years: readonly Year[];
  readonly reader: Reader;
  /** How large each service is beside the others. */
  readonly services: readonly number[];
  /** Nothing happens after this day, YYYY-MM-DD. */
  readonly until: string;
  readonly random: Random;
}

interface Stay {
  readonly closed: number;
  readonly opened: number;
  readonly hasExit: boolean;
}

/** Plans the cases of all the years that a report prints, with those before from which clients come back. */
export function planCases({ population, years, reader, services, until, random }: ToPlan): Plan {
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
      for (const year of inOrder) addForms(form, year, cases, closes, reader, random);
  for (const year of inOrder) chooseReturning(cases, opens, year, reader, random);
  const forms = cases.flatMap((one) => one.forms);
  placeInColumns(cases, inOrder);
  return { cases, forms };
}

export function formOf(population: Population, role: FormDefinition["role"]): FormDefinition | undefined {
  return population.forms.find((form) => form.role === role);
}

interface Length {
  /** Below 0 for a case whose intake is dated after it closed. */
  readonly days: number;
  readonly months: Range | undefined;
}

/** Lengths of so many cases that close in a year: in the printed bands, with the printed median. */
function lengthsOf(closes: FormDefinition, year: Year, count: number, reader: Reader, random: Random): Length[] {
  const derived = (closes.derived ?? []).filter(({ from }) => from.kind === "case-length");
  const banded = derived.find(({ bands }) => bands && bands.length > 0);
  const bands = banded?.bands ?? [];
  const answers = [...bands.map(({ id }) => `#${id}`), "=error"];
  const column: Column = `period ${year}`;
  const path = `${closes.id}/${banded?.id}`;
  const people = Array.from({ length: count }, () => ({ columns: [column] }));
  const strata = strataOf(people, reader.columnsOf(path), () => []);
  const { groups, number } = numbered(strata);
  const wanted = reader.wanted(path, answers, number);
  const shares = reader.shares(path, answers, [column], [...bands.map(() => 1), 0]);
  const [counts = []] = allocate(groups, answers.length, wanted, () => shares, random);
  const unit = banded && "unit" in banded.from && banded.from.unit === "weeks" ? 7 : 30.44;
  const ranges = counts.flatMap((times, index) => {
    const band = bands[index];
    return band ? Array.from({ length: times }, () => ({ band, days: daysIn(band, unit) })) : [];
  });
  const errors = counts.at(-1) ?? 0;
  const median = medianIn(derived, closes, column, reader);
  const days = numbersIn(
    ranges.map((one) => one.days),
    median === undefined ? [] : [{ kind: "median", value: median, within: 0.5 }],
    random,
  );
  const lengths = ranges.map(({ band }, index) => ({
    days: days[index] ?? 0,
    months: unit > 7 ? { from: band.from ?? 0, to: band.to ?? Number.POSITIVE_INFINITY } : undefined,
  }));
  const wrong = Array.from({ length: errors }, () => ({ days: -random.whole(2, 25), months: undefined }));
  return shuffled([...lengths, ...wrong], random);
}

/** The printed median in days, in the middle of its week or month. */
function medianIn(
  derived: readonly Derived[],
  form: FormDefinition,
  column: Column,
  reader: Reader,
): number | undefined {
  for (const { id, from } of derived) {
    const printed = reader.averagesOf(`${form.id}/${id}`, column).find(({ kind }) => kind === "median");
    if (!printed || from.kind !== "case-length") continue;
    return from.unit === "weeks" ? Math.round(printed.value * 7 + 3) : Math.round((printed.value + 0.5) * 30.44);
  }
  return undefined;
}

function daysIn({ from = 0, to }: Band, unit: number): Range {
  const low = from === 0 ? 1 : Math.ceil(from * unit) + 1;
  return { from: low, to: to === undefined ? Math.floor(low * 2.2) : Math.floor((to + 1) * unit) - 2 };
}

/** When a case of that length opened and closed, so that it closed in the year. */
function placed({ days, months }: Length, { from, to }: { from: string; to: string }, random: Random) {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  for (let tries = 0; ; tries += 1) {
    // A case with a wrong date has it within the year, so that intake and exit are both counted in it.
    const closed = random.whole(first, days < 0 ? last + days : last);
    const opened = closed - days;
    const length = months ? monthsBetween(dayOf(opened), dayOf(closed)) : 0;
    const fits = !months || (length >= months.from && length <= months.to);
    if ((fits && isWorkday(closed) && isWorkday(opened)) || (fits && tries > 20) || tries > 60)
      return { closed, opened };
  }
}

/** Monday to Friday. 1 January 1970 was a Thursday. */
function isWorkday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5;
}

/** Moves closings of a year nearer to its beginning, so that fewer of their cases opened in it. */
function pushBack(stays: Stay[], year: Year, tooMany: number, random: Random): void {
  const first = dayNumber(daysOf(year).from);
  let left = tooMany;
  for (const index of shuffled([...stays.keys()], random)) {
    if (left <= 0) return;
    const { opened, closed } = stays[index] as Stay;
    const length = closed - opened;
    if (opened < first || yearOf(dayOf(closed)) !== year || length < 10) continue;
    const closedNow = first + random.whole(0, length - 1);
    stays[index] = { closed: closedNow, opened: closedNow - length, hasExit: true };
    left -= 1;
  }
}

/**
 * Cases that opened in the year and did not close in any that is printed: of the last year, those that closed in the year
 * after; of the others, those that ended without an exit form, as some do.
 */
function unfinished(count: number, year: Year, isLast: boolean, lengths: readonly Length[], random: Random): Stay[] {
  const { from, to } = daysOf(year);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return lengths.slice(0, Math.max(0, count)).map(({ days }) => {
    const length = Math.max(7, Math.abs(days));
    const opened = isLast ? last - random.whole(0, Math.min(length - 1, last - first)) : random.whole(first, last);
    return { opened, closed: opened + length, hasExit: isLast };
  });
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

function add(one: PlannedCase, definition: FormDefinition, date: string): void {
  const form: PlannedForm = { definition, of: one, date, year: yearOf(date), columns: [], answers: {} };
  one.forms.push(form);
  const held = one.earlier[definition.id] ?? [];
  one.earlier[definition.id] = held;
  held.push(form.answers);
}

/** Reviews and justice forms of a year, first in the cases that closed in it, of which so many are said to have one. */
function addForms(
  form: FormDefinition,
  year: Year,
  cases: readonly PlannedCase[],
  closes: FormDefinition,
  reader: Reader,
  random: Random,
): void {
  // Where forms are counted with the cases that closed, and not by their own date, as many are made as cases have one.
  const count =
    reader.size(form, `period ${year}`) ??
    Math.max(reader.casesWith(form, `closing ${year}`, 0), reader.fewest(form, `closing ${year}`));
  const { from, to } = daysOf(year);
  const closesIn = (one: PlannedCase) => one.forms.some((held) => held.definition === closes && held.year === year);
  const span = (one: PlannedCase) => ({
    first: Math.max(dayNumber(one.openedOn) + 7, dayNumber(from)),
    last: Math.min(one.closedOn === null ? dayNumber(to) : dayNumber(one.closedOn) - 1, dayNumber(to)),
  });
  const candidates = shuffled(
    cases.filter((one) => span(one).last > span(one).first),
    random,
  );
  const closing = candidates.filter(closesIn);
  const others = candidates.filter((one) => !closesIn(one));
  const withOne = Math.min(count, closing.length, reader.casesWith(form, `closing ${year}`, count));
  const since = (one: PlannedCase): Range => {
    const { first: earliest, last } = span(one);
    return { from: earliest - dayNumber(one.openedOn), to: last - dayNumber(one.openedOn) };
  };
  const aims = form.role === "reviews" ? daysToReview(closes, year, reader) : [];
  const first = around(aims, closing, withOne, since);
  numbersIn(first.map(since), aims, random).forEach((days, index) => {
    const one = first[index] as PlannedCase;
    add(one, form, dayOf(dayNumber(one.openedOn) + days));
  });
  const lastOf = (one: PlannedCase) => one.forms.filter(({ definition }) => definition === form).at(-1)?.date;
  const more = form.occurs === "many" ? [...others, ...first] : others;
  for (const one of more.slice(0, count - first.length)) {
    const { first: earliest, last } = span(one);
    const before = lastOf(one);
    const held = one.forms.length;
    add(one, form, dayOf(random.whole(earliest, before === undefined ? last : Math.max(earliest, dayNumber(before)))));
    // Of several, the last stays the last.
    if (before !== undefined) one.forms.splice(held - 1, 0, ...one.forms.splice(held, 1));
  }
}

/** The average time to the last review, as printed of the cases that closed in a year, in days. */
function daysToReview(closes: FormDefinition, year: Year, reader: Reader): readonly StatedAverage[] {
  const derived = closes.derived?.find(({ from }) => from.kind === "days-since-opening" && from.to === "last-review");
  return derived ? reader.averagesOf(`${closes.id}/${derived.id}`, `period ${year}`) : [];
}

/** So many cases, more than half of which lasted long enough for the average to be theirs. */
function around(
  aims: readonly StatedAverage[],
  cases: readonly PlannedCase[],
  count: number,
  since: (one: PlannedCase) => Range,
): readonly PlannedCase[] {
  const [aim] = aims;
  if (!aim) return cases.slice(0, count);
  const fits = (one: PlannedCase) => since(one).from <= aim.value - 1 && aim.value + 1 <= since(one).to;
  const long = cases.filter(fits).slice(0, Math.floor(count / 2) + 1);
  return [...long, ...cases.filter((one) => !long.includes(one)).slice(0, count - long.length)];
}

/** Which intakes of a year are of clients who had been there before; some of them within the year. */
function chooseReturning(
  cases: readonly PlannedCase[],
  opens: FormDefinition,
  year: Year,
  reader: Reader,
  random: Random,
): void {
  const inYear = cases.filter(({ openedOn }) => yearOf(openedOn) === year);
  const intakes = reader.size(opens, `period ${year}`) ?? 0;
  const twice = intakes - (reader.size(opens, `individuals ${year}`) ?? intakes);
  const back = Math.max(reader.comesBack(opens, year), twice);
  const seconds = shuffled(inYear, random).filter(({ openedOn }) => openedOn > `${year.slice(0, 4)}-08-01`);
  const taken = new Set<PlannedCase>();
  let paired = 0;
  for (const second of seconds) {
    if (paired >= twice) break;
    if (taken.has(second)) continue;
    const before = random.pick(inYear);
    if (taken.has(before) || before.closedOn === null || before.closedOn >= second.openedOn) continue;
    if (before.openedOn >= before.closedOn) continue;
    second.before = before;
    second.service = before.service;
    second.comesBack = true;
    taken.add(before).add(second);
    paired += 1;
  }
  for (const one of shuffled(inYear, random)) {
    if (paired >= back) break;
    if (taken.has(one)) continue;
    one.comesBack = true;
    paired += 1;
  }
  const first = inYear.filter((one) => !one.comesBack && one.before === null);
  for (const one of shuffled(first, random).slice(0, reader.continues(opens, year))) one.continues = true;
}

/** Says of every form in which columns it counts: the cohorts of lib/reports, of the years that are printed. */
export function placeInColumns(cases: readonly PlannedCase[], years: readonly Year[]): void {
  const lists = new Map<string, readonly Column[]>();
  const followed = new Set(
    cases.flatMap(({ before, openedOn }) => (before && yearOf(before.openedOn) === yearOf(openedOn) ? [before] : [])),
  );
  for (const one of cases) {
    const yearsOf = (role: FormDefinition["role"]) =>
      years.filter((year) => one.forms.some((form) => form.definition.role === role && form.year === year));
    const [closing, reviewed] = [yearsOf("closes"), yearsOf("reviews")];
    for (const form of one.forms) {
      const columns: Column[] = years.filter((year) => form.year === year).map((year): Column => `period ${year}`);
      // The last intake of a client in a year gives the profile of that year.
      if (form.definition.role === "opens" && columns.length > 0 && !followed.has(one))
        columns.push(`individuals ${form.year}`);
      columns.push(...closing.map((year): Column => `closing ${year}`));
      columns.push(...reviewed.map((year): Column => `reviewed ${year}`));
      const name = columns.join("|");
      form.columns = lists.get(name) ?? columns;
      lists.set(name, form.columns);
    }
  }
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = random.whole(0, index);
    [copy[index], copy[other]] = [copy[other] as T, copy[index] as T];
  }
  return copy;
}
