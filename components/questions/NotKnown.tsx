import type { ChangeEvent } from "react";
import { usePage } from "@/components/questions/context";
import { Choice } from "@/components/ui/Choice";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
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
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <Choice
        kind="checkboxes"
        id={fieldId([...path, "unknown"])}
        name={name}
        option={{
          value: "yes",
          label: (
            <>
              <VisuallyHidden>{of}: </VisuallyHidden>Not known
            </>
          ),
        }}
        checked={textIn(raw, "unknown") === "yes"}
        inputProps={{ ...field, onChange: empty }}
      />
    </div>
  );
}
