/** Works the sentences of a report out: their figures, their wording, and whether they are true of the year. */
import type { Label, Year } from "@/lib/forms/define";
import { inSentence } from "@/lib/forms/in-sentence";
import { inWords } from "@/lib/forms/question-types/duration";
import { isOffered, labelIn } from "@/lib/forms/years";
import type { CountedTable } from "./count";
import type { ReportDefinition } from "./define";
import type { Statement } from "./document";
import type { Facts, ServicesIn } from "./facts";
import { answered, asked, averageOf, countFigure } from "./figure";
import type { Place } from "./figure-define";
import { find } from "./place";
import { referenceIn } from "./references";
import { roundedRatio } from "./rounding";
import type { Cited, Said, SaidAs, StatementDefinition, Truth } from "./statements";
import type { Tally } from "./tally";

export interface Saying {
  readonly definition: ReportDefinition;
  readonly year: Year;
  /** The years printed beside it, newest first. */
  readonly earlier: readonly Year[];
  of(year: Year): { readonly tally: Tally; readonly facts: Facts };
  /** The counted tables of the report's own year, by id. */
  readonly rows: ReadonlyMap<string, CountedTable>;
}

/** A figure worked out; undefined where there is nothing to work it out from. */
interface Figured {
  readonly value: number | string;
  /** As it stands in the sentence. */
  readonly words: string;
  readonly unit: string;
  readonly numerator: number | null;
  readonly base: number | null;
  readonly tables: readonly string[];
  readonly source: string | null;
  readonly cites: Statement["cites"];
}

/** Every sentence that is true of the year, once for each of its figures. */
export function sayAll(saying: Saying): Statement[] {
  return (saying.definition.statements ?? [])
    .filter((statement) => isOffered(statement, saying.year))
    .flatMap((statement) => {
      const years = statement.every === "comparison year" ? saying.earlier : [saying.year];
      return years.flatMap((year) => say(statement, year, saying));
    });
}

function say(statement: StatementDefinition, year: Year, saying: Saying): Statement[] {
  const { tally } = saying.of(year);
  if (statement.onlyIf && !isTrue(statement.onlyIf, tally)) return [];
  const figures = Object.entries(statement.figures).map(([name, said]) => [name, work(said, year, saying)] as const);
  if (figures.some(([, figure]) => figure === undefined)) return [];
  const words = {
    period: periodOf(year),
    ...Object.fromEntries(figures.map(([name, figure]) => [name, figure?.words])),
  };
  const text = filled(labelIn(statement.text, saying.year), words);
  const { section, subsection = null, see = [] } = statement;
  if (figures.length === 0) return [{ ...nothing, section, subsection, text, tables: see }];
  return figures.map(([, figure]) => {
    const { words: _, ...said } = figure as Figured;
    return { section, subsection, text, ...said, tables: [...new Set([...said.tables, ...see])] };
  });
}

const nothing = { cites: null, value: null, unit: null, numerator: null, base: null, source: null } as const;

/** "April 2024 to March 2025" */
function periodOf(year: Year): string {
  const start = Number(year.slice(0, 4));
  return `April ${start} to March ${start + 1}`;
}

/** @throws Error where a place in the wording has no figure, so that no brace is ever printed */
function filled(text: string, words: Readonly<Record<string, string | undefined>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`The sentence “${text}” has no figure ${place}.`);
    return word;
  });
}

export function isTrue(truth: Truth, tally: Tally): boolean {
  if ("all" in truth) return truth.all.every((part) => isTrue(part, tally));
  const count = countFigure(truth.figure, tally);
  const base = truth.of ? countFigure(truth.of, tally) : undefined;
  if (base === 0) return false;
  const value = base === undefined ? count : (count * 100) / base;
  return (truth.atLeast === undefined || value >= truth.atLeast) && (truth.below === undefined || value < truth.below);
}

