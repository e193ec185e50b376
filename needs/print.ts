/** An assessment as a program reads it: see docs/needs.md for the shape. */
import { findFaults } from "@/needs/checks";
import { findGaps } from "@/needs/gaps/find";
import type { Assessment, Service, Value } from "@/needs/model/define";
import type { Figure } from "@/needs/model/figures";
import { workOut } from "@/needs/model/work-out";
import type { NoOwnCases, OwnCases } from "@/needs/own-cases";

/** Everything that the assessment holds and that was worked out from it. */
export function printed(assessment: Assessment, ownCases?: OwnCases | NoOwnCases) {
  const figures = workOut(assessment);
  return {
    area: assessment.areas.find(({ id }) => id === assessment.about)?.name ?? assessment.about,
    year: assessment.year,
    indicators: assessment.indicators.map((indicator) => ({
      id: indicator.id,
      title: indicator.title,
      topic: indicator.topic,
      unit: indicator.unit,
      source: indicator.source,
      owner: indicator.owner,
      decimals: indicator.decimals,
      per: indicator.per ?? null,
      base: indicator.base ?? null,
      definition: indicator.definition ?? null,
      notes: indicator.notes,
      values: [
        ...assessment.values.filter((value) => value.indicator === indicator.id).map(given),
        ...figures
          .of(indicator.id)
          .filter(({ kind }) => kind === "computed")
          .map(computed),
      ],
    })),
    services: assessment.services.map((one) => service(one, assessment.asAt)),
    gaps: findGaps(figures),
    recommendations: assessment.recommendations,
    faults: findFaults(figures).map(({ id, printed: was, computed: is, reason, explains = [] }) => ({
      id,
      printed: was,
      computed: is,
      reason,
      explains: explains.map((one) => one.reason),
    })),
    ...(ownCases && { ownCases: typeof ownCases === "string" ? { none: ownCases } : ownCases }),
  };
}

/** Every service has the same fields: what nobody said is null. */
function service({ provider, name, areas, ages, kind, fundingEnds, ...rest }: Service, day: string) {
  const { funder, lasts, capacity, takeUp, about, asAt, ...more } = rest;
  return {
    provider,
    name,
    areas,
    ages: ages ?? null,
    kind,
    fundingEnds: fundingEnds ?? null,
    funder: funder ?? null,
    lasts: lasts ?? null,
    capacity: capacity ?? null,
    takeUp: takeUp ?? null,
    about: about ?? null,
    asAt: asAt ?? day,
    ...more,
  };
}

function given(value: Value) {
  const { indicator: _, numerator = null, denominator = null, qualifier = null, notes, ...rest } = value;
  const { area, period, group, value: number, ...more } = rest;
  return {
    area,
    period,
    group,
    value: number,
    kind: "given" as const,
    numerator,
    denominator,
    qualifier,
    notes,
    ...more,
  };
}

function computed(figure: Figure) {
  const { area, period, group, value, numerator = null, denominator = null, soft, notes } = figure;
  const qualifier = soft ? ("around" as const) : null;
  return { area, period, group, value, kind: "computed" as const, numerator, denominator, qualifier, notes };
}
