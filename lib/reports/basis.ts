/** Says in words what the figures of a table are out of. */
import type { FormDefinition } from "@/lib/forms/define";
import { inSentence } from "@/lib/forms/in-sentence";
import { type Cohort, cohorts } from "./cohort";
import type { PrintedTable } from "./count/print";
import type { Figure, NeedsSupportTable, Place, TableDefinition } from "./define";
import { find } from "./place";
import type { Tally } from "./tally";
import { listed } from "./wording";

/** "Out of the 36 intake forms in which this was asked"; a sentence a column group where there are several. */
export function basisOf(
  table: TableDefinition,
  counted: Pick<PrintedTable, "columns">,
  tally: Tally,
  base: Figure | undefined = ownBase(table),
): string {
  const [own] = counted.columns;
  const columns = counted.columns.filter(({ year }) => year === own?.year);
  const groups = [...new Map(columns.map((column) => [column.group, column.n])).entries()];
  switch (table.layout) {
    case "simple": {
      const n = groups[0]?.[1] ?? 0;
      return `Out of ${base ? ofFigure(n, base, tally) : ofPlace(n, table, table.of ?? "asked", tally)}.`;
    }
    case "answers":
    case "statement-scale": {
      const asked = tally.count(`${table.form.id}/${table.question}:asked`, table.cohort ?? "period");
      if (base) return `Out of ${ofFigure(groups[0]?.[1] ?? 0, base, tally)}.`;
      const all = ofPlace(asked, table, "asked", tally);
      return table.of === "answered" ? `Each out of those who answered, of ${all}.` : `Out of ${all}.`;
    }
    case "beside":
      return table.points
        .map((point, index) => {
          const [title, n] = groups[index] ?? [null, 0];
          const of = point.base ? ofFigure(n, point.base, tally) : ofPlace(n, point, table.of ?? "asked", tally);
          return `${title}: out of ${of}.`;
        })
        .join(" ");
    case "figures":
      if (groups.every(([, n]) => n === null)) return "Each row out of those whom it is about.";
      return table.points
        .map((point, index) => {
          const out = `out of ${ofFigure(groups[index]?.[1] ?? 0, point.base, tally)}.`;
          return point.title === null ? `O${out.slice(1)}` : `${groups[index]?.[0]}: ${out}`;
        })
        .join(" ");
    case "values":
      return "";
    case "needs-support":
      return needsAndSupportOf(table, ofFigure(groups[0]?.[1] ?? 0, table.base, tally));
  }
}

/** Each column group with its own base: support is of those with the need or of everybody, impact of those supported. */
function needsAndSupportOf({ columns, rows, supportOf }: NeedsSupportTable, everybody: string): string {
  const { need, supported, impacts } = columns;
  const impact = `${listed(impacts)}: out of those supported.`;
  if (supportOf === "all") return `${need}: out of ${everybody}. ${supported}: out of the same. ${impact}`;
  const needless = rows.some((row) => row.need === null) ? ", or out of all of these where no need is counted" : "";
  return `${need}: out of ${everybody}. ${supported}: out of those with the need${needless}. ${impact}`;
}

/** What is counted of a question: those who were asked, who answered, or who gave the answers that a table is about. */
type Of = "asked" | "answered" | "those it is about";

const ending: Readonly<Record<Of, string>> = {
  asked: " in which this was asked",
  answered: " in which this was answered",
  "those it is about": " that this is about",
};

function ownBase(table: TableDefinition): Figure | undefined {
  return "base" in table ? table.base : undefined;
}

function ofFigure(n: number | null, figure: Figure, tally: Tally): string {
  if ("forms" in figure) return formsOf(n, figure.forms, figure.cohort);
  if (!("form" in figure)) return number(n);
  if (!("that" in figure)) return ofPlace(n, figure, "those it is about", tally);
  return ofPlace(n, figure, figure.that === "answered" ? "answered" : "asked", tally);
}

/** Every form, or item of a group, or else those of which something holds. */
function ofPlace(n: number | null, place: Place, of: Of, tally: Tally): string {
  const { form, cohort = "period" } = place;
  const { item, derived } = find(place);
  if (item && place.per !== "form") {
    const group = place.question.split(".").slice(0, -1).join(".");
    const all = tally.numbers(`${form.id}/${group}`, cohort).reduce((sum, [items, times]) => sum + items * times, 0);
    const items = `${number(n)} ${n === 1 ? item.one : item.many} on ${formsOf(null, form, cohort)}`;
    return n === all ? items : `${items}${ending[of]}`;
  }
  const everyone = n === tally.forms(form.id, cohort) || (derived && of === "asked");
  return everyone ? formsOf(n, form, cohort) : `${formsOf(n, form, cohort)}${ending[of]}`;
}

/** @param n left out of the words where it is null */
function formsOf(n: number | null, { title }: FormDefinition, cohort: Cohort = "period"): string {
  return `${n === null ? "" : `${number(n)} `}${inSentence(title)} ${n === 1 ? "form" : "forms"}${cohorts[cohort].words}`;
}

function number(n: number | null): string {
  return (n ?? 0).toLocaleString("en-GB");
}
