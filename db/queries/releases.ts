/** The register of releases: what was asked for, prepared, let go or turned down, and what was given to whom. */
import { and, desc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { Fault } from "@/lib/errors";
import { dayInWords } from "@/lib/forms/question-types/date";
import type { Draft } from "@/lib/releases/package/write-package";
import { dayOf } from "@/lib/time";
import { isTaken, NotFound } from "../errors";
import { type ReleaseStatus, releases, services, users } from "../schema";
import type { Tx } from "../types";

export type NewRelease = Pick<
  typeof releases.$inferInsert,
  | "kind"
  | "dataset"
  | "fromDay"
  | "toDay"
  | "access"
  | "serviceId"
  | "fiveSafes"
  | "longitudinalReason"
  | "longitudinalStudy"
> & { requestedBy: string };

/** A page of the register. */
export interface Release {
  readonly id: string;
  /** "R-0007". */
  readonly name: string;
  readonly number: number;
  readonly kind: (typeof releases.$inferSelect)["kind"];
  readonly dataset: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly access: (typeof releases.$inferSelect)["access"];
  readonly service: { readonly id: string; readonly slug: string; readonly name: string } | null;
  readonly fiveSafes: (typeof releases.$inferSelect)["fiveSafes"];
  readonly longitudinalReason: string | null;
  readonly longitudinalStudy: string | null;
  readonly levels: Readonly<Record<string, number>>;
  readonly status: ReleaseStatus;
  readonly requestedBy: { readonly id: string; readonly name: string | null };
  readonly requestedAt: Date;
  readonly preparedBy: { readonly id: string; readonly name: string | null } | null;
  readonly preparedAt: Date | null;
  readonly draft: Draft | null;
  /** What it was held against when it was prepared: names of releases, and what services saw of all. */
  readonly givenBefore: readonly string[];
  readonly decidedBy: { readonly id: string; readonly name: string | null } | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly expiresOn: string | null;
  readonly certificate: string | null;
}

/** "R-0007" of 7. */
export function nameOfRelease(number: number): string {
  return `R-${String(number).padStart(4, "0")}`;
}

/** 7 of "R-0007" or "7"; undefined where it is no name of a release. */
export function numberOfRelease(name: string): number | undefined {
  const digits = /^(?:R-)?0*(\d{1,9})$/i.exec(name.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const requester = alias(users, "requester");
const preparer = alias(users, "preparer");
const decider = alias(users, "decider");

/** What a list of releases says of one: without what was drawn up for it, which can be as long as a book. */
export type ListedRelease = Omit<Release, "draft" | "givenBefore" | "certificate">;

/** All of it, newest first. */
export async function listReleases(tx: Tx): Promise<ListedRelease[]> {
  return (await selected(tx, "listed").orderBy(desc(releases.number))).map(asListed);
}

/** @throws NotFound where there is none, or the caller may not see it */
export async function findRelease(tx: Tx, by: { id: string } | { number: number }): Promise<Release> {
  const [row] = await selected(tx, "whole").where("id" in by ? eq(releases.id, by.id) : eq(releases.number, by.number));
  if (!row) throw new NotFound("release");
  return asRelease(row);
}

/** Which releases of tables have been given, as a text that is another once one more is. */
export async function tablesGiven(tx: Tx): Promise<string> {
  const rows = await tx
    .select({ number: releases.number })
    .from(releases)
    .where(and(eq(releases.status, "approved"), eq(releases.kind, "tables")))
    .orderBy(releases.number);
  return rows.map(({ number }) => nameOfRelease(number)).join(" ");
}

/**
 * Keeps a release for one until the transaction ends, so that what is read of it is what is decided on, and what is
 * decided on is what was prepared. To be called before it is read.
 *
 * @throws Fault where somebody else has it
 */
export async function holdRelease(tx: Tx, id: string): Promise<void> {
  try {
    await tx
      .select({ id: releases.id })
      .from(releases)
      .where(eq(releases.id, id))
      .for("no key update", { noWait: true });
  } catch (fault) {
    if (!isTaken(fault)) throw fault;
    throw new Fault(
      "Somebody else is preparing this release or deciding on it just now. Look at it again in a minute.",
    );
  }
}

/** @throws Fault where nobody may have it any more */
export function refuseExpired({ name, expiresOn }: Pick<Release, "name" | "expiresOn">, now: Date): void {
  if (expiresOn !== null && isOver({ expiresOn }, now))
    throw new Fault(
      `${name} expired on ${dayInWords(expiresOn)}: nobody may have it any more, and it is not kept here.`,
    );
}

/** Whether the last day is over on which anybody may have it. */
export function isOver({ expiresOn }: Pick<Release, "expiresOn">, now: Date): boolean {
  return expiresOn !== null && expiresOn < dayOf(now);
}

/** @returns its id */
export async function requestRelease(tx: Tx, wanted: NewRelease): Promise<string> {
  const [row] = await tx.insert(releases).values(wanted).returning({ id: releases.id });
  return (row as { id: string }).id;
}

/** Keeps what was prepared, or prepared anew. @throws NotFound where it was decided on already */
export async function keepDraft(
  tx: Tx,
  id: string,
  {
    draft,
    givenBefore,
    by,
    at,
    levels,
  }: Pick<Release, "givenBefore" | "levels"> & { draft: Draft; by: string; at: Date },
): Promise<void> {
  await step(tx, id, ["requested", "prepared"], {
    status: "prepared",
    prepared: JSON.stringify({ ...draft, givenBefore }),
    preparedBy: by,
    preparedAt: at,
    levels,
  });
}

/** @throws NotFound where it does not wait; the database refuses whoever prepared it */
export async function approveRelease(
  tx: Tx,
  id: string,
  { by, at, certificate, expiresOn }: { by: string; at: Date; certificate: string; expiresOn: string },
): Promise<void> {
  await step(tx, id, ["prepared"], { status: "approved", decidedBy: by, decidedAt: at, certificate, expiresOn });
}

/** @throws NotFound where it was decided on already */
export async function refuseRelease(tx: Tx, id: string, { by, reason }: { by: string; reason: string }): Promise<void> {
  await step(tx, id, ["requested", "prepared"], { status: "refused", decidedBy: by, decidedAt: sql`now()`, reason });
}

async function step(
  tx: Tx,
  id: string,
  from: ReleaseStatus[],
  change: Parameters<ReturnType<typeof tx.update<typeof releases>>["set"]>[0],
): Promise<void> {
  const done = await tx
    .update(releases)
    .set(change)
    .where(and(eq(releases.id, id), inArray(releases.status, from)))
    .returning({ id: releases.id });
  if (done.length === 0) throw new NotFound("release");
}

function selected(tx: Tx, as: "whole" | "listed") {
  const long = (column: AnyPgColumn) => (as === "whole" ? sql<string | null>`${column}` : sql<string | null>`null`);
  return tx
    .select({
      release: {
        ...getTableColumns(releases),
        prepared: long(releases.prepared),
        certificate: long(releases.certificate),
      },
      service: { id: services.id, slug: services.slug, name: services.name },
      requester: requester.name,
      preparer: preparer.name,
      decider: decider.name,
    })
    .from(releases)
    .leftJoin(services, eq(services.id, releases.serviceId))
    .leftJoin(requester, eq(requester.id, releases.requestedBy))
    .leftJoin(preparer, eq(preparer.id, releases.preparedBy))
    .leftJoin(decider, eq(decider.id, releases.decidedBy))
    .$dynamic();
}

/** What stands in the column "prepared". */
type Kept = Draft & Pick<Release, "givenBefore">;

type Row = Awaited<ReturnType<typeof selected>>[number];

function asListed({ release: { prepared, certificate, ...release }, service, ...names }: Row): ListedRelease {
  const person = (id: string | null, name: string | null) => (id === null ? null : { id, name });
  return {
    ...release,
    name: nameOfRelease(release.number),
    service: service?.id ? service : null,
    requestedBy: { id: release.requestedBy, name: names.requester },
    preparedBy: person(release.preparedBy, names.preparer),
    decidedBy: person(release.decidedBy, names.decider),
  };
}

function asRelease(row: Row): Release {
  const { prepared, certificate } = row.release;
  // What is beside the draft is no part of the certificate that is made of it.
  const { givenBefore = [], ...draft } = JSON.parse(prepared ?? "{}") as Partial<Kept>;
  return { ...asListed(row), certificate, draft: prepared === null ? null : (draft as Draft), givenBefore };
}
