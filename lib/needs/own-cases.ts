import "server-only";
import { type Tx, withSystem } from "@/db";
import { servicesInOneHand } from "@/db/queries/holders";
import { findAuthority, placesOf } from "@/db/queries/needs/authorities";
import { type CountOfArea, countsOfArea, keepOwnCases, ownCasesReleased } from "@/db/queries/needs/own-cases";
import { tallyOf } from "@/db/queries/tally";
import type { Linked } from "@/disclosure/cells";
import { type HolderOf, holdersOf } from "@/disclosure/holders";
import { NotReleasable, type Released, type ReleasedFigures, releaseFigures } from "@/disclosure/release";
import type { Year } from "@/lib/forms/define";
import { daysOf } from "@/lib/forms/years";
import { type GroupCells, groupCells } from "@/lib/needs/own-tables";
import { placeName } from "@/lib/places";
import type { ReportDefinition } from "@/lib/reports/define";
import { needsOf } from "@/lib/reports/needs";
import { today } from "@/lib/time";
import { areaName } from "@/needs/model/areas";
import type { Assessment } from "@/needs/model/define";
import type { Figures } from "@/needs/model/figures";
import {
  cellId,
  isWhole,
  type KeptTable,
  keptFigures,
  lastWholeYear,
  linkedCells,
  type NoOwnCases,
  type OwnCases,
  ownCaseBlocks,
  ownCasesFrom,
} from "@/needs/own-cases";
import { tablesOf } from "@/needs/own-cases/subjects";
import type { Block } from "@/needs/report/blocks";
import { populationById } from "@/questionnaires";
import { reports } from "@/reports";

/**
 * What the services' own cases say of an assessment's area, as far as it may be released: how many there were in each of
 * its places, and who the clients of all of them were. True counts are read as the system, go through disclosure control
 * here, all together, and leave this function in no other way.
 *
 * The area is what an administrator assigned to the authority, whatever its commissioner enters. A year is released once
 * for the same places, and what was released stands: neither other places nor another day give figures whose difference is
 * a few people. A year that still runs is not released yet, for it would stand unfinished.
 *
 * @param day the day on which it is asked, YYYY-MM-DD
 */
export async function ownCasesIn(tx: Tx, assessment: Assessment, day = today()): Promise<OwnCases | NoOwnCases> {
  const { areas, about, asAt } = assessment;
  const authority = await findAuthority(tx, { slug: about });
  const codes = authority ? await placesOf(tx, authority.id) : [];
  if (codes.length === 0) return "no places assigned";
  const places = codes
    .map((code) => ({ code, name: placeName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
  const year = lastWholeYear(asAt);
  const shown = ({ releasedAt, ...kept }: Awaited<ReturnType<typeof keepOwnCases>>) =>
    ownCasesFrom({ ...kept, year, released: releasedAt.toISOString().slice(0, 10) }, places, areaName(areas, about));
  const earlier = await ownCasesReleased(tx, codes, year);
  const same = earlier.find((one) => one.codes.join(" ") === codes.join(" "));
  if (same) return shown(same);
  if (earlier.length > 0) return "released for other areas";
  if (!isWhole(year, day)) return "nothing to release yet";
  const counts = await countsOfArea(tx, codes, year);
  if (counts.length === 0) return "nothing to release";
  const holderOf = holdersOf(await servicesInOneHand(tx, daysOf(year as Year).from));
  const held = counts.map((one) => ({ ...one, serviceId: holderOf(one.serviceId) }));
  const groups = await groupsOf(tx, counts, codes, year as Year, holderOf);
  const found = await controlled(linkedCells(held, codes), groups);
  // Where all is withheld nothing was released, and there may be something once there are more cases.
  if (!found || !Object.values(found.figures).some((count) => count !== null && count > 0)) return "nothing to release";
  return shown(await keepOwnCases(tx, { year, codes, ...found }));
}

interface Group {
  readonly population: string;
  readonly cells: GroupCells;
}

/** What the reports of the client groups count of the area's cases, table by table, and what services in one hand do. */
async function groupsOf(
  tx: Tx,
  counts: readonly CountOfArea[],
  codes: readonly string[],
  year: Year,
  holderOf: HolderOf,
): Promise<Group[]> {
  const groups: Group[] = [];
  for (const { population, ...report } of reports) {
    const services = [
      ...new Set(counts.flatMap((one) => (one.population === population ? [one.serviceId] : []))),
    ].sort();
    const wanted = tablesOf(population);
    const own: ReportDefinition = {
      ...report,
      population,
      tables: wanted.flatMap((id) => report.tables.find((table) => table.id === id) ?? []),
    };
    if (services.length === 0 || own.tables.length === 0) continue;
    const needs = needsOf(own.tables);
    const cases = { population, consentedOnly: true, ...daysOf(year), places: codes };
    const whole = await tallyOf(tx, cases, needs);
    const byService = [];
    for (const holder of new Set(services.map(holderOf))) {
      const serviceIds = services.filter((id) => holderOf(id) === holder);
      byService.push(await tallyOf(tx, { ...cases, serviceIds }, needs));
    }
    groups.push({ population, cells: groupCells({ report: own, year, whole, byService }) });
  }
  return groups;
}

interface Controlled {
  readonly figures: Record<string, number | null>;
  readonly tables: readonly KeptTable[];
  readonly roundedTo: number;
}

/**
 * The numbers of the places and those of the tables, controlled together. Where too much could be worked out of the tables,
 * the numbers of the places alone.
 */
async function controlled(places: Linked, groups: readonly Group[]): Promise<Controlled | undefined> {
  const together = withGroups(places, groups);
  const all = await releasedOr(together);
  if (all)
    return {
      figures: keptFigures(all, places),
      tables: groups.flatMap(({ cells }) => cells.kept(all.outcomes)),
      roundedTo: all.policy.roundTo,
    };
  const alone = await releasedOr(places);
  return alone && { figures: keptFigures(alone, places), tables: [], roundedTo: alone.policy.roundTo };
}

/** A number of cases of all places that stands in a table too is one and the same number. */
function withGroups(places: Linked, groups: readonly Group[]): Linked {
  const cells = [...places.cells, ...groups.flatMap((group) => group.cells.linked.cells)];
  const counts = new Map(cells.map(({ id, count }) => [id, count]));
  const same = groups.flatMap(({ population, cells: { formIds } }) =>
    (populationById(population)?.forms ?? []).flatMap(({ id: form, role }) => {
      if (role !== "opens" && role !== "closes") return [];
      const whole = cellId(population, role, "all");
      return formIds(form).flatMap((part) =>
        counts.get(part) === counts.get(whole) ? [{ whole, parts: [part] }] : [],
      );
    }),
  );
  return { cells, sums: [...places.sums, ...groups.flatMap((group) => group.cells.linked.sums), ...same] };
}

async function releasedOr(linked: Linked): Promise<Released<ReleasedFigures> | undefined> {
  try {
    return await releaseFigures(linked, "public");
  } catch (error) {
    if (error instanceof NotReleasable) return undefined;
    throw error;
  }
}

/** The same for a page of the running application, as blocks of the report. */
export async function ownCasesOf(assessment: Assessment, figures: Figures): Promise<Block[]> {
  return ownCaseBlocks(await withSystem((tx) => ownCasesIn(tx, assessment)), figures);
}
