/**
 * Figures of what a form works out, as figures of what it asks: where a derived question says no more than some answers do,
 * its targets are those of the answers. Only forms that the print counts are made, so a source on another form is none.
 */
import { references } from "@/lib/forms/condition";
import type { Condition, Derived, FormDefinition, Population, Source } from "@/lib/forms/define";
import { type AverageTarget, saidBy as statedBy, type Target, type Targets, type Term } from "./targets";

/** An answer to a question of a form, by the end of its key. */
interface Said {
  readonly question: string;
  readonly end: string;
}

export interface PushedDown extends Targets {
  /** By `form/question`: the bands in which figures count numbers that have none of their own. */
  readonly bands: ReadonlyMap<string, NonNullable<Derived["bands"]>>;
}

export function pushDown(targets: Targets, population: Population): PushedDown {
  const counted = new Set<string>();
  for (const { terms, base } of targets.counts)
    for (const { key } of [...terms, ...base]) counted.add(key.split(/[/:]/)[0] ?? "");
  const forms = population.forms.filter(({ id }) => counted.has(id));
  const bands = new Map<string, NonNullable<Derived["bands"]>>();
  const aliases = new Map<string, string>();
  /** Averages of those who have some are of the question that asks them how many. */
  const ofSome = new Map<string, string>();
  const found = new Map<string, readonly Said[] | undefined>();
  for (const form of forms)
    for (const derived of form.derived ?? []) {
      const some = numberOfSome(derived.from);
      if (some && derived.bands)
        bands.set(
          `${form.id}/${some.number}`,
          derived.bands.filter(({ to }) => to !== 0),
        );
      if (some) ofSome.set(`${form.id}/${derived.id}`, `${form.id}/${some.number}`);
      const number = numberIn(derived.from, counted);
      if (number === undefined) continue;
      aliases.set(`${form.id}/${derived.id}`, `${form.id}/${number}`);
      if (derived.bands) bands.set(`${form.id}/${number}`, derived.bands);
    }
  const lookUp = (key: string): readonly Said[] | undefined => {
    if (!found.has(key)) found.set(key, saidBy(key, forms, counted));
    return found.get(key);
  };
  const pushed = (terms: readonly Term[]): readonly Term[] =>
    terms.flatMap((term): readonly Term[] => {
      const [form = ""] = term.key.split("/");
      const said = lookUp(term.key);
      return said ? said.map(({ question, end }) => ({ ...term, key: `${form}/${question}${end}` })) : [term];
    });
  const counts = targets.counts.map(
    (target): Target => ({ ...target, terms: pushed(target.terms), base: pushed(target.base) }),
  );
  const averages = targets.averages.map((target): AverageTarget => {
    const some = (target.average.over?.from ?? 0) > 0 ? ofSome.get(target.key) : undefined;
    return { ...target, key: aliases.get(target.key) ?? some ?? target.key };
  });
  return { counts, averages, said: statedBy(counts), bands };
}

