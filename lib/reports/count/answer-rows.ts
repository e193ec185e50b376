/** The answers of a question as rows, under one column group or several. */
import { type Band, type Dated, type Label, type Option, printedOver, type Year } from "@/lib/forms/define";
import { isOffered, labelIn } from "@/lib/forms/years";
import type { Heading, RowKind, SimpleTable, Total } from "@/lib/reports/define";
import type { TableEdition } from "@/lib/reports/edition";
import { answered, countFigure, gaveAnAnswer, missing, numbersIn } from "@/lib/reports/figure";
import type { Place } from "@/lib/reports/figure-define";
import { find } from "@/lib/reports/place";
import type { Tally } from "@/lib/reports/tally";
import type { CountedRow, Measured } from "./counted";
import { laterOf } from "./counted";
import { extraRows } from "./extra-rows";

/** One column group: a question at one time, and what its percentages are shares of. */
export interface Series {
  readonly place: Place;
  readonly base: number;
}

type Answered = Pick<
  SimpleTable,
  | "missing"
  | "missingOf"
  | "of"
  | "headings"
  | "totals"
  | "ifAny"
  | "labels"
  | "rows"
  | "before"
  | "after"
  | "total"
  | "bands"
>;

/** How rows are put in order: by the table, and by the edition. */
export interface Style {
  readonly year: Year;
  readonly edition: TableEdition;
  /** Answers that end their list whatever their number. */
  readonly last: readonly string[];
}

/** Rows that stay together: a heading with its answers, or a row alone. */
interface Block {
  readonly id: string;
  /** An answer or a heading over answers, a range of numbers, or a row of another kind. */
  readonly of: "answer" | "band" | "extra";
  readonly rows: readonly CountedRow[];
}

/** All rows of a table of answers, in printed order. */
export function answerRows(table: Answered, series: readonly Series[], tally: Tally, style: Style): CountedRow[] {
  const [first] = series;
  if (!first) return [];
  const bases = series.map(({ base }) => base);
  const alone = (rows: readonly CountedRow[]) => rows.map((row): Block => ({ id: row.id, of: "extra", rows: [row] }));
  const extra = (rows: Answered["before"]) => alone(extraRows(rows, bases, tally, style.year));
  const counter = counterOf(table, series, tally, style);
  const blocks = [
    ...extra(table.before),
    ...falling([...optionBlocks(table, first.place, counter), ...bandBlocks(table, first.place, counter)], style),
    ...alone((table.totals ?? []).map((total) => counter.summed(total, "total", total.of))),
    ...extra(table.after),
    ...alone(missingRows(table, series, tally, style)),
    ...(table.total ? alone([totalRow(bases)]) : []),
  ];
  return inOrder(blocks, style.edition.rows ?? table.rows).flatMap(({ rows }) => rows);
}

interface Counter {
  readonly style: Style;
  given(ids: readonly string[]): boolean;
  one(option: Option | Band, kind: RowKind, level?: 0 | 1): CountedRow;
  summed(sum: Heading | Total, kind: RowKind, ids: readonly string[]): CountedRow;
}

function counterOf(table: Answered, series: readonly Series[], tally: Tally, style: Style): Counter {
  const { single, ...dates } = find((series[0] as Series).place);
  const count = ({ place }: Series, id: string) => {
    const band = table.bands?.find((one) => one.id === id);
    return band ? numbersIn(place, band, tally).reduce((sum, [, times]) => sum + times, 0) : answered(place, id, tally);
  };
  const labels = { ...table.labels, ...style.edition.labels };
  const labelOf = (id: string, label: Label) => labelIn(labels[id] ?? label, style.year);
  const given = (ids: readonly string[]) => series.some((one) => ids.some((id) => count(one, id) > 0));
  const row = (id: string, label: Label, kind: RowKind, level: 0 | 1, cells: Measured[], dated: Dated): CountedRow => ({
    id,
    label: labelOf(id, label),
    level,
    kind,
    printed: given([id]) || (isOffered(dated, style.year) && !table.ifAny?.includes(id)),
    dated: laterOf(dates, dated),
    cells,
  });
  return {
    style,
    given,
    one: (option, kind, level = 0) => ({
      ...row(
        option.id,
        option.label,
        kind,
        level,
        series.map((one) => ({ count: count(one, option.id), base: one.base })),
        option,
      ),
      part: true,
    }),
    summed: (sum, kind, ids) => {
      const own = "figure" in sum && sum.figure ? countFigure(sum.figure, tally) : undefined;
      // Where a person can give several answers, their sum is no number of persons, and no share of them.
      const shared = single || own !== undefined;
      const cells = series.map((one) => ({
        count: own ?? ids.reduce((all, id) => all + count(one, id), 0),
        base: shared ? one.base : null,
      }));
      const of = { rows: ids, adds: own === undefined ? "exactly" : "at least" } as const;
      return { ...row(sum.id, sum.label, sum.kind ?? kind, 0, cells, {}), printed: true, of };
    },
  };
}

