import "server-only";
import { withSystem } from "@/db";
import { countsOfArea } from "@/db/queries/needs/own-cases";
import { NotReleasable, releaseFigures } from "@/disclosure/release";
import { areaName, authorityCodes } from "@/needs/model/areas";
import type { Assessment } from "@/needs/model/define";
import { lastWholeYear, linkedCells, ownCaseBlocks } from "@/needs/own-cases";
import type { Block } from "@/needs/report/blocks";

/**
 * What the services' own cases say of an assessment's area, as far as it may be released. True counts are read as the
 * system, go through disclosure control here, and leave this function in no other way. Nothing where there are no cases,
 * or where what would be withheld could still be worked out.
 */
export async function ownCasesOf(assessment: Assessment): Promise<Block[]> {
  const { areas, about, asAt } = assessment;
  const districts = areas.flatMap(({ code, name, kind }) =>
    kind === "district" && code !== undefined && authorityCodes(areas, about).includes(code) ? [{ code, name }] : [],
  );
  const whole = areas.flatMap(({ id, code, name }) => (id === about && code !== undefined ? [{ code, name }] : []));
  const places = districts.length > 0 ? districts : whole;
  const codes = places.map(({ code }) => code);
  const year = lastWholeYear(asAt);
  const counts = await withSystem((tx) => countsOfArea(tx, codes, year));
  if (counts.length === 0) return [];
  try {
    const released = await releaseFigures(linkedCells(counts, codes), "public");
    return ownCaseBlocks(released, places, areaName(areas, about), year);
  } catch (error) {
    if (error instanceof NotReleasable) return [];
    throw error;
  }
}
