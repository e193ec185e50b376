"use client";

import type { ComponentType } from "react";
import type { QuestionProps } from "@/components/questions/context";
import { DateField } from "@/components/questions/DateField";
import { DurationField } from "@/components/questions/DurationField";
import { GoingHere } from "@/components/questions/Going";
import { GroupField } from "@/components/questions/GroupField";
import { ManyField } from "@/components/questions/ManyField";
import { MatrixField } from "@/components/questions/MatrixField";
import { NumberField } from "@/components/questions/NumberField";
import { OneField } from "@/components/questions/OneField";
import { TextField } from "@/components/questions/TextField";
import type { Raw } from "@/lib/forms/answers";
import type { Question, QuestionOf, QuestionType } from "@/lib/forms/define";
import { type FieldPath, fieldName } from "@/lib/forms/fields";
import type { AskedQuestion } from "@/lib/forms/path";

/** One component a type of question: a type that is not drawn does not compile. */
const fields = {
  one: OneField,
  many: ManyField,
  number: NumberField,
  duration: DurationField,
  date: DateField,
  text: TextField,
  matrix: MatrixField,
  group: GroupField,
} satisfies { [T in QuestionType]: ComponentType<QuestionProps<QuestionOf<T>>> };

export type QuestionFieldProps = {
  asked: AskedQuestion;
  path: FieldPath;
  raw: Raw;
  alone?: boolean;
};

/** A question of any type, with the warning that a change of its answer calls for. */
export function QuestionField({ asked, path, raw, alone = false }: QuestionFieldProps) {
  // The table pairs each type with its component; TypeScript cannot follow a pair through an index.
  const Field = fields[asked.question.type] as unknown as ComponentType<QuestionProps<Question>>;
  return (
    <>
      <Field question={asked.question} asked={asked} path={path} raw={raw} alone={alone} />
      <GoingHere name={fieldName(path)} />
    </>
  );
}
