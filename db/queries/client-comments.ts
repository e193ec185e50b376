/** Clients' comments that may be quoted, for analysts: redacted by one person, approved by another, then printed. */
import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { NotFound } from "../errors";
import { commentRedactions, type RedactionStatus, users } from "../schema";
import { rowsOf, type Tx } from "../types";
import { me } from "./caller";

/** What a client said, and nothing that leads to the case. */
export interface ClientComment {
  id: string;
  population: string;
  year: string;
  words: string;
  /** How it is to be printed; null where nobody has looked at it, or a second person refused what was proposed. */
  redaction: Redaction | null;
  /** What a second person refused, the last one first. */
  refused: readonly Redaction[];
}

export interface Redaction {
  id: string;
  status: RedactionStatus;
  /** Null where the comment was set aside. */
  redacted: string | null;
  redactedBy: { id: string; name: string | null };
  redactedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
}

const redactor = alias(users, "redactor");
const decider = alias(users, "decider");

/**
 * All comments that may be quoted now: their writers said so, and consent to research. Row-level security shows what was
 * decided of exactly these words and of no former ones.
 */
export async function listComments(tx: Tx): Promise<ClientComment[]> {
  const comments = await rowsOf<Omit<ClientComment, "redaction" | "refused">>(
    tx,
    sql`select id, population, year, words from app.quotable_comments() order by year desc, population, id`,
  );
  const rows = await tx
    .select({
      id: commentRedactions.id,
      commentId: commentRedactions.commentId,
      status: commentRedactions.status,
      redacted: commentRedactions.redacted,
      redactedBy: { id: commentRedactions.redactedBy, name: redactor.name },
      redactedAt: commentRedactions.redactedAt,
      decidedBy: decider.name,
      decidedAt: commentRedactions.decidedAt,
    })
    .from(commentRedactions)
    .leftJoin(redactor, eq(redactor.id, commentRedactions.redactedBy))
    .leftJoin(decider, eq(decider.id, commentRedactions.decidedBy))
    .orderBy(desc(commentRedactions.redactedAt));
  return comments.map((comment) => {
    const own = rows.filter(({ commentId }) => commentId === comment.id).map(({ commentId: _, ...row }) => row);
    return {
      ...comment,
      redaction: own.find(({ status }) => status !== "refused") ?? null,
      refused: own.filter(({ status }) => status === "refused"),
    };
  });
}

/** @throws NotFound where it may not be quoted, any longer or at all */
export async function findComment(tx: Tx, id: string): Promise<ClientComment> {
  const found = (await listComments(tx)).find((comment) => comment.id === id);
  if (!found) throw new NotFound("comment");
  return found;
}

/** The comments that are printed in the report of a year, as they were redacted. */
export async function approvedQuotes(
  tx: Tx,
  { population, year }: { population: string; year: string },
): Promise<string[]> {
  const rows = await rowsOf<{ redacted: string }>(
    tx,
    sql`select distinct redacted from comment_redactions
      join app.quotable_comments() as quotable on quotable.id = comment_id and md5(quotable.words) = of_words
      where status = 'approved' and quotable.population = ${population} and quotable.year = ${year}
      order by redacted`,
  );
  return rows.map(({ redacted }) => redacted);
}

/** Proposes how a comment is printed; with null, sets it aside. @param words those that were read */
export async function redact(
  tx: Tx,
  { commentId, words, redacted }: { commentId: string; words: string; redacted: string | null },
): Promise<void> {
  await tx.insert(commentRedactions).values({
    commentId,
    ofWords: sql`md5(${words})`,
    redacted,
    status: redacted === null ? "set-aside" : "waiting",
    redactedBy: sql`app.me()`,
  });
}

/**
 * Approves what somebody else proposed, or refuses it, after which the comment is looked at anew.
 *
 * @param from what it must be now
 * @throws NotFound where it is that no longer
 */
export async function decideRedaction(
  tx: Tx,
  { id, from, status }: { id: string; from: RedactionStatus; status: "approved" | "refused" },
): Promise<void> {
  const done = await tx
    .update(commentRedactions)
    .set({ status, decidedBy: me, decidedAt: sql`now()` })
    .where(and(eq(commentRedactions.id, id), eq(commentRedactions.status, from)))
    .returning({ id: commentRedactions.id });
  if (done.length === 0) throw new NotFound("redaction");
}
