import { z } from "zod";

/** What a form sends: a field sent once is a value, a field sent several times is a list, in the page's order. */
export type FormValues = Record<string, FormDataEntryValue | FormDataEntryValue[]>;

/**
 * Reads a posted form as a plain object for a zod schema. Next.js's own fields (`$ACTION_…`) are left out.
 * A form cannot say whether a field sent once is a list: where a list is meant, the schema says so with `listOf`.
 */
export function readForm(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

/** A list of any length, as checkboxes send it: nothing ticked sends no field, and one ticked sends one value. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((sent) => (sent === undefined || sent === "" ? [] : [sent].flat()), z.array(item));
}

/** Text on one line: spaces at the ends dropped. */
export function line(message: string, longest = 200) {
  return z
    .string({ error: message })
    .trim()
    .min(1, { error: message })
    .max(longest, {
      error: `Use no more than ${longest} characters`,
    });
}

/** Text on one line that may be left empty; empty is null. */
export function optionalLine(longest = 200) {
  return z
    .string()
    .trim()
    .max(longest, { error: `Use no more than ${longest} characters` })
    .transform((text) => (text === "" ? null : text))
    .nullish()
    .transform((text) => text ?? null);
}

/** An e-mail address, in small letters: addresses that differ only in capitals are one person's. */
export function emailAddress() {
  const message = "Enter an e-mail address in the correct form, like name@example.org";
  return z
    .string({ error: message })
    .trim()
    .toLowerCase()
    .max(254, { error: message })
    .pipe(z.email({ error: message }));
}
