import { z } from "zod";
import type { OneQuestion } from "@/lib/forms/define";
import { messages } from "@/lib/forms/messages";
import { isOffered, labelIn } from "@/lib/forms/years";
import type { QuestionTypeOf, Reading } from "./type";

/** One of a list of options. Kept as the option's id. */
export const one: QuestionTypeOf<OneQuestion> = {
  answer: (question, reading) => offered(question, reading),
  entry: (question, reading) =>
    z.preprocess(
      (raw) => (raw === "" || raw === null ? undefined : raw),
      offered(question, reading).optional(),
    ) as never,
  raw: (_question, answer) => answer as string,
  display: (question, answer, year) => {
    const option = question.options.find(({ id }) => id === answer);
    return [option ? labelIn(option.label, year) : String(answer)];
  },
  count: (_question, answer, key, into) => {
    into.keys.push(`${key}:asked`, answer === undefined ? `${key}:missing` : `${key}=${answer}`);
  },
  columns: (question, key) => [{ name: key, question: question.id, kind: "option", options: question.options }],
};

/** An option that is offered in the year of the form. */
export function offered(question: { options: OneQuestion["options"] }, reading: Reading) {
  const ids = new Set(question.options.filter((option) => isOffered(option, reading.year)).map(({ id }) => id));
  return z.string(messages.chooseOne).superRefine((id, context) => {
    if (!ids.has(id)) context.addIssue({ code: "custom", message: messages.notOffered(id) });
  });
}
