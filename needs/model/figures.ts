/** Every figure of an assessment, the printed ones and those that follow from them, found by its place. */
import type { Assessment, Indicator, Value } from "@/needs/model/define";
import { type Interval, intervalOf } from "@/needs/model/intervals";
import { monthsOf, yearOf } from "@/needs/model/periods";
import { type Lived, peopleIn } from "@/needs/model/populations";

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
  /** It was worked out from figures that are rounded or softened, so that it is one only about. */
  readonly soft?: boolean;
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

  /** The figure of a place, or what was said of each year of a span that holds its period. */
  during(place: Place): Figure | undefined {
    return this.at(place) ?? this.#ofSpan(place);
  }

  #ofSpan({ indicator, area, period, group }: Place): Figure | undefined {
    const [from, to] = monthsOf(period);
    return this.of(indicator).find((one) => {
      if (!one.from?.each || one.area !== area || one.group !== group) return false;
      const [first, last] = monthsOf(one.period);
      return first <= from && to <= last;
    });
  }

  of(indicator: string): readonly Figure[] {
    return this.#byIndicator.get(indicator) ?? [];
  }

  indicator(id: string): Indicator | undefined {
    return this.#indicators.get(id);
  }

  /** Those of a sex and age who live in an area as a period begins; undefined where it is not known: see populations.ts. */
  population(area: string, period: string, sex: string, ages: string): Lived | undefined {
    return peopleIn(this.assessment.populations, area, yearOf(period), { sex, ages });
  }
}
