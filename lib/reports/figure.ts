/** Counts one figure, and works out one value. */
import { inWords } from "@/lib/forms/question-types/duration";
import type { Cohort } from "./cohort";
import type { Average, Figure, Place, Range, Value } from "./figure-define";
import { find } from "./place";
import { percent, roundedRatio } from "./rounding";
import { casesKey, meanOf, medianOf, type Tally } from "./tally";

/** @throws Unknown where the tally does not know it */
export function countFigure(figure: Figure, tally: Tally): number {
  const known = tally.figure?.(figure);
  if (known !== undefined) return known;
  if ("sum" in figure) {
    const together = (figures: readonly Figure[]) => figures.reduce((sum, one) => sum + countFigure(one, tally), 0);
    return together(figure.sum) - together(figure.less ?? []);
  }
  if ("cases" in figure) return tally.count(casesKey(figure.cases), "period");
  const cohort = cohortOf(figure);
  if ("forms" in figure) return tally.forms(figure.forms.id, cohort);
  if ("casesWith" in figure) return tally.cases(figure.casesWith.id, cohort);
  if ("is" in figure) return figure.is.reduce((sum, id) => sum + answered(figure, id, tally), 0);
  if ("within" in figure) return numbersIn(figure, figure.within, tally).reduce((sum, [, times]) => sum + times, 0);
  switch (figure.that) {
    case "asked":
      return asked(figure, tally);
    case "answered":
      return gaveAnAnswer(figure, tally);
    case "missing":
      return missing(figure, tally);
    case "sum":
      return numbersIn(figure, {}, tally).reduce((sum, [value, times]) => sum + value * times, 0);
  }
}

/** How many were asked; of what is worked out rather than asked, how many forms there are. */
export function asked(place: Place, tally: Tally): number {
  if (find(place).derived) return tally.forms(place.form.id, cohortOf(place));
  return said(place.per === "form" ? around(place) : place, ":asked", tally);
}

/** How many were asked and left it empty. */
export function missing(place: Place, tally: Tally): number {
  return said(place.per === "form" ? around(place) : place, ":missing", tally);
}

/** How many said something; of what is worked out, for how many it is known. */
export function gaveAnAnswer(place: Place, tally: Tally): number {
  const { derived, options, bands, besides } = find(place);
  if (!derived) return asked(place, tally) - missing(place, tally);
  const ids = bands.length > 0 ? besides : [...options.map(({ id }) => id), ...besides];
  const said = ids.reduce((sum, id) => sum + answered(place, id, tally), 0);
  return said + numbersIn(place, {}, tally).reduce((sum, [, times]) => sum + times, 0);
}

/** The group around a question that is counted once a form: a form without items left the group empty. */
function around(place: Place): Place {
  return { ...place, question: place.question.split(".").slice(0, -1).join(".") };
}

/** How often an answer was given. @param id of an option or a band, "unknown" or "error" */
export function answered(place: Place, id: string, tally: Tally): number {
  const band = find(place).bands.some((one) => one.id === id);
  return said(place, `${place.per === "form" ? ":any" : ""}${band ? "#" : "="}${id}`, tally);
}

/** The numbers given within a range, each with how often. */
export function numbersIn(place: Place, { from, to }: Range, tally: Tally): ReturnType<Tally["numbers"]> {
  return tally
    .numbers(`${place.form.id}/${place.question}`, cohortOf(place))
    .filter(([value]) => (from === undefined || value >= from) && (to === undefined || value <= to));
}

/**
 * A value as printed: a number, a text ("2 years 6 months", "14 weeks", "46%"), or "-" where there is nothing to work it
 * out from.
 *
 * @param label of its row: a unit that it names is not printed again
 */
export function countValue(value: Value, tally: Tally, label: string): number | string {
  if ("average" in value) return printedAverage(value, tally, label);
  if ("ratio" in value) {
    const to = countFigure(value.to, tally);
    return to === 0 ? "-" : roundedRatio(countFigure(value.ratio, tally), to, value.decimals);
  }
  // What is counted is one service's.
  if ("perService" in value) return countFigure(value.perService, tally);
  const share = percent(countFigure(value.share, tally), countFigure(value.of, tally), { kind: "whole" });
  return typeof share === "number" ? `${share}%` : share;
}

/** An average before it is worded; undefined where there is no number. */
export function averageOf(average: Average, tally: Tally): number | undefined {
  const numbers = numbersIn(average, average.over ?? {}, tally);
  const value = average.average === "mean" ? meanOf(numbers) : medianOf(numbers);
  return value === undefined ? undefined : scaled(average, value);
}

function scaled({ divide = 1, decimals }: Average, value: number): number {
  const scale = 10 ** decimals;
  return Math.floor((value / divide) * scale + 0.5) / scale;
}

function printedAverage(average: Average, tally: Tally, label: string): number | string {
  const value = averageOf(average, tally);
  return value === undefined ? "-" : worded(average, value, label);
}

/** A number that an average lies near, as the average itself would be printed. @param value in the unit of the numbers given */
export function asAverage(average: Average, value: number, label: string): number | string {
  return worded(average, scaled(average, value), label);
}

function worded({ unit }: Average, value: number, label: string): number | string {
  if (unit === "months") return inWords(value);
  if (unit === undefined || label.includes(unit)) return value;
  return `${value} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
}

function said(place: Place, suffix: string, tally: Tally): number {
  return tally.count(`${place.form.id}/${place.question}${suffix}`, cohortOf(place));
}

function cohortOf({ cohort }: { readonly cohort?: Cohort }): Cohort {
  return cohort ?? "period";
}
