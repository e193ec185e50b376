/** Says in words what the figures of a table are out of. */
import type { FormDefinition } from "@/lib/forms/define";
import { inSentence } from "@/lib/forms/in-sentence";
import { type Cohort, cohorts } from "./cohort";
import type { PrintedTable } from "./count/print";
import type { Figure, TableDefinition } from "./define";
import { find } from "./place";
import type { Tally } from "./tally";

/** "Out of the 36 intake forms in which this was asked"; a sentence a column group where there are several. */
export function basisOf(
  table: TableDefinition,
  counted: Pick<PrintedTable, "columns">,
  tally: Tally,
  base: Figure | undefined = "base" in table ? table.base : undefined,
): string {
  const [own] = counted.columns;
  const columns = counted.columns.filter(({ year }) => year === own?.year);
  const groups = [...new Map(columns.map((column) => [column.group, column.n])).entries()];
  switch (table.layout) {
    case "simple": {
      const n = groups[0]?.[1] ?? 0;
      if (base) return `Out of ${ofFigure(n, base, tally)}.`;
      return `Out of ${ofForms(n, table.form, table.cohort, find(table).derived, tally)}.`;
    }
    case "answers":
    case "statement-scale": {
      const asked = tally.count(`${table.form.id}/${table.question}:asked`, table.cohort ?? "period");
      if (base) return `Out of ${ofFigure(groups[0]?.[1] ?? 0, base, tally)}.`;
      const all = ofForms(asked, table.form, table.cohort, false, tally);
      return table.of === "answered" ? `Each out of those who answered, of ${all}.` : `Out of ${all}.`;
    }
    case "beside":
      return table.points
        .map((point, index) => {
          const [title, n] = groups[index] ?? [null, 0];
          return `${title}: out of ${point.base ? ofFigure(n, point.base, tally) : ofForms(n, point.form, point.cohort, find(point).derived, tally)}.`;
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
      return `Out of ${ofFigure(groups[0]?.[1] ?? 0, table.base, tally)}.`;
  }
}

function ofFigure(n: number | null, figure: Figure, tally: Tally): string {
  if ("forms" in figure) return ofForms(n, figure.forms, figure.cohort, true, tally);
  return "form" in figure ? ofForms(n, figure.form, figure.cohort, false, tally) : number(n);
}

/** @param all whether it counts every form, rather than those in which something was asked */
function ofForms(
  n: number | null,
  form: FormDefinition,
  cohort: Cohort = "period",
  all: boolean,
  tally: Tally,
): string {
  const forms = `${inSentence(form.title)} ${n === 1 ? "form" : "forms"}${cohorts[cohort].words}`;
  const everyone = all || n === tally.forms(form.id, cohort);
  return everyone ? `${number(n)} ${forms}` : `${number(n)} ${forms} in which this was asked`;
}

function number(n: number | null): string {
  return (n ?? 0).toLocaleString("en-GB");
}
