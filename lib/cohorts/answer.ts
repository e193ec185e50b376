/**
 * Deals answers out to the forms of a plan: each question in the order in which the form asks it, to exactly those who are
 * asked it given what they have answered so far, and to as many of them as the printed figures say.
 */
import type { Answer, Answers, EarlierAnswers } from "@/lib/forms/answers";
import { holds, references } from "@/lib/forms/condition";
import type {
  Derived,
  FormDefinition,
  ManyQuestion,
  Option,
  Population,
  Question,
  QuestionOf,
} from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { isOffered } from "@/lib/forms/years";
import { allocate, type Wanted } from "./allocate";
import { dayNumber, dayOf } from "./days";
import { jointWith, refusedFor } from "./joint";
import { numbersIn, type Range } from "./numbers";
import { dealPerForm, isCountedPerForm } from "./per-form";
import { type PlannedForm, shuffled } from "./plan";
import type { PushedDown } from "./push-down";
import type { Reader } from "./reader";
import { hiddenIn, settleRows } from "./rows";
import { spread } from "./spread";
import { exactly, numbered, strataOf } from "./strata";
import type { Column } from "./targets";

/** One who is asked: a form, or an item of a group on it. */
interface Subject {
  readonly columns: readonly Column[];
  readonly form: PlannedForm;
  readonly answers: Record<string, Answer>;
  /** The answers around an item, innermost first. */
  readonly around: readonly Answers[];
}

export interface Dealing {
  readonly reader: Reader;
  readonly random: Random;
  /** The kinds of forms that are made. */
  readonly counted: ReadonlySet<string>;
  /** The bands in which figures count numbers that have none of their own. */
  readonly bands: PushedDown["bands"];
}

/** Answers all forms of the plan: those of a kind together, in the order in which no form depends on a later one. */
export function answerForms(population: Population, forms: readonly PlannedForm[], dealing: Dealing): void {
  for (const definition of population.forms) {
    const subjects = forms
      .filter((form) => form.definition === definition)
      .map((form): Subject => ({ columns: form.columns, form, answers: form.answers, around: [] }));
    const questions = definition.sections.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
    const opened = openedBy(definition, population.forms, forms, dealing.reader);
    const all = subjects.map(({ form }) => form);
    const derived = definition.derived ?? [];
    dealAll(questions, subjects, `${definition.id}/`, { ...dealing, opened, derived, definition, all });
  }
}

function dealAll(
  questions: readonly Question[],
  subjects: readonly Subject[],
  at: string,
  dealing: Dealing & Pick<Deal, "opened" | "derived" | "definition" | "all">,
): void {
  for (const question of questions) {
    const asked = subjects.filter((subject) => isAsked(question, subject));
    deal({ question, subjects: asked, path: `${at}${question.id}`, ...dealing });
    settleRows(question, at, dealing);
  }
}

function isAsked(thing: Pick<Question, "when" | "since" | "until">, subject: Subject): boolean {
  return isOffered(thing, subject.form.year) && (thing.when === undefined || holds(thing.when, scopeOf(subject)));
}

function scopeOf({ answers, around, form }: Subject): { answers: readonly Answers[]; earlier: EarlierAnswers } {
  return { answers: [answers, ...around], earlier: form.of.earlier };
}

interface Deal extends Dealing {
  readonly question: Question;
  readonly subjects: readonly Subject[];
  /** "child.intake/disability" */
  readonly path: string;
  readonly opened: readonly Opened[];
  /** What the form works out. */
  readonly derived: readonly Derived[];
  readonly definition: FormDefinition;
  /** Every form of the kind. */
  readonly all: readonly PlannedForm[];
}

