import type { FormAddresses } from "@/components/cases/CaseForms";
import { DueMark } from "@/components/cases/DueMark";
import { ButtonGroup } from "@/components/ui/ButtonGroup";
import { LinkButton } from "@/components/ui/LinkButton";
import type { Due } from "@/lib/cases/due";
import type { CaseStatus } from "@/lib/cases/status";
import type { FormSteps } from "@/lib/cases/steps";
import { inSentence } from "@/lib/forms/in-sentence";

export type NextStepProps = {
  status: CaseStatus;
  due: Due | undefined;
  steps: readonly FormSteps[];
  addresses: FormAddresses & { amend: (formId: string) => string };
  /** Where an inactive or closed case is reopened. */
  reopen: string;
};

/** What a case wants next, and the ways on from here. */
export function NextStep({ status, due, steps, addresses, reopen }: NextStepProps) {
  const wanted = due && steps.find(({ form }) => form.id === due.form.id);
  const closing = steps.find(({ form }) => form.role === "closes");
  const first = wanted && wayOn(wanted, addresses);
  const second = closing && closing !== wanted ? wayOn(closing, addresses) : null;
  return (
    <section className="insights-next" aria-labelledby="next-step">
      <h2 className="govuk-heading-m" id="next-step">
        What to do next
      </h2>
      <p className="govuk-body">{status === "open" ? <DueMark due={due} /> : stands[status]}</p>
      <ButtonGroup>
        {first ? (
          <LinkButton variant={due.state === "later" && !due.draft ? "secondary" : "primary"} href={first.href}>
            {first.text}
          </LinkButton>
        ) : null}
        {second ? (
          <LinkButton variant={first || status !== "open" ? "secondary" : "primary"} href={second.href}>
            {second.text}
          </LinkButton>
        ) : null}
        {status === "open" ? null : (
          <LinkButton variant="secondary" href={reopen}>
            Reopen the case
          </LinkButton>
        )}
      </ButtonGroup>
    </section>
  );
}

const stands: Record<Exclude<CaseStatus, "open">, string> = {
  inactive: "This case is inactive. Nothing falls due until it is reopened.",
  closed: "This case is closed. Its forms can be read and amended.",
};

/** The link that begins or continues a form; nothing where it cannot be. */
function wayOn(
  { form, step }: FormSteps,
  addresses: NextStepProps["addresses"],
): { href: string; text: string } | null {
  const title = inSentence(form.title);
  switch (step.kind) {
    case "start":
      return { href: addresses.start(form.id), text: `Start ${title}` };
    case "continue":
      return { href: addresses.open(step.draft.id), text: `Continue ${title}` };
    case "amend":
      return { href: addresses.amend(step.submitted.id), text: `Amend ${title} to close the case again` };
    case "waits":
    case "shut":
    case "done":
      return null;
  }
}
