import type { z } from "zod";
import type { Answer, Raw } from "@/lib/forms/answers";
import type { Band, Option, Question, Year } from "@/lib/forms/define";
import { isOffered } from "@/lib/forms/years";

/** A column of an export: one value a form. */
export interface Column {
  /** Question id, with the row or option where a question fills several columns: `residency.mother`. */
  readonly name: string;
  readonly question: string;
  readonly kind: "option" | "yes" | "number" | "months" | "date" | "text";
  readonly options?: readonly Option[];
}

/** What one submission contributes to counting. */
export interface Counted {
  /** Keys such as `disability:asked`, `disability=yes`, `disability:missing`, `contacts#6-10`. */
  readonly keys: string[];
  /** Numbers by question, several where the question stands in a group. */
  readonly numbers: Record<string, number[]>;
  /** The year of the form, which decides the bands. */
  readonly year: Year;
}

/** The day that counts as today, and the year whose options are offered. Passed in: this folder has no clock. */
export interface Reading {
  readonly year: Year;
  readonly today: string;
}

/** All that the engine asks of a type of question. A type is one file, and one row in `index.ts`. */
export interface QuestionTypeOf<Q extends Question> {
  /** Accepts an answer as it is kept and imported. */
  answer(question: Q, reading: Reading): z.ZodType<Answer>;
  /** Reads what stands in the fields of a page; undefined where they were left empty. */
  entry(question: Q, reading: Reading): z.ZodType<Answer | undefined, Raw>;
  /** The contents of the fields for an answer. */
  raw(question: Q, answer: Answer): Raw;
  /** The answer in words, a line for each thing said. */
  display(question: Q, answer: Answer, year: Year): readonly string[];
  /** Adds what is counted. `key` is the question's place in the form; `asked` its rows where they are asked apart. */
  count(question: Q, answer: Answer | undefined, key: string, into: Counted, askedRows: readonly string[]): void;
  columns(question: Q, key: string): readonly Column[];
}

/** The band of a year in which a number falls. */
export function bandOf(bands: readonly Band[] | undefined, value: number, year: Year): Band | undefined {
  return bands?.find(
    (band) =>
      isOffered(band, year) &&
      (band.from === undefined || value >= band.from) &&
      (band.to === undefined || value <= band.to),
  );
}

/** Adds the key of the band in which a number falls. */
export function countBand(bands: readonly Band[] | undefined, value: number, key: string, into: Counted): void {
  const band = bandOf(bands, value, into.year);
  if (band) into.keys.push(`${key}#${band.id}`);
}

/** Adds a number under its question. */
export function countNumber(value: number, key: string, into: Counted): void {
  const numbers = into.numbers[key] ?? [];
  numbers.push(value);
  into.numbers[key] = numbers;
}
