import "server-only";
import { sql } from "drizzle-orm";
import { notFound, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type Caller, NotFound, type Tx, withCaller, withSystem } from "@/db";
import { type AuditEntry, recordAudit } from "@/db/queries/audit";
import { rowsOf } from "@/db/types";
import { callerOf, currentPerson } from "@/lib/auth/current";
import type { Person } from "@/lib/auth/person";
import { recordRefusal } from "@/lib/auth/refusals";
import { Conflict, Failure, Fault, type FieldError, withoutAnswers } from "@/lib/errors";
import { readForm } from "@/lib/form-data";
import { type Action, may } from "@/lib/permissions";

/** What an action answers. A page shows `errors` beside its fields and loses nothing of what was typed. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly errors: readonly FieldError[];
      /** Somebody else saved first: what the action wants the page to show of it. */
      readonly conflict?: unknown;
      /** The session has ended. Nothing was saved, and what was typed is still in the page. */
      readonly signedOut?: true;
    };

/** An audit event of an action: its name is the action's own unless another is given. */
export type ActionEvent = Omit<AuditEntry, "action"> & { readonly action?: string };

export type ActionContext<Input> = {
  readonly caller: Caller;
  readonly person: Person;
  /** The transaction: everything read and written goes through it. */
  readonly tx: Tx;
  readonly input: Input;
  /** Writes an event to the audit trail, in the same transaction. Queries that record their own need no other. */
  readonly audit: (event: ActionEvent) => Promise<void>;
};

export type ActionSpec<Schema extends z.ZodType> = {
  /** What is done, as the audit trail says it: "case.open". */
  readonly name: string;
  /** Who may do it: a line of lib/permissions.ts. */
  readonly may: Action;
  /** What it takes; its messages are sentences for the page. */
  readonly input: Schema;
  /**
   * "system" for what belongs to signing in (passwords, sessions, codes), which no person's query reaches. Then the
   * action itself must see to it that it touches nothing but what the person may.
   */
  readonly as?: "system";
  /** It can be done while the screen is in somebody else's hands. It must then see to it that it is theirs to do. */
  readonly whileHandedOver?: true;
};

const signedOut: FieldError = {
  field: "",
  message: "You have been signed out. Sign in again in another tab, then come back here and save",
};

/**
 * The one way to write. It authorises, parses, acts in one transaction for the person who asked, and sees to it that
 * the transaction holds an audit event: an action that recorded none fails, and nothing of it is kept.
 *
 * ```ts
 * export const closeCase = action({ name: "case.close", may: "cases.edit", input: closing }, async ({ tx, input, audit }) => {
 *   …
 *   await audit({ subjectType: "case", subjectId: input.caseId, serviceId });
 *   return { caseId: input.caseId };
 * });
 * ```
 *
 * Give the result a form or any object. Within the action, throw `Fault` for what the person can put right, `Conflict`
 * when somebody else saved first, and call `notFound()` for a record that is not there or not theirs. Go to another page
 * after the action has answered, never inside it: leaving it that way would undo it.
 *
 * @throws Next.js's 404 where the role or the record is out of reach; Failure, which holds no answers, for the rest
 */
export function action<Schema extends z.ZodType, Value>(
  spec: ActionSpec<Schema>,
  act: (context: ActionContext<z.output<Schema>>) => Promise<Value>,
): (given: unknown) => Promise<Result<Value>> {
  return async (given) => {
    const person = await currentPerson();
    if (!person) return { ok: false, errors: [signedOut], signedOut: true };
    const caller = await authorise(person, spec);
    if (person.handedOver && !spec.whileHandedOver) {
      await recordRefusal(person.userId, spec.name, "role");
      notFound();
    }
    const parsed = spec.input.safeParse(given instanceof FormData ? readForm(given) : given);
    if (!parsed.success) return { ok: false, errors: parsed.error.issues.map(toFieldError) };
    const work = async (tx: Tx): Promise<Value> => {
      const audit = (event: ActionEvent) => recordAudit(tx, { action: spec.name, actor: person.userId, ...event });
      const done = await act({ caller, person, tx, input: parsed.data, audit });
      await insistOnAudit(tx, spec.name);
      return done;
    };
    try {
      const value = spec.as === "system" ? await withSystem(work) : await withCaller(caller, work);
      return { ok: true, value };
    } catch (error) {
      return answerTo(error, spec, caller);
    }
  };
}

/** The person as the database is told of them; or a 404, written down, where their role may not do this. */
export async function authorise(person: Person, spec: { name: string; may: Action }): Promise<Caller> {
  const caller = callerOf(person);
  if (caller && may(person, spec.may) && !(person.mustSetUpSecondFactor && spec.may !== "account.own")) return caller;
  await recordRefusal(person.userId, spec.name, "role");
  notFound();
}

function toFieldError(issue: z.core.$ZodIssue): FieldError {
  return { field: issue.path.map(String).join("."), message: issue.message };
}

/** The trigger on the audit trail leaves this note for as long as the transaction lasts. */
async function insistOnAudit(tx: Tx, name: string): Promise<void> {
  const [note] = await rowsOf<{ audited: string | null }>(
    tx,
    sql`select current_setting('app.audited', true) as audited`,
  );
  if (note?.audited !== "yes")
    throw new Failure(`${name} recorded nothing in the audit trail, so nothing of it was kept`);
}

/** Turns what an action threw into what the page is told. */
async function answerTo(
  error: unknown,
  spec: { name: string },
  caller: Caller,
): Promise<Extract<Result<never>, { ok: false }>> {
  if (error instanceof Fault) return { ok: false, errors: error.errors };
  if (error instanceof Conflict) return { ok: false, errors: [], conflict: error.details };
  return rethrow(error, spec.name, caller);
}

/**
 * Ends a page or an action that could not be finished: a 404 for a record out of reach, which is written down, and
 * otherwise a failure that says what kind it was and holds nothing of what it was about.
 */
export async function rethrow(error: unknown, name: string, caller: Caller): Promise<never> {
  if (error instanceof NotFound || digestOf(error).startsWith("NEXT_HTTP_ERROR_FALLBACK")) {
    await recordRefusal(caller.userId, name, "record");
    notFound();
  }
  if (digestOf(error).startsWith("NEXT_REDIRECT")) {
    throw new Failure(`${name} went to another page inside its transaction, so nothing of it was kept`);
  }
  unstable_rethrow(error);
  throw error instanceof Failure ? error : withoutAnswers(name, error);
}

/** The mark by which Next.js knows its own signals. */
function digestOf(error: unknown): string {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" ? digest : "";
}
