import { type Conflicting, type SendOutcome, sentFields } from "@/components/forms/outcomes";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Radios } from "@/components/ui/Radios";
import { SubmitButton } from "@/components/ui/SubmitButton";

export type ConflictFormProps = {
  outcome: Extract<SendOutcome, { kind: "conflict" }>;
  action: (sent: FormData) => void;
  caption: string;
};

/**
 * Two people changed the same answers. Nothing of either is lost: all that was sent travels on in this form, and the
 * person who saves second chooses, answer by answer. Works with scripts off.
 */
export function ConflictForm({ outcome, action, caption }: ConflictFormProps) {
  const count = outcome.conflicts.length;
  return (
    <>
      <ErrorSummary
        title={outcome.unchosen ? undefined : "Somebody else changed the same answers"}
        errors={outcome.conflicts.map(({ question, text, changedBy }) => ({
          fieldId: fieldOf(question),
          message: outcome.unchosen ? `Choose which answer to keep: ${text}` : `${text}: changed by ${changedBy}`,
        }))}
      />
      <p className="govuk-caption-l">{caption}</p>
      <h1 className="govuk-heading-l">Choose which {count === 1 ? "answer" : "answers"} to keep</h1>
      <p className="govuk-body">
        Everything else that you typed has been kept. {count === 1 ? "This answer was" : "These answers were"} changed
        by somebody else while you had the page open.
      </p>
      <form action={action}>
        <input type="hidden" name={sentFields.seen} value={outcome.seen} />
        {outcome.sent.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same name may be sent several times, in this order.
          <input type="hidden" name={name} value={value} key={index} />
        ))}
        {outcome.conflicts.map((conflict) => (
          <Choice key={conflict.question} conflict={conflict} unchosen={outcome.unchosen ?? false} />
        ))}
        <SubmitButton pending="Saving…">Save and continue</SubmitButton>
      </form>
    </>
  );
}

function Choice({ conflict, unchosen }: { conflict: Conflicting; unchosen: boolean }) {
  return (
    <Radios
      id={fieldOf(conflict.question)}
      name={`${sentFields.keep}${conflict.question}`}
      legend={conflict.text}
      legendSize="m"
      error={unchosen ? "Choose which answer to keep" : undefined}
      options={[
        { value: "mine", label: "Keep yours", hint: <Lines lines={conflict.mine} /> },
        { value: "theirs", label: `Take the one by ${conflict.changedBy}`, hint: <Lines lines={conflict.theirs} /> },
      ]}
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <span className="insights-said">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}

function fieldOf(question: string): string {
  return `keep-${question}`;
}
