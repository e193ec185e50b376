/** Works the sentences of a report out: their figures, their wording, and whether they are true of the year. */
import type { Year } from "@/lib/forms/define";
import { inSentence } from "@/lib/forms/in-sentence";
import { inWords } from "@/lib/forms/question-types/duration";
import { isOffered, labelIn } from "@/lib/forms/years";
import { type CountedTables, citing, citingBase, type PrintedFigure, rowAt } from "./cite";
import type { CountedRow } from "./count";
import type { ReportDefinition } from "./define";
import type { Statement } from "./document";
import { editionOf } from "./edition";
import type { Facts, ServicesIn } from "./facts";
import { answered, asked, averageOf, countFigure, countValue } from "./figure";
import type { Place } from "./figure-define";
import { find } from "./place";
import { earlierTotal, referenceIn } from "./references";
import { roundedRatio } from "./rounding";
import type { Cited, CitedAnywhere, Said, SaidAs, StatementDefinition, Truth } from "./statements";
import { type Tally, Unknown } from "./tally";
import { endOf, filled, listed, periodOf, sharesInWords } from "./wording";

export interface Saying {
  readonly definition: ReportDefinition;
  readonly year: Year;
  /** Whether it is of all services together. */
  readonly national: boolean;
  /** The years printed beside it, newest first. */
  readonly earlier: readonly Year[];
  of(year: Year): { readonly tally: Tally; readonly facts: Facts };
  /** The counted tables of the report's own year, by id. */
  readonly rows: CountedTables;
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

/**
 * Every sentence that the edition prints and that is true of the year, once for each of its figures. What cannot be known
 * of the year is not said.
 */
export function sayAll(saying: Saying): Statement[] {
  const { sections } = editionOf(saying.definition.editions, saying.year);
  return (saying.definition.statements ?? [])
    .filter((statement) => isOffered(statement, saying.year) && (sections?.includes(statement.section) ?? true))
    .flatMap((statement) => {
      const years = statement.every === "comparison year" ? saying.earlier : [saying.year];
      return years.flatMap((year) => sayIfKnown(statement, year, saying));
    });
}

function sayIfKnown(statement: StatementDefinition, year: Year, saying: Saying): Statement[] {
  try {
    return say(statement, year, saying);
  } catch (fault) {
    if (fault instanceof Unknown) return [];
    throw fault;
  }
}

function say(statement: StatementDefinition, year: Year, saying: Saying): Statement[] {
  const { tally } = saying.of(year);
  if (statement.onlyIf && !isTrue(statement.onlyIf, tally)) return [];
  const figures = Object.entries(statement.figures).map(([name, said]) => [name, work(said, year, saying)] as const);
  if (figures.some(([, figure]) => figure === undefined)) return [];
  const words = {
    period: { words: periodOf(year), one: true },
    ...Object.fromEntries(figures.map(([name, figure]) => [name, figure && { ...figure, one: figure.value === 1 }])),
  };
  const text = filled(labelIn(statement.text, saying.year), words);
  const { section, subsection = null, see = [] } = statement;
  if (figures.length === 0) return [{ ...nothing, section, subsection, text, tables: see }];
  return figures.map(([, figure]) => {
    const { words: _, ...said } = figure as Figured;
    return { section, subsection, text, ...said, tables: [...new Set([...said.tables, ...see])] };
  });
}

const nothing = { cites: [], value: null, unit: null, numerator: null, base: null, source: null } as const;

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
  const { rows } = saying;
  const stand = (figure: Figured | undefined, at: CitedAnywhere | undefined, counted: PrintedFigure) =>
    standing(figure, at, year, rows, counted);
  if ("cell" in said) return cited(said.cell, said.as, saying);
  if ("share" in said) {
    const count = countFigure(said.share, tally);
    const figure = shared(count, countFigure(said.of, tally), said.as);
    return "together" in said ? together(figure, said.together, saying) : stand(figure, said.at, count);
  }
  if ("average" in said) {
    const value = averageOf(said.average, tally);
    if (value === undefined) return undefined;
    const of = countFigure({ ...said.average, within: said.average.over ?? {} }, tally);
    const printed = figured(said.average.unit === "months" ? inWords(value) : value, said.unit);
    const asPrinted = ({ label }: CountedRow) => countValue(said.average, tally, label);
    return stand({ ...printed, numerator: null, base: of }, said.at, asPrinted);
  }
  if ("reduction" in said) {
    const [before, after] = [countFigure(said.reduction, tally), countFigure(said.to, tally)];
    if (before === 0 || after > before) return undefined;
    const figure = shared(before - after, before, "percent");
    return stand(stand(figure, said.at?.[0], before), said.at?.[1], after);
  }
  if ("each" in said) {
    const [count, to] = [countFigure(said.each, tally), countFigure(said.to, tally)];
    if (to === 0) return undefined;
    const figure = { ...figured(roundedRatio(count * 100, to, 0), said.unit), numerator: count, base: to };
    return stand(figure, said.at, count);
  }
  if ("top" in said) return topOf(said, year, saying);
  if ("fact" in said) return factOf(said.fact, facts);
  if ("formsThat" in said) {
    const count = facts.forms[said.form.id]?.[said.formsThat] ?? 0;
    return figured(count, `${inSentence(said.form.title)} forms`);
  }
  if ("reference" in said) return referred(said.reference, year, saying);
  if ("allTime" in said) return ofAllTime(said, year, saying);
  const count = countFigure(said.count, tally);
  return stand(figured(count, said.unit), said.at, count);
}

