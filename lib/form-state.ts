/** What a short form is answered when its action refused it. */
import type { Result } from "@/lib/action";
import type { FieldError } from "@/lib/errors";

/** What a page shows again: what is wrong, and what had been typed. */
export interface RefusedForm {
  readonly errors: readonly FieldError[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/** What an action may say of the change that came first: a sentence, such as "Robin passed the case on." */
export interface ConflictDetails {
  readonly said?: string;
}

const saidOfConflict =
  "Somebody else changed this after you opened the page. What you entered is still here, and nothing of theirs is lost: check it against what stands now, then save again.";

/** The answer to a refused form. Nothing that was typed is lost; files are never sent by these forms. */
export function refused(result: Extract<Result<unknown>, { ok: false }>, form: FormData): RefusedForm {
  const conflict = result.conflict as ConflictDetails | undefined;
  const errors = conflict
    ? [{ field: "", message: [saidOfConflict, conflict.said].filter(Boolean).join(" ") }]
    : result.errors;
  return { errors, values: typedIn(form) };
}

function typedIn(form: FormData): RefusedForm["values"] {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === "string");
      return [name, texts.length > 1 ? texts : (texts[0] ?? "")];
    }),
  );
}
