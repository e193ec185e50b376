import { z } from "zod";
import type { Raw } from "@/lib/forms/answers";
import { messages } from "@/lib/forms/messages";
import { readDay } from "@/lib/forms/question-types/date";
import { today } from "@/lib/time";

/** What is said of a day that was left out or cannot be. Each is a sentence that says what to do. */
export interface DayRules {
  /** Said when nothing was entered; without it the day may be left out, and is then null. */
  readonly missing?: string;
  /** Said of a day to come, where there can be none. */
  readonly future?: string;
  /** The first day that can be meant, and what is said of an earlier one. */
  readonly from?: { readonly day: string; readonly message: string };
}

/** A day typed into three fields, read from `{ day, month, year }`. Gives YYYY-MM-DD, or null where it was left out. */
export function dayInput<Rules extends DayRules>(rules: Rules) {
  type Result = Rules extends { missing: string } ? string : string | null;
  return z.any().transform((raw: Raw, context): Result => {
    const refuse = (message: string) => {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    const read = readDay(raw);
    if (read === undefined) return rules.missing === undefined ? (null as Result) : refuse(rules.missing);
    if ("fault" in read) return refuse(read.fault);
    if (rules.future !== undefined && read.day > today()) return refuse(rules.future);
    if (rules.from !== undefined && read.day < rules.from.day) return refuse(rules.from.message);
    if (read.day < "1900-01-01") return refuse(messages.realDate);
    return read.day as Result;
  });
}

/** Gathers the fields `name-day`, `name-month` and `name-year` of a posted form under `name`, for dayInput(). */
export function withDays<Schema extends z.ZodType>(names: readonly string[], schema: Schema) {
  return z.preprocess((posted) => {
    const values = (posted ?? {}) as Record<string, unknown>;
    const days = names.map((name) => [
      name,
      { day: values[`${name}-day`], month: values[`${name}-month`], year: values[`${name}-year`] },
    ]);
    return { ...values, ...Object.fromEntries(days) };
  }, schema);
}
