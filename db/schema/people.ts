/** Accounts, what they may do and where, and the links by which they are opened. Signing in itself is in sign-in.ts. */
import { sql } from "drizzle-orm";
import { type AnyPgColumn, foreignKey, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { serviceRoles, staffRoles as staffRoleNames } from "../../lib/permissions";
import { id, moment, must, now, oneOf } from "./columns";
import { inService, isAdministrator, isManager, isMe, isStaff, people, system } from "./policies";
import { services, teams } from "./services";

/** The first five columns are those of next-auth's adapter, which hands whole rows to its callbacks: no secrets here. */
export const users = pgTable(
  "users",
  {
    id: id(),
    name: text("name"),
    email: text("email").notNull().unique(),
    emailVerified: moment("email_verified"),
    image: text("image"),
    createdAt: now("created_at"),
    createdBy: uuid("created_by").references((): AnyPgColumn => users.id),
    lastSignedInAt: moment("last_signed_in_at"),
    /** From this moment nobody signs in with it; a trigger ends its sessions in the same transaction. */
    disabledAt: moment("disabled_at"),
    disabledBy: uuid("disabled_by").references((): AnyPgColumn => users.id),
  },
  () => [
    must("users_email", "email = lower(email)"),
    // Colleagues, former ones included: their names stand in the timelines of cases, and those of staff on what staff
    // prepare and approve.
    people(
      "users",
      "select",
      `${isMe("id")} or ${isAdministrator} or ${isMe("created_by")}
      or exists (select 1 from "memberships" where "memberships"."user_id" = "users"."id")
      or exists (select 1 from "commissions" where "commissions"."user_id" = "users"."id")
      or (${isStaff} and app.is_staff(id))`,
    ),
    people("users", "insert", `${isAdministrator} or (${isManager} and ${isMe("created_by")})`),
    // A manager manages an account only while it is in no other service and is not staff: see app.manages().
    people("users", "update", `${isAdministrator} or app.manages(id)`),
    system("users"),
  ],
);

/** Who works where, as what. A change ends the row and begins another. */
export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    teamId: uuid("team_id"),
    role: text("role", { enum: serviceRoles }).notNull(),
    since: now("since"),
    until: moment("until"),
    grantedBy: uuid("granted_by").references(() => users.id),
    endedBy: uuid("ended_by").references(() => users.id),
  },
  (table) => [
    oneOf("memberships_role", "role", serviceRoles),
    uniqueIndex("memberships_current").on(table.userId, table.serviceId).where(sql`until is null`),
    index("memberships_service").on(table.serviceId),
    foreignKey({
      name: "memberships_team",
      columns: [table.teamId, table.serviceId],
      foreignColumns: [teams.id, teams.serviceId],
    }),
    people("memberships", "select", `${isMe("user_id")} or ${isAdministrator} or ${inService()}`),
    people("memberships", "insert", `${isAdministrator} or (${isManager} and ${inService()})`),
    people("memberships", "update", `${isAdministrator} or (${isManager} and ${inService()})`),
    system("memberships"),
  ],
);

/** Roles of those who run the dataset: they belong to no service. */
export const staffRoles = pgTable(
  "staff_roles",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: text("role", { enum: staffRoleNames }).notNull(),
    since: now("since"),
    until: moment("until"),
    grantedBy: uuid("granted_by").references(() => users.id),
    endedBy: uuid("ended_by").references(() => users.id),
  },
  (table) => [
    oneOf("staff_roles_role", "role", staffRoleNames),
    uniqueIndex("staff_roles_current").on(table.userId, table.role).where(sql`until is null`),
    people("staff_roles", "select", `${isMe("user_id")} or ${isAdministrator}`),
    people("staff_roles", "insert", isAdministrator),
    people("staff_roles", "update", isAdministrator),
    system("staff_roles"),
  ],
);

/** `recover` is a reset that also takes the second factor away, for someone who has lost their phone. */
export const INVITATION_PURPOSES = ["invite", "reset", "recover"] as const;

/** One-time links. Only the SHA-256 of the token is kept: whoever reads the table cannot use it. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    tokenHash: text("token_hash").notNull().unique(),
    purpose: text("purpose", { enum: INVITATION_PURPOSES }).notNull(),
    createdBy: uuid("created_by").references(() => users.id),
    createdAt: now("created_at"),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [
    oneOf("invitations_purpose", "purpose", INVITATION_PURPOSES),
    index("invitations_user").on(table.userId),
    people("invitations", "all", `${isAdministrator} or app.manages(user_id)`),
    system("invitations"),
  ],
);
