/** The columns of a file of figures: what each holds, for templates, imports and files alike. */
import { qualifiers, standings, type Value } from "@/needs/model/define";

export interface ImportColumn {
  readonly id: string;
  readonly required?: true;
  /** What stands in it, for the template and for faults. */
  readonly says: string;
}

export const importColumns: readonly ImportColumn[] = [
  { id: "indicator", required: true, says: "The short name of the indicator" },
  { id: "area", required: true, says: "The short name of the area, such as thanet" },
  { id: "period", required: true, says: "2021 for a year, 2021/22 for a financial year, 2017 to 2021 for several" },
  { id: "group", says: "Whom or what it is about; left empty for all" },
  { id: "value", says: "The figure, in digits; left empty only where a standing is given" },
  { id: "numerator", says: "The number that was counted, if the figure is a percentage or a rate" },
  { id: "denominator", says: "The number that it is of" },
  { id: "qualifier", says: `A word that softens the figure: ${qualifiers.join(", ")}` },
  { id: "standing", says: `Where only this is known: ${standings.join(", ")}` },
  { id: "covered", says: "How many districts the figure covers" },
  { id: "districts", says: "Of how many" },
  { id: "extracted", says: "The day it was drawn from its source, as 2022-08-01" },
  { id: "source", says: "Where it is not the indicator's own" },
  { id: "notes", says: "What readers should know of it; several with a bar | between" },
];

/** A figure as a row of such a file; null for what it does not say. */
export function rowOf(value: Value): (string | number | null)[] {
  const { coverage } = value;
  const cells: Readonly<Record<string, string | number | null | undefined>> = {
    indicator: value.indicator,
    area: value.area,
    period: value.period,
    group: value.group === "all" ? null : value.group,
    value: value.value,
    numerator: value.numerator,
    denominator: value.denominator,
    qualifier: value.qualifier,
    standing: value.standing,
    covered: coverage?.have,
    districts: coverage?.of,
    extracted: value.extracted,
    source: value.source,
    notes: value.notes.length > 0 ? value.notes.join(" | ") : null,
  };
  return importColumns.map(({ id }) => cells[id] ?? null);
}
