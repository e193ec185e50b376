/**
 * Figures that join an answer to one given before, mostly on the intake of the same case: a level of abuse then and now, a
 * need and its support. While the later question is dealt, people are divided by the earlier answer.
 */
import type { Answer, Answers } from "@/lib/forms/answers";
import { holds, references } from "@/lib/forms/condition";
import type { Band, Condition, Derived, FormDefinition, Source } from "@/lib/forms/define";
import type { Part, Wanted } from "./allocate";
import type { PlannedForm } from "./plan/planned";
import { simplified } from "./push-down";
import type { Reader } from "./reader";
import type { Column, Term } from "./targets";

interface Person {
  readonly columns: readonly Column[];
  readonly form: PlannedForm;
}

/** One key of something worked out, as an earlier part and what has to be said now. */
export interface Pair {
  readonly key: string;
  /** The questions of this form on which it hangs. */
  readonly questions: readonly string[];
  /** What it hangs on besides this question, by a name that is the same for the same. */
  readonly name: string;
  before(form: PlannedForm): boolean;
  /** The ends of the keys of this question that make it so. */
  readonly ends: readonly string[];
  /** Whether it is so of a form that is not asked this question, or was dealt before. */
  isSo(form: PlannedForm): boolean;
}

export interface Joint {
  namesOf(person: Person): readonly string[];
  wanted(ends: readonly string[], people: readonly Person[], number: (name: string) => number | undefined): Wanted[];
}

/**
 * The figures in which a question is joined to an earlier answer.
 *
 * @param question "question" or "matrix.row" of the form
 * @param all every form of the kind
 * @param counted the kinds of forms that are made
 */
