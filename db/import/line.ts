/** One line of an import file: one case, with its client and its forms. docs/import.md says it in full. */
import { z } from "zod";
import { referenceLength, tidyReference } from "@/lib/cases/reference";
import { isDay } from "@/lib/forms/question-types/date";

/** What is wrong with the file. `path` is dotted, as "forms.0.answers.disability"; empty for the whole line. */
export interface FileFault {
  /** Counted from 1. */
  readonly line: number;
  readonly path: string;
  readonly reason: string;
}

type LineFault = Omit<FileFault, "line">;

const day = z.string({ error: missingOr("must be a day as YYYY-MM-DD, in quotes") }).refine(isDay, {
  error: "is not a day in the calendar, as YYYY-MM-DD",
});
const text = (what: string) => z.string({ error: missingOr(`must be ${what}, in quotes`) });
const slug = text("a service's short name").regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: "is not a service's short name: small letters, figures and single dashes",
});

const line = z.strictObject({
  service: slug.max(60, { error: "is longer than 60 characters" }),
  client: z.strictObject({
    reference: text("the service's reference for the client")
      .transform(tidyReference)
      .refine((reference) => reference !== "" && reference.length <= referenceLength, {
        error: `must have from 1 to ${referenceLength} characters`,
      }),
    dateOfBirth: day,
  }),
  case: z.strictObject({
    population: text("a client group, such as child"),
    openedOn: day,
    closedOn: day.nullish(),
    consent: z.boolean({ error: "is true, false, or left out where it was never asked" }).nullish(),
    caseworker: z
      .email({ error: "is not an e-mail address" })
      .transform((address) => address.toLowerCase())
      .nullish(),
  }),
  forms: z.array(
    z.strictObject({
      form: text("the id of a form, such as child.intake"),
      date: day,
      // Question by question it is checked against its form: see check.ts.
      answers: z.custom<Record<string, unknown>>(
        (given) => typeof given === "object" && given !== null && !Array.isArray(given),
        { error: missingOr("must be an object of answers by question id") },
      ),
    }),
    { error: missingOr("must be a list of forms") },
  ),
});

export type ImportLine = z.output<typeof line>;
/** The same as it is written in the file. */
export type WrittenLine = z.input<typeof line>;

/** Reads one line. What is not JSON, or not of this shape, is a fault. */
export function readLine(written: string): { line: ImportLine } | { faults: readonly LineFault[] } {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    // The parser's own message quotes the line, and with it somebody's answers.
    return { faults: [{ path: "", reason: "is not JSON: each line must hold one whole case" }] };
  }
  const read = line.safeParse(value);
  if (read.success) return { line: read.data };
  return { faults: read.error.issues.flatMap(inWords) };
}

function inWords(issue: z.core.$ZodIssue): LineFault[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: path === "" ? key : `${path}.${key}`,
      reason: "is not part of an import file",
    }));
  }
  const expected = issue.code === "invalid_type" && issue.expected === "object";
  return [{ path, reason: expected ? "is missing, or is not an object" : issue.message }];
}

function missingOr(otherwise: string) {
  return (issue: { readonly input?: unknown }) => (issue.input === undefined ? "is missing" : otherwise);
}
