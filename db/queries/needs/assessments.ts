/** Needs assessments and their records. What is read is checked against its shape again: the engine trusts its input. */
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import {
  type Assessment,
  keyOfRecord,
  listOf,
  type RecordKind,
  type RecordOf,
  recordSchemas,
} from "@/needs/model/define";
import { NotFound } from "../../errors";
import { type NEEDS_ENTRIES, needsAssessments, needsAuthorities, needsRecords, users } from "../../schema";
import type { Tx } from "../../types";
import { me } from "../caller";

export type Entry = (typeof NEEDS_ENTRIES)[number];

/** An assessment as it stands in the list of an authority. */
export type AssessmentRow = typeof needsAssessments.$inferSelect;

/** The assessments of an authority, the newest first. */
export function listAssessments(tx: Tx, authorityId: string): Promise<AssessmentRow[]> {
  return tx
    .select()
    .from(needsAssessments)
    .where(eq(needsAssessments.authorityId, authorityId))
    .orderBy(desc(needsAssessments.year));
}

/** An authority's assessment of a year. */
export async function findAssessment(tx: Tx, authorityId: string, year: number): Promise<AssessmentRow | undefined> {
  const [found] = await tx
    .select()
    .from(needsAssessments)
    .where(and(eq(needsAssessments.authorityId, authorityId), eq(needsAssessments.year, year)));
  return found;
}

/** @returns its id. Breaks needs_assessments_year where there is one of that year */
export async function createAssessment(
  tx: Tx,
  assessment: { authorityId: string; year: number; asAt: string },
): Promise<AssessmentRow> {
  const [created] = await tx
    .insert(needsAssessments)
    .values({ ...assessment, openedBy: me })
    .returning();
  return created as AssessmentRow;
}

/** Sets the day for which the service map holds. */
export async function setAsAt(tx: Tx, assessmentId: string, asAt: string): Promise<void> {
  const changed = await tx
    .update(needsAssessments)
    .set({ asAt })
    .where(eq(needsAssessments.id, assessmentId))
    .returning({ id: needsAssessments.id });
  if (changed.length === 0) throw new NotFound("needs assessment");
}

/** Everything that an assessment holds now. */
export async function readAssessment(tx: Tx, row: AssessmentRow): Promise<Assessment> {
  const [authority] = await tx.select().from(needsAuthorities).where(eq(needsAuthorities.id, row.authorityId));
  const rows = await tx
    .select({
      kind: needsRecords.kind,
      key: needsRecords.key,
      entry: needsRecords.entry,
      content: needsRecords.content,
    })
    .from(needsRecords)
    .where(and(eq(needsRecords.assessmentId, row.id), isNull(needsRecords.endedAt)))
    .orderBy(asc(needsRecords.position), asc(needsRecords.key));
  const lists = Object.fromEntries(
    (Object.keys(recordSchemas) as RecordKind[]).map((kind) => [
      listOf[kind],
      rows.filter((one) => one.kind === kind).map(({ content }) => recordSchemas[kind].parse(content)),
    ]),
  );
  const carried = rows.flatMap(({ kind, entry, key }) => (kind === "value" && entry === "carried over" ? [key] : []));
  return {
    about: authority?.slug ?? "",
    year: row.year,
    asAt: row.asAt,
    ...lists,
    ...(carried.length > 0 && { carriedOver: carried }),
  } as unknown as Assessment;
}

/** A record to write, with where it stands; left out, it keeps its place or stands last. */
export type Written<Kind extends RecordKind> = { kind: Kind; record: RecordOf<Kind>; position?: number };

/** As many rows in one statement as the database takes without trouble. */
const batch = 500;

/**
 * Writes records: each in place of the one with its key, if there is one. Those that say nothing new are left alone.
 * @returns how many were new, changed, and the same
 */
