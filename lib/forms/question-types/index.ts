/** One row a type of question. The engine knows types only through this table. */
import type { Question, QuestionOf, QuestionType } from "@/lib/forms/define";
import { date } from "./date";
import { duration } from "./duration";
import { many } from "./many";
import { matrix } from "./matrix";
import { number } from "./number";
import { one } from "./one";
import { text } from "./text";
import type { QuestionTypeOf } from "./type";

/** The types that hold an answer of their own. A group holds questions instead: the walk opens it. */
export type SimpleType = Exclude<QuestionType, "group">;
export type SimpleQuestion = QuestionOf<SimpleType>;

const types: { readonly [T in SimpleType]: QuestionTypeOf<QuestionOf<T>> } = {
  one,
  many,
  number,
  duration,
  date,
  text,
  matrix,
};

/** The type of a question, for any question but a group. */
export function typeOf(question: SimpleQuestion): QuestionTypeOf<SimpleQuestion> {
  // The table pairs each type with its questions; TypeScript cannot follow a pair through an index.
  return types[question.type] as unknown as QuestionTypeOf<SimpleQuestion>;
}

export function isGroup(question: Question): question is QuestionOf<"group"> {
  return question.type === "group";
}
