/** The years that are published, or wait for a second person, with every revision of them. */
import { and, asc, eq, lte, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Edition, type Revision, thaw } from "@/lib/report-files/edition";
import { dayOf } from "@/lib/time";
import { NotFound } from "../errors";
import { type PublicationStatus, publications, users } from "../schema";
import type { Tx } from "../types";
import { me } from "./caller";

/** A publication without its figures. */
export interface Publication {
  id: string;
  dataset: string;
  year: string;
  revision: number;
  reason: string | null;
  status: PublicationStatus;
  preparedBy: { id: string; name: string | null };
  preparedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
}

const preparer = alias(users, "preparer");
const decider = alias(users, "decider");

/** What is published or waits, of one year or of all, newest year and revision first. What was discarded is left out. */
export async function listPublications(tx: Tx, of: { dataset?: string; year?: string } = {}): Promise<Publication[]> {
  const rows = await tx
    .select({
      id: publications.id,
      dataset: publications.dataset,
      year: publications.year,
      revision: publications.revision,
      reason: publications.reason,
      status: publications.status,
      preparedBy: publications.preparedBy,
      preparerName: preparer.name,
      preparedAt: publications.preparedAt,
      decidedBy: decider.name,
      decidedAt: publications.decidedAt,
    })
    .from(publications)
    .leftJoin(preparer, eq(preparer.id, publications.preparedBy))
    .leftJoin(decider, eq(decider.id, publications.decidedBy))
    .where(
      and(
        ne(publications.status, "discarded"),
        of.dataset === undefined ? undefined : eq(publications.dataset, of.dataset),
        of.year === undefined ? undefined : eq(publications.year, of.year),
      ),
    )
    .orderBy(sql`${publications.year} desc`, asc(publications.dataset), sql`${publications.revision} desc`);
  return rows.map(({ preparedBy, preparerName, ...row }) => ({
    ...row,
    preparedBy: { id: preparedBy, name: preparerName },
  }));
}

/**
 * A published year as it was counted then.
 *
 * @param revision 1 for the first publication; the newest where it is left out
 * @returns null where the year, or that revision of it, is not published or may not be seen
 */
export async function publishedEdition(
  tx: Tx,
  { dataset, year, revision }: { dataset: string; year: string; revision?: number },
): Promise<Edition | null> {
  const rows = await tx
    .select({
      number: publications.revision,
      reason: publications.reason,
      decidedAt: publications.decidedAt,
    })
    .from(publications)
    .where(
      and(
        eq(publications.dataset, dataset),
        eq(publications.year, year),
        eq(publications.status, "published"),
        revision === undefined ? undefined : lte(publications.revision, revision),
      ),
    )
    .orderBy(asc(publications.revision));
  const revisions = rows.flatMap(({ number, reason, decidedAt }): Revision[] =>
    decidedAt === null ? [] : [{ number, reason, publishedOn: dayOf(decidedAt) }],
  );
  const last = revisions.at(-1);
  if (!last || (revision !== undefined && last.number !== revision)) return null;
  const [kept] = await tx
    .select({ frozen: publications.frozen })
    .from(publications)
    .where(
      and(
        eq(publications.dataset, dataset),
        eq(publications.year, year),
        eq(publications.status, "published"),
        eq(publications.revision, last.number),
      ),
    );
  return kept ? thaw(kept.frozen, revisions) : null;
}

/** What waits for a second person. @throws NotFound where it waits no longer, or may not be seen */
export async function preparedEdition(tx: Tx, id: string): Promise<Edition & { preparedBy: string }> {
  const [row] = await tx
    .select({ frozen: publications.frozen, preparedBy: publications.preparedBy })
    .from(publications)
    .where(and(eq(publications.id, id), eq(publications.status, "prepared")));
  if (!row) throw new NotFound("publication");
  return { ...thaw(row.frozen, []), preparedBy: row.preparedBy };
}

/** Keeps what was counted, for a second person to look at. @returns its id */
export async function keepPrepared(
  tx: Tx,
  prepared: { dataset: string; year: string; revision: number; reason: string | null; frozen: string },
): Promise<string> {
  const [row] = await tx
    .insert(publications)
    .values({ ...prepared, preparedBy: sql`app.me()` })
    .returning({ id: publications.id });
  return (row as { id: string }).id;
}

/**
 * Publishes what was prepared, or lets it go. The database refuses the approval of whoever prepared it.
 *
 * @throws NotFound where it waits no longer
 */
export async function decide(tx: Tx, id: string, status: "published" | "discarded"): Promise<void> {
  const done = await tx
    .update(publications)
    .set({ status, decidedBy: me, decidedAt: sql`now()` })
    .where(and(eq(publications.id, id), eq(publications.status, "prepared")))
    .returning({ id: publications.id });
  if (done.length === 0) throw new NotFound("publication");
}
