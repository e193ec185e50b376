"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Field, type FormField } from "@/components/forms/Field";
import { dayIn, type FormState } from "@/components/forms/FieldsForm";
import { Button } from "@/components/ui/Button";
import { ButtonGroup } from "@/components/ui/ButtonGroup";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Link } from "@/components/ui/Link";
import { SubmitButton } from "@/components/ui/SubmitButton";

/** who: the client is given · which: they may be on record · about: the rest of the case. */
export type OpeningStage = "who" | "which" | "about";

/** A client on record who may be the one given. */
export type Candidate = {
  id: string;
  reference: string;
  /** "Born 3 June 2014", or that it is not known. */
  born: string;
  /** Why they may be the same, and which cases they have. */
  lines: readonly string[];
};

/** A case that the client had or has, and that the new one may carry on. */
export type EarlierCase = { id: string; href: string; text: string };

export type OpeningState = Pick<FormState, "errors" | "values"> & {
  stage: OpeningStage;
  candidates?: readonly Candidate[];
  /** The client on record that the case is for. */
  client?: { id: string; reference: string; note?: string };
  earlierCases?: readonly EarlierCase[];
};

export type OpenCaseFormProps = {
  action: (before: OpeningState, form: FormData) => Promise<OpeningState>;
  who: readonly FormField[];
  about: readonly FormField[];
  /** Names of the fields of each stage, which the later stages carry along unseen. */
  carried: readonly string[];
};

const headings: Record<OpeningStage, string> = {
  who: "Open a case",
  which: "Is this client on record already?",
  about: "About the case",
};

/** Opens a case in up to three steps, with or without scripts. What was given stays in the page until the last. */
export function OpenCaseForm({ action, who, about, carried }: OpenCaseFormProps) {
  const [state, post] = useActionState(action, { stage: "who", errors: [] });
  const heading = useRef<HTMLHeadingElement>(null);
  const { stage, errors } = state;
  const first = useRef(stage);

  useEffect(() => {
    document.title = `${errors.length > 0 ? "Error: " : ""}${headings[stage]} – Insights`;
    if (first.current === stage) return;
    first.current = stage;
    if (errors.length === 0) heading.current?.focus();
  }, [stage, errors]);

  return (
    <>
      <ErrorSummary errors={errors.map(({ field, message }) => ({ message, fieldId: field || undefined }))} />
      <h1 className="govuk-heading-l" tabIndex={-1} ref={heading}>
        {headings[stage]}
      </h1>
      <form action={post} noValidate key={stage}>
        <input type="hidden" name="stage" value={stage} />
        {stage === "who" ? <Fields fields={who} state={state} /> : <Carried names={carried} values={state.values} />}
        {stage === "which" ? <Which state={state} /> : null}
        {stage === "about" ? (
          <>
            <input type="hidden" name="clientId" value={state.client?.id ?? ""} />
            <ForWhom state={state} />
            <Fields fields={about} state={state} />
            <Continues state={state} />
          </>
        ) : null}
        <ButtonGroup>
          <SubmitButton pending={stage === "about" ? "Opening…" : "Looking…"}>
            {stage === "about" ? "Open the case" : "Continue"}
          </SubmitButton>
          {stage === "who" ? null : (
            <Button variant="secondary" name="back" value="yes">
              Change the client
            </Button>
          )}
        </ButtonGroup>
      </form>
    </>
  );
}

function Fields({ fields, state }: { fields: readonly FormField[]; state: OpeningState }) {
  const { values, errors } = state;
  return fields.map((field) => (
    <Field
      key={`${field.name} ${values?.[field.name] ?? ""}`}
      field={field}
      id={field.name}
      typed={values?.[field.name]}
      typedDay={
        values && field.kind === "date" && `${field.name}-day` in values ? dayIn(values, field.name) : undefined
      }
      error={errors.find((error) => error.field === field.name)?.message}
    />
  ));
}

function Carried({ names, values = {} }: { names: readonly string[]; values?: FormState["values"] }) {
  return names.flatMap((name) =>
    [values[name] ?? []]
      .flat()
      .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
  );
}

function Which({ state: { candidates = [], values, errors } }: { state: OpeningState }): ReactNode {
  return (
    <Field
      id="client"
      typed={values?.client}
      error={errors.find(({ field }) => field === "client")?.message}
      field={{
        kind: "radios",
        name: "client",
        label: "Clients who may be the one you entered",
        hint: "Choosing the right record keeps a client from being counted twice.",
        options: [
          ...candidates.map(({ id, reference, born, lines }) => ({
            value: id,
            label: `It is ${reference}`,
            hint: [born, ...lines].join(". "),
          })),
          { value: "another", label: "It is somebody else", divider: "or" },
        ],
      }}
    />
  );
}

function ForWhom({ state: { client, earlierCases = [] } }: { state: OpeningState }) {
  if (!client) return null;
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        This case is for <b>{client.reference}</b>, a client already on record. {client.note}
      </p>
      {earlierCases.length === 0 ? null : (
        <ul className="govuk-list">
          {earlierCases.map(({ id, href, text }) => (
            <li key={id}>
              <Link href={href}>Go to the case {text}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Continues({ state: { earlierCases = [], values, errors } }: { state: OpeningState }) {
  if (earlierCases.length === 0) return null;
  return (
    <Field
      id="predecessorCaseId"
      typed={values?.predecessorCaseId}
      error={errors.find(({ field }) => field === "predecessorCaseId")?.message}
      field={{
        kind: "radios",
        name: "predecessorCaseId",
        label: "Does this case carry on one that another team held?",
        hint: "The earlier case then ends on the day this one opens, and this one counts as continuing.",
        options: [
          { value: "", label: "No" },
          ...earlierCases.map(({ id, text }) => ({ value: id, label: `Yes, the case ${text}` })),
        ],
        value: "",
      }}
    />
  );
}
