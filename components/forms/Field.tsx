import { Checkboxes } from "@/components/ui/Checkboxes";
import type { ChoiceOption } from "@/components/ui/Choice";
import { DateInput, type DatePart } from "@/components/ui/DateInput";
import { Input, type InputWidth } from "@/components/ui/Input";
import { PasswordInput } from "@/components/ui/PasswordInput";
import { Radios } from "@/components/ui/Radios";
import { Select, type SelectGroup, type SelectOption } from "@/components/ui/Select";
import { Textarea } from "@/components/ui/Textarea";

/** A day as it stands in its three fields. */
export type DayParts = Readonly<Partial<Record<DatePart, string>>>;

type Common = { name: string; label: string; hint?: string };

/** One field of a short form, as data. */
export type FormField =
  | (Common & { kind: "text"; value?: string; width?: InputWidth; autoComplete?: string })
  | (Common & { kind: "email"; value?: string; autoComplete?: string })
  /** Shown and not asked: it tells a password manager whose password this is. */
  | (Common & { kind: "shown"; value: string })
  | (Common & { kind: "password"; autoComplete: "current-password" | "new-password" })
  | (Common & { kind: "code" })
  | (Common & { kind: "textarea"; value?: string; rows?: number })
  | (Common & { kind: "date"; value?: DayParts })
  | (Common & { kind: "number"; value?: string; suffix?: string })
  | (Common & { kind: "radios"; options: readonly ChoiceOption[]; value?: string })
  | (Common & { kind: "checkboxes"; options: readonly ChoiceOption[]; values?: readonly string[] })
  | (Common & {
      kind: "select";
      options: readonly (SelectOption | SelectGroup)[];
      value?: string;
      placeholder?: string;
    })
  | { kind: "hidden"; name: string; value: string };

export type FieldState = {
  field: FormField;
  id: string;
  /** What was typed before the form was refused. */
  typed: string | readonly string[] | undefined;
  /** The same for a day, whose three fields are sent apart. */
  typedDay?: DayParts | undefined;
  error: string | undefined;
};

const narrow = "two-thirds" satisfies InputWidth;

/** Draws one field. Passwords and codes may be pasted, are offered by password managers, and are never shown again. */
export function Field({ field, id, typed, typedDay, error }: FieldState) {
  const text = typeof typed === "string" ? typed : undefined;
  if (field.kind === "hidden") return <input type="hidden" name={field.name} value={field.value} />;
  const { name, label, hint } = field;
  const common = { id, name, label, hint, error };
  switch (field.kind) {
    case "text":
      return (
        <Input
          {...common}
          width={field.width ?? narrow}
          autoComplete={field.autoComplete}
          defaultValue={text ?? field.value}
        />
      );
    case "email":
      return (
        <Input
          {...common}
          type="email"
          width={narrow}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete={field.autoComplete ?? "off"}
          defaultValue={text ?? field.value}
        />
      );
    case "shown":
      return <Input {...common} type="email" width={narrow} readOnly autoComplete="username" value={field.value} />;
    case "password":
      return <PasswordInput {...common} width={narrow} autoComplete={field.autoComplete} />;
    case "code":
      return <Input {...common} width={10} autoComplete="one-time-code" spellCheck={false} autoCapitalize="none" />;
    case "textarea":
      return <Textarea {...common} rows={field.rows ?? 3} defaultValue={text ?? field.value} />;
    case "date":
      return <DateInput {...choices(common)} value={typedDay ?? field.value} />;
    case "number":
      return (
        <Input {...common} width={5} inputMode="numeric" suffix={field.suffix} defaultValue={text ?? field.value} />
      );
    case "select":
      return (
        <Select
          {...common}
          options={field.options}
          placeholder={field.placeholder}
          defaultValue={text ?? field.value ?? ""}
        />
      );
    case "radios":
      return <Radios {...choices(common)} options={field.options} value={text ?? field.value} />;
    case "checkboxes":
      return (
        <Checkboxes
          {...choices(common)}
          options={field.options}
          values={typed === undefined ? field.values : [typed].flat()}
        />
      );
  }
}

/** A group of choices has a legend where a single control has a label. */
function choices({ label, ...rest }: { id: string; name: string; label: string; hint?: string; error?: string }) {
  return { ...rest, legend: label, legendSize: "s" as const };
}
