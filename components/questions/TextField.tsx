import { type QuestionProps, sizeOf, usePage } from "@/components/questions/context";
import { Input } from "@/components/ui/Input";
import { Textarea } from "@/components/ui/Textarea";
import type { TextQuestion } from "@/lib/forms/define";
import { fieldId, fieldName, textIn } from "@/lib/forms/fields";
import { labelIn } from "@/lib/forms/years";

/** As many characters as fit on one line; what may be longer gets a box of several lines. */
const oneLine = 100;

export function TextField({ question, path, raw, alone }: QuestionProps<TextQuestion>) {
  const { year, register, errorAt } = usePage();
  const { ref, ...field } = register(fieldName(path));
  const shared = {
    id: fieldId(path),
    name: fieldName(path),
    label: labelIn(question.text, year),
    labelSize: sizeOf(path, alone),
    pageHeading: alone,
    hint: question.hint,
    error: errorAt(path),
    defaultValue: textIn(raw),
    autoComplete: "off",
    ref: ref as never,
    onChange: field.onChange as never,
    onBlur: field.onBlur as never,
  };
  return question.maxLength <= oneLine ? <Input {...shared} /> : <Textarea {...shared} rows={4} />;
}
