/**
 * What only the database refuses. Everything else that a person can be told of is in lib/errors: Conflict where
 * somebody else saved first, Fault where what was asked for cannot be.
 */

/** The database cannot be opened, or not by this process. Its message is a sentence to print. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
}

/** Another process has the embedded database open. */
export class DatabaseInUse extends DatabaseUnavailable {
  override name = "DatabaseInUse";
}

/** There is no such record, or the caller may not see it: nobody is told which. The page answers 404. */
export class NotFound extends Error {
  override name = "NotFound";
  constructor(what: string) {
    super(`There is no such ${what}.`);
  }
}

/** The name of the constraint that a write broke, whichever driver reported it. */
export function brokenConstraint(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { constraint } = cause as { constraint?: unknown };
    if (typeof constraint === "string") return constraint;
  }
  return undefined;
}

/** Whether somebody else had the row that was to be kept or changed: held it still, or changed it since it was read. */
export function isTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    // lock_not_available and serialization_failure, as PostgreSQL numbers them.
    if (code === "55P03" || code === "40001") return true;
  }
  return false;
}
