"use client";

import { type ReactNode, useActionState, useEffect } from "react";
import { type DayParts, Field, type FormField } from "@/components/forms/Field";
import type { ButtonVariant } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { NotificationBanner } from "@/components/ui/NotificationBanner";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { FieldError } from "@/lib/errors";

/** What a form's action answers: what is wrong and what had been typed, or what has been done. */
export type FormState = {
  errors: readonly FieldError[];
  /** What had been typed, to be shown again; never a password or a code. */
  values?: Readonly<Record<string, string | readonly string[]>>;
  /** Said in place of errors when the action succeeded and the page stays. */
  done?: { heading: string; text?: string; secret?: Secret };
};

/** What is shown once and nowhere else: a one-time link, or a list of codes. */
type Secret = { label: string; value: string | readonly string[] };

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export type FieldsFormProps = {
  /** Bound, where it needs to be, in the server component that shows the form: never in the browser. */
  action: FormAction;
  fields: readonly FormField[];
  submit: string;
  /** What the button is for, where there are several alike: said after its words, and not shown. */
  submitOf?: string;
  pending?: string;
  variant?: ButtonVariant;
  /** Hides the form once it has been done, where doing it twice makes no sense. */
  once?: boolean;
  /** Nothing is to be filled in any more: only what has just been done is shown. */
  closed?: boolean;
  /** Distinguishes the ids of two forms on one page. */
  id?: string;
  children?: ReactNode;
};

/**
 * A short form of plain fields described as data, with or without scripts: its action is a server action, and what the
 * action answers is drawn into the page by the server where the browser runs no script.
 */
export function FieldsForm({
  action,
  fields,
  submit,
  submitOf,
  pending,
  variant,
  once,
  closed,
  id,
  children,
}: FieldsFormProps) {
  const [state, post] = useActionState(action, { errors: [] });
  const fieldId = (name: string) => (id ? `${id}-${name}` : name);
  const errors = state.errors.map(({ field, message }) => ({ message, fieldId: field ? fieldId(field) : undefined }));
  const failed = errors.length > 0;

  useEffect(() => {
    const plain = document.title.replace(/^Error: /, "");
    document.title = failed ? `Error: ${plain}` : plain;
  }, [failed]);

  return (
    <>
      <ErrorSummary errors={errors} />
      {state.done ? <Done done={state.done} /> : null}
      {closed || (state.done && once) ? null : (
        <form action={post} noValidate>
          {fields.map((field) => (
            <Field
              // What was typed is part of the key: a drop-down keeps its first value for as long as it lives.
              key={`${field.name} ${state.values?.[field.name] ?? ""}`}
              field={field}
              id={fieldId(field.name)}
              typed={state.values && (state.values[field.name] ?? "")}
              typedDay={state.values && field.kind === "date" ? dayIn(state.values, field.name) : undefined}
              error={state.errors.find((error) => error.field === field.name)?.message}
            />
          ))}
          {children}
          <SubmitButton pending={pending} variant={variant}>
            {submit}
            {submitOf ? <VisuallyHidden> {submitOf}</VisuallyHidden> : null}
          </SubmitButton>
        </form>
      )}
    </>
  );
}

/** The three fields of a day, as they were sent. */
export function dayIn(values: NonNullable<FormState["values"]>, name: string): DayParts {
  const part = (of: string) => String(values[`${name}-${of}`] ?? "");
  return { day: part("day"), month: part("month"), year: part("year") };
}

/** What has been done. A secret, such as a one-time link, is shown here and nowhere else. */
function Done({ done }: { done: NonNullable<FormState["done"]> }) {
  return (
    <NotificationBanner kind="success" heading={done.heading}>
      {done.text ? <p className="govuk-body">{done.text}</p> : null}
      {done.secret ? (
        <>
          <p className="govuk-body">{done.secret.label}</p>
          <ul className="govuk-list">
            {[done.secret.value].flat().map((line) => (
              <li key={line}>
                <code className="insights-secret">{line}</code>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </NotificationBanner>
  );
}
