/** Counts a table. The result is raw: true figures, for the service that owns the cases. What leaves goes through `disclosure`. */
import type { Label, Option, Year } from "@/lib/forms/define";
import { isOffered, labelIn } from "@/lib/forms/years";
import type {
  AnswersTable,
  BesideTable,
  Figure,
  FigureRow,
  FiguresTable,
  NeedsSupportTable,
  Place,
  SimpleTable,
  TableDefinition,
} from "./define";
import { answered, asked, countAverage, countFigure, missing, percent } from "./figure";
import { find, titleOf } from "./place";
import type { Tally } from "./tally";

/** A column. `n` is its base: how many were asked, or null where each row has a base of its own. */
export interface Column {
  readonly group: string | null;
  readonly measure: "count" | "percent";
  readonly n: number | null;
}

export type Cell = number | string | null;

export interface Row {
  readonly label: string;
  /** 1 for a row printed under the row above it. */
  readonly level: 0 | 1;
  readonly kind: "option" | "missing" | "total" | "derived";
  /** One a column. Null where nothing is printed, "-" where there is nothing to be a share of. */
  readonly cells: readonly Cell[];
}

/** A counted table in the shape in which the reports are published. */
export interface RawTable {
  readonly id: string;
  readonly section: string;
  readonly subsection: string | null;
  readonly title: string;
  readonly layout: TableDefinition["layout"];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

/** @param year the year whose wording is printed */
export function countTable(table: TableDefinition, tally: Tally, year: Year): RawTable {
  return {
    id: table.id,
    section: table.section,
    subsection: table.subsection ?? null,
    title: labelIn(titleOf(table), year),
    layout: table.layout,
    ...counted(table, tally, year),
    notes: table.notes ?? [],
  };
}

type Counted = Pick<RawTable, "columns" | "rows">;

function counted(table: TableDefinition, tally: Tally, year: Year): Counted {
  switch (table.layout) {
    case "simple":
      return simple(table, tally, year);
    case "beside":
      return beside(table, tally, year);
    case "answers":
    case "statement-scale":
      return rowsByAnswer(table, tally, year);
    case "figures":
      return figures(table, tally, year);
    case "needs-support":
      return needsAndSupport(table, tally);
  }
}

function simple(table: SimpleTable, tally: Tally, year: Year): Counted {
  const base = table.base ? countFigure(table.base, tally) : asked(table, tally);
  const extra = (rows: readonly FigureRow[] = []) => figureRows(rows, [base], tally, year);
  const answers = answerRows([table], table, [base], tally, year);
  const averages = (table.averages ?? []).map(
    (average): Row => ({
      label: labelIn(average.label, year),
      level: 0,
      kind: "derived",
      cells: [countAverage(average, table, tally), null],
    }),
  );
  const total = { label: "Total", level: 0, kind: "total", cells: [base, null] } as const;
  return {
    columns: pair(null, base),
    rows: [
      ...extra(table.before),
      ...answers,
      ...averages,
      ...extra(table.after),
      ...missingRows([table], table.missing, [base], tally),
      ...(table.total ? [total] : []),
    ],
  };
}

function beside(table: BesideTable, tally: Tally, year: Year): Counted {
  const bases = table.points.map((place) => asked(place, tally));
  return {
    columns: table.points.flatMap(({ title }, index) => pair(title, bases[index] ?? 0)),
    rows: [
      ...answerRows(table.points, table, bases, tally, year),
      ...missingRows(table.points, table.missing, bases, tally),
    ],
  };
}

/** The answers of a question, at one or more points: rows are those of the first, found at the others by id. */
function answerRows(
  points: readonly Place[],
  { headings, ifAny = [] }: Pick<SimpleTable, "headings" | "ifAny">,
  bases: readonly number[],
  tally: Tally,
  year: Year,
): Row[] {
  const [first] = points;
  if (!first) return [];
  const { options, bands, besides, single } = find(first);
  const row = (label: Label, ids: readonly string[], kind: Row["kind"], level: Row["level"] = 0): Row => ({
    label: labelIn(label, year),
    level,
    kind,
    cells: shares(
      points.map((place) => ids.reduce((sum, id) => sum + answered(place, id, tally), 0)),
      // Where a person can give several answers, their sum is no number of persons.
      kind === "total" && !single ? [] : bases,
    ),
  });
  const given = (id: string) => points.some((place) => answered(place, id, tally) > 0);
  const rows: Row[] = [];
  let heading: Heading | undefined;
  for (const option of options) {
    if (!given(option.id) && (!isOffered(option, year) || ifAny.includes(option.id))) continue;
    const over = headingOf(option, options, headings);
    if (over && over.label !== heading?.label) rows.push(row(over.label, over.of, "total"));
    heading = over;
    rows.push(row(option.label, [option.id], "option", over ? 1 : 0));
  }
  for (const band of bands)
    if (isOffered(band, year) || given(band.id)) rows.push(row(band.label, [band.id], "derived"));
  if (besides.includes("unknown") && given("unknown")) rows.push(row("Not known", ["unknown"], "option"));
  return rows;
}

type Heading = NonNullable<SimpleTable["headings"]>[number];

/** The heading over an option: the table's, or else the question's own. */
function headingOf(option: Option, options: readonly Option[], headings: readonly Heading[] = []): Heading | undefined {
  const given = headings.find(({ of }) => of.includes(option.id));
  if (given || option.heading === undefined) return given;
  const under = options.filter((one) => one.heading === option.heading);
  return { label: option.heading, of: under.map(({ id }) => id) };
}

function missingRows(
  points: readonly Place[],
  when: SimpleTable["missing"],
  bases: readonly number[],
  tally: Tally,
): Row[] {
  const counts = points.map((place) => missing(place, tally));
  const derived = points.every((place) => find(place).derived);
  if ((derived || when === "if-any") && counts.every((count) => count === 0)) return [];
  return [{ label: "Missing", level: 0, kind: "missing", cells: shares(counts, bases) }];
}

function rowsByAnswer(table: AnswersTable, tally: Tally, year: Year): Counted {
  const { options, rows } = find(table);
  const offered = rows.filter((row) => isOffered(row, year));
  const places = offered.map(({ id }) => ({ ...table, question: `${table.question}.${id}` }));
  const anyMissing = places.some((place) => missing(place, tally) > 0);
  const groups = [
    ...options
      .filter(({ id, ...dated }) => isOffered(dated, year) || places.some((place) => answered(place, id, tally) > 0))
      .map(({ id, label }) => ({ title: labelIn(label, year), of: (place: Place) => answered(place, id, tally) })),
    ...(table.missing === "if-any" && !anyMissing
      ? []
      : [{ title: "Missing", of: (place: Place) => missing(place, tally) }]),
  ];
  const base = (place: Place) => asked(place, tally) - (table.of === "answered" ? missing(place, tally) : 0);
  const n = table.of === "answered" ? null : asked(table, tally);
  return {
    columns: groups.flatMap(({ title }) => pair(title, n)),
    rows: offered.map(({ label }, index) => {
      const place = places[index] ?? table;
      return {
        label: labelIn(label, year),
        level: 0,
        kind: "option",
        cells: groups.flatMap(({ title, of }) => {
          const share = table.of === "answered" && title === "Missing" ? null : percent(of(place), base(place));
          return [of(place), share];
        }),
      };
    }),
  };
}

function figures(table: FiguresTable, tally: Tally, year: Year): Counted {
  const bases = table.points.map((point) => countFigure(point.base, tally));
  return {
    columns: table.points.flatMap(({ title }, index) => pair(title, bases[index] ?? 0)),
    rows: figureRows(table.rows, bases, tally, year),
  };
}

function figureRows(rows: readonly FigureRow[], bases: readonly number[], tally: Tally, year: Year): Row[] {
  return rows
    .filter((row) => isOffered(row, year))
    .map(({ label, kind = "option", level = 0, figures: counts }) => ({
      label: labelIn(label, year),
      level,
      kind,
      cells: shares(
        counts.map((figure) => countFigure(figure, tally)),
        bases,
      ),
    }));
}

function needsAndSupport(table: NeedsSupportTable, tally: Tally): Counted {
  const all = countFigure(table.base, tally);
  const count = (figure: Figure) => countFigure(figure, tally);
  return {
    columns: [
      ...pair("Needs identified", all),
      ...pair("Support provided", table.supportOf === "all" ? all : null),
      ...table.impacts.flatMap((title) => pair(title, null)),
    ],
    rows: table.rows.map(({ label, need, supported, impact }) => ({
      label,
      level: 0,
      kind: "option",
      cells: shares([need, supported, ...impact].map(count), [
        all,
        table.supportOf === "all" ? all : count(need),
        ...impact.map(() => count(supported)),
      ]),
    })),
  };
}

function pair(group: string | null, n: number | null): Column[] {
  return [
    { group, measure: "count", n },
    { group, measure: "percent", n },
  ];
}

/** Each count with the share that it is of its base; without a base, with none. */
function shares(counts: readonly number[], bases: readonly number[]): Cell[] {
  return counts.flatMap((count, index) => {
    const base = bases[index];
    return [count, base === undefined ? null : percent(count, base)];
  });
}