/** The answers that come to the same as a key of something worked out; undefined where there are none such. */
function saidBy(
  key: string,
  forms: readonly FormDefinition[],
  counted: ReadonlySet<string>,
): readonly Said[] | undefined {
  const [, formId, id, end = ""] = /^([^/]+)\/([A-Za-z0-9]+)([=#:~].*)$/.exec(key) ?? [];
  const form = forms.find((one) => one.id === formId);
  const derived = form?.derived?.find((one) => one.id === id);
  if (!form || !derived) return undefined;
  const { from } = derived;
  if (from.kind === "choice") {
    // It is no number.
    if (end.startsWith("~")) return [];
    if (end === ":missing")
      return missingOf(
        from.of.map(({ when }) => when),
        form,
        counted,
      );
    const when = from.of.find(({ option }) => `=${option}` === end)?.when;
    return when && plain(simplified(when, counted), form);
  }
  const number = numberIn(from, counted);
  if (number !== undefined) {
    const [, low, high] = /^~(\d+)-(\d*)$/.exec(end) ?? [];
    // All numbers together are all bands together.
    if (low === "0" && high === "")
      return (derived.bands ?? []).map((band) => ({ question: number, end: `#${band.id}` }));
    return [{ question: number, end }];
  }
  const some = numberOfSome(from);
  if (some && end === ":missing")
    return [some.number, some.gate].map((question): Said => ({ question, end: ":missing" }));
  if (some && end === "~1-")
    return (derived.bands ?? []).flatMap(({ id, to }) => (to === 0 ? [] : [{ question: some.number, end: `#${id}` }]));
  if (some && derived.bands?.some((band) => `#${band.id}` === end && (band.from ?? 0) > 0))
    return [{ question: some.number, end }];
  if (from.kind === "first" && end === "~1-" && from.of.some(({ kind }) => kind === "items"))
    return (derived.bands ?? []).flatMap((band) =>
      band.to === 0 ? [] : [{ question: derived.id, end: `#${band.id}` }],
    );
  if (from.kind === "first" && end.startsWith("#")) {
    const band = derived.bands?.find((one) => `#${one.id}` === end);
    const fixed = from.of.find(
      (one) => one.kind === "fixed" && band && one.value >= (band.from ?? 0) && one.value <= (band.to ?? one.value),
    );
    const empty = band?.to === 0;
    return fixed?.kind === "fixed" && empty ? plain(simplified(fixed.when, counted), form) : undefined;
  }
  return undefined;
}

/** A number that is asked of those who have some, and the question before it whose answer says that there are none. */
function numberOfSome(from: Source): { readonly number: string; readonly gate: string } | undefined {
  if (from.kind !== "first" || from.of.length !== 2) return undefined;
  const [asked, none] = from.of;
  if (asked?.kind !== "number" || asked.form !== undefined || none?.kind !== "fixed" || none.value !== 0)
    return undefined;
  return "question" in none.when && none.when.form === undefined
    ? { number: asked.question, gate: none.when.question }
    : undefined;
}

/** The question of this form whose number it is. */
function numberIn(from: Source, counted: ReadonlySet<string>): string | undefined {
  if (from.kind === "number" && from.form === undefined) return from.question;
  if (from.kind !== "first") return undefined;
  const left = from.of.filter((one) => !("form" in one) || one.form === undefined || counted.has(one.form));
  return left.length === 1 && left[0] ? numberIn(left[0], counted) : undefined;
}

/** A condition in a case without the forms that are not made: undefined where it cannot hold. */
export function simplified(when: Condition, counted: ReadonlySet<string>): Condition | undefined {
  if ("question" in when) return when.form === undefined || counted.has(when.form) ? when : undefined;
  if ("not" in when) return simplified(when.not, counted) === undefined ? { all: [] } : when;
  if ("any" in when) {
    const parts = when.any.flatMap((part) => simplified(part, counted) ?? []);
    return parts.length === 1 ? parts[0] : parts.length === 0 ? undefined : { any: parts };
  }
  const parts = when.all.map((part) => simplified(part, counted));
  if (parts.some((part) => part === undefined)) return undefined;
  return parts.length === 1 ? parts[0] : { all: parts as Condition[] };
}

/** The answers, of which nobody gives two, that make a condition hold. */
export function plain(when: Condition | undefined, form: FormDefinition): readonly Said[] | undefined {
  if (!when) return undefined;
  if ("question" in when) {
    if (when.form !== undefined || !isSingle(when.question, form)) return undefined;
    return when.is.map((option) => ({ question: when.question, end: `=${option}` }));
  }
  if (!("any" in when)) return undefined;
  // Where a form would be refused that says otherwise, the answer says it all.
  const parts = when.any.filter((part) => !isHeldByRefusal(part, form)).map((part) => plain(part, form));
  if (parts.some((part) => part === undefined)) return undefined;
  const said = (parts as (readonly Said[])[]).flat();
  const questions = [...new Set(said.map(({ question }) => question))];
  const apart = questions.every((one) => questions.every((other) => one === other || areApart(one, other, form)));
  return apart ? said : undefined;
}

/** Whether all that a condition hangs on may not be answered against each other. */
function isHeldByRefusal(when: Condition, form: FormDefinition): boolean {
  const own = references(when).map(({ question }) => question);
  if ("question" in when && asked(when.question, form)) return false;
  return (form.refuses ?? []).some((refusal) => {
    const named = references(refusal.when).map(({ question }) => question);
    return own.every((question) => named.includes(question));
  });
}

function asked(question: string, form: FormDefinition) {
  const [id] = question.split(".");
  return form.sections.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions)).find((one) => one.id === id);
}

function isSingle(question: string, form: FormDefinition): boolean {
  const type = asked(question, form)?.type;
  return type === "one" || type === "matrix";
}

/** One of two questions is asked only where the other did not open it. */
function areApart(one: string, other: string, form: FormDefinition): boolean {
  const closedBy = (first: string, second: string) => {
    const when = asked(first, form)?.when;
    return when !== undefined && "not" in when && "question" in when.not && when.not.question === second;
  };
  return closedBy(one, other) || closedBy(other, one);
}

/** What was left empty where something is not known: the last question that it depends on. */
function missingOf(
  conditions: readonly Condition[],
  form: FormDefinition,
  counted: ReadonlySet<string>,
): readonly Said[] | undefined {
  const questions = new Set<string>();
  for (const when of conditions) {
    const said = plain(simplified(when, counted), form);
    if (!said) return undefined;
    for (const { question } of said) questions.add(question);
  }
  const own = [...questions].filter((question) => {
    const when = asked(question, form)?.when;
    return questions.size === 1 || (when !== undefined && "not" in when);
  });
  return own.length === 1 && own[0] ? [{ question: own[0], end: ":missing" }] : undefined;
}
