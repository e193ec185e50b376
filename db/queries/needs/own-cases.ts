/** What the services' own cases say of an area, as true counts: only for disclosure control, never for a page. */
import { and, arrayOverlaps, eq, inArray, sql } from "drizzle-orm";
import { cases, countedForms, needsOwnCases } from "../../schema";
import type { Tx } from "../../types";

export interface CountOfArea {
  readonly population: string;
  /** The local authority in which the client lives. */
  readonly code: string;
  readonly role: "opens" | "closes";
  readonly serviceId: string;
  readonly number: number;
}

/**
 * As the system: cases opened and closed in a financial year by clients of these local authorities who agreed to
 * research, by service.
 * @param year "2021-22"
 */
export async function countsOfArea(tx: Tx, codes: readonly string[], year: string): Promise<CountOfArea[]> {
  if (codes.length === 0) return [];
  const rows = await tx
    .select({
      population: countedForms.population,
      code: cases.localAuthorityCode,
      role: countedForms.role,
      serviceId: countedForms.serviceId,
      number: sql<number>`count(*)::int`,
    })
    .from(countedForms)
    .innerJoin(cases, eq(cases.id, countedForms.caseId))
    .where(
      and(
        eq(countedForms.year, year),
        eq(countedForms.consented, true),
        inArray(countedForms.role, ["opens", "closes"]),
        inArray(cases.localAuthorityCode, [...codes]),
      ),
    )
    .groupBy(countedForms.population, cases.localAuthorityCode, countedForms.role, countedForms.serviceId);
  return rows.flatMap(({ code, role, ...rest }) =>
    code !== null && (role === "opens" || role === "closes") ? [{ ...rest, code, role }] : [],
  );
}

export type OwnCaseRelease = typeof needsOwnCases.$inferSelect;

/**
 * As the system: what was released of a year for any of these areas. Until the transaction ends, nobody else releases
 * figures of own cases, so that two of the same people cannot be made at once.
 */
export async function ownCasesReleased(tx: Tx, codes: readonly string[], year: string): Promise<OwnCaseRelease[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('needs_own_cases'))`);
  return tx
    .select()
    .from(needsOwnCases)
    .where(and(eq(needsOwnCases.year, year), arrayOverlaps(needsOwnCases.codes, [...codes])));
}

/** Keeps what is released, for good. */
export async function keepOwnCases(
  tx: Tx,
  release: Pick<OwnCaseRelease, "year" | "codes" | "figures" | "tables" | "roundedTo">,
): Promise<OwnCaseRelease> {
  const [kept] = await tx.insert(needsOwnCases).values(release).returning();
  return kept as OwnCaseRelease;
}
