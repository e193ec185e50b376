/**
 * What is released: who asked for it and why, who prepared it, who let it go, and what was given. A row is a page of the
 * register: it goes forward, step by step, and never back.
 */
import { customType, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { FiveSafes } from "../../lib/releases/package/certificate";
import { day, id, moment, must, now, oneOf } from "./columns";
import { users } from "./people";
import { isAnalyst, isMe, people, system } from "./policies";
import { services } from "./services";

/** requested: asked for · prepared: waits for a second person · approved: given · refused: turned down or taken back. */
export const RELEASE_STATUSES = ["requested", "prepared", "approved", "refused"] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

export const RELEASE_KINDS = ["records", "tables"] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

export const RELEASE_ACCESS = ["public", "controlled"] as const;

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const releases = pgTable(
  "releases",
  {
    id: id(),
    /** By which people speak of it: "R-0007". */
    number: integer("number").generatedAlwaysAsIdentity().notNull(),
    kind: text("kind", { enum: RELEASE_KINDS }).notNull(),
    /** As of the annual dataset: "adult-idva". */
    dataset: text("dataset").notNull(),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day").notNull(),
    access: text("access", { enum: RELEASE_ACCESS }).notNull(),
    /** Of the tables of one service alone. */
    serviceId: uuid("service_id").references(() => services.id),
    fiveSafes: jsonb("five_safes").$type<FiveSafes>().notNull(),
    /** Why the names of people must be the same as in the study's other releases; null where they are of this one alone. */
    longitudinalReason: text("longitudinal_reason"),
    /** The study whose releases have the same names. */
    longitudinalStudy: text("longitudinal_study"),
    /** Levels of coarsening that somebody chose, by name of quasi-identifier. */
    levels: jsonb("levels").$type<Readonly<Record<string, number>>>().notNull().default({}),
    status: text("status", { enum: RELEASE_STATUSES }).notNull().default("requested"),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => users.id),
    requestedAt: now("requested_at"),
    preparedBy: uuid("prepared_by").references(() => users.id),
    preparedAt: moment("prepared_at"),
    /** The certificate as far as it is known before it is approved, as text: it must come out again to the byte. And what it was held against. */
    prepared: text("prepared"),
    decidedBy: uuid("decided_by").references(() => users.id),
    decidedAt: moment("decided_at"),
    /** Why it was refused. */
    reason: text("reason"),
    /** The signed certificate of what was given. */
    certificate: text("certificate"),
    expiresOn: day("expires_on"),
  },
  (table) => [
    oneOf("releases_kind", "kind", RELEASE_KINDS),
    oneOf("releases_access", "access", RELEASE_ACCESS),
    oneOf("releases_status", "status", RELEASE_STATUSES),
    must("releases_period", "from_day <= to_day"),
    must("releases_longitudinal", "(longitudinal_study is null) = (longitudinal_reason is null)"),
    must(
      "releases_prepared",
      "(prepared is null) = (prepared_by is null) and (prepared_by is null) = (prepared_at is null)",
    ),
    must(
      "releases_decided",
      "(status in ('approved', 'refused')) = (decided_by is not null and decided_at is not null)",
    ),
    must("releases_refused", "(status = 'refused') = (reason is not null)"),
    must("releases_approved", "status <> 'approved' or (certificate is not null and expires_on is not null)"),
    must("releases_two_people", "status <> 'approved' or (prepared_by is not null and decided_by <> prepared_by)"),
    uniqueIndex("releases_number").on(table.number),
    people("releases", "select", isAnalyst),
    people("releases", "insert", `${isAnalyst} and ${isMe("requested_by")} and status = 'requested'`),
    people("releases", "update", isAnalyst),
    system("releases"),
  ],
);

/**
 * What a release was made of, kept so that the next one gives no more away: the cases in it, as a list of keyed numbers
 * from which no case can be told. Read by the system alone.
 */
export const releaseCases = pgTable(
  "release_cases",
  {
    releaseId: uuid("release_id")
      .primaryKey()
      .references(() => releases.id),
    /** Eight bytes a case, in rising order. */
    cases: bytes("cases").notNull(),
    /** Four bytes a case, in the same order: which of them are shown alike. Null of releases that are older than this. */
    combinations: bytes("combinations"),
    count: integer("count").notNull(),
    /** Which answers are not told apart: see RareAnswers. Null of releases that are older than this. */
    rareAnswers: jsonb("rare_answers").$type<Readonly<Record<string, number>>>(),
    /** The levels that were used, by name of quasi-identifier. */
    levels: jsonb("levels").$type<Readonly<Record<string, number>>>().notNull(),
  },
  () => [system("release_cases")],
);

/**
 * The cases in the period of a release whose clients had withdrawn their consent when it was prepared, as numbers from which
 * none can be told: whoever is among them later and not here has withdrawn since, whatever any clock says.
 */
export const releaseWithdrawals = pgTable(
  "release_withdrawals",
  {
    releaseId: uuid("release_id")
      .primaryKey()
      .references(() => releases.id),
    /** Eight bytes a case, in rising order. */
    cases: bytes("cases").notNull(),
  },
  () => [system("release_withdrawals")],
);

/** Every number that a release of tables printed or withheld, so that the next is audited together with it. */
export const releasedFigures = pgTable(
  "released_figures",
  {
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    cell: text("cell").notNull(),
    /** What was true; read by the system alone. */
    count: integer("count").notNull(),
    /** Of how many people an average was: which numbers it was the average of, as a text from which none can be told. */
    averaged: text("averaged"),
    /** What was printed; null where it was withheld. */
    printed: integer("printed"),
    withheld: text("withheld"),
    roundTo: integer("round_to").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.cell] }),
    index("released_figures_cell").on(table.cell),
    must("released_figures_one", "(printed is null) <> (withheld is null)"),
    system("released_figures"),
  ],
);

/** A link by which a package is fetched: for one release, for a time, by its token, of which only the SHA-256 is kept. */
export const releaseLinks = pgTable(
  "release_links",
  {
    id: id(),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    tokenHash: text("token_hash").notNull().unique(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => users.id),
    madeAt: now("made_at"),
    expiresAt: moment("expires_at").notNull(),
    /** To whom it was given. */
    recipient: text("recipient").notNull(),
    fetches: integer("fetches").notNull().default(0),
    lastFetchedAt: moment("last_fetched_at"),
    /** When it was taken back: it leads nowhere from then on. */
    revokedAt: moment("revoked_at"),
    revokedBy: uuid("revoked_by").references(() => users.id),
  },
  (table) => [
    must("release_links_revoked", "(revoked_at is null) = (revoked_by is null)"),
    index("release_links_release").on(table.releaseId),
    people("release_links", "select", isAnalyst),
    people("release_links", "insert", `${isAnalyst} and ${isMe("made_by")}`),
    people("release_links", "update", `${isAnalyst} and (revoked_by is null or ${isMe("revoked_by")})`),
    system("release_links"),
  ],
);

/** Secrets of releases that outlive them: the signing key, and the keys of longitudinal studies. For the system alone. */
export const releaseSecrets = pgTable(
  "release_secrets",
  { name: text("name").primaryKey(), secret: text("secret").notNull(), madeAt: now("made_at") },
  () => [must("release_secrets_named", "name ~ '^(signing|study .+)$'"), system("release_secrets")],
);
