import { type QuestionProps, sizeOf, usePage } from "@/components/questions/context";
import { NotKnown } from "@/components/questions/NotKnown";
import { Input } from "@/components/ui/Input";
import type { NumberQuestion } from "@/lib/forms/define";
import { fieldId, fieldName, textIn } from "@/lib/forms/fields";
import { labelIn } from "@/lib/forms/years";

export function NumberField({ question, path, raw, alone }: QuestionProps<NumberQuestion>) {
  const { year, register, errorAt } = usePage();
  const text = labelIn(question.text, year);
  return (
    <div className="insights-question">
      <Input
        {...register(fieldName([...path, "value"]))}
        id={fieldId(path)}
        label={text}
        labelSize={sizeOf(path, alone)}
        pageHeading={alone}
        hint={question.hint}
        error={errorAt(path)}
        defaultValue={textIn(raw, "value") || textIn(raw)}
        inputMode="numeric"
        autoComplete="off"
        width={4}
        suffix={question.unit}
      />
      {question.unknown ? <NotKnown path={path} raw={raw} of={text} empties={["value"]} /> : null}
    </div>
  );
}
