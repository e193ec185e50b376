/** The assessments of which the project holds its own copy, by name. */
import { kent2022 } from "@/needs/kent-2022";
import type { Assessment } from "@/needs/model/define";

/** An assessment that ships with the project, with the area that keeps it. */
export const ownCopies: Readonly<Record<string, Assessment>> = {
  "kent-2022": kent2022,
};

/** The project's own copy of an area's assessment of a year. */
export function ownCopyOf(area: string, year: number): Assessment | undefined {
  return ownCopies[`${area}-${year}`];
}
