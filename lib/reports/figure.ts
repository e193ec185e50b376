/** Counts one figure, and the share that it is of another. */
import { inWords } from "@/lib/forms/question-types/duration";
import type { Average, Cohort, Figure, Place } from "./define";
import { find } from "./place";
import { meanOf, medianOf, type Tally } from "./tally";

export function countFigure(figure: Figure, tally: Tally): number {
  if ("sum" in figure) {
    const together = (figures: readonly Figure[]) => figures.reduce((sum, one) => sum + countFigure(one, tally), 0);
    return together(figure.sum) - together(figure.less ?? []);
  }
  const cohort = cohortOf(figure);
  if ("forms" in figure) return tally.forms(figure.forms.id, cohort);
  if ("casesWith" in figure) return tally.cases(figure.casesWith.id, cohort);
  if ("is" in figure) return figure.is.reduce((sum, id) => sum + answered(figure, id, tally), 0);
  if (figure.that === "missing") return missing(figure, tally);
  return figure.that === "asked" ? asked(figure, tally) : asked(figure, tally) - missing(figure, tally);
}

/** How many were asked; of what is worked out rather than asked, how many forms there are. */
export function asked(place: Place, tally: Tally): number {
  return find(place).derived ? tally.forms(place.form.id, cohortOf(place)) : said(place, ":asked", tally);
}

/** How many were asked and left it empty. */
export function missing(place: Place, tally: Tally): number {
  return said(place, ":missing", tally);
}

/** How often an answer was given. @param id of an option or a band, "unknown" or "error" */
export function answered(place: Place, id: string, tally: Tally): number {
  return said(place, find(place).bands.some((band) => band.id === id) ? `#${id}` : `=${id}`, tally);
}

/** A whole percentage, halves up, as printed; "-" where there is nothing to be a share of. */
export function percent(count: number, base: number): number | string {
  return base === 0 ? "-" : Math.floor((count * 100) / base + 0.5);
}

/** An average as printed: a number, years and months in words, or "-" where there is no number to average. */
export function countAverage(average: Average, place: Place, tally: Tally): number | string {
  const question = average.question ?? place.question;
  const numbers = tally.numbers(`${place.form.id}/${question}`, cohortOf(place));
  const value = average.kind === "mean" ? meanOf(numbers) : medianOf(numbers);
  if (value === undefined) return "-";
  const scale = 10 ** average.decimals;
  const rounded = Math.floor(value * scale + 0.5) / scale;
  return average.unit === "months" ? inWords(rounded) : rounded;
}

function said(place: Place, suffix: string, tally: Tally): number {
  return tally.count(`${place.form.id}/${place.question}${suffix}`, cohortOf(place));
}

function cohortOf({ cohort }: { cohort?: Cohort }): Cohort {
  return cohort ?? "period";
}