function deal(dealt: Deal): void {
  const { question, subjects, path, reader } = dealt;
  countAsked(path, subjects, reader);
  switch (question.type) {
    case "one":
      dealOne(dealt, question.options, (subject, id) => {
        subject.answers[question.id] = id;
      });
      break;
    case "many":
      dealMany(dealt, question);
      break;
    case "matrix":
      dealMatrix(dealt, question);
      break;
    case "number":
    case "duration":
      dealNumber(dealt, question);
      break;
    case "group":
      dealGroup(dealt, question);
      break;
    case "date":
      for (const subject of subjects) dealDate(dealt, subject);
      break;
    case "text":
      break;
  }
  reader.close(path);
}

function countAsked(path: string, subjects: readonly Subject[], reader: Reader): void {
  if (reader.has(path)) for (const { columns } of subjects) reader.add(columns, `${path}:asked`);
  reader.close(`${path}:asked`);
}

/** Of some years an answer is not offered: the places of those. */
function barredIn(options: readonly Option[]): (subject: Subject) => readonly number[] {
  if (options.every(({ since, until }) => since === undefined && until === undefined)) return () => [];
  return ({ form }) => options.flatMap((option, index) => (isOffered(option, form.year) ? [] : [index]));
}

/** Deals one of several answers to each, or none. */
function dealOne(dealt: Deal, options: readonly Option[], take: (subject: Subject, id: string) => void): void {
  const { path, subjects, reader, opened } = dealt;
  const ends = [...options.map(({ id }) => `=${id}`), ":missing"];
  const barred = barredIn(options);
  const plain = options.map(({ exclusive }) => (exclusive ? 0.1 : 1));
  const opens = opened.filter((one) => one.path === path);
  divide(
    dealt,
    subjects,
    ends,
    [...plain, reader.has(path) ? 0 : 0.03 * options.length],
    opens,
    barred,
    (subject, end) => {
      const option = options[end];
      if (option) take(subject, option.id);
    },
  );
}

/**
 * Divides people among answers as printed, and says to each which is theirs.
 *
 * @param ends the ends of the keys of the answers
 * @param plain how likely each is where nothing is printed
 * @param opens what the answers open besides, so that as many are asked that as printed
 */
function divide(
  { path, question, reader, random, derived, definition, all: everyone, counted }: Deal,
  people: readonly Subject[],
  ends: readonly string[],
  plain: readonly number[],
  opens: readonly Opened[],
  barred: (subject: Subject) => readonly number[],
  take: (subject: Subject, end: number) => void,
): void {
  if (people.length === 0) return;
  const differs = ends.length > 2 ? differencesFrom(question, path, derived, reader) : [];
  const joint = jointWith(definition, path.slice(path.indexOf("/") + 1), everyone, counted, reader);
  const name = (one: Opened, column: Column) => `${one.opens} for ${column}`;
  const strata = strataOf(people, reader.columnsOf(path), (subject) => [
    ...opens.flatMap((one) => (one.isOpen(subject) ? [] : subject.columns.map((column) => name(one, column)))),
    ...differs.flatMap((one) => one.namesOf(subject)),
    ...(joint?.namesOf(subject) ?? []),
    ...refusedFor(subject.form, path.slice(path.indexOf("/") + 1), definition, counted).map((end) => `without ${end}`),
    ...barred(subject).map((end) => `without ${end}`),
  ]);
  const { groups, number } = numbered(strata);
  const wanted = reader.wanted(path, ends, number);
  if (question.type === "many") wanted.push(...amplyOf(path, ends, reader, number));
  for (const one of differs) wanted.push(...one.wanted(ends, strata, number));
  if (joint) wanted.push(...joint.wanted(ends, people, number));
  ends.forEach((end, answer) => {
    const barredHere = number(`without ${end}`);
    if (barredHere !== undefined) wanted.push(exactly(0, barredHere, answer, 5));
  });
  for (const one of opens) {
    for (const column of new Set(people.flatMap(({ columns }) => columns))) {
      const at = number(name(one, column));
      const there = one.columnOf(column);
      const aim = there && reader.asked(one.opens, there);
      const end = ends.indexOf(`=${one.option}`);
      if (at === undefined || aim === undefined || end < 0) continue;
      wanted.push(exactly(Math.max(0, Math.round(aim) - one.openIn(column, people)), at, end, 0.5));
    }
  }
  const silent = !reader.has(path);
  // What is counted only with other answers begins with nobody, and is put right with them.
  const hidden = silent && !joint ? hiddenIn(path, definition, reader) : new Set<string>();
  const shares = strata.map(({ countsIn, columns, people: [first] }) => {
    const all = first?.columns ?? [];
    const printed = reader.shares(
      path,
      ends,
      [...countsIn, ...all],
      silent && opens.length > 0
        ? plain.map((one, end) => (opens.some(({ option }) => ends[end] === `=${option}`) ? 0 : one))
        : plain,
    );
    return printed.map((share, end) => (columns.includes(`without ${end}`) || hidden.has(ends[end] ?? "") ? 0 : share));
  });
  const counts = allocate(groups, ends.length, wanted, (group) => shares[group] ?? plain, random);
  strata.forEach((stratum, group) => {
    const rest = shuffled(stratum.people, random);
    counts[group]?.forEach((times, end) => {
      for (const person of rest.splice(0, times)) take(person, end);
      if (times > 0) reader.add(stratum.countsIn, `${path}${ends[end]}`, times);
    });
  });
}

