/** What printed figures imply for earlier questions: so many were asked something, so as many gave the answer that opens it. */
import { references } from "@/lib/forms/condition";
import type { Condition, FormDefinition, MatrixRow, Population, Question } from "@/lib/forms/define";
import type { Reader } from "./reader";
import type { Column, Target, Term } from "./targets";

/** How bad it is to miss by one what a printed base says of the answer that opens a question, and what answers to it say. */
const weights = { base: 0.15, opened: 0.05, openedEarlier: 0.03 } as const;

/** How far below the number asked the number opened by an earlier form is aimed: a few needs come to light later. */
const atIntake = 0.97;

/** Targets for the answers that open other questions. They weigh little beside what is printed of the answers themselves. */
export function impliedBy(population: Population, reader: Reader, printed: readonly Target[]): Target[] {
  return [
    ...mostOfEach([...fromConditions(population, reader), ...printed.flatMap((target) => somebodyIn(target, reader))]),
    ...population.forms.flatMap((form) => itemsOf(form, reader)),
    ...printed.flatMap((target) => whatIsLeft(target, reader)),
  ];
}

/** Of a group whose items are counted: as many hold some as its bands add up to, and as many said that there are some. */
function itemsOf(form: FormDefinition, reader: Reader): Target[] {
  const groups = form.sections.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
  return (form.derived ?? []).flatMap(({ id, from, bands = [] }): Target[] => {
    const [items] = from.kind === "first" ? from.of.flatMap((one) => (one.kind === "items" ? [one] : [])) : [];
    const group = groups.find((question) => question.id === items?.question);
    if (!group) return [];
    return [...reader.columnsOf(`${form.id}/${id}`)].flatMap((column): Target[] => {
      const counted = bands
        .filter(({ to }) => to !== 0)
        .map((band) => reader.expected(column, `${form.id}/${id}#${band.id}`));
      if (counted.some((one) => one === undefined)) return [];
      const some = Math.round((counted as number[]).reduce((sum, one) => sum + one, 0));
      const gate = group.when && "question" in group.when && group.when.form === undefined ? group.when : undefined;
      const keys = [
        [`${form.id}/${group.id}:answered`],
        ...(gate ? [gate.is.map((option) => `${form.id}/${gate.question}=${option}`)] : []),
      ];
      return keys.map((one) => ({
        place: { table: "", row: group.id, group: null, year: "2000-01", measure: "count" },
        terms: one.map((key) => ({ column, key, factor: 1 })),
        base: [],
        printed: some,
        within: 0,
        weight: 0.3,
      }));
    });
  });
}

/**
 * Several questions that hang on one answer: as many gave it as the base says that is printed of most; where none is printed,
 * as many as the most that answers add up to.
 */
function mostOfEach(targets: readonly Target[]): Target[] {
  const most = new Map<string, Target>();
  for (const target of targets) {
    const name = target.terms.map(({ column, key }) => `${column}|${key}`).join();
    const known = most.get(name);
    const isMore = !known || known.weight < target.weight;
    if (isMore || (known.weight === target.weight && known.printed < target.printed)) most.set(name, target);
  }
  return [...most.values()];
}

/** Of a figure made of several, all but one of which are printed: what is left for that one. */
function whatIsLeft({ place, terms: counted, base, printed }: Target, reader: Reader): Target[] {
  const terms = withAnswered(counted);
  if (terms.length < 2 || base.length > 0) return [];
  const known = terms.map(({ column, key }) => reader.expected(column, key) ?? answeredIn(key, column, reader));
  const open = terms.filter((_, index) => known[index] === undefined);
  const [term] = open;
  if (!term || open.length > 1) return [];
  const rest = terms.reduce((sum, { factor }, index) => sum + factor * (known[index] ?? 0), 0);
  return [
    {
      place: { ...place, table: "", row: term.key },
      terms: [{ ...term, factor: 1 }],
      base: [],
      printed: Math.round((printed - rest) / term.factor),
      within: 0,
      weight: 1,
    },
  ];
}

/** A share is of somebody, though so few that their own share rounds to none. */
function somebodyIn({ place, base }: Target, reader: Reader): Target[] {
  const [term, ...more] = base;
  if (!term || more.length > 0 || reader.expected(term.column, term.key) !== 1) return [];
  return [
    { place: { ...place, table: "", row: term.key }, terms: [term], base: [], printed: 1, within: 0, weight: 0.3 },
  ];
}

/** Those who were asked, less those who left it empty, are those who answered. */
function withAnswered(terms: readonly Term[]): readonly Term[] {
  const end = (term: Term) => term.key.slice(term.key.lastIndexOf(":"));
  const emptied = (asked: Term) =>
    terms.find(
      ({ column, key, factor }) =>
        column === asked.column && factor === -asked.factor && key === asked.key.replace(/:asked$/, ":missing"),
    );
  return terms.flatMap((term): readonly Term[] => {
    if (end(term) === ":asked" && emptied(term)) return [{ ...term, key: term.key.replace(/:asked$/, ":answered") }];
    return terms.some((other) => end(other) === ":asked" && emptied(other) === term) ? [] : [term];
  });
}

