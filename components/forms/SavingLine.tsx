import type { SavingState } from "@/components/forms/use-quiet-saving";

/** One quiet line that says whether what was typed is safe. */
export function SavingLine({ state, signIn }: { state: SavingState; signIn: string }) {
  return (
    <p className="insights-saving" role="status" data-saving={state.kind}>
      <Words state={state} signIn={signIn} />
    </p>
  );
}

function Words({ state, signIn }: { state: SavingState; signIn: string }) {
  switch (state.kind) {
    case "nothing":
      return null;
    case "saved":
      return `Saved at ${state.at}`;
    case "waiting":
      return "Not saved yet – we will keep trying. Keep this page open.";
    case "conflict":
      return `${state.changedBy} changed an answer on this page. Save and continue to see both answers.`;
    case "refused":
      return `Not saved yet. ${state.messages.join(" ")}`;
    case "signed-out":
      return (
        <>
          Not saved yet: you have been signed out. What you typed is still here.{" "}
          <a className="govuk-link" href={signIn} target="_blank" rel="noreferrer">
            Sign in again (opens in a new tab)
          </a>
          , then come back and save.
        </>
      );
  }
}