export function jointWith(
  form: FormDefinition,
  question: string,
  all: readonly PlannedForm[],
  counted: ReadonlySet<string>,
  reader: Reader,
): Joint | undefined {
  const pairs = pairsWith(form, question, counted, reader);
  if (pairs.size === 0) return undefined;
  const paths = new Set([...pairs.keys()].map((key) => key.replace(/[=#].*$/, "")));
  const targets = [...new Set([...paths].flatMap((path) => reader.targetsOf(path)))].filter(
    ({ terms, base }) =>
      terms.length > 0 && [...terms, ...base].every(({ key }) => pairs.has(key) || reader.isSettled(key)),
  );
  const columns = new Set(targets.flatMap(({ terms, base }) => [...terms, ...base].map(({ column }) => column)));
  const byName = new Map<string, Pair>();
  for (const pair of pairs.values()) byName.set(pair.name, pair);
  return {
    namesOf({ columns: own, form: person }) {
      const mine = own.filter((column) => columns.has(column));
      if (mine.length === 0) return [];
      return [...byName.values()].flatMap((pair) =>
        pair.before(person) ? mine.map((column) => `${pair.name} for ${column}`) : [],
      );
    },
    wanted(ends, people, number) {
      const asked = new Set(people.map((person) => person.form));
      const others = all.filter((one) => !asked.has(one));
      const part = (terms: readonly Term[]): { parts: Part[]; fixed: number } => {
        const parts: Part[] = [];
        let fixed = 0;
        for (const { column, key, factor } of terms) {
          const pair = pairs.get(key);
          if (!pair) {
            fixed += factor * reader.count(column, key);
            continue;
          }
          fixed += factor * others.filter((one) => one.columns.includes(column) && pair.isSo(one)).length;
          const at = number(`${pair.name} for ${column}`);
          if (at === undefined) continue;
          for (const end of pair.ends) {
            const answer = ends.indexOf(end);
            if (answer >= 0) parts.push({ column: at, answer, factor });
          }
        }
        return { parts, fixed };
      };
      return targets.flatMap(({ terms, base, printed, within, weight }): Wanted[] => {
        const count = part(terms);
        const of = part(base);
        if (count.parts.length + of.parts.length === 0) return [];
        return [
          {
            count: count.parts,
            countFixed: count.fixed,
            base: of.parts,
            baseFixed: of.fixed,
            isShare: base.length > 0,
            printed,
            within,
            weight,
          },
        ];
      });
    },
  };
}

/** The keys that join a question to an earlier answer, where it is the last on which they hang. */
export function pairsWith(
  form: FormDefinition,
  question: string,
  counted: ReadonlySet<string>,
  reader: Reader,
): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  const isOpen = (other: string) => other !== question && !reader.isSettled(`${form.id}/${other}`);
  for (const derived of form.derived ?? [])
    for (const pair of pairsOf(derived, form, question, counted))
      if (!pair.questions.some(isOpen)) pairs.set(pair.key, pair);
  return pairs;
}

function pairsOf(derived: Derived, form: FormDefinition, question: string, counted: ReadonlySet<string>): Pair[] {
  const { from } = derived;
  if (from.kind === "choice")
    return from.of.flatMap(({ option, when }): Pair[] => {
      const condition = simplified(when, counted);
      if (!condition || !("all" in condition) || condition.all.length < 2) return [];
      const own = condition.all.map((part) => expanded(part, form, counted));
      const later = own.filter((part) => part !== undefined && names(part, question));
      const before = own.filter((part): part is Condition => part !== undefined && !names(part, question));
      const [now] = later;
      if (later.length !== 1 || !now || before.length !== own.length - 1) return [];
      return [
        {
          key: `${form.id}/${derived.id}=${option}`,
          questions: [...before, now]
            .flatMap(references)
            .flatMap((leaf) => (leaf.form === undefined ? leaf.question : [])),
          name: JSON.stringify(before),
          before: (person) => holds({ all: before }, scopeOf(person)),
          ends: endsIn(now, question),
          isSo: (person) => holds({ all: before }, scopeOf(person)) && holds(now, scopeOf(person)),
        },
      ];
    });
  if (from.kind === "only") return numberPairs(derived, from, form, question, counted);
  return [];
}

/** A condition on something worked out, in terms of what is asked. */
function expanded(when: Condition, form: FormDefinition, counted: ReadonlySet<string>): Condition | undefined {
  if (!("question" in when) || when.form !== undefined) return simplified(when, counted);
  const derived = form.derived?.find(({ id }) => id === when.question);
  if (!derived) return when;
  if (derived.from.kind !== "choice") return undefined;
  const parts = derived.from.of.flatMap(({ option, when: inner }) =>
    when.is.includes(option) ? (simplified(inner, counted) ?? []) : [],
  );
  return parts.length === 1 ? parts[0] : { any: parts };
}

function names(when: Condition, question: string): boolean {
  if ("question" in when) return when.form === undefined && when.question === question;
  if ("not" in when) return names(when.not, question);
  return ("any" in when ? when.any : when.all).some((part) => names(part, question));
}

function endsIn(when: Condition, question: string): readonly string[] {
  if ("question" in when) return when.question === question ? when.is.map((option) => `=${option}`) : [];
  return "any" in when ? when.any.flatMap((part) => endsIn(part, question)) : [];
}

function scopeOf(person: PlannedForm) {
  return { answers: [person.answers], earlier: person.of.earlier };
}

/**
 * The answers to a question that would be refused of someone, after what they have answered before. Nothing at all is
 * among them: what is refused otherwise is answered.
 */
export function refusedFor(
  person: PlannedForm,
  question: string,
  form: FormDefinition,
  counted: ReadonlySet<string>,
): readonly string[] {
  return (form.refuses ?? []).flatMap(({ when }) => {
    if (!("all" in when)) return [];
    const own = when.all.find((part) => "question" in part && part.form === undefined && part.question === question);
    const others = when.all.filter((part) => part !== own);
    if (!own || !("question" in own) || !others.every((part) => isSo(part, person, form, counted))) return [];
    return [...own.is.map((option) => `=${option}`), ":missing"];
  });
}

/** Whether a condition holds that may name the band of a number worked out. */
function isSo(when: Condition, person: PlannedForm, form: FormDefinition, counted: ReadonlySet<string>): boolean {
  const derived = "question" in when ? form.derived?.find(({ id }) => id === when.question) : undefined;
  if (!derived || !("question" in when)) return holds(when, scopeOf(person));
  const place = numberPlace(derived.from, counted);
  const number = place && numberOf(place, person);
  return (
    number !== undefined && (derived.bands ?? []).some((band) => when.is.includes(band.id) && inBand(band, number))
  );
}

/** A number that counts where another is known too: the bands of both, set side by side. */
function numberPairs(
  derived: Derived,
  from: Extract<Source, { kind: "only" }>,
  form: FormDefinition,
  question: string,
  counted: ReadonlySet<string>,
): Pair[] {
  if (!("question" in from.when) || from.when.form !== undefined) return [];
  const { question: gate, is } = from.when;
  const other = form.derived?.find(({ id }) => id === gate);
  const own = numberPlace(from.of, counted);
  const otherPlace = other && numberPlace(other.from.kind === "only" ? other.from.of : other.from, counted);
  if (!own || !otherPlace || !other?.bands || !derived.bands) return [];
  const gateBands = other.bands.filter(({ id }) => is.includes(id));
  const value = (place: NumberPlace, person: PlannedForm) => numberOf(place, person);
  const inSome = (bands: readonly Band[], number: number | undefined) =>
    number !== undefined && bands.some((band) => inBand(band, number));
  return derived.bands.flatMap((band): Pair[] => {
    const isSo = (person: PlannedForm) =>
      inSome([band], value(own, person)) && inSome(gateBands, value(otherPlace, person));
    if (own.form === undefined && own.question === question)
      return [
        {
          key: `${form.id}/${derived.id}#${band.id}`,
          questions: [own, otherPlace].flatMap((place) => (place.form === undefined ? place.question : [])),
          name: `${gate} known`,
          before: (person) => inSome(gateBands, value(otherPlace, person)),
          ends: [`#${band.id}`],
          isSo,
        },
      ];
    if (otherPlace.form === undefined && otherPlace.question === question)
      return [
        {
          key: `${form.id}/${derived.id}#${band.id}`,
          questions: [own, otherPlace].flatMap((place) => (place.form === undefined ? place.question : [])),
          name: `${derived.id} ${band.id}`,
          before: (person) => inSome([band], value(own, person)),
          ends: gateBands.map(({ id }) => `#${id}`),
          isSo,
        },
      ];
    return [];
  });
}

interface NumberPlace {
  readonly form: string | undefined;
  readonly question: string;
}

export function numberPlace(from: Source, counted: ReadonlySet<string>): NumberPlace | undefined {
  if (from.kind === "number")
    return from.form === undefined || counted.has(from.form) ? { form: from.form, question: from.question } : undefined;
  if (from.kind !== "first") return undefined;
  const left = from.of.flatMap((one) => numberPlace(one, counted) ?? []);
  return left.length === 1 ? left[0] : undefined;
}

export function numberOf({ form, question }: NumberPlace, person: PlannedForm): number | undefined {
  const answers: Answers | undefined = form === undefined ? person.answers : person.of.earlier[form]?.at(-1);
  const answer: Answer | undefined = answers?.[question];
  return typeof answer === "number" ? answer : undefined;
}

/** Whether a number falls in a band. */
export function inBand(
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Band,
  number: number,
): boolean {
  return number >= from && number <= to;
}
