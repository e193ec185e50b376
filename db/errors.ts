/** What the database refuses in a way that a person can be told of. Each message is a sentence for the screen. */

/** The database cannot be opened, or not by this process. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
}

/** Another process has the embedded database open. */
export class DatabaseInUse extends DatabaseUnavailable {
  override name = "DatabaseInUse";
}

/** There is no such record, or the caller may not see it: nobody is told which. */
export class NotFound extends Error {
  override name = "NotFound";
  constructor(what: string) {
    super(`There is no such ${what}.`);
  }
}

/** The record was changed since the caller read it. */
export class Stale extends Error {
  override name = "Stale";
  constructor(what: string) {
    super(`Somebody else changed this ${what} while you had it open. Look at it again before you save.`);
  }
}

/** What was asked for cannot be, given what the record holds. */
export class Refused extends Error {
  override name = "Refused";
}

/** The name of the constraint that a write broke, whichever driver reported it. */
export function brokenConstraint(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const constraint = (cause as { constraint?: unknown }).constraint;
    if (typeof constraint === "string") return constraint;
  }
  return undefined;
}
