import "server-only";
import { type Tx, withSystem } from "@/db";
import { countsOfArea, keepOwnCases, ownCasesReleased } from "@/db/queries/needs/own-cases";
import { NotReleasable, releaseFigures } from "@/disclosure/release";
import { today } from "@/lib/time";
import { areaName, authorityCodes } from "@/needs/model/areas";
import type { Assessment } from "@/needs/model/define";
import {
  isWhole,
  keptFigures,
  lastWholeYear,
  linkedCells,
  type NoOwnCases,
  type OwnCases,
  ownCaseBlocks,
  ownCasesFrom,
} from "@/needs/own-cases";
import type { Block } from "@/needs/report/blocks";

/**
 * What the services' own cases say of an assessment's area, as far as it may be released. True counts are read as the
 * system, go through disclosure control here, and leave this function in no other way.
 *
 * A year is released once for the same areas, and what was released stands: neither other areas nor another day give
 * figures whose difference is a few people. A year that still runs is not released yet, for it would stand unfinished.
 *
 * @param day the day on which it is asked, YYYY-MM-DD
 */
export async function ownCasesIn(tx: Tx, assessment: Assessment, day = today()): Promise<OwnCases | NoOwnCases> {
  const { areas, about, asAt } = assessment;
  const districts = areas.flatMap(({ code, name, kind }) =>
    kind === "district" && code !== undefined && authorityCodes(areas, about).includes(code) ? [{ code, name }] : [],
  );
  const whole = areas.flatMap(({ id, code, name }) => (id === about && code !== undefined ? [{ code, name }] : []));
  const places = districts.length > 0 ? districts : whole;
  if (places.length === 0) return "nothing to release";
  const codes = [...new Set(places.map(({ code }) => code))].sort();
  const year = lastWholeYear(asAt);
  const shown = (kept: { figures: Record<string, number | null>; roundedTo: number; releasedAt: Date }) =>
    ownCasesFrom(
      { ...kept, year, released: kept.releasedAt.toISOString().slice(0, 10) },
      places,
      areaName(areas, about),
    );
  const earlier = await ownCasesReleased(tx, codes, year);
  const same = earlier.find((one) => one.codes.join(" ") === codes.join(" "));
  if (same) return shown(same);
  if (earlier.length > 0) return "released for other areas";
  if (!isWhole(year, day)) return "nothing to release yet";
  const counts = await countsOfArea(tx, codes, year);
  if (counts.length === 0) return "nothing to release";
  const figures = await controlled(linkedCells(counts, codes));
  // Where all is withheld nothing was released, and there may be something once there are more cases.
  if (!figures || !Object.values(figures.kept).some((count) => count !== null && count > 0))
    return "nothing to release";
  return shown(await keepOwnCases(tx, { year, codes, figures: figures.kept, roundedTo: figures.roundedTo }));
}

async function controlled(
  cells: ReturnType<typeof linkedCells>,
): Promise<{ kept: Record<string, number | null>; roundedTo: number } | undefined> {
  try {
    const released = await releaseFigures(cells, "public");
    return { kept: keptFigures(released), roundedTo: released.policy.roundTo };
  } catch (error) {
    if (error instanceof NotReleasable) return undefined;
    throw error;
  }
}

/** The same for a page of the running application, as blocks of the report. */
export async function ownCasesOf(assessment: Assessment): Promise<Block[]> {
  return ownCaseBlocks(await withSystem((tx) => ownCasesIn(tx, assessment)));
}