/**
 * Of a list, the answers must be enough for all who answer. A percentage leaves some room: it is taken at its middle or
 * just above, for the answers as for the words that stand alone.
 */
function amplyOf(
  path: string,
  ends: readonly string[],
  reader: Reader,
  number: (column: string) => number | undefined,
): Wanted[] {
  return [...reader.columnsOf(path)].flatMap((column) =>
    ends.flatMap((end, answer) => {
      const expected = reader.expected(column, `${path}${end}`);
      const at = number(column);
      return expected === undefined || at === undefined || expected < 0.5
        ? []
        : [exactly(Math.ceil(expected - 1e-6), at, answer, 0.02)];
    }),
  );
}

interface Differs {
  /** Names for what someone said before, in each column that counts the difference. */
  namesOf(subject: Subject): readonly string[];
  wanted(
    ends: readonly string[],
    strata: readonly { readonly columns: readonly string[] }[],
    number: (column: string) => number | undefined,
  ): Wanted[];
}

/** Figures that count who answers this question otherwise than one before it. */
function differencesFrom(question: Question, path: string, derived: readonly Derived[], reader: Reader): Differs[] {
  const form = path.slice(0, path.indexOf("/"));
  return derived.flatMap(({ id, from }): Differs[] => {
    if (from.kind !== "differs" || (from.question !== question.id && from.other !== question.id)) return [];
    const before = from.question === question.id ? from.other : from.question;
    const columns = [...reader.columnsOf(`${form}/${id}`)];
    const name = (value: string, column: Column) => `${before} ${value} for ${column}`;
    const compared = (value: unknown): value is string => typeof value === "string" && !from.except?.includes(value);
    return [
      {
        namesOf({ answers, columns: own }) {
          const value = answers[before];
          return compared(value)
            ? columns.filter((column) => own.includes(column)).map((column) => name(value, column))
            : [];
        },
        wanted: (ends, strata, number) =>
          columns.flatMap((column) => {
            const expected = reader.expected(column, `${form}/${id}=yes`);
            const values = [...new Set(strata.flatMap((one) => one.columns))].filter(
              (one) => one.startsWith(`${before} `) && one.endsWith(` for ${column}`),
            );
            if (expected === undefined || values.length === 0) return [];
            const count = values.flatMap((value) =>
              ends.flatMap((end, answer) => {
                const option = end.slice(1);
                const differs = end.startsWith("=") && compared(option) && value !== name(option, column);
                const at = number(value);
                return differs && at !== undefined ? [{ column: at, answer, factor: 1 }] : [];
              }),
            );
            return [
              {
                count,
                countFixed: 0,
                base: [],
                baseFixed: 0,
                isShare: false,
                printed: Math.round(expected),
                within: 0,
                weight: 0.8,
              },
            ];
          }),
      },
    ];
  });
}

