import "server-only";
import { redirect } from "next/navigation";
import { type Caller, type Tx, withCaller } from "@/db";
import { recordAudit } from "@/db/queries/audit";
import { authorise, rethrow } from "@/lib/action";
import { currentPerson, requirePerson } from "@/lib/auth/current";
import type { Person } from "@/lib/auth/person";
import type { Action } from "@/lib/permissions";

/** The record that a page shows, for the audit trail: looking at a case is written down, as changing it is. */
export type Viewed = {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly serviceId?: string | null;
};

export type ReadingContext = {
  readonly caller: Caller;
  readonly person: Person;
  readonly tx: Tx;
  /** Writes down that this record was looked at. */
  readonly viewed: (record: Viewed) => Promise<void>;
};

export type ReadingSpec = {
  /** What is looked at, as the audit trail says it: "case.view". */
  readonly name: string;
  /** Who may look: a line of lib/permissions.ts. */
  readonly may: Action;
};

/**
 * The one way for a page to read: authorises, reads in one transaction for the person who asked, and writes down what
 * was looked at. Someone who is not signed in is sent to sign in and then back; a page that is not for their role, and
 * a record that is not there or not theirs (call `notFound()`), is a 404, written down.
 *
 * ```ts
 * const found = await reading({ name: "case.view", may: "cases.view" }, async ({ tx, viewed }) => { … });
 * ```
 * @throws Failure, which holds no answers, where reading fails
 */
export async function reading<Value>(
  spec: ReadingSpec,
  read: (context: ReadingContext) => Promise<Value>,
): Promise<Value> {
  const person = await requirePerson();
  if (person.mustSetUpSecondFactor && spec.may !== "account.own") redirect("/account/second-factor");
  return readFor(person, spec, read);
}

/**
 * The one way for a GET route handler to read: as `reading`, but someone who is not signed in gets a 401 in JSON,
 * because a script asked and not a person.
 */
export async function answering(
  spec: ReadingSpec,
  read: (context: ReadingContext) => Promise<Response>,
): Promise<Response> {
  const person = await currentPerson();
  if (!person || person.handedOver) return Response.json({ error: "You have been signed out." }, { status: 401 });
  return readFor(person, spec, read);
}

async function readFor<Value>(
  person: Person,
  spec: ReadingSpec,
  read: (context: ReadingContext) => Promise<Value>,
): Promise<Value> {
  const caller = await authorise(person, spec);
  try {
    return await withCaller(caller, (tx) => {
      const viewed = ({ subjectType, subjectId, serviceId }: Viewed) =>
        recordAudit(tx, { action: spec.name, subjectType, subjectId, serviceId });
      return read({ caller, person, tx, viewed });
    });
  } catch (error) {
    return rethrow(error, spec.name, caller);
  }
}
