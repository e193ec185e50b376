import { z } from "zod";
import type { ManyQuestion } from "@/lib/forms/define";
import { messages } from "@/lib/forms/messages";
import { labelIn } from "@/lib/forms/years";
import { offered } from "./one";
import type { QuestionTypeOf, Reading } from "./type";

/** Any of a list of options. Kept as their ids, in the order of the list, each once. */
export const many: QuestionTypeOf<ManyQuestion> = {
  answer: chosen,
  entry: (question, reading) =>
    z.preprocess((raw) => {
      const ids = (Array.isArray(raw) ? raw : [raw]).filter((id) => typeof id === "string" && id !== "");
      return ids.length === 0 ? undefined : ids;
    }, chosen(question, reading).optional()) as never,
  raw: (_question, answer) => answer as readonly string[],
  display: (question, answer, year) =>
    question.options
      .filter(({ id }) => (answer as readonly string[]).includes(id))
      .map(({ label }) => labelIn(label, year)),
  count: (_question, answer, key, into) => {
    into.keys.push(`${key}:asked`);
    if (answer === undefined) into.keys.push(`${key}:missing`);
    else for (const id of answer as readonly string[]) into.keys.push(`${key}=${id}`);
  },
  columns: (question, key) =>
    question.options.map(({ id }) => ({ name: `${key}.${id}`, question: question.id, kind: "yes" })),
};

function chosen(question: ManyQuestion, reading: Reading) {
  const order = new Map(question.options.map(({ id }, index) => [id, index]));
  const exclusive = question.options.filter((option) => option.exclusive);
  return z
    .array(offered(question, reading))
    .min(1, messages.shape)
    .superRefine((ids, context) => {
      const alone = exclusive.find(({ id }) => ids.includes(id));
      if (alone && new Set(ids).size > 1) {
        context.addIssue({ code: "custom", message: messages.exclusive(labelIn(alone.label, reading.year)) });
      }
    })
    .transform((ids) => [...new Set(ids)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}
