/**
 * The ways a page or an action can fail on purpose, and how any other failure is made fit to be logged.
 * None of them ever carries an answer, a name or what someone typed.
 */

/** One thing to put right. `field` is the field's name in the form, or "" for the whole of it. */
export type FieldError = { readonly field: string; readonly message: string };

/** Thrown by an action that cannot do what was asked of it, with sentences for the page. Nothing is saved. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly errors: readonly FieldError[];

  constructor(errors: string | readonly FieldError[]) {
    super("the input was refused");
    this.errors = typeof errors === "string" ? [{ field: "", message: errors }] : errors;
  }
}

/** Thrown when somebody else saved first. `details` goes back to the page, which shows both sides; it is never logged. */
export class Conflict<Details = unknown> extends Error {
  override readonly name = "Conflict";
  readonly details: Details;

  constructor(details: Details) {
    super("somebody else saved first");
    this.details = details;
  }
}

/** An unexpected failure as it may be logged: what was being done and the kind of fault, never what it was done with. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** Reads a property of something unknown, when it is a short plain word: a code or a constraint's name, not a value. */
function word(from: unknown, key: string): string | undefined {
  if (typeof from !== "object" || from === null || !(key in from)) return undefined;
  const value = (from as Record<string, unknown>)[key];
  return typeof value === "string" && /^[\w$.-]{1,80}$/.test(value) ? value : undefined;
}

/**
 * What may be said of an error in a log: its class, its code and the constraint it broke.
 *
 * A database error's message, detail and parameters hold the values of the row, and a library's message may quote its
 * input, so none of those is kept. Causes are followed, because drizzle-orm wraps the driver's error in its own.
 */
export function describeFailure(error: unknown): string {
  const parts: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 4 && at instanceof Error; depth += 1) {
    const said = [at.name, word(at, "code"), word(at, "constraint"), word(at, "table")].filter(Boolean).join(" ");
    parts.push(said);
    at = at.cause;
  }
  return parts.length > 0 ? parts.join(" < ") : "an unknown fault";
}

/** The place in our own code where an error was thrown, from its stack: file and line, no message. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error) || !error.stack) return "";
  // A message may have lines of its own, and one of them may begin with "at".
  const after = error.stack.replace(error.message, "");
  const frames = after.split("\n").filter((line) => /^ {4}at .+(:\d+:\d+|native|<anonymous>)\)?$/.test(line));
  return frames.slice(0, 12).join("\n");
}

/** Replaces an unexpected error by one that can be logged whole: no message, values or cause of the original. */
export function withoutAnswers(doing: string, error: unknown): Failure {
  const failure = new Failure(`${doing} failed: ${describeFailure(error)}`);
  failure.stack = `${failure.name}: ${failure.message}\n${placeOf(error)}`;
  return failure;
}