/** Any of a list: first whether there is none, or one that stands alone, then each of the others. */
function dealMany(dealt: Deal, question: ManyQuestion): void {
  const { path, subjects, reader, random } = dealt;
  const opens = dealt.opened.filter((one) => one.path === path);
  const alone = question.options.filter(({ exclusive }) => exclusive);
  const together = question.options.filter(({ exclusive }) => !exclusive);
  const chosen = new Map<Subject, string[]>(subjects.map((subject) => [subject, []]));
  const none: (subject: Subject) => readonly number[] = () => [];
  let some: readonly Subject[] = subjects;
  const silent = !reader.has(path);
  if (!silent) {
    const ends = [":missing", ...alone.map(({ id }) => `=${id}`), "some"];
    const answering: Subject[] = [];
    divide(dealt, subjects, ends, [0, ...alone.map(() => 0.02), 0.9], [], none, (subject, end) => {
      if (end === ends.length - 1) answering.push(subject);
      else if (end > 0) chosen.get(subject)?.push(alone[end - 1]?.id ?? "");
    });
    some = [...answering, ...besides(chosen, answering, dealt, together, random)];
    for (const end of ends.slice(0, -1)) reader.close(`${path}${end}`);
  }
  const usual = silent && alone.length > 0 ? 0.02 : Math.min(0.4, 1.6 / Math.max(1, together.length));
  const options = together.map((option) => {
    const wants = new Set<Subject>();
    const barred = barredIn([option]);
    const own = opens.filter((one) => one.option === option.id);
    divide(dealt, some, [`=${option.id}`, "without"], [usual, 1 - usual], own, barred, (subject, end) => {
      if (end === 0) wants.add(subject);
    });
    // What is open after this option is counted for the next that would open the same.
    if (own.length > 0 || silent) for (const subject of wants) give(subject, option.id);
    return { option, wants, settled: own.length > 0 || silent };
  });
  const unsettled = options.filter(({ settled }) => !settled);
  const answers = { options: unsettled.map(({ wants }) => wants), alone: chosen };
  some = spread(answers, subjects, some, reader.columnsOf(path), random);
  cover(unsettled, some, give, reader.columnsOf(path), random);
  // Who answers and has got nothing takes what nothing is printed of.
  if (!silent)
    for (const subject of some) {
      const ids = chosen.get(subject);
      const free = together.filter(({ id }) =>
        subject.columns.every((column) => reader.expected(column, `${path}=${id}`) === undefined),
      );
      if (ids?.length === 0 && free.length > 0) give(subject, random.pick(free).id);
    }
  for (const size of sizesFrom(question, path, dealt.derived, reader)) evenOut(chosen, question, size, random);
  for (const [subject, ids] of chosen) {
    if (ids.length === 0 && silent && alone[0]) ids.push(alone[0].id);
    if (ids.length > 0)
      subject.answers[question.id] = question.options.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  }

  function give(subject: Subject, id: string): void {
    chosen.get(subject)?.push(id);
    if (opens.length > 0) subject.answers[question.id] = [...(chosen.get(subject) ?? [])];
  }
}

