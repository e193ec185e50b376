/** What the services' own cases say of an area, as true counts: only for disclosure control, never for a page. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { cases, countedForms } from "../../schema";
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
