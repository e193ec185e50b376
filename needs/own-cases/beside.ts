/** The services' own cases subject by subject, and the indicators of an assessment that stand beside them. */
import type { Figure, Figures } from "@/needs/model/figures";
import { byEnd } from "@/needs/model/periods";
import type { KeptTable } from "@/needs/own-cases/kept";
import type { Subject } from "@/needs/own-cases/subjects";
import type { Cell, ReportTable } from "@/needs/report/blocks";
import { groupInWords } from "@/needs/report/indicator";
import { capital, inWords } from "@/needs/report/words";

/** What stands in place of a figure that is withheld. */
const withheld = "[c]";

/** Whose cases a table is of. */
const whose: Readonly<Record<string, string>> = {
  child: "children",
  adult: "adults",
  perpetrator: "people who use violence",
};

/** The tables of a subject that hold a figure, as the report prints them. One in which all is withheld says nothing. */
export function subjectTables(kept: readonly KeptTable[], { id, tables }: Subject): ReportTable[] {
  return kept
    .filter(({ id: table, population }) => tables[population as keyof Subject["tables"]]?.includes(table))
    .filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell !== null && (cell.count ?? 0) > 0)))
    .map((table) => printed(table, id));
}

function printed({ id, population, title, groups, rows, notes }: KeptTable, subject: string): ReportTable {
  return {
    id: `own-${subject}-${population}-${id}`,
    title: `${title} (${whose[population] ?? population})`,
    columns: [
      { title: "Answer" },
      ...groups.flatMap((group) => {
        const before = group.title === null ? "" : `${group.title}: `;
        return [
          { title: capital(`${before}cases`), numeric: true as const },
          { title: capital(`${before}per cent`), numeric: true as const },
        ];
      }),
    ],
    rows: rows.map(({ label, cells }): Cell[] => [
      label,
      ...cells.flatMap((cell): Cell[] => (cell === null ? [null, null] : [counted(cell.count), share(cell)])),
    ]),
    notes: [
      ...groups.flatMap(({ title: of, n }) =>
        n === null ? [] : [`${of === null ? "" : `${of}: `}of ${n.toLocaleString("en-GB")}, rounded.`].map(capital),
      ),
      ...notes,
    ],
  };
}

function counted(count: number | null): Cell {
  return count === null ? withheld : { value: count, shown: count.toLocaleString("en-GB") };
}

/** Of the rounded figures, so that it says no more than they do. */
function share({ count, base }: { count: number | null; base: number | null }): Cell {
  if (count === null) return withheld;
  if (base === null || base === 0) return null;
  const value = Math.min(100, Math.round((100 * count) / base));
  return { value, shown: `${value}%` };
}

/** What the assessment's indicators say of the same subject in its area; nothing where none has a figure. */
export function besideTable(figures: Figures, { id, title, beside }: Subject): ReportTable | undefined {
  const { about } = figures.assessment;
  const rows = beside.flatMap(({ indicator: of, groups }): Cell[][] => {
    const indicator = figures.indicator(of);
    if (!indicator) return [];
    const own = figures.of(of).filter(({ area, group }) => area === about && (groups?.test(group) ?? true));
    return newestOfEach(own).map((figure): Cell[] => [
      indicator.title,
      groupInWords(figure.group),
      figure.period,
      { value: figure.value, shown: inWords(indicator, figure) },
    ]);
  });
  if (rows.length === 0) return undefined;
  return {
    id: `beside-${id}`,
    title: `Beside it, the indicators: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    columns: [{ title: "Indicator" }, { title: "Group" }, { title: "Period" }, { title: "Figure", numeric: true }],
    rows,
    notes: [
      "Indicators count other people, from other sources: they stand beside the services' cases and are not added.",
    ],
  };
}

function newestOfEach(own: readonly Figure[]): Figure[] {
  const newest = new Map<string, Figure>();
  for (const figure of own) {
    const known = newest.get(figure.group);
    if (!known || byEnd(known.period, figure.period) < 0) newest.set(figure.group, figure);
  }
  return [...newest.values()];
}