/** Where nothing is printed of those who left a list empty: those who must have answered for its answers to be as many. */
function besides(
  chosen: ReadonlyMap<Subject, readonly string[]>,
  answering: readonly Subject[],
  { path, reader }: Deal,
  options: readonly Option[],
  random: Random,
): readonly Subject[] {
  const added = new Set<Subject>();
  for (const column of reader.columnsOf(path)) {
    if (reader.expected(column, `${path}:missing`) !== undefined) continue;
    const most = Math.max(0, ...options.map(({ id }) => Math.round(reader.expected(column, `${path}=${id}`) ?? 0)));
    const counts = (subject: Subject) => subject.columns.includes(column);
    const have = [...answering, ...added].filter(counts).length;
    const silent = [...chosen].flatMap(([subject, ids]) =>
      counts(subject) && ids.length === 0 && !answering.includes(subject) && !added.has(subject) ? [subject] : [],
    );
    for (const subject of shuffled(silent, random).slice(0, Math.max(0, most - have))) added.add(subject);
  }
  return [...added];
}

/** Hands options out so that each who answers has at least one: the rarest first to anybody, the last to those without. */
function cover(
  options: readonly { option: Option; wants: ReadonlySet<Subject> }[],
  people: readonly Subject[],
  give: (subject: Subject, id: string) => void,
  matter: ReadonlySet<Column>,
  random: Random,
): void {
  const dated = options.some(({ option: { since, until } }) => since !== undefined || until !== undefined);
  for (const { people: stratum } of strataOf(people, matter, ({ form }) => (dated ? [form.year] : []))) {
    const counts = options.map(({ option, wants }) => ({
      option,
      times: stratum.filter((one) => wants.has(one)).length,
    }));
    let left = counts.reduce((sum, { times }) => sum + times, 0);
    const bare = new Set(shuffled(stratum, random));
    for (const { option, times } of counts.sort((a, b) => b.times - a.times)) {
      left -= times;
      // As many of those without an answer as the options to come could no longer reach.
      const due = Math.min(times, Math.max(0, bare.size - left));
      const first = [...bare].slice(0, due);
      const taken = new Set(first);
      const others = shuffled(
        stratum.filter((one) => !taken.has(one)),
        random,
      ).slice(0, times - first.length);
      for (const one of [...first, ...others]) {
        give(one, option.id);
        bare.delete(one);
      }
    }
  }
}

/** How many people of a column chose so many options, as the print says. */
interface Size {
  readonly column: Column;
  readonly wanted: number;
  holds(options: number): boolean;
}

/** The figures that count how many options someone chose: "four or more". */
function sizesFrom(question: ManyQuestion, path: string, derived: readonly Derived[], reader: Reader): Size[] {
  const form = path.slice(0, path.indexOf("/"));
  return derived.flatMap(({ id, from, bands = [] }): Size[] => {
    if (from.kind !== "chosen" || from.question !== question.id) return [];
    return [...reader.columnsOf(`${form}/${id}`)].flatMap((column) =>
      bands.flatMap((band): Size[] => {
        const wanted = reader.expected(column, `${form}/${id}#${band.id}`);
        const { from: low = 0, to: high = Number.POSITIVE_INFINITY } = band;
        return wanted === undefined
          ? []
          : [{ column, wanted: Math.round(wanted), holds: (options) => options >= low && options <= high }];
      }),
    );
  });
}

/** Hands options over between people who count alike, until as many have so many as printed. How often each is given stays. */
function evenOut(chosen: ReadonlyMap<Subject, string[]>, question: ManyQuestion, size: Size, random: Random): void {
  const alone = new Set(question.options.flatMap(({ id, exclusive }) => (exclusive ? [id] : [])));
  const people = [...chosen].filter(
    ([{ columns }, ids]) => columns.includes(size.column) && ids.length > 0 && !ids.some((id) => alone.has(id)),
  );
  const holding = (ids: readonly string[], more = 0) => (size.holds(ids.length + more) ? 1 : 0);
  let off = size.wanted - people.reduce((sum, [, ids]) => sum + holding(ids), 0);
  for (let tries = people.length * 60; tries > 0 && off !== 0; tries -= 1) {
    const [[giver, from], [taker, to]] = [random.pick(people), random.pick(people)];
    if (giver.columns !== taker.columns || from.length < 2 || from === to) continue;
    const change = holding(from, -1) + holding(to, 1) - holding(from) - holding(to);
    if (Math.abs(off - change) >= Math.abs(off)) continue;
    const id = from.find((one) => !to.includes(one));
    if (id === undefined) continue;
    from.splice(from.indexOf(id), 1);
    to.push(id);
    off -= change;
  }
}

