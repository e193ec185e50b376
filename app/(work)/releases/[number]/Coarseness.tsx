"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { type FormEvent, useActionState, useState } from "react";
import type { ChoiceState } from "@/app/(work)/releases/actions";
import { Field, type FormField } from "@/components/forms/Field";
import { CertificateWords } from "@/components/releases/CertificateWords";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Block } from "@/lib/releases/package/certificate-words";

export type CoarsenessProps = {
  /** Shows the effect of what is chosen, or prepares it so: by the button that was pressed. */
  action: (before: ChoiceState, form: FormData) => Promise<ChoiceState>;
  /** Answers what a choice would do. */
  effectAddress: string;
  fields: readonly FormField[];
};

/**
 * How coarse each attribute is to be, with what that does: shown at every change of a choice; with scripts off, by a
 * button.
 */
export function Coarseness(props: CoarsenessProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }));
  return (
    <QueryClientProvider client={client}>
      <Choosing {...props} />
    </QueryClientProvider>
  );
}

function Choosing({ action, effectAddress, fields }: CoarsenessProps) {
  const [state, post] = useActionState(action, { errors: [] });
  const [levels, choose] = useState<Readonly<Record<string, number>>>();
  const { data, error, isFetching } = useQuery({
    queryKey: ["effect", effectAddress, levels],
    queryFn: ({ signal }) => askEffect(effectAddress, levels ?? {}, signal),
    enabled: levels !== undefined,
    // While the next is on its way the last stands, and says so.
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const blocks = data ?? state.effect;
  const chosen = (event: FormEvent<HTMLFormElement>) => choose(levelsIn(new FormData(event.currentTarget)));

  return (
    <>
      <ErrorSummary errors={state.errors.map(({ message }) => ({ message }))} />
      <form action={post} onChange={chosen} noValidate>
        {fields.map((field) => (
          <Field
            key={`${field.name} ${state.values?.[field.name] ?? ""}`}
            field={field}
            id={`prepare-${field.name}`}
            typed={state.values && (state.values[field.name] ?? "")}
            error={undefined}
          />
        ))}
        <div role="status" aria-busy={isFetching}>
          {isFetching ? <p className="govuk-body">Working out what this choice does…</p> : null}
          {error ? <p className="govuk-body">{error.message}</p> : null}
          {blocks && !error ? <p className="govuk-visually-hidden">What this choice does is shown below.</p> : null}
        </div>
        {blocks && !error ? <CertificateWords blocks={blocks} /> : null}
        <div className="govuk-button-group">
          <SubmitButton pending="Preparing…" variant="secondary" name="then" value="prepare">
            Prepare again
          </SubmitButton>
          <Button variant="secondary" name="then" value="show">
            Show the effect
          </Button>
        </div>
      </form>
    </>
  );
}

function levelsIn(form: FormData): Record<string, number> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]): [string, number][] =>
      name.startsWith("level-") && value !== "" ? [[name.slice("level-".length), Number(value)]] : [],
    ),
  );
}

async function askEffect(address: string, levels: Readonly<Record<string, number>>, signal: AbortSignal) {
  const answer = await fetch(address, {
    method: "POST",
    signal,
    cache: "no-store",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(levels),
  });
  const { blocks, error } = (await answer.json().catch(() => ({}))) as { blocks?: Block[]; error?: string };
  if (!answer.ok || !blocks) throw new Error(error ?? "What this choice does could not be worked out. Try again.");
  return blocks;
}
