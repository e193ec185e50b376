/**
 * Who may see and write which rows, enforced by the database itself, so that a forgotten WHERE leaks nothing.
 *
 * Two roles read and write; neither owns a table, and neither can bypass these policies:
 * - `app_user` acts for a person. withCaller() tells the database who it is by settings that end with the transaction;
 *   the functions app.me(), app.role(), app.services(), app.case_services() and app.authorities() read them. Without them nothing is seen.
 * - `app_system` acts for nobody: signing in (before it is known who is there), command-line tools, jobs. It sees all
 *   rows, and is a role of its own rather than a setting, so that what belongs to signing in (password hashes,
 *   sessions, codes) is not granted to `app_user` at all, whatever a query for a person asks.
 *
 * A subselect around each function makes PostgreSQL call it once a query and not once a row.
 */
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";
import { raw } from "./columns";

export const appUser = pgRole("app_user").existing();
export const appSystem = pgRole("app_system").existing();

const me = "(select app.me())";
const role = "(select app.role())";

export const isAdministrator = `${role} = 'administrator'`;
export const isStaff = `${role} in ('administrator', 'analyst')`;
export const isAnalyst = `${role} = 'analyst'`;
export const isManager = `${role} = 'manager'`;

/** The row's service is one that the caller works in now. */
export const inService = (column = "service_id") => `${column} = any ((select app.services())::uuid[])`;
/** The same, for what belongs to cases: only caseworkers and managers have such services. */
export const inCaseService = "service_id = any ((select app.case_services())::uuid[])";
/** The row belongs to the authority for which the caller is a commissioner: everyone else has none. */
export const inAuthority = (column = "authority_id") => `${column} = any ((select app.authorities())::uuid[])`;
/** The row is the caller's own. */
export const isMe = (column: string) => `${column} = ${me}`;
/**
 * The row belongs to a case that the caller may see. The policy of `cases` holds inside the subquery: what is true of
 * the case (service, restriction) is true of all that hangs on it, and is written once.
 */
export const ofVisibleCase = (table: string, column = "case_id") =>
  `exists (select 1 from "cases" where "cases"."id" = "${table}"."${column}")`;

type Command = "all" | "select" | "insert" | "update" | "delete";

/** Lets people read or write the rows for which `condition` holds. */
export function people(table: string, command: Command, condition: string) {
  return pgPolicy(`${table}_people_${command}`, {
    for: command,
    to: appUser,
    ...(command !== "insert" && { using: raw(condition) }),
    ...(command !== "select" && command !== "delete" && { withCheck: raw(condition) }),
  });
}

/** Lets the system read and write every row (what it may do to a table is said by GRANT). */
export function system(table: string) {
  return pgPolicy(`${table}_system`, { for: "all", to: appSystem, using: raw("true"), withCheck: raw("true") });
}
