import { z } from "zod";
import type { TextQuestion } from "@/lib/forms/define";
import { messages } from "@/lib/forms/messages";
import type { QuestionTypeOf } from "./type";

/** Words. Kept without the spaces around them; never counted but for whether they are there. */
export const text: QuestionTypeOf<TextQuestion> = {
  answer: words,
  entry: (question) =>
    z.preprocess(
      (raw) => (typeof raw === "string" && raw.trim() === "" ? undefined : raw),
      words(question).optional(),
    ) as never,
  raw: (_question, answer) => answer as string,
  display: (_question, answer) => (answer as string).split("\n"),
  count: (_question, answer, key, into) => {
    into.keys.push(`${key}:asked`, answer === undefined ? `${key}:missing` : `${key}:answered`);
  },
  columns: (question, key) => [{ name: key, question: question.id, kind: "text" }],
};

function words(question: TextQuestion) {
  // A browser sends line ends as two characters; they are counted and kept as one.
  const oneLineEnd = (value: string) => value.replace(/\r\n?/g, "\n").trim();
  return z
    .string(messages.shape)
    .transform(oneLineEnd)
    .pipe(z.string().min(1, messages.shape).max(question.maxLength, messages.tooLong(question.maxLength)));
}
