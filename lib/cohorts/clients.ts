/** The people of a plan: how old they are at intake, when they were born, and which of them came back. */
import type { FormDefinition } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { yearOf } from "@/lib/forms/years";
import { allocate } from "./allocate";
import { dayNumber, dayOf, monthsBefore } from "./days";
import { numbersFor, rangesOf } from "./deal/numbers";
import type { Range } from "./numbers";
import type { PlannedCase, PlannedForm } from "./plan/planned";
import type { Reader } from "./reader";
import { shuffled } from "./shuffled";
import { numbered, strataOf } from "./strata";

const oldest = 90;

/** The days on which a client can have been born: as numbers, both ends included. */
type Births = { from: number; to: number };

/** Gives every client a date of birth, so that ages come out as printed, and finds earlier cases for those who came back. */
export function nameClients(
  cases: readonly PlannedCase[],
  opens: FormDefinition,
  reader: Reader,
  random: Random,
): void {
  const intakes = cases.flatMap(({ forms }) => forms.filter(({ definition }) => definition === opens));
  const ages = agesOf(intakes, opens, reader, random);
  const births = new Map<PlannedCase, Births>();
  // Within a year the last intake gives the profile, so the one before may be of any age that fits.
  const followed = new Set(cases.flatMap(({ before }) => before ?? []));
  for (const form of intakes) {
    const age = ages.get(form);
    const range =
      age === undefined || followed.has(form.of)
        ? { from: Number.NEGATIVE_INFINITY, to: dayNumber(form.date) }
        : bornFor(form.date, age);
    births.set(form.of, range);
  }
  for (const one of cases) if (one.before) join(one.before, one, births);
  findEarlier(cases, births, random);
  for (const one of cases) {
    const { from, to } = births.get(one) ?? bornFor(one.openedOn, 10);
    const first = Number.isFinite(from) ? from : to - 3_650;
    one.dateOfBirth = dayOf(random.whole(first, to));
  }
  // A client has one date of birth, whichever of their cases it was drawn for.
  for (const one of [...cases].reverse())
    for (let earlier = one.before; earlier; earlier = earlier.before) earlier.dateOfBirth = one.dateOfBirth;
}

function agesOf(
  intakes: readonly PlannedForm[],
  opens: FormDefinition,
  reader: Reader,
  random: Random,
): Map<PlannedForm, number> {
  const derived = opens.derived?.find(({ from }) => from.kind === "age");
  if (!derived) return new Map();
  const path = `${opens.id}/${derived.id}`;
  const ranges = rangesOf(path, { bands: derived.bands ?? [], max: oldest }, reader);
  const ends = [...ranges.map(({ end }) => end), ":missing"];
  const strata = strataOf(intakes, reader.columnsOf(path), () => []);
  const { groups, number } = numbered(strata);
  const wanted = reader.wanted(path, ends, number);
  const shares = strata.map(({ countsIn }) => reader.shares(path, ends, countsIn, [...ranges.map(() => 1), 0]));
  const counts = allocate(groups, ends.length, wanted, (group) => shares[group] ?? [], random);
  const inRange = new Map<PlannedForm, Range>();
  strata.forEach(({ people }, group) => {
    const rest = shuffled(people, random);
    counts[group]?.forEach((times, end) => {
      for (const form of rest.splice(0, times)) {
        const range = ranges[end];
        if (range) inRange.set(form, range);
        reader.add(form.columns, `${path}${ends[end]}`);
      }
    });
  });
  reader.close(path);
  return numbersFor(inRange, path, { reader }, random);
}

function bornFor(day: string, age: number): Births {
  return { from: dayNumber(monthsBefore(day, (age + 1) * 12)) + 1, to: dayNumber(monthsBefore(day, age * 12)) };
}

function common(one: Births, other: Births): Births {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

/** Makes two cases those of one client, all of whose cases share one span. */
function join(before: PlannedCase, after: PlannedCase, births: Map<PlannedCase, Births>): void {
  const [first, second] = [births.get(before), births.get(after)];
  if (!first || !second) return;
  const both = common(first, second);
  for (const [one, span] of births) if (span === first || span === second) births.set(one, both);
}

/** For each who came back, an earlier case of the same service, in a year before, that had closed by then. */
function findEarlier(cases: readonly PlannedCase[], births: Map<PlannedCase, Births>, random: Random): void {
  const taken = new Set(cases.flatMap(({ before }) => before ?? []));
  const after = new Map(cases.flatMap((one) => (one.before ? [[one.before, one] as const] : [])));
  const byService = new Map<number, PlannedCase[]>();
  for (const one of shuffled(cases, random)) byService.set(one.service, [...(byService.get(one.service) ?? []), one]);
  const queue = cases
    .filter(({ comesBack, before }) => comesBack && !before)
    .sort((a, b) => b.openedOn.localeCompare(a.openedOn));
  for (const one of queue) {
    const span = births.get(one);
    const fits = (other: PlannedCase) => {
      const theirs = births.get(other);
      if (taken.has(other) || !span || !theirs || other.closedOn === null) return false;
      if (other.closedOn < other.openedOn || other.closedOn >= one.openedOn) return false;
      const both = common(span, theirs);
      return yearOf(other.openedOn) < yearOf(one.openedOn) && both.from <= both.to;
    };
    // Where the service has nobody left who fits, the case is another service's.
    const before = byService.get(one.service)?.find(fits) ?? cases.find(fits);
    if (!before) {
      passOn(one, cases, queue, random);
      continue;
    }
    for (let later: PlannedCase | undefined = one; later; later = after.get(later)) later.service = before.service;
    after.set(before, one);
    one.before = before;
    taken.add(before);
    join(before, one, births);
  }
}

/** Someone too young to have been here before was not: another who counts alike was. */
function passOn(one: PlannedCase, cases: readonly PlannedCase[], queue: PlannedCase[], random: Random): void {
  one.comesBack = false;
  const columns = one.forms[0]?.columns;
  const others = cases.filter((other) => !other.comesBack && other !== one && other.forms[0]?.columns === columns);
  if (others.length === 0 || queue.length > cases.length) return;
  const other = random.pick(others);
  other.comesBack = true;
  queue.push(other);
}