function work(said: Said, year: Year, saying: Saying): Figured | undefined {
  const { tally, facts } = saying.of(year);
  if ("cell" in said) return cited(said.cell, said.as, saying.rows);
  if ("share" in said) return shared(countFigure(said.share, tally), countFigure(said.of, tally), said.as);
  if ("average" in said) {
    const value = averageOf(said.average, tally);
    if (value === undefined) return undefined;
    const of = countFigure({ ...said.average, within: said.average.over ?? {} }, tally);
    const printed = figured(said.average.unit === "months" ? inWords(value) : value, said.unit);
    return { ...printed, numerator: null, base: of };
  }
  if ("reduction" in said) {
    const before = countFigure(said.reduction, tally);
    const fewer = before - countFigure(said.to, tally);
    return before === 0 || fewer < 0 ? undefined : shared(fewer, before, "percent");
  }
  if ("each" in said) {
    const [count, to] = [countFigure(said.each, tally), countFigure(said.to, tally)];
    if (to === 0) return undefined;
    return { ...figured(roundedRatio(count * 100, to, 0), said.unit), numerator: count, base: to };
  }
  if ("top" in said) return topOf(said.top, said.count, said.except ?? [], tally, saying.year);
  if ("fact" in said) return factOf(said.fact, facts);
  if ("formsThat" in said) {
    const count = facts.forms[said.form.id]?.[said.formsThat] ?? null;
    return count === null ? undefined : figured(count, `${inSentence(said.form.title)} forms`);
  }
  if ("reference" in said) return referred(said.reference, year, saying.definition);
  return figured(countFigure(said.count, tally), said.unit);
}

function figured(value: number | string, unit: string): Figured {
  const words = typeof value === "number" ? value.toLocaleString("en-GB") : value;
  return {
    value,
    words,
    unit,
    numerator: typeof value === "number" ? value : null,
    base: null,
    tables: [],
    source: null,
    cites: null,
  };
}

function factOf(fact: "services" | "places" | "nations" | "casesOfAllTime", facts: Facts): Figured | undefined {
  switch (fact) {
    case "services":
      return figured(facts.services, "services");
    case "casesOfAllTime":
      return figured(facts.casesOfAllTime, "cases");
    case "places":
    case "nations":
      return facts[fact].length === 0
        ? undefined
        : { ...figured(facts[fact].length, fact), words: listed(facts[fact].map(withServices)), numerator: null };
  }
}

function withServices({ name, services }: ServicesIn): string {
  return services === 1 ? name : `${name} (${services} services)`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** @throws Error where the report has no such reference */
function referred(id: string, year: Year, { references = [] }: ReportDefinition): Figured | undefined {
  const reference = references.find((one) => one.id === id);
  if (!reference) throw new Error(`A sentence names the figure ${id}, which is not among the references.`);
  const found = referenceIn(reference, year);
  return found && { ...figured(found.value, reference.unit), numerator: null, source: found.source };
}

function shared(count: number, base: number, as: SaidAs = "per 100"): Figured | undefined {
  // Of nobody there is no share; and that nobody did something is no finding.
  if (base === 0 || count === 0) return undefined;
  const value = as === "out of 10" ? roundedRatio(count * 10, base, 0) : roundedRatio(count * 100, base, 0);
  const number = value === 0 ? "fewer than 1" : String(value);
  const words = as === "percent" ? `${number}%` : as === "out of 10" ? `${number} out of 10` : number;
  return { value, words, unit: as, numerator: count, base, tables: [], source: null, cites: null };
}

/** @throws Error where the table has no such row: a citation that leads nowhere is a mistake in the report */
function cited({ table, row, group = 0 }: Cited, as: SaidAs | undefined, rows: Saying["rows"]): Figured | undefined {
  const counted = rows.get(table);
  const found = counted?.rows.find(({ id }) => id === row);
  const cell = found?.cells[group];
  if (cell === undefined) throw new Error(`A sentence cites ${table}, row ${row}, which is not there.`);
  if (cell === null || !("count" in cell) || cell.base === null) return undefined;
  const figure = shared(cell.count, cell.base, as);
  const cites = { table, row: found?.label ?? row, group: counted?.groups[group]?.title ?? null };
  return figure && { ...figure, tables: [table], cites };
}

function topOf(place: Place, most: number, except: readonly string[], tally: Tally, year: Year): Figured | undefined {
  const base = asked(place, tally);
  const given = find(place)
    .options.filter(({ id }) => !except.includes(id))
    .map(({ id, label }) => ({ label: labelIn(label as Label, year), count: answered(place, id, tally) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
  if (given.length === 0 || base === 0) return undefined;
  const words = given.map(({ label, count }) => `${label} (${roundedRatio(count * 100, base, 0)}%)`);
  return { ...figured(listed(words), "percent"), numerator: given.reduce((sum, { count }) => sum + count, 0), base };
}
