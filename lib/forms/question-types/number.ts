import { z } from "zod";
import { isUnknown, type Raw } from "@/lib/forms/answers";
import type { NumberQuestion } from "@/lib/forms/define";
import { messages } from "@/lib/forms/messages";
import { countBand, countNumber, type QuestionTypeOf } from "./type";

/** A whole number, or "not known". Its fields are `value` and, where that can be said, `unknown`. */
export const number: QuestionTypeOf<NumberQuestion> = {
  answer: (question) => {
    const whole = within(question);
    return question.unknown
      ? z.union(
          [whole, z.strictObject({ unknown: z.literal(true) })],
          messages.range(question.unit, question.min, question.max),
        )
      : whole;
  },
  entry: (question) =>
    z.any().transform((raw: Raw, context) => {
      const { value, unknown } = fields(raw);
      if (unknown && value !== "") return fault(context, messages.numberOrUnknown);
      if (unknown) return { unknown: true } as const;
      if (value === "") return undefined;
      const digits = value.replace(/[\s,]/g, "");
      if (!/^-?\d+$/.test(digits)) return fault(context, messages.wholeNumber(question.unit));
      const parsed = within(question).safeParse(Number(digits));
      return parsed.success ? parsed.data : fault(context, messages.range(question.unit, question.min, question.max));
    }) as never,
  raw: (_question, answer) => (isUnknown(answer) ? { value: "", unknown: "yes" } : { value: String(answer) }),
  display: (question, answer) => [isUnknown(answer) ? "Not known" : `${answer} ${question.unit}`],
  count: (question, answer, key, into) => {
    into.keys.push(`${key}:asked`);
    if (answer === undefined) into.keys.push(`${key}:missing`);
    else if (isUnknown(answer)) into.keys.push(`${key}=unknown`);
    else {
      countBand(question.bands, answer as number, key, into);
      countNumber(answer as number, key, into);
    }
  },
  columns: (question, key) => [{ name: key, question: question.id, kind: "number" }],
};

function within(question: NumberQuestion) {
  const range = messages.range(question.unit, question.min, question.max);
  return z.int(messages.wholeNumber(question.unit)).min(question.min, range).max(question.max, range);
}

function fields(raw: Raw): { value: string; unknown: boolean } {
  if (typeof raw === "string") return { value: raw.trim(), unknown: false };
  const named = (raw ?? {}) as Record<string, unknown>;
  return {
    value: typeof named.value === "string" ? named.value.trim() : "",
    unknown: named.unknown === "yes" || named.unknown === true,
  };
}

function fault(context: z.RefinementCtx, message: string): typeof z.NEVER {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}
