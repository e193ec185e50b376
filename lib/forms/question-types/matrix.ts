import { z } from "zod";
import type { MatrixQuestion } from "@/lib/forms/define";
import { messages } from "@/lib/forms/messages";
import { isOffered, labelIn } from "@/lib/forms/years";
import { offered } from "./one";
import type { QuestionTypeOf, Reading } from "./type";

/** Rows that share one scale. Kept as option id by row id; a row left empty has no entry. */
export const matrix: QuestionTypeOf<MatrixQuestion> = {
  answer: (question, reading) =>
    cells(question, reading).refine((answer) => Object.keys(answer).length > 0, messages.emptyMatrix),
  entry: (question, reading) =>
    z
      .preprocess(
        (raw) =>
          Object.fromEntries(
            Object.entries((raw ?? {}) as Record<string, unknown>).filter(
              ([, cell]) => typeof cell === "string" && cell !== "",
            ),
          ),
        cells(question, reading),
      )
      .transform((answer) => (Object.keys(answer).length === 0 ? undefined : answer)) as never,
  raw: (_question, answer) => answer as Record<string, string>,
  display: (question, answer, year) =>
    question.rows
      .filter(({ id }) => id in (answer as Record<string, string>))
      .map(({ id, label }) => {
        const option = question.options.find((one) => one.id === (answer as Record<string, string>)[id]);
        return `${labelIn(label, year)}: ${option ? labelIn(option.label, year) : ""}`;
      }),
  count: (_question, answer, key, into, askedRows) => {
    for (const row of askedRows) {
      const cell = (answer as Record<string, string> | undefined)?.[row];
      into.keys.push(`${key}.${row}:asked`, cell === undefined ? `${key}.${row}:missing` : `${key}.${row}=${cell}`);
    }
    if (askedRows.length === 0) return;
    // The whole matrix left empty is counted apart: some tables print it as one "Missing".
    into.keys.push(`${key}:asked`);
    if (answer === undefined) into.keys.push(`${key}:missing`);
  },
  columns: (question, key) =>
    question.rows.map((row) => ({
      name: `${key}.${row.id}`,
      question: question.id,
      kind: "option",
      options: question.options,
    })),
};

function cells(question: MatrixQuestion, reading: Reading) {
  const cell = offered(question, reading);
  const rows = new Set(question.rows.filter((row) => isOffered(row, reading.year)).map(({ id }) => id));
  return z.record(z.string(), z.unknown(), messages.shape).transform((given, context) => {
    const answer: Record<string, string> = {};
    for (const [row, option] of Object.entries(given)) {
      const parsed = cell.safeParse(option);
      if (rows.has(row) && parsed.success) answer[row] = parsed.data;
      else
        context.addIssue({
          code: "custom",
          path: [row],
          message: parsed.error?.issues[0]?.message ?? messages.noSuchRow,
        });
    }
    return answer;
  });
}