export async function writeRecords(
  tx: Tx,
  row: Pick<AssessmentRow, "id" | "authorityId">,
  records: readonly Written<RecordKind>[],
  entry: Entry,
): Promise<{ added: number; changed: number; same: number }> {
  const given = records.map(({ kind, record, position }) => ({
    kind,
    position,
    key: keyOfRecord(kind, record),
    content: recordSchemas[kind].parse(record) as object,
  }));
  const there = await currentOf(tx, row.id);
  const last = new Map<string, number>();
  for (const { kind, position } of there.values()) last.set(kind, Math.max(last.get(kind) ?? -1, position));
  const fresh: (typeof needsRecords.$inferInsert)[] = [];
  const ended: string[] = [];
  let same = 0;
  for (const { kind, key, content, position } of given) {
    const known = there.get(`${kind} ${key}`);
    if (known && alike(known.content, content)) {
      same += 1;
      continue;
    }
    if (known) ended.push(known.id);
    const next = (last.get(kind) ?? -1) + 1;
    if (!known && position === undefined) last.set(kind, next);
    fresh.push({
      authorityId: row.authorityId,
      assessmentId: row.id,
      kind,
      key,
      content,
      entry,
      position: position ?? known?.position ?? next,
      enteredBy: me as unknown as string,
    });
  }
  await end(tx, ended);
  for (let from = 0; from < fresh.length; from += batch) {
    await tx.insert(needsRecords).values(fresh.slice(from, from + batch));
  }
  return { added: fresh.length - ended.length, changed: ended.length, same };
}

/** Takes a record out; what it said stays in its history. @throws NotFound where there is none of that key */
export async function removeRecord(tx: Tx, assessmentId: string, kind: RecordKind, key: string): Promise<void> {
  const [known] = await tx
    .select({ id: needsRecords.id })
    .from(needsRecords)
    .where(and(eq(needsRecords.assessmentId, assessmentId), ofKey(kind, key), isNull(needsRecords.endedAt)));
  if (!known) throw new NotFound("record");
  await end(tx, [known.id]);
}

/**
 * The records that somebody made their own: entered or changed by hand or from a file, or taken out and not entered again.
 * @returns each as kind and key, parted by a space
 */
export async function madeTheirOwn(tx: Tx, assessmentId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({
      kind: needsRecords.kind,
      key: needsRecords.key,
      stands: sql<boolean>`bool_or(${needsRecords.endedAt} is null)`,
      theirs: sql<boolean>`bool_or(${needsRecords.endedAt} is null and ${needsRecords.entry} in ('by hand', 'import'))`,
      takenOut: sql<boolean>`bool_or(${needsRecords.endedBy} is not null)`,
    })
    .from(needsRecords)
    .where(eq(needsRecords.assessmentId, assessmentId))
    .groupBy(needsRecords.kind, needsRecords.key);
  return new Set(
    rows.flatMap(({ kind, key, stands, theirs, takenOut }) =>
      theirs || (!stands && takenOut) ? [`${kind} ${key}`] : [],
    ),
  );
}

/** Who entered a record and when, the newest first; what stood there before too. */
export function historyOf(tx: Tx, assessmentId: string, kind: RecordKind, key: string) {
  return tx
    .select({
      content: needsRecords.content,
      entry: needsRecords.entry,
      enteredAt: needsRecords.enteredAt,
      enteredBy: users.name,
      endedAt: needsRecords.endedAt,
    })
    .from(needsRecords)
    .leftJoin(users, eq(users.id, needsRecords.enteredBy))
    .where(and(eq(needsRecords.assessmentId, assessmentId), ofKey(kind, key)))
    .orderBy(desc(needsRecords.enteredAt));
}

/** Who entered each figure of an indicator that stands now, by the figure's key. */
export async function entriesOf(tx: Tx, assessmentId: string, kind: RecordKind) {
  const rows = await tx
    .select({
      key: needsRecords.key,
      entry: needsRecords.entry,
      enteredAt: needsRecords.enteredAt,
      enteredBy: users.name,
    })
    .from(needsRecords)
    .leftJoin(users, eq(users.id, needsRecords.enteredBy))
    .where(and(eq(needsRecords.assessmentId, assessmentId), eq(needsRecords.kind, kind), isNull(needsRecords.endedAt)));
  return new Map(rows.map(({ key, ...rest }) => [key, rest]));
}

function ofKey(kind: RecordKind, key: string) {
  return and(eq(needsRecords.kind, kind), eq(needsRecords.key, key));
}

async function currentOf(tx: Tx, assessmentId: string) {
  const rows = await tx
    .select()
    .from(needsRecords)
    .where(and(eq(needsRecords.assessmentId, assessmentId), isNull(needsRecords.endedAt)));
  return new Map(rows.map((one) => [`${one.kind} ${one.key}`, one]));
}

async function end(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(needsRecords)
    .set({ endedAt: sql`now()`, endedBy: me })
    .where(inArray(needsRecords.id, [...ids]));
}

/** Whether two documents say the same, whatever the order in which their parts were written. */
function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}
