import { Tag } from "@/components/ui/Tag";
import { type Task, TaskList } from "@/components/ui/TaskList";
import type { FormSteps } from "@/lib/cases/steps";
import { inSentence } from "@/lib/forms/in-sentence";
import { dayInWords } from "@/lib/forms/question-types/date";

/** Where the forms of a case are. */
export type FormAddresses = {
  start: (form: string) => string;
  open: (formId: string) => string;
};

export type CaseFormsProps = {
  steps: readonly FormSteps[];
  addresses: FormAddresses;
  /** When the next review falls due, in words; it stands beside the form of that role. */
  nextReview: string | null;
};

/** The forms of a case: those submitted, those under way, and those that can be begun. */
export function CaseForms({ steps, addresses, nextReview }: CaseFormsProps) {
  return <TaskList id="forms" tasks={steps.flatMap((each) => tasksOf(each, addresses, nextReview))} />;
}

function tasksOf(steps: FormSteps, addresses: FormAddresses, nextReview: string | null): Task[] {
  const { form, submitted } = steps;
  const done = submitted.map(
    (held): Task => ({
      id: held.id,
      title: form.title,
      hint: held.date === null ? undefined : dayInWords(held.date),
      href: addresses.open(held.id),
      status: <Tag tone="done">Submitted</Tag>,
    }),
  );
  const next = nextTask(steps, addresses, form.role === "reviews" ? nextReview : null);
  // The newest stands last, where the next one will be added.
  return [...done.reverse(), ...(next ? [next] : [])];
}

function nextTask({ form, submitted, step }: FormSteps, addresses: FormAddresses, when: string | null): Task | null {
  const id = `${form.id}-next`;
  const again = submitted.length > 0;
  switch (step.kind) {
    case "start":
      return {
        id,
        title: again ? `Another ${inSentence(form.title)}` : form.title,
        ...(when !== null && { hint: when }),
        href: addresses.start(form.id),
        status: <Tag tone="brand">Not started</Tag>,
      };
    case "continue":
      return {
        id: step.draft.id,
        title: form.title,
        hint:
          form.role === "accompanies" && form.occurs === "once"
            ? "Stays open as long as the case. Submit it before the case closes"
            : step.draft.date === null
              ? undefined
              : dayInWords(step.draft.date),
        href: addresses.open(step.draft.id),
        status: <Tag tone="progress">In progress</Tag>,
      };
    case "waits":
      return { id, title: form.title, hint: `After ${inSentence(step.for.title)}`, status: "Cannot start yet" };
    case "shut":
      return again || form.occurs === "many" ? null : { id, title: form.title, status: "Not filled in" };
    case "done":
    case "amend":
      return null;
  }
}
