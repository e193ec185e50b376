/** What the readers of a release have been given before, and what that forbids. */
import { and, eq, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import { policies } from "@/disclosure/policy";
import type { Known } from "@/disclosure/records/known";
import type { Year } from "@/lib/forms/define";
import type { RareAnswers } from "@/lib/releases/fates";
import { type GivenRecords, knownFrom } from "@/lib/releases/known";
import { all, type ShownOf } from "@/lib/releases/tables/others";
import { inBoth } from "../queries/release-records";
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
  readonly cases: Buffer;
  /** Which of its cases are shown alike; null of releases of which that was not kept. */
  readonly combinations: Buffer | null;
  /** Which answers it does not tell apart; null of releases of which that was not kept. */
  readonly rareAnswers: RareAnswers | null;
  /** Whether it has a case in common with what is prepared. */
  readonly shares: boolean;
}

/**
 * The record-level releases of the same dataset, whoever they were given to: whoever has controlled access reads what is
 * public as well, so that some have both, in whatever order they came out.
 *
 * @param now the cases of this one, as they are kept
 */
export async function earlierRecords(tx: Tx, release: Release, now: Buffer): Promise<EarlierRecords[]> {
  const rows = await tx
    .select({
      number: releases.number,
      access: releases.access,
      levels: releaseCases.levels,
      cases: releaseCases.cases,
      combinations: releaseCases.combinations,
      rareAnswers: releaseCases.rareAnswers,
    })
    .from(releaseCases)
    .innerJoin(releases, eq(releases.id, releaseCases.releaseId))
    .where(and(eq(releases.status, "approved"), eq(releases.dataset, release.dataset), ne(releases.id, release.id)))
    .orderBy(releases.number);
  return rows.map(({ number, cases, combinations, ...kept }) => ({
    ...kept,
    name: nameOfRelease(number),
    cases: Buffer.from(cases),
    combinations: combinations && Buffer.from(combinations),
    shares: inBoth(now, Buffer.from(cases)) > 0,
  }));
}

/**
 * What those who will read a release know of its records: everybody what everybody was given, by their threshold, and
 * researchers all of it, by theirs. What researchers are given is not read by everybody else.
 *
 * @param numbers the numbers of its cases, in the order of reading
 */
export function knownToReaders(
  access: Release["access"],
  earlier: readonly EarlierRecords[],
  numbers: Buffer,
): Known[] {
  const readers = access === "public" ? (["public", "controlled"] as const) : (["controlled"] as const);
  return readers.flatMap((reader) => {
    const read = earlier.filter((one) => readersOf(reader).includes(one.access));
    const given = read.flatMap(({ cases, combinations }): GivenRecords[] =>
      combinations ? [{ cases, combinations }] : [],
    );
    return read.some(({ shares }) => shares) ? [knownFrom(given, numbers, policies[reader].threshold)] : [];
  });
}

/**
 * Every figure of tables that the same readers have been shown, of all services and of each; and what was withheld from
 * others, who will read this release as well.
 *
 * @param cells the ids in question, without whose figures they are
 */
export function earlierFigures(tx: Tx, release: Release, cells: readonly string[]): Promise<ShownOf[]> {
  return figuresShown(tx, {
    dataset: release.dataset,
    readers: readersOf(release.access),
    and: and(ne(releases.id, release.id), sql`${cellOfFigure} = any (${sql.param([...cells])}::text[])`),
  });
}

/** The same of a year, for the services, who read what is public. @param dataset as of the annual report */
export function figuresReleased(tx: Tx, dataset: string, year: Year): Promise<ShownOf[]> {
  return figuresShown(tx, {
    dataset,
    readers: readersOf("public"),
    and: sql`starts_with(${cellOfFigure}, ${`${year} `})`,
  });
}

async function figuresShown(
  tx: Tx,
  asked: { dataset: string; readers: Release["access"][]; and: SQL | undefined },
): Promise<ShownOf[]> {
  const rows = await tx
    .select({
      number: releases.number,
      access: releases.access,
      serviceId: releases.serviceId,
      cell: cellOfFigure,
      count: releasedFigures.count,
      averaged: releasedFigures.averaged,
      printed: releasedFigures.printed,
      withheld: releasedFigures.withheld,
      roundTo: releasedFigures.roundTo,
    })
    .from(releasedFigures)
    .innerJoin(releases, eq(releases.id, releasedFigures.releaseId))
    .where(
      and(
        eq(releases.status, "approved"),
        eq(releases.dataset, asked.dataset),
        // Whoever has controlled access reads what is public as well: what was withheld from them stays withheld.
        // And they would take an average that everybody has from their own, since neither is rounded as counts are.
        or(
          inArray(releases.access, asked.readers),
          isNotNull(releasedFigures.withheld),
          isNotNull(releasedFigures.averaged),
        ),
        asked.and,
      ),
    );
  return rows.map(({ number, access, serviceId, cell, count, averaged, printed, withheld, roundTo }) => ({
    release: nameOfRelease(number),
    of: serviceId ?? all,
    cell,
    count,
    averaged: averaged ?? undefined,
    outcome:
      printed === null ? { withheld: (withheld ?? "small") as "small" | "dominated" | "linked" } : { count: printed },
    roundTo,
    threshold: policies[access].threshold,
    toSome: !asked.readers.includes(access),
  }));
}

/** The id under which a figure of a release is kept. */
export function figureOf(release: Release, cell: string): string {
  return `${release.service?.id ?? all} ${cell}`;
}

/** What such an id says besides whose figure it is. */
const cellOfFigure = sql<string>`substring(${releasedFigures.cell} from position(' ' in ${releasedFigures.cell}) + 1)`;
