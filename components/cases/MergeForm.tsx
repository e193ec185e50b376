"use client";

import { useActionState, useEffect, useRef } from "react";
import { Field } from "@/components/forms/Field";
import type { FormState } from "@/components/forms/FieldsForm";
import { Button } from "@/components/ui/Button";
import { ButtonGroup } from "@/components/ui/ButtonGroup";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { SummaryList } from "@/components/ui/SummaryList";
import { WarningText } from "@/components/ui/WarningText";

/** One of the two records, in words. */
export type MergeRecord = {
  id: string;
  version: number;
  reference: string;
  born: string;
  /** A line for each of its cases. */
  cases: readonly string[];
};

export type MergeState = Pick<FormState, "errors" | "values"> & {
  /** Once both were found. */
  found?: { keep: MergeRecord; other: MergeRecord; notes: readonly string[] };
};

export type MergeFormProps = {
  action: (before: MergeState, form: FormData) => Promise<MergeState>;
  /** The reference from whose case somebody came. */
  keepReference?: string;
};

/** Two records of one client: named first, then shown beside each other, then made one. */
export function MergeForm({ action, keepReference }: MergeFormProps) {
  const [state, post] = useActionState(action, { errors: [] });
  const { found, errors, values } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const stage = found ? "confirm" : "ask";
  const first = useRef(stage);

  useEffect(() => {
    const title = "Merge two records of one client – Insights";
    document.title = errors.length > 0 ? `Error: ${title}` : title;
    if (first.current === stage) return;
    first.current = stage;
    if (errors.length === 0) heading.current?.focus();
  }, [stage, errors]);

  const text = (name: string) => ({
    id: name,
    typed: values?.[name],
    error: errors.find(({ field }) => field === name)?.message,
  });
  return (
    <>
      <ErrorSummary errors={errors.map(({ field, message }) => ({ message, fieldId: field || undefined }))} />
      <h1 className="govuk-heading-l" tabIndex={-1} ref={heading}>
        {found ? "Check the two records" : "Merge two records of one client"}
      </h1>
      <form action={post} noValidate key={stage}>
        {found ? (
          <>
            <input type="hidden" name="keepId" value={found.keep.id} />
            <input type="hidden" name="keepVersion" value={found.keep.version} />
            <input type="hidden" name="otherId" value={found.other.id} />
            <input type="hidden" name="otherVersion" value={found.other.version} />
            <Carried values={values} />
            <Preview {...found} />
            <Field
              {...text("reason")}
              field={{ kind: "textarea", name: "reason", label: "How do you know that they are one client?" }}
            />
            <ButtonGroup>
              <SubmitButton variant="warning" pending="Merging…">
                Merge the records
              </SubmitButton>
              <Button variant="secondary" name="back" value="yes">
                Choose other records
              </Button>
            </ButtonGroup>
          </>
        ) : (
          <>
            <p className="govuk-body">
              When one client was recorded twice, one record keeps its reference and takes over the cases of the other.
              The other reference still finds the client. This cannot be undone.
            </p>
            <Field
              {...text("keepReference")}
              field={{
                kind: "text",
                name: "keepReference",
                label: "Reference to keep",
                width: 20,
                autoComplete: "off",
                value: keepReference,
              }}
            />
            <Field
              {...text("otherReference")}
              field={{
                kind: "text",
                name: "otherReference",
                label: "Reference of the other record",
                width: 20,
                autoComplete: "off",
              }}
            />
            <SubmitButton pending="Looking…">Continue</SubmitButton>
          </>
        )}
      </form>
    </>
  );
}

function Carried({ values = {} }: { values?: FormState["values"] }) {
  return ["keepReference", "otherReference"].map((name) => (
    <input key={name} type="hidden" name={name} value={String(values[name] ?? "")} />
  ));
}

function Preview({ keep, other, notes }: NonNullable<MergeState["found"]>) {
  return (
    <>
      <Side title={`Stays: ${keep.reference}`} record={keep} />
      <Side title={`Goes into it: ${other.reference}`} record={other} />
      {notes.map((note) => (
        <WarningText key={note}>{note}</WarningText>
      ))}
    </>
  );
}

function Side({ title, record }: { title: string; record: MergeRecord }) {
  return (
    <SummaryList
      card={{ title }}
      rows={[
        { key: "Date of birth", value: record.born },
        {
          key: "Cases",
          value: (
            <ul className="govuk-list">
              {record.cases.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