function dealMatrix(dealt: Deal, question: QuestionOf<"matrix">): void {
  const { path, subjects, reader } = dealt;
  for (const row of question.rows) {
    const asked = subjects.filter((subject) => isAsked(row, subject));
    const at = `${path}.${row.id}`;
    countAsked(at, asked, reader);
    dealOne({ ...dealt, subjects: asked, path: at }, question.options, (subject, id) => {
      subject.answers[question.id] = {
        ...(subject.answers[question.id] as Record<string, string> | undefined),
        [row.id]: id,
      };
    });
    reader.close(at);
  }
  for (const { columns, answers } of subjects) if (!(question.id in answers)) reader.add(columns, `${path}:missing`);
}

/** Bands first, then numbers within them that average as printed. */
function dealNumber(dealt: Deal, question: QuestionOf<"number" | "duration">): void {
  const { path, subjects, reader, random } = dealt;
  const least = question.type === "number" ? question.min : 1;
  const ranges = rangesOf(path, { ...question, bands: question.bands ?? dealt.bands.get(path) ?? [] }, reader);
  const ends = [...ranges.map(({ end }) => end), ...(question.unknown ? ["=unknown"] : []), ":missing"];
  const inRange = new Map<Subject, Range>();
  divide(
    dealt,
    subjects,
    ends,
    ends.map((end) => (end === ":missing" ? 0.05 : 1)),
    [],
    () => [],
    (subject, end) => {
      const range = ranges[end];
      if (range) inRange.set(subject, { from: Math.max(least, range.from), to: Math.min(question.max, range.to) });
      else if (ends[end] === "=unknown") subject.answers[question.id] = { unknown: true };
    },
  );
  for (const [subject, value] of numbersFor(inRange, path, dealt, random)) subject.answers[question.id] = value;
}

export interface EndedRange extends Range {
  /** The end of its key. */
  readonly end: string;
}

/** The bands of a question, or the ranges that tables count, or else all of it as one. */
export function rangesOf(
  path: string,
  { bands = [], max }: { readonly bands?: QuestionOf<"number">["bands"]; readonly max: number },
  reader: Reader,
): EndedRange[] {
  const spread = (from: number, to: number | undefined, width: number) => to ?? Math.min(max, from + width);
  if (bands.length > 0)
    return bands.map(({ id, from, to }, index) => {
      const low = from ?? Math.max(0, (to ?? 0) - 1);
      const before = bands[index - 1];
      const width = before?.from !== undefined && from !== undefined ? 2 * (from - before.from) : 10;
      return { end: `#${id}`, from: low, to: Math.min(max, spread(low, to, width)) };
    });
  const counted = reader.rangesOf(path);
  if (counted.length > 0)
    return counted.map(({ from, to }) => ({ end: `~${from}-${to ?? ""}`, from, to: spread(from, to, from + 5) }));
  const average = reader.averagedIn(path).flatMap((column) => reader.averagesOf(path, column))[0];
  return [{ end: "~", from: 0, to: Math.min(max, Math.ceil((average?.value ?? 5) * 2.2) + 1) }];
}

