import type { ChangeEvent } from "react";
import { type QuestionProps, sizeOf, usePage } from "@/components/questions/context";
import { optionsToDraw } from "@/components/questions/options";
import { Checkboxes } from "@/components/ui/Checkboxes";
import type { ManyQuestion } from "@/lib/forms/define";
import { fieldId, fieldName, listIn } from "@/lib/forms/fields";
import { labelIn } from "@/lib/forms/years";

export function ManyField({ question, path, raw, alone }: QuestionProps<ManyQuestion>) {
  const { year, register, errorAt, setValue } = usePage();
  const name = fieldName(path);
  const chosen = listIn(raw);
  const field = register(name);

  /** "None of these" rules out the rest, and any of the rest rules it out. With scripts off, the server says so. */
  const keepApart = async (event: ChangeEvent<HTMLInputElement>) => {
    await field.onChange?.(event);
    if (!event.target.checked) return;
    const alone = event.target.dataset.exclusive !== undefined;
    const boxes = [...document.getElementsByName(name)].filter((box) => box instanceof HTMLInputElement);
    const ruledOut = boxes.filter(
      (box) => box !== event.target && box.checked && (alone || box.dataset.exclusive !== undefined),
    );
    if (ruledOut.length === 0) return;
    const left = boxes.filter((box) => box.checked && !ruledOut.includes(box));
    setValue(
      name,
      left.map(({ value }) => value),
    );
  };

  return (
    <Checkboxes
      id={fieldId(path)}
      name={name}
      legend={labelIn(question.text, year)}
      legendSize={sizeOf(path, alone)}
      pageHeading={alone}
      hint={question.hint ?? "Select all that apply."}
      error={errorAt(path)}
      options={optionsToDraw(question.options, year, chosen)}
      values={chosen}
      inputProps={{ ...field, onChange: keepApart }}
    />
  );
}
