import { Button } from "@/components/ui/Button";
import { Page } from "@/components/ui/Page";

/** What stands where a page broke. `reference` finds the fault in the server's log, and says nothing else. */
export function FaultMessage({ retry, reference }: { retry: () => void; reference?: string }) {
  return (
    <Page heading="Sorry, something went wrong" reading>
      <p className="govuk-body">What you had already saved is safe. What you sent just now may not have been saved.</p>
      <p className="govuk-body">Try again. If it keeps happening, tell the manager of your service.</p>
      {reference ? (
        <p className="govuk-body">
          Reference: <code>{reference}</code>
        </p>
      ) : null}
      <Button type="button" onClick={retry}>
        Try again
      </Button>
    </Page>
  );
}