/** A number for each, with the averages of the columns that state one. */
export function numbersFor<Person extends { readonly columns: readonly Column[] }>(
  ranges: ReadonlyMap<Person, Range>,
  path: string,
  { reader }: { readonly reader: Reader },
  random: Random,
): Map<Person, number> {
  const numbers = new Map<Person, number>();
  const stated = reader.averagedIn(path);
  for (const column of [...stated, undefined]) {
    const people = [...ranges.keys()].filter(
      (person) => !numbers.has(person) && (column === undefined || person.columns.includes(column)),
    );
    const stated = column === undefined ? [] : reader.averagesOf(path, column);
    // What is said of some alone, as of those who came, settles what is said of all.
    const over = stated.find((one) => one.over !== undefined)?.over;
    const aims = stated.filter((one) => (one.over === undefined) === (over === undefined));
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = over ?? {};
    const counts = (person: Person) => {
      const range = ranges.get(person);
      return range !== undefined && range.from >= from && range.to <= to;
    };
    for (const [group, with_] of [
      [people.filter(counts), aims],
      [people.filter((person) => !counts(person)), []],
    ] as const) {
      const values = numbersIn(
        group.map((person) => ranges.get(person) ?? { from: 0, to: 0 }),
        with_,
        random,
      );
      group.forEach((person, index) => {
        numbers.set(person, values[index] ?? 0);
      });
    }
  }
  return numbers;
}

/** Some day of the weeks before the form. */
function dealDate({ question, path, reader, random }: Deal, subject: Subject): void {
  subject.answers[question.id] = dayOf(dayNumber(subject.form.date) - random.whole(0, 60));
  reader.add(subject.columns, `${path}:answered`);
}

/** How many items first, then the questions of all of them together. */
function dealGroup(dealt: Deal, question: QuestionOf<"group">): void {
  const { path, subjects, reader, random } = dealt;
  const items: Subject[] = [];
  const ends = [":answered", ":missing"];
  const answering: Subject[] = [];
  // Where items are counted, everyone who is asked has some.
  const plain = itemsCounted(dealt, question) || reader.columnsUnder(`${path}.`).size > 0 ? [1, 0] : [0.9, 0.1];
  divide(
    dealt,
    subjects,
    ends,
    plain,
    [],
    () => [],
    (subject, end) => {
      if (end === 0) answering.push(subject);
    },
  );
  for (const [subject, times] of bandedItems(dealt, question, answering) ?? itemsFor(dealt, answering, random)) {
    if (times === 0) continue;
    const list = Array.from({ length: Math.min(times, question.max) }, (): Record<string, Answer> => ({}));
    subject.answers[question.id] = list;
    for (const answers of list)
      items.push({
        columns: subject.columns,
        form: subject.form,
        answers,
        around: [subject.answers, ...subject.around],
      });
  }
  const once = question.questions.flatMap((inner) =>
    inner.type === "one" && isCountedPerForm(`${path}.${inner.id}`, inner.options, reader) ? [inner] : [],
  );
  for (const inner of once) dealPerForm(inner, `${path}.${inner.id}`, items, reader, random);
  const others = question.questions.filter((inner) => !once.some(({ id }) => id === inner.id));
  const { counted, bands, definition } = dealt;
  dealAll(others, items, `${path}.`, {
    reader,
    random,
    counted,
    bands,
    definition,
    opened: [],
    derived: [],
    all: [],
  });
}

/** How many items each has, where the print counts people by that. */
function bandedItems(
  dealt: Deal,
  question: QuestionOf<"group">,
  subjects: readonly Subject[],
): Map<Subject, number> | undefined {
  const { reader, random } = dealt;
  const counted = itemsCounted(dealt, question);
  if (!counted) return undefined;
  const { path, bands } = counted;
  const ranges = rangesOf(path, { bands, max: question.max }, reader);
  const inRange = new Map<Subject, Range>();
  divide(
    { ...dealt, path },
    subjects,
    ranges.map(({ end }) => end),
    ranges.map(() => 1),
    [],
    () => [],
    (subject, end) => {
      const range = ranges[end];
      if (range) inRange.set(subject, { from: Math.max(1, range.from), to: range.to });
    },
  );
  reader.close(path);
  return numbersFor(inRange, path, dealt, random);
}

