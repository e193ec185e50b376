/** Counts a table. The result is raw: true figures, for the service that owns the cases. What leaves goes through `disclosure`. */
import type { Year } from "@/lib/forms/define";
import { labelIn } from "@/lib/forms/years";
import type { Cohort, NeedsSupportTable, Place, PresenceTable, TableDefinition } from "./define";
import { find } from "./place";
import { meanOf, medianOf, type Tally } from "./tally";

/** A column. `n` is its base: how many were asked, or null where each row has a base of its own. */
export interface Column {
  readonly group: string | null;
  readonly measure: "count" | "percent";
  readonly n: number | null;
}

export interface Row {
  readonly label: string;
  /** 1 for a row printed under the row above it. */
  readonly level: 0 | 1;
  readonly kind: "option" | "missing" | "total" | "derived";
  readonly cells: readonly (number | string | null)[];
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
  const named = {
    id: table.id,
    section: table.section,
    subsection: table.subsection ?? null,
    title: table.title,
    layout: table.layout,
    notes: table.notes ?? [],
  };
  switch (table.layout) {
    case "simple":
      return { ...named, ...optionsByPoint([{ ...table, title: null }], tally, year, table.averages ?? []) };
    case "beside":
      return { ...named, ...optionsByPoint(table.points, tally, year, []) };
    case "answers":
      return { ...named, ...rowsByAnswer(table, tally, year) };
    case "presence":
      return { ...named, ...presence(table, tally) };
    case "needs-support":
      return { ...named, ...needsAndSupport(table, tally) };
  }
}

/** A whole percentage, halves up, as printed; "-" where there is nothing to be a share of. */
export function percent(count: number, base: number): number | string {
  return base === 0 ? "-" : Math.floor((count * 100) / base + 0.5);
}

type Counted = Pick<RawTable, "columns" | "rows">;

function optionsByPoint(
  points: readonly (Place & { title: string | null })[],
  tally: Tally,
  year: Year,
  averages: readonly { label: string; kind: "mean" | "median"; decimals: number }[],
): Counted {
  const bases = points.map((place) => base(place, tally));
  const row = (label: string, level: 0 | 1, kind: Row["kind"], counts: readonly number[]): Row => ({
    label,
    level,
    kind,
    cells: counts.flatMap((count, index) => [count, percent(count, bases[index] ?? 0)]),
  });
  const [first] = points;
  if (!first) return { columns: [], rows: [] };
  const { options, bands, derived } = find(first);
  const rows: Row[] = [];
  let heading: string | undefined;
  for (const option of options) {
    if (option.heading !== undefined && option.heading !== heading) {
      const together = options.filter((one) => one.heading === option.heading);
      rows.push(
        row(
          option.heading,
          0,
          "total",
          points.map((place) => together.reduce((sum, { id }) => sum + said(place, `=${id}`, tally), 0)),
        ),
      );
    }
    heading = option.heading;
    rows.push(
      row(
        labelIn(option.label, year),
        option.heading === undefined ? 0 : 1,
        "option",
        points.map((place) => said(place, `=${option.id}`, tally)),
      ),
    );
  }
  for (const band of bands)
    rows.push(
      row(
        band.label,
        0,
        "derived",
        points.map((place) => said(place, `#${band.id}`, tally)),
      ),
    );
  const unknown = points.map((place) => said(place, "=unknown", tally));
  if (unknown.some((count) => count > 0)) rows.push(row("Not known", 0, "option", unknown));
  const errors = points.map((place) => said(place, "=error", tally));
  if (errors.some((count) => count > 0)) rows.push(row("Errors", 0, "derived", errors));
  for (const average of averages)
    rows.push({
      label: average.label,
      level: 0,
      kind: "derived",
      cells: points.flatMap((place) => [averageOf(average, place, tally), null]),
    });
  if (!derived)
    rows.push(
      row(
        "Missing",
        0,
        "missing",
        points.map((place) => said(place, ":missing", tally)),
      ),
    );
  return { columns: points.flatMap(({ title }, index) => pair(title, bases[index] ?? 0)), rows };
}

function rowsByAnswer(table: Place, tally: Tally, year: Year): Counted {
  const { options, rows } = find(table);
  const n = base({ ...table, question: table.question }, tally);
  const groups = [
    ...options.map(({ id, label }) => ({ suffix: `=${id}`, title: labelIn(label, year) })),
    { suffix: ":missing", title: "Missing" },
  ];
  return {
    columns: groups.flatMap(({ title }) => pair(title, n)),
    rows: rows.map(({ id, label }) => {
      const place = { ...table, question: `${table.question}.${id}` };
      const asked = said(place, ":asked", tally);
      return {
        label: labelIn(label, year),
        level: 0,
        kind: "option",
        cells: groups.flatMap(({ suffix }) => [said(place, suffix, tally), percent(said(place, suffix, tally), asked)]),
      };
    }),
  };
}

function presence(table: PresenceTable, tally: Tally): Counted {
  const bases = table.points.map((_title, index) =>
    Math.max(0, ...table.rows.map((row) => (row.at[index] ? base(row.at[index], tally) : 0))),
  );
  return {
    columns: table.points.flatMap((title, index) => pair(title, bases[index] ?? 0)),
    rows: table.rows.map(({ label, at }) => ({
      label,
      level: 0,
      kind: "option",
      cells: at.flatMap((place) => [chosen(place, tally), percent(chosen(place, tally), base(place, tally))]),
    })),
  };
}

function needsAndSupport(table: NeedsSupportTable, tally: Tally): Counted {
  const closed = Math.max(
    0,
    ...table.rows.map(({ supported }) => tally.forms(supported.form.id, supported.cohort ?? "period")),
  );
  return {
    columns: [
      ...pair("Needs identified", closed),
      ...pair("Support provided", closed),
      ...table.impacts.flatMap((title) => pair(title, null)),
    ],
    rows: table.rows.map(({ label, need, supported, impact }) => {
      const helped = chosen(supported, tally);
      const counts = [chosen(need, tally), helped];
      return {
        label,
        level: 0,
        kind: "option",
        cells: [
          ...counts.flatMap((count) => [count, percent(count, closed)]),
          ...impact.flatMap((place) => [chosen(place, tally), percent(chosen(place, tally), helped)]),
        ],
      };
    }),
  };
}

function pair(group: string | null, n: number | null): Column[] {
  return [
    { group, measure: "count", n },
    { group, measure: "percent", n },
  ];
}

/** How many were asked; of what is worked out rather than asked, how many forms there are. */
function base(place: Place, tally: Tally): number {
  return find(place).derived ? tally.forms(place.form.id, cohortOf(place)) : said(place, ":asked", tally);
}

function said(place: Place, suffix: string, tally: Tally): number {
  return tally.count(`${place.form.id}/${place.question}${suffix}`, cohortOf(place));
}

function chosen(place: Place & { readonly is: readonly string[] }, tally: Tally): number {
  return place.is.reduce((sum, id) => sum + said(place, `=${id}`, tally), 0);
}

function averageOf(
  { kind, decimals }: { kind: "mean" | "median"; decimals: number },
  place: Place,
  tally: Tally,
): number | string {
  const numbers = tally.numbers(`${place.form.id}/${place.question}`, cohortOf(place));
  const value = kind === "mean" ? meanOf(numbers) : medianOf(numbers);
  return value === undefined ? "-" : Number(value.toFixed(decimals));
}

function cohortOf(place: Place): Cohort {
  return place.cohort ?? "period";
}
