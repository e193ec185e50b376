import { type QuestionProps, sizeOf, usePage } from "@/components/questions/context";
import { optionsToDraw, optionsToOpen } from "@/components/questions/options";
import { Radios } from "@/components/ui/Radios";
import { Select } from "@/components/ui/Select";
import type { OneQuestion } from "@/lib/forms/define";
import { fieldId, fieldName, textIn } from "@/lib/forms/fields";
import { labelIn } from "@/lib/forms/years";

/** Beyond these, an item of a group has a list to open: some twenty offences, twenty times, would be a page without end. */
const mostInAnItem = 10;

export function OneField({ question, path, raw, alone }: QuestionProps<OneQuestion>) {
  const { year, register, errorAt } = usePage();
  const name = fieldName(path);
  const value = textIn(raw);
  const options = optionsToDraw(question.options, year, [value]);
  const shared = { id: fieldId(path), name, hint: question.hint, error: errorAt(path) };

  if (path.length > 1 && options.length > mostInAnItem) {
    const { ref, onChange, onBlur } = register(name);
    return (
      <Select
        {...shared}
        label={labelIn(question.text, year)}
        labelSize={sizeOf(path, alone)}
        placeholder="Select an answer"
        options={optionsToOpen(options)}
        defaultValue={value}
        ref={ref as never}
        onChange={onChange as never}
        onBlur={onBlur as never}
      />
    );
  }
  return (
    <Radios
      {...shared}
      legend={labelIn(question.text, year)}
      legendSize={sizeOf(path, alone)}
      pageHeading={alone}
      options={options}
      value={value}
      clearable
      inputProps={register(name)}
    />
  );
}
