import { type QuestionProps, sizeOf, usePage } from "@/components/questions/context";
import { DateInput } from "@/components/ui/DateInput";
import type { DateQuestion } from "@/lib/forms/define";
import { fieldId, fieldName, textIn } from "@/lib/forms/fields";
import { labelIn } from "@/lib/forms/years";

export function DateField({ question, path, raw, alone }: QuestionProps<DateQuestion>) {
  const { year, register, errorAt } = usePage();
  const name = (part: string) => fieldName([...path, part]);
  return (
    <DateInput
      id={fieldId(path)}
      name={fieldName(path)}
      names={{ day: name("day"), month: name("month"), year: name("year") }}
      legend={labelIn(question.text, year)}
      legendSize={sizeOf(path, alone)}
      pageHeading={alone}
      hint={question.hint ?? "For example, 27 3 2025"}
      error={errorAt(path)}
      value={{ day: textIn(raw, "day"), month: textIn(raw, "month"), year: textIn(raw, "year") }}
      inputProps={(part) => register(name(part))}
    />
  );
}
