import { type QuestionProps, sizeOf, usePage } from "@/components/questions/context";
import { Matrix } from "@/components/ui/Matrix";
import type { MatrixQuestion } from "@/lib/forms/define";
import { fieldId, fieldName, textIn } from "@/lib/forms/fields";
import { isOffered, labelIn } from "@/lib/forms/years";

export function MatrixField({ question, asked, path, raw, alone }: QuestionProps<MatrixQuestion>) {
  const { year, register, errorAt } = usePage();
  const chosen = asked.rows.map(({ id }) => textIn(raw, id));
  return (
    <Matrix
      id={fieldId(path)}
      name={fieldName(path)}
      legend={labelIn(question.text, year)}
      legendSize={sizeOf(path, alone)}
      pageHeading={alone}
      hint={question.hint}
      error={errorAt(path)}
      rows={asked.rows.map((row) => ({
        id: row.id,
        label: labelIn(row.label, year),
        value: textIn(raw, row.id),
        error: errorAt([...path, row.id]),
      }))}
      options={question.options
        .filter((option) => isOffered(option, year) || chosen.includes(option.id))
        .map(({ id, label }) => ({ value: id, label: labelIn(label, year) }))}
      inputProps={(row) => register(fieldName([...path, row.id]))}
    />
  );
}
