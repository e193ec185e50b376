import { type QuestionProps, sizeOf, usePage } from "@/components/questions/context";
import { optionsToDraw } from "@/components/questions/options";
import { Radios } from "@/components/ui/Radios";
import type { OneQuestion } from "@/lib/forms/define";
import { fieldId, fieldName, textIn } from "@/lib/forms/fields";
import { labelIn } from "@/lib/forms/years";

export function OneField({ question, path, raw, alone }: QuestionProps<OneQuestion>) {
  const { year, register, errorAt } = usePage();
  const value = textIn(raw);
  return (
    <Radios
      id={fieldId(path)}
      name={fieldName(path)}
      legend={labelIn(question.text, year)}
      legendSize={sizeOf(path, alone)}
      pageHeading={alone}
      hint={question.hint}
      error={errorAt(path)}
      options={optionsToDraw(question.options, year, [value])}
      value={value}
      clearable
      inputProps={register(fieldName(path))}
    />
  );
}
