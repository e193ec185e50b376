/** Every figure of an assessment, the printed ones and those that follow from them, found by its place. */
import type { Assessment, Indicator, Population, Value } from "@/needs/model/define";
import { type Interval, intervalOf } from "@/needs/model/intervals";

/** Where a figure stands. */
export interface Place {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly group: string;
}

export interface Figure extends Place {
  readonly kind: "given" | "computed";
  readonly value: number;
  /** What it may truly be: see intervals.ts. */
  readonly interval: Interval;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly notes: readonly string[];
  /** The record that gave it; nothing for a computed figure. */
  readonly from?: Value;
}

export function keyOf({ indicator, area, period, group }: Place): string {
  return `${indicator}|${area}|${period}|${group}`;
}

export class Figures {
  readonly #byKey = new Map<string, Figure>();
  readonly #byIndicator = new Map<string, Figure[]>();
  readonly #indicators: ReadonlyMap<string, Indicator>;

  /** Holds what was given; what follows is added by workOut(). */
  constructor(readonly assessment: Assessment) {
    this.#indicators = new Map(assessment.indicators.map((one) => [one.id, one]));
    for (const given of assessment.values) {
      const indicator = this.#indicators.get(given.indicator);
      if (!indicator || given.value === null) continue;
      this.add({
        indicator: given.indicator,
        area: given.area,
        period: given.period,
        group: given.group,
        kind: "given",
        value: given.value,
        interval: intervalOf(indicator, given.value, given),
        numerator: given.numerator,
        denominator: given.denominator,
        notes: given.notes,
        from: given,
      });
    }
  }

  /** Adds a figure where there is none yet: what was printed is never replaced by what was computed. */
  add(figure: Figure): void {
    const key = keyOf(figure);
    if (this.#byKey.has(key)) return;
    this.#byKey.set(key, figure);
    const list = this.#byIndicator.get(figure.indicator);
    if (list) list.push(figure);
    else this.#byIndicator.set(figure.indicator, [figure]);
  }

  at(place: Place): Figure | undefined {
    return this.#byKey.get(keyOf(place));
  }

  of(indicator: string): readonly Figure[] {
    return this.#byIndicator.get(indicator) ?? [];
  }

  indicator(id: string): Indicator | undefined {
    return this.#indicators.get(id);
  }

  /** Those who live in an area in the year in which a period begins; undefined where it is not known. */
  population(area: string, period: string, sex: string, ages: string): Population | undefined {
    return this.assessment.populations.find(
      (one) => one.area === area && one.year === Number(period.slice(0, 4)) && one.sex === sex && one.ages === ages,
    );
  }
}
