import { z } from "zod";
import { isUnknown, type Raw } from "@/lib/forms/answers";
import type { DurationQuestion } from "@/lib/forms/define";
import { messages } from "@/lib/forms/messages";
import { countBand, countNumber, type QuestionTypeOf } from "./type";

/** A length of time. Its fields are `years`, `months` and, where that can be said, `unknown`; kept in months. */
export const duration: QuestionTypeOf<DurationQuestion> = {
  answer: (question) => {
    const months = within(question);
    return question.unknown
      ? z.union([months, z.strictObject({ unknown: z.literal(true) })], messages.durationRange(question.max / 12))
      : months;
  },
  entry: (question) =>
    z.any().transform((raw: Raw, context) => {
      const fault = (message: string): typeof z.NEVER => {
        context.addIssue({ code: "custom", message });
        return z.NEVER;
      };
      const { years, months, unknown } = fields(raw);
      if (unknown && (years !== "" || months !== "")) return fault(messages.numberOrUnknown);
      if (unknown) return { unknown: true } as const;
      if (years === "" && months === "") return undefined;
      if (!/^\d*$/.test(years) || !/^\d*$/.test(months)) return fault(messages.duration);
      if (Number(months) > 11) return fault(messages.durationMonths);
      const parsed = within(question).safeParse(Number(years) * 12 + Number(months));
      return parsed.success ? parsed.data : fault(messages.durationRange(question.max / 12));
    }) as never,
  raw: (_question, answer) =>
    isUnknown(answer)
      ? { years: "", months: "", unknown: "yes" }
      : { years: String(Math.floor((answer as number) / 12)), months: String((answer as number) % 12) },
  display: (_question, answer) => [isUnknown(answer) ? "Not known" : inWords(answer as number)],
  count: (question, answer, key, into) => {
    into.keys.push(`${key}:asked`);
    if (answer === undefined) into.keys.push(`${key}:missing`);
    else if (isUnknown(answer)) into.keys.push(`${key}=unknown`);
    else {
      countBand(question.bands, answer as number, key, into);
      countNumber(answer as number, key, into);
    }
  },
  columns: (question, key) => [{ name: key, question: question.id, kind: "months" }],
};

/** "2 years 6 months". @param months a whole number, 0 or more */
export function inWords(months: number): string {
  const parts = [
    [Math.floor(months / 12), "year"],
    [months % 12, "month"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`);
  return said.length > 0 ? said.join(" ") : "Less than 1 month";
}

function within(question: DurationQuestion) {
  const range = messages.durationRange(question.max / 12);
  return z.int(messages.duration).min(0, messages.duration).max(question.max, range);
}

function fields(raw: Raw): { years: string; months: string; unknown: boolean } {
  const named = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof named[name] === "string" ? (named[name] as string).trim() : "");
  return { years: text("years"), months: text("months"), unknown: named.unknown === "yes" || named.unknown === true };
}
