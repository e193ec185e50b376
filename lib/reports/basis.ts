/** Says in words what the figures of a table are out of. */
import type { FormDefinition } from "@/lib/forms/define";
import { inSentence } from "@/lib/forms/in-sentence";
import type { RawTable } from "./count";
import type { Cohort, Figure, TableDefinition } from "./define";
import { find, placesOf } from "./place";
import type { Tally } from "./tally";

const cohortInWords: Readonly<Record<Cohort, string>> = {
  period: "",
  closing: " of the cases that closed in the period",
  reviewed: " of the cases reviewed in the period",
};

/** "Out of the 36 intake forms in which this was asked"; a sentence a column group where there are several. */
export function basisOf(table: TableDefinition, counted: RawTable, tally: Tally): string {
  const groups = [...new Map(counted.columns.map((column) => [column.group, column.n])).entries()];
  switch (table.layout) {
    case "simple": {
      const n = groups[0]?.[1] ?? 0;
      if (table.base) return `Out of ${number(n)}.`;
      return `Out of ${ofForms(n, table.form, table.cohort, find(table).derived, tally)}.`;
    }
    case "answers":
    case "statement-scale": {
      const { derived } = find(table);
      const asked = placesOf(table).map((place) =>
        tally.count(`${place.form.id}/${place.question}:asked`, place.cohort ?? "period"),
      );
      const all = ofForms(asked[0] ?? 0, table.form, table.cohort, derived, tally);
      return table.of === "answered" ? `Each out of those who answered, of ${all}.` : `Out of ${all}.`;
    }
    case "beside":
      return table.points
        .map(
          (point, index) =>
            `${point.title}: out of ${ofForms(groups[index]?.[1] ?? 0, point.form, point.cohort, find(point).derived, tally)}.`,
        )
        .join(" ");
    case "figures":
      return table.points
        .map((point, index) => {
          const out = `out of ${ofFigure(groups[index]?.[1] ?? 0, point.base, tally)}.`;
          return point.title === null ? `O${out.slice(1)}` : `${point.title}: ${out}`;
        })
        .join(" ");
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
  const forms = `${inSentence(form.title)} ${n === 1 ? "form" : "forms"}${cohortInWords[cohort]}`;
  const everyone = all || n === tally.forms(form.id, cohort);
  return everyone ? `${number(n)} ${forms}` : `${number(n)} ${forms} in which this was asked`;
}

function number(n: number | null): string {
  return (n ?? 0).toLocaleString("en-GB");
}