/** How many answered a question that takes one answer: all its printed answers together. */
function answeredIn(key: string, column: Column, reader: Reader): number | undefined {
  const [, path] = /^(.*):answered$/.exec(key) ?? [];
  if (path === undefined) return undefined;
  const asked = reader.asked(path, column);
  return asked === undefined ? undefined : asked - (reader.expected(column, `${path}:missing`) ?? 0);
}

function fromConditions(population: Population, reader: Reader): Target[] {
  return population.forms.flatMap((form) =>
    form.sections
      .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
      .flatMap((question) => [
        ...fromCondition(form, question, `${form.id}/${question.id}`, population, reader, question.type === "many"),
        ...(question.type === "matrix"
          ? question.rows.flatMap((row) =>
              fromCondition(
                form,
                row.when ? row : { ...row, ...(question.when && { when: question.when }) },
                `${form.id}/${question.id}.${row.id}`,
                population,
                reader,
              ),
            )
          : []),
      ]),
  );
}

function fromCondition(
  form: FormDefinition,
  { when }: Pick<Question, "when"> | Pick<MatrixRow, "when">,
  path: string,
  population: Population,
  reader: Reader,
  many = false,
): Target[] {
  if (!when) return [];
  return [...reader.columnsOf(path)].flatMap((column): Target[] => {
    // Of a list, answers add up to more than those who were asked.
    const base = reader.expected(column, `${path}:asked`);
    const asked = many ? base : reader.asked(path, column);
    const leaf = firstLeaf(when);
    if (asked === undefined || !leaf) return [];
    const alone = "question" in when;
    const earlier = leaf.form === undefined ? undefined : population.forms.find(({ id }) => id === leaf.form);
    const at = earlier ? columnOfEarlier(form, column) : column;
    if (!at || (!alone && !earlier)) return [];
    const reviewed = reviewedToo(form, when, column, asked, population, reader);
    const key = (option: string) => `${leaf.form ?? form.id}/${leaf.question}=${option}`;
    const printed = alone ? asked : asked * atIntake;
    return [
      ...reviewed,
      {
        place: { table: "", row: path, group: null, year: "2000-01", measure: "count" },
        terms: leaf.is.map((option) => ({ column: at, key: key(option), factor: 1 })),
        base: [],
        printed: Math.round(printed),
        within: 0,
        weight: alone ? (base === undefined ? weights.opened : weights.base) : weights.openedEarlier,
      },
    ];
  });
}

/**
 * Where a review can open a question as well as the intake can, those in whose review it is found are looked for among
 * those in whose intake it was: else more would be asked than the print says.
 */
function reviewedToo(
  { role }: FormDefinition,
  when: Condition,
  column: Column,
  asked: number,
  population: Population,
  reader: Reader,
): Target[] {
  const [cohort, year] = column.split(" ");
  const leaves = references(when);
  const formWith = (wanted: FormDefinition["role"]) => population.forms.find((form) => form.role === wanted);
  const [opens, reviews] = [formWith("opens"), formWith("reviews")];
  const intake = leaves.find(({ form }) => form !== undefined && form === opens?.id);
  const found = leaves.filter(({ form }) => form !== undefined && form === reviews?.id);
  if (role !== "closes" || cohort !== "period" || !opens || !intake || found.length === 0) return [];
  const keys = found.flatMap(({ form, question, is }) => is.map((option) => `${form}/${question}=${option}`));
  const inReviews = keys.reduce((sum, key) => sum + (reader.expected(`period ${year}` as Column, key) ?? 0), 0);
  const at = `reviewed ${year}` as Column;
  const [cases, closing] = [at, `closing ${year}` as Column].map((one) => reader.count(one, `${opens.id}:forms`));
  const likely = (asked * (cases ?? 0)) / Math.max(1, closing ?? 1);
  return [
    {
      place: { table: "", row: intake.question, group: null, year: "2000-01", measure: "count" },
      terms: intake.is.map((option) => ({ column: at, key: `${opens.id}/${intake.question}=${option}`, factor: 1 })),
      base: [],
      printed: Math.round(Math.max(inReviews, likely)),
      within: 0,
      weight: 0.03,
    },
  ];
}

type Leaf = Extract<Condition, { question: string }>;

function firstLeaf(when: Condition): Leaf | undefined {
  if ("question" in when) return when;
  if ("any" in when) return when.any[0] && firstLeaf(when.any[0]);
  return undefined;
}

/** The column of the earlier forms of those cases whose later form counts in a column. */
function columnOfEarlier({ role }: FormDefinition, column: Column): Column | undefined {
  const [cohort, year] = column.split(" ");
  if (cohort === "closing" || cohort === "reviewed") return column;
  if (role === "closes") return `closing ${year}` as Column;
  return role === "reviews" ? (`reviewed ${year}` as Column) : undefined;
}
