/** Shares and counts that the print states in a sentence and in no cell, as figures to meet. */
import { labelIn } from "@/lib/forms/years";
import type { Cohort } from "@/lib/reports/cohort";
import type { Figure } from "@/lib/reports/figure-define";
import type { StatementDefinition } from "@/lib/reports/statements";
import type { PublishedCohort } from "./solve";
import { has, type PrintedStatement } from "./statements";
import type { Target, Term } from "./targets";

/** How bad it is to miss one, beside the figures of tables. */
const weight = 0.2;

export function saidTargets({ statements, report, figures: { year } }: PublishedCohort): Target[] {
  return statements.flatMap((one): Target[] => {
    if (one.reason !== undefined || one.place !== undefined) return [];
    const [definition, ...more] = (report.statements ?? []).filter((said) => says(said, one, labelIn(said.text, year)));
    const [figure, ...others] = Object.values(definition?.figures ?? {});
    // What stands in a cell is met there.
    if (more.length > 0 || others.length > 0 || !figure || "at" in figure || "together" in figure) return [];
    const inYear = ({ cohort, key }: Counted): Term => ({ column: `${cohort} ${year}`, key, factor: 1 });
    const where = { table: one.section, row: [one.words].flat().join(" "), group: null, year };
    const meets = { printed: one.printed, weight };
    if ("share" in figure && figure.as !== "out of 10") {
      const [terms, base] = [countedBy(figure.share)?.map(inYear), countedBy(figure.of)?.map(inYear)];
      return terms && base ? [{ ...meets, place: { ...where, measure: "percent" }, terms, base, within: 0.5 }] : [];
    }
    const terms = "count" in figure && "unit" in figure ? countedBy(figure.count)?.map(inYear) : undefined;
    return terms ? [{ ...meets, place: { ...where, measure: "count" }, terms, base: [], within: 0 }] : [];
  });
}

function says(said: StatementDefinition, { section, subsection, words }: PrintedStatement, text: string): boolean {
  return (
    said.section === section &&
    (subsection === undefined || (said.subsection ?? null) === subsection) &&
    said.every === undefined &&
    has(text, words)
  );
}

interface Counted {
  readonly cohort: Cohort;
  readonly key: string;
}

/** The keys that a figure counts; undefined where it counts something else than answers and forms. */
function countedBy(figure: Figure): Counted[] | undefined {
  const cohort: Cohort = ("cohort" in figure ? figure.cohort : undefined) ?? "period";
  if ("per" in figure) return undefined;
  if ("is" in figure) {
    const { bands } = figure.form.derived?.find(({ id }) => id === figure.question) ?? {};
    return figure.is.map((id) => ({ cohort, key: `${figure.form.id}/${figure.question}${bands ? "#" : "="}${id}` }));
  }
  if ("forms" in figure) return [{ cohort, key: `${figure.forms.id}:forms` }];
  return "that" in figure && figure.that === "asked"
    ? [{ cohort, key: `${figure.form.id}/${figure.question}:asked` }]
    : undefined;
}
