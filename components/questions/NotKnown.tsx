import type { ChangeEvent } from "react";
import { usePage } from "@/components/questions/context";
import { Checkboxes } from "@/components/ui/Checkboxes";
import type { Raw } from "@/lib/forms/answers";
import { type FieldPath, fieldId, fieldName, textIn } from "@/lib/forms/fields";

/** The box beside a number that says that it cannot be known. Ticking it empties the fields that it speaks of. */
export function NotKnown({ path, raw, of, empties }: { path: FieldPath; raw: Raw; of: string; empties: string[] }) {
  const { register, setValue } = usePage();
  const name = fieldName([...path, "unknown"]);
  const field = register(name);
  const empty = async (event: ChangeEvent<HTMLInputElement>) => {
    await field.onChange?.(event);
    if (event.target.checked) for (const part of empties) setValue(fieldName([...path, part]), "");
  };
  return (
    <Checkboxes
      id={fieldId([...path, "unknown"])}
      name={name}
      legend={`${of}: not known`}
      legendHidden
      small
      options={[{ value: "yes", label: "Not known" }]}
      values={[textIn(raw, "unknown")]}
      inputProps={{ ...field, onChange: empty }}
    />
  );
}