/** With the cell, or the base, in which it stands. */
function standing(
  figure: Figured | undefined,
  at: CitedAnywhere | undefined,
  year: Year,
  tables: CountedTables,
  counted: PrintedFigure,
): Figured | undefined {
  if (!figure || !at) return figure;
  const ofBase = !("row" in at) && typeof counted === "number";
  const cite = ofBase ? citingBase(at, year, tables, counted) : citing(at as Cited, year, tables, counted);
  return { ...figure, tables: [...new Set([...figure.tables, at.table])], cites: [...figure.cites, cite] };
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
    cites: [],
  };
}

/** The figure in several cells: of answers of which each gives one, their sum. */
function together(figure: Figured | undefined, cells: readonly Cited[], { year, rows }: Saying): Figured | undefined {
  return cells.reduce<Figured | undefined>((so, at) => {
    const { cell } = rowAt(at, rows);
    return cell && "count" in cell ? standing(so, at, year, rows, cell.count) : so;
  }, figure);
}

function factOf(fact: "services" | "places" | "nations", facts: Facts): Figured | undefined {
  switch (fact) {
    case "services":
      return figured(facts.services, "services");
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

/** @throws Error where the report has no such reference */
function referred(id: string, year: Year, { definition }: Saying): Figured | undefined {
  const reference = definition.references?.find((one) => one.id === id);
  if (!reference) throw new Error(`A sentence names the figure ${id}, which is not among the references.`);
  const found = referenceIn(reference, year);
  const of = [found?.area, found?.time].filter(Boolean).join(", ");
  const words = found && `${found.value.toLocaleString("en-GB")}${reference.unit === "percent" ? "%" : ""}`;
  return (
    found && {
      ...figured(found.value, reference.unit),
      words: of === "" ? (words ?? "") : `${words} (${of})`,
      numerator: null,
      source: found.source,
    }
  );
}

type AllTime = Extract<Said, { readonly allTime: string }>;

/**
 * How many cases of a client group there have ever been: those that are here, and those of an earlier system, where its
 * total is known up to a year and its cases are not here. Of one service there is no such total.
 */
function ofAllTime({ allTime }: AllTime, year: Year, saying: Saying): Figured | undefined {
  const { all, since } = saying.of(year).facts.opened[allTime] ?? { all: 0, since: 0 };
  const before = saying.national ? earlierTotal(saying.definition, allTime, year) : undefined;
  // Where as many are here from that time, the earlier system's cases are among them.
  if (!before || all - since >= before.value) return all === 0 ? undefined : figured(all, "cases");
  const total = figured(before.value + since, "cases");
  const [held, here] = [before.value, since].map((cases) => cases.toLocaleString("en-GB"));
  // The earlier total is rounded: to add to it what is known to the case would say more than anybody knows.
  const after = since === 0 ? "" : ` up to ${endOf(before.upTo)}, and ${here} here since then`;
  return { ...total, words: `more than ${held}${after}`, numerator: null, source: before.source };
}

function shared(count: number, base: number, as: SaidAs = "per 100"): Figured | undefined {
  // Of nobody there is no share; and that nobody did something is no finding.
  if (base === 0 || count === 0) return undefined;
  const value = as === "out of 10" ? roundedRatio(count * 10, base, 0) : roundedRatio(count * 100, base, 0);
  const number = value === 0 ? "fewer than 1" : String(value);
  const words = as === "percent" ? `${number}%` : as === "out of 10" ? `${number} out of 10` : number;
  return { value, words, unit: as, numerator: count, base, tables: [], source: null, cites: [] };
}

function cited(at: Cited, as: SaidAs | undefined, { year, rows }: Saying): Figured | undefined {
  const { cell } = rowAt(at, rows);
  if (cell === null || !("count" in cell) || cell.base === null) return undefined;
  return standing(shared(cell.count, cell.base, as), at, year, rows, cell.count);
}

type Top = Extract<Said, { readonly top: Place }>;

function topOf({ top, count: most, except = [], at }: Top, year: Year, saying: Saying): Figured | undefined {
  const { tally } = saying.of(year);
  const base = asked(top, tally);
  const given = find(top)
    .options.filter(({ id }) => !except.includes(id))
    .map(({ id }) => ({ id, count: answered(top, id, tally) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ id, count }) => citing({ table: at, row: id }, year, saying.rows, count));
  if (given.length === 0 || base === 0) return undefined;
  // Each of them has a numerator of its own: of a list they may be more together than those who were asked.
  return { ...figured(sharesInWords(given, base), "percent"), base, tables: [at], cites: given };
}
