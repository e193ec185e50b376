/**
 * Records and tables of the same cases: whoever has the records can count in them what the tables withhold. So nobody is
 * given both, but for researchers under control, who read what is published as well, and whose own figures are checked.
 */
import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { Fault } from "@/lib/errors";
import { daysOf, yearOf } from "@/lib/forms/years";
import { yearsOf } from "@/lib/reports/report";
import { recordDatasetById } from "@/releases";
import { reports } from "@/reports";
import { casesOfRelease, inBoth, type RecordsWanted } from "../queries/release-records";
import { nameOfRelease, type Release } from "../queries/releases";
import { releaseCases, releasedFigures, releases } from "../schema";
import type { Tx } from "../types";

type Given = Pick<Release, "kind" | "access">;

/** Whether some have both, who could count the one in the other. */
export function isCountable(one: Given, other: Given): boolean {
  if (one.kind === other.kind) return false;
  const [records, tables] = one.kind === "records" ? [one, other] : [other, one];
  return !(records.access === "controlled" && tables.access === "public");
}

/**
 * Refuses records whose readers have tables of the same cases, and tables whose readers have records of them.
 *
 * @param cases of the records that are prepared, as they are kept; left out for tables
 * @throws Fault with a sentence
 */
export async function refuseCountable(tx: Tx, release: Release, cases?: Buffer): Promise<void> {
  const before = await tx
    .select({
      id: releases.id,
      number: releases.number,
      kind: releases.kind,
      access: releases.access,
      fromDay: releases.fromDay,
      toDay: releases.toDay,
      cases: releaseCases.cases,
      withheld: sql<boolean>`exists ${tx
        .select({ one: sql`1` })
        .from(releasedFigures)
        .where(and(eq(releasedFigures.releaseId, releases.id), isNotNull(releasedFigures.withheld)))}`,
    })
    .from(releases)
    .leftJoin(releaseCases, eq(releaseCases.releaseId, releases.id))
    .where(and(eq(releases.status, "approved"), eq(releases.dataset, release.dataset), ne(releases.id, release.id)))
    .orderBy(releases.number);
  for (const other of before) {
    if (!isCountable(release, other)) continue;
    const name = nameOfRelease(other.number);
    if (release.kind === "records") {
      const counted = cases && other.withheld ? inBoth(cases, await casesOfTables(tx, { ...release, ...other })) : 0;
      if (counted > 0)
        throw new Fault(
          `${name} is tables of the same cases: whoever has them and these records could count what they withhold. ` +
            "Records for controlled access can be given beside tables for everybody.",
        );
    } else if (other.cases && inBoth(Buffer.from(other.cases), await casesOfTables(tx, release)) > 0)
      throw new Fault(
        `${name} was given as records of the same cases: whoever has them could count in them what these tables withhold. ` +
          "Tables for everybody can be given beside records for controlled access.",
      );
  }
}

/** The cases that are counted in tables, as those of records are kept. */
function casesOfTables(tx: Tx, tables: Pick<Release, "dataset" | "fromDay" | "toDay">): Promise<Buffer> {
  return casesOfRelease(tx, scopeOfTables(tables));
}

/** The period in which forms are counted in tables: of their own year, and of the years beside it. */
export function scopeOfTables({
  dataset,
  fromDay,
  toDay,
}: Pick<Release, "dataset" | "fromDay" | "toDay">): RecordsWanted {
  const definition = reports.find(({ id }) => id === dataset);
  const population = recordDatasetById(dataset)?.population.id ?? definition?.population ?? "";
  if (!definition) return { population, from: fromDay, to: toDay };
  const years = yearsOf({ definition, year: yearOf(fromDay) });
  const from = years.map((year) => daysOf(year).from).reduce((first, day) => (day < first ? day : first));
  return { population, from, to: toDay };
}
