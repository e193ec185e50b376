import type { needsAddresses } from "@/app/(work)/needs/addresses";
import type { NeedsPart } from "@/app/(work)/needs/NeedsPage";
import type { RecordKind } from "@/needs/model/define";

/** The part of the assessment in which each kind of record is listed. */
export const partOf: Readonly<Record<RecordKind, NeedsPart>> = {
  area: "areas",
  population: "areas",
  indicator: "indicators",
  value: "indicators",
  service: "services",
  evidence: "evidence",
  namedGap: "reach",
  dataGap: "requests",
  request: "requests",
  recommendation: "recommendations",
  statement: "summary",
  reach: "reach",
};

/** Where somebody goes back to from a record: its list, or the indicator that a figure is of. */
export function listAddress(to: ReturnType<typeof needsAddresses>, kind: RecordKind, indicator?: string): string {
  return kind === "value" && indicator ? to.indicator(indicator) : to[partOf[kind]];
}