/** The figure that counts the items of a group, with its bands of some. */
function itemsCounted({ derived, definition, reader }: Deal, question: QuestionOf<"group">) {
  const counting = derived.find(
    ({ from }) => from.kind === "first" && from.of.some((one) => one.kind === "items" && one.question === question.id),
  );
  const path = `${definition.id}/${counting?.id}`;
  const bands = (counting?.bands ?? []).filter(({ to }) => to !== 0);
  return bands.length === 0 || !reader.has(path) ? undefined : { path, bands };
}

function itemsFor({ path, reader }: Deal, subjects: readonly Subject[], random: Random): Map<Subject, number> {
  const first = `${path}.`;
  const times = new Map<Subject, number>(subjects.map((subject) => [subject, 1]));
  for (const column of reader.columnsUnder(first)) {
    const people = subjects.filter(({ columns }) => columns.includes(column));
    const wanted = Math.round(reader.itemsUnder(first, column) ?? people.length);
    for (const one of shuffled(people, random).slice(0, Math.max(0, people.length - wanted))) times.set(one, 0);
    for (
      let more = wanted - people.reduce((sum, one) => sum + (times.get(one) ?? 0), 0);
      more > 0 && people.length > 0;
      more -= 1
    ) {
      const one = random.pick(people);
      times.set(one, (times.get(one) ?? 0) + 1);
    }
  }
  return times;
}

/** A question further on that an answer opens, with whether it is open already for another reason. */
interface Opened {
  /** The question whose answer opens it: "child.exit/concernsAdded". */
  readonly path: string;
  readonly option: string;
  /** "child.exit/safetySupported" */
  readonly opens: string;
  /** The column in which that question counts, of one in which this one does. */
  columnOf(column: Column): Column | undefined;
  isOpen(subject: Subject): boolean;
  /** How many of a column it is open for, without what these people say. */
  openIn(column: Column, people: readonly Subject[]): number;
}

/**
 * The questions of this form, and of the forms that follow a review, that are opened by any of several answers: those who
 * get one of these answers are chosen so that as many are asked as the print says.
 */
function openedBy(
  form: FormDefinition,
  forms: readonly FormDefinition[],
  planned: readonly PlannedForm[],
  reader: Reader,
): Opened[] {
  const later = form.role === "reviews" ? forms.filter(({ role }) => role === "closes") : [];
  return [form, ...later].flatMap((other) =>
    other.sections
      .flatMap(({ pages }) => pages.flatMap((page) => page.questions))
      .flatMap((question): Opened[] => {
        const { when } = question;
        const path = `${other.id}/${question.id}`;
        if (!when || !("any" in when)) return [];
        const rows = question.type === "matrix" ? question.rows.map(({ id }) => `${path}.${id}`) : [];
        const opens = [path, ...rows].find((one) => reader.has(one));
        if (!opens) return [];
        const own = other === form;
        return references(when)
          .filter((leaf) => leaf.form === (own ? undefined : form.id))
          .flatMap((leaf) =>
            leaf.is.map((option) => ({
              path: `${form.id}/${leaf.question}`,
              option,
              opens,
              columnOf: (column: Column) => (own ? column : periodOfClosing(column)),
              isOpen: (subject: Subject) =>
                holds(when, own ? scopeOf(subject) : { answers: [], earlier: subject.form.of.earlier }),
              openIn(column: Column, people: readonly Subject[]) {
                if (own)
                  return people.filter((one) => one.columns.includes(column) && holds(when, scopeOf(one))).length;
                const there = periodOfClosing(column);
                return planned.filter(
                  (one) =>
                    one.definition === other &&
                    there !== undefined &&
                    one.columns.includes(there) &&
                    holds(when, { answers: [], earlier: one.of.earlier }),
                ).length;
              },
            })),
          );
      }),
  );
}

function periodOfClosing(column: Column): Column | undefined {
  const [cohort, year] = column.split(" ");
  return cohort === "closing" ? (`period ${year}` as Column) : undefined;
}
