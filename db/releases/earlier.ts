/** What the readers of a release have been given before, and what that forbids. */
import { and, eq, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import { all, type ShownOf } from "@/lib/releases/tables/others";
import { nameOfRelease, type Release } from "../queries/releases";
import { releaseCases, releasedFigures, releases } from "../schema";
import type { Tx } from "../types";

/** Those with controlled access can read what is public as well. */
function readersOf(access: Release["access"]): Release["access"][] {
  return access === "public" ? ["public"] : ["public", "controlled"];
}

export interface EarlierRecords {
  readonly name: string;
  readonly access: Release["access"];
  readonly levels: Readonly<Record<string, number>>;
  /** Cases that are in both, and in only one of the two. */
  readonly shared: number;
  readonly differing: number;
}

/**
 * The record-level releases of the same dataset that share a case with this one, whoever they were given to: whoever has
 * controlled access reads what is public as well, so that some have both, in whatever order they came out.
 *
 * @param now its cases, as they are kept
 */
export async function earlierRecords(tx: Tx, release: Release, now: Buffer): Promise<EarlierRecords[]> {
  const rows = await tx
    .select({
      number: releases.number,
      access: releases.access,
      levels: releaseCases.levels,
      cases: releaseCases.cases,
    })
    .from(releaseCases)
    .innerJoin(releases, eq(releases.id, releaseCases.releaseId))
    .where(and(eq(releases.status, "approved"), eq(releases.dataset, release.dataset), ne(releases.id, release.id)))
    .orderBy(releases.number);
  return rows.flatMap(({ number, access, levels, cases }) => {
    const shared = inBoth(now, Buffer.from(cases));
    const differing = now.length / 8 + cases.length / 8 - 2 * shared;
    return shared === 0 ? [] : [{ name: nameOfRelease(number), access, levels, shared, differing }];
  });
}

/** How many numbers two rising lists have in common. */
function inBoth(one: Buffer, other: Buffer): number {
  let shared = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const order = one.compare(other, b, b + 8, a, a + 8);
    if (order === 0) shared++;
    if (order <= 0) a += 8;
    if (order >= 0) b += 8;
  }
  return shared;
}

/**
 * Every figure of tables that the same readers have been shown, of all services and of each; and what was withheld from
 * others, who will read this release as well.
 *
 * @param cells the ids in question, without whose figures they are
 */
export async function earlierFigures(tx: Tx, release: Release, cells: readonly string[]): Promise<ShownOf[]> {
  const rows = await tx
    .select({
      number: releases.number,
      serviceId: releases.serviceId,
      cell: cellOfFigure,
      count: releasedFigures.count,
      printed: releasedFigures.printed,
      withheld: releasedFigures.withheld,
      roundTo: releasedFigures.roundTo,
    })
    .from(releasedFigures)
    .innerJoin(releases, eq(releases.id, releasedFigures.releaseId))
    .where(
      and(
        eq(releases.status, "approved"),
        eq(releases.dataset, release.dataset),
        ne(releases.id, release.id),
        // Whoever has controlled access reads what is public as well: what was withheld from them stays withheld.
        or(inArray(releases.access, readersOf(release.access)), isNotNull(releasedFigures.withheld)),
        sql`${cellOfFigure} = any (${sql.param([...cells])}::text[])`,
      ),
    );
  return rows.map(({ number, serviceId, cell, count, printed, withheld, roundTo }) => ({
    release: nameOfRelease(number),
    of: serviceId ?? all,
    cell,
    count,
    outcome:
      printed === null ? { withheld: (withheld ?? "small") as "small" | "dominated" | "linked" } : { count: printed },
    roundTo,
  }));
}

/** The id under which a figure of a release is kept. */
export function figureOf(release: Release, cell: string): string {
  return `${release.service?.id ?? all} ${cell}`;
}

/** What such an id says besides whose figure it is. */
const cellOfFigure = sql<string>`substring(${releasedFigures.cell} from position(' ' in ${releasedFigures.cell}) + 1)`;