function optionBlocks(table: Answered, place: Place, counter: Counter): Block[] {
  const { options, besides } = find(place);
  const rowsOf = new Map<string, CountedRow[]>();
  for (const option of options) {
    const heading = headingOf(option, options, table.headings);
    if (!heading) rowsOf.set(option.id, [counter.one(option, "option")]);
    else {
      const rows = rowsOf.get(heading.id) ?? [counter.summed(heading, "total", heading.of)];
      rowsOf.set(heading.id, [...rows, counter.one(option, "option", 1)]);
    }
  }
  if (besides.includes("unknown")) {
    const row = counter.one({ id: "unknown", label: "Not known" }, "option");
    rowsOf.set("unknown", [{ ...row, printed: counter.given(["unknown"]) }]);
  }
  return [...rowsOf].map(
    ([id, rows]): Block => ({ id, of: "answer", rows: withinHeading(rows.map(fewer), counter.style) }),
  );

  /** A heading under which no answer is printed is not printed either. */
  function fewer(row: CountedRow, _: number, rows: readonly CountedRow[]): CountedRow {
    const alone = rows.length > 1 && row.level === 0 && !rows.some(({ level, printed }) => level === 1 && printed);
    return alone ? { ...row, printed: false } : row;
  }
}

function bandBlocks(table: Answered, place: Place, counter: Counter): Block[] {
  return (table.bands ?? find(place).bands).map((band) => ({
    id: band.id,
    of: "band",
    rows: [counter.one(band, "derived")],
  }));
}

/** The heading over an option: the table's, or else the question's own, whose id is its text. */
function headingOf(option: Option, options: readonly Option[], headings: readonly Heading[] = []): Heading | undefined {
  const given = headings.find(({ of }) => of.includes(option.id));
  const own = printedOver(option);
  if (given || own === undefined) return given;
  const under = options.filter((one) => printedOver(one) === own);
  return { id: own, label: own, of: under.map(({ id }) => id) };
}

function missingRows(table: Answered, series: readonly Series[], tally: Tally, { edition, year }: Style): CountedRow[] {
  const derived = series.every(({ place }) => find(place).derived);
  const when = edition.missing ?? table.missing ?? (derived ? "if-any" : "always");
  const counts = series.map(({ place, base }) =>
    when === "rest" ? base - gaveAnAnswer(place, tally) : missing(place, tally),
  );
  const of = table.missingOf ? countFigure(table.missingOf, tally) : undefined;
  return [
    {
      id: "missing",
      label: labelIn({ ...table.labels, ...edition.labels }.missing ?? "Missing", year),
      level: 0,
      kind: "missing",
      printed: when === "always" || when === "rest" || (when === "if-any" && counts.some((count) => count > 0)),
      dated: {},
      ...(table.of !== "answered" && { part: true }),
      cells: counts.map((count, index) => ({ count, base: of ?? series[index]?.base ?? null })),
    },
  ];
}

function totalRow(bases: readonly number[]): CountedRow {
  return {
    id: "total",
    label: "Total",
    level: 0,
    kind: "total",
    printed: true,
    dated: {},
    cells: bases.map((base) => ({ count: base, base: null })),
  };
}

/** Answers by how often they were given, where the edition prints them so. */
function falling(blocks: readonly Block[], style: Style): readonly Block[] {
  if (style.edition.order !== "falling") return blocks;
  return ranked(blocks, style.last, ({ id, of, rows }) => ({
    id,
    ranks: of === "answer" && rows.length === 1,
    count: countOf(rows[0]),
  }));
}

function withinHeading(rows: readonly CountedRow[], style: Style): readonly CountedRow[] {
  const [heading, ...answers] = rows;
  if (style.edition.order !== "falling" || answers.length === 0 || !heading) return rows;
  return [heading, ...ranked(answers, style.last, (row) => ({ id: row.id, ranks: true, count: countOf(row) }))];
}

/** Sorts what ranks among itself, from the first that ranks on; what does not rank stays before or after it. */
function ranked<Item>(
  items: readonly Item[],
  last: readonly string[],
  by: (item: Item) => { id: string; ranks: boolean; count: number },
): readonly Item[] {
  const ranks = (item: Item) => by(item).ranks && !last.includes(by(item).id);
  const sorted = items.filter(ranks).sort((a, b) => by(b).count - by(a).count);
  const start = items.findIndex(ranks);
  const others = items.filter((item) => !ranks(item));
  const before = start === -1 ? others.length : start;
  return [...others.slice(0, before), ...sorted, ...others.slice(before)];
}

function countOf(row: CountedRow | undefined): number {
  const cell = row?.cells[0];
  return cell && "count" in cell ? cell.count : 0;
}

/** Puts blocks in the order in which their ids are named. What is not named and yet printed stands before Missing. */
function inOrder(blocks: readonly Block[], ids: readonly string[] | undefined): readonly Block[] {
  if (!ids) return blocks;
  const named = ids.flatMap((id) => blocks.find((block) => block.id === id) ?? []).map(unknownToo);
  const others = blocks.filter(({ id }) => !ids.includes(id)).map(onlyIfGiven);
  const end = named.findIndex(({ id }) => id === "missing");
  const at = end === -1 ? named.length : end;
  return [...named.slice(0, at), ...others, ...named.slice(at)];
}

/** "Not known" is printed only where somebody said so, unless it is named. */
function unknownToo(block: Block): Block {
  return block.id === "unknown" ? { ...block, rows: block.rows.map((row) => ({ ...row, printed: true })) } : block;
}

/** No answer is lost because the table does not foresee it. */
function onlyIfGiven(block: Block): Block {
  const printed = (row: CountedRow) => block.of !== "extra" && countsSomething(row);
  return { ...block, rows: block.rows.map((row) => ({ ...row, printed: printed(row) })) };
}

function countsSomething({ cells }: CountedRow): boolean {
  return cells.some((cell) => cell !== null && "count" in cell && cell.count > 0);
}
