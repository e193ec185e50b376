/**
 * What signing in needs: next-auth's tables, and the secrets beside them. None of it is granted to `app_user`: only
 * withSystem() reaches it.
 */
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { staffRoles } from "../../lib/permissions";
import { id, moment, now, oneOf } from "./columns";
import { needsAuthorities } from "./needs";
import { users } from "./people";
import { system } from "./policies";
import { services } from "./services";

const user = () =>
  uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** Kept apart from `users`, whose rows next-auth passes about. */
export const credentials = pgTable(
  "credentials",
  {
    userId: user().primaryKey(),
    /** argon2id, with its own parameters and salt. */
    passwordHash: text("password_hash"),
    passwordChangedAt: moment("password_changed_at"),
    totpSecret: text("totp_secret"),
    /** Null while the secret was shown but no code from it has been entered. */
    totpConfirmedAt: moment("totp_confirmed_at"),
  },
  () => [system("credentials")],
);

/** How a session's person proved who they are: here, or to their organisation's identity provider. */
export const SESSION_PROOFS = ["password", "identity-provider"] as const;

export const sessions = pgTable(
  "sessions",
  {
    sessionToken: text("session_token").primaryKey(),
    userId: user(),
    expires: moment("expires").notNull(),
    /** For the absolute time-out. */
    createdAt: now("created_at"),
    /** For the idle time-out. */
    lastActiveAt: now("last_active_at"),
    /** Where the person works now, of all the places where they may; null until they choose. */
    currentServiceId: uuid("current_service_id").references(() => services.id),
    /** The staff role in which they work now; null while they work in a service. */
    currentStaffRole: text("current_staff_role", { enum: staffRoles }),
    /** The authority for which they work now; null for everyone but commissioners. */
    currentAuthorityId: uuid("current_authority_id").references(() => needsAuthorities.id),
    /** The browser in words its owner knows again: "Firefox on Windows". */
    device: text("device"),
    /** While the screen is in somebody else's hands: the only pages that it opens, and where it is taken back. */
    handedOver: jsonb("handed_over").$type<{ within: string; back: string }>(),
    openedWith: text("opened_with", { enum: SESSION_PROOFS }).notNull().default("password"),
  },
  (table) => [
    oneOf("sessions_current_staff_role", "current_staff_role", staffRoles),
    oneOf("sessions_opened_with", "opened_with", SESSION_PROOFS),
    index("sessions_user").on(table.userId),
    system("sessions"),
  ],
);

export const accounts = pgTable(
  "accounts",
  {
    userId: user(),
    type: text("type").$type<"oauth" | "oidc" | "email" | "webauthn">().notNull(),
    provider: text("provider").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    refresh_token: text("refresh_token"),
    access_token: text("access_token"),
    expires_at: integer("expires_at"),
    token_type: text("token_type"),
    scope: text("scope"),
    id_token: text("id_token"),
    session_state: text("session_state"),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    index("accounts_user").on(table.userId),
    system("accounts"),
  ],
);

export const verificationTokens = pgTable(
  "verification_tokens",
  {
    identifier: text("identifier").notNull(),
    token: text("token").notNull(),
    expires: moment("expires").notNull(),
  },
  (table) => [primaryKey({ columns: [table.identifier, table.token] }), system("verification_tokens")],
);

/** For the limits by account and by address. Addresses are kept as hashes, and rows for a day or so. */
export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** The e-mail address that was typed, in small letters, whether or not there is such an account. */
    account: text("account").notNull(),
    addressHash: text("address_hash").notNull(),
    at: now("at"),
    succeeded: boolean("succeeded").notNull(),
  },
  (table) => [
    index("sign_in_attempts_account").on(table.account, table.at),
    index("sign_in_attempts_address").on(table.addressHash, table.at),
    system("sign_in_attempts"),
  ],
);

export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: id(),
    userId: user(),
    codeHash: text("code_hash").notNull(),
    createdAt: now("created_at"),
    usedAt: moment("used_at"),
  },
  (table) => [unique("recovery_codes_once").on(table.userId, table.codeHash), system("recovery_codes")],
);

/** Time steps whose code was used: a code that was looked over a shoulder does not work a second time. */
export const usedTotpSteps = pgTable(
  "used_totp_steps",
  { userId: user(), step: bigint("step", { mode: "number" }).notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.step] }), system("used_totp_steps")],
);
