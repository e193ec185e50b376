import { z } from "zod";
import type { Raw } from "@/lib/forms/answers";
import type { DateQuestion } from "@/lib/forms/define";
import { messages } from "@/lib/forms/messages";
import type { QuestionTypeOf, Reading } from "./type";

/** A day. Its fields are `day`, `month` and `year`; kept as YYYY-MM-DD. */
export const date: QuestionTypeOf<DateQuestion> = {
  answer: day,
  entry: (question, reading) =>
    z.any().transform((raw: Raw, context) => {
      const read = readDay(raw);
      if (read === undefined) return undefined;
      const parsed = "fault" in read ? undefined : day(question, reading).safeParse(read.day);
      if (parsed?.success) return parsed.data;
      context.addIssue({
        code: "custom",
        message: "fault" in read ? read.fault : (parsed?.error.issues[0]?.message ?? messages.realDate),
      });
      return z.NEVER;
    }) as never,
  raw: (_question, answer) => rawDay(answer as string),
  display: (_question, answer) => [dayInWords(answer as string)],
  count: (_question, answer, key, into) => {
    into.keys.push(`${key}:asked`, answer === undefined ? `${key}:missing` : `${key}:answered`);
  },
  columns: (question, key) => [{ name: key, question: question.id, kind: "date" }],
};

/** The day in three fields; undefined where all are empty; otherwise the day or what is wrong with it. */
export function readDay(raw: Raw): { day: string } | { fault: string } | undefined {
  const named = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  const [d, m, y] = ["day", "month", "year"].map((name) =>
    typeof named[name] === "string" ? (named[name] as string).trim() : "",
  );
  if (!d && !m && !y) return undefined;
  if (!/^\d{1,2}$/.test(d ?? "") || !/^\d{1,2}$/.test(m ?? "") || !/^\d{4}$/.test(y ?? ""))
    return { fault: messages.wholeDate };
  const iso = `${y}-${(m as string).padStart(2, "0")}-${(d as string).padStart(2, "0")}`;
  return isDay(iso) ? { day: iso } : { fault: messages.realDate };
}

/** The contents of the three fields for a day. @param day YYYY-MM-DD */
export function rawDay(day: string): { day: string; month: string; year: string } {
  return { day: String(Number(day.slice(8, 10))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) };
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "27 March 2026". @param day YYYY-MM-DD */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

function day(question: DateQuestion, reading: Reading) {
  return z
    .string(messages.wholeDate)
    .refine(isDay, messages.realDate)
    .refine((text) => question.future === true || text <= reading.today, messages.future);
}
