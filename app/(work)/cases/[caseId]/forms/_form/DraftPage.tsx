import { Consent } from "@/app/(work)/cases/[caseId]/forms/_form/Consent";
import { canBeWritten } from "@/app/(work)/cases/[caseId]/forms/_form/can-be-written";
import { FormTaskPage, titleOf } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { Meanwhile } from "@/app/(work)/cases/[caseId]/forms/_form/Meanwhile";
import type { FormInHand } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { type FormAt, formAddress, formTaskAddress, pageAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { caseAddress, caseTaskAddress } from "@/app/(work)/cases/addresses";
import { InsetText } from "@/components/ui/InsetText";
import { Link } from "@/components/ui/Link";
import { SummaryList } from "@/components/ui/SummaryList";
import { Tag } from "@/components/ui/Tag";
import { type Task, TaskList } from "@/components/ui/TaskList";
import { inSentence } from "@/lib/forms/in-sentence";
import { pageKey, progress, type SectionProgress } from "@/lib/forms/progress";
import { dayInWords } from "@/lib/forms/question-types/date";
import { momentInWords } from "@/lib/time";

/** The list of a draft's sections, each with its state. */
export function DraftPage({ inHand }: { inHand: FormInHand }) {
  const { form, definition, population, found, circumstances, names, meanwhile, state } = inHand;
  const at = { caseId: form.caseId, formId: form.id };
  const sections = progress(definition, {
    answers: form.answers,
    unreadable: Object.keys(form.unreadable),
    saved: form.savedPages,
    earlier: circumstances.earlier,
    year: circumstances.year,
  });
  const asked = sections.filter(({ state }) => state !== "not needed");
  const complete = asked.filter(({ state }) => state === "complete").length;
  const open = canBeWritten(inHand);
  const by = names.get(form.updatedBy ?? "");
  return (
    <FormTaskPage
      inHand={inHand}
      back={{ href: caseAddress(found.id), text: "Back to the case" }}
      heading={titleOf(inHand)}
      caption={population.title}
      notice={<Meanwhile names={meanwhile} />}
    >
      {form.amendmentReason === null ? null : (
        <InsetText>
          You are amending a form that was submitted. It stands as it is until you submit the amendment. Reason given:{" "}
          {form.amendmentReason}
        </InsetText>
      )}
      {open ? null : (
        <InsetText>
          The case is closed, so this form cannot be gone on with.{" "}
          <Link href={caseTaskAddress(found.id, "reopen")}>Reopen the case</Link> first.
        </InsetText>
      )}
      <SummaryList
        rows={[
          {
            key: definition.dateLabel,
            value: form.describedOn === null ? undefined : dayInWords(form.describedOn),
            ...(open ? { actions: [{ href: formTaskAddress(at, "date"), of: inSentence(definition.dateLabel) }] } : {}),
          },
          { key: "Last saved", value: `${momentInWords(form.updatedAt)}${by === undefined ? "" : ` by ${by}`}` },
        ]}
      />
      <Consent inHand={inHand} />
      <h2 className="govuk-heading-m">Sections</h2>
      <p className="govuk-body">
        {complete} of {asked.length} complete
      </p>
      <TaskList id="sections" tasks={sections.map((section) => taskOf(section, inHand, at, open))} />
      {open ? (
        <>
          <h2 className="govuk-heading-m">Check and submit</h2>
          <ToSettle drafts={state.unsettled} caseId={form.caseId} />
          <TaskList
            id="submit"
            tasks={[
              {
                id: "check",
                title: "Check your answers",
                href: formTaskAddress(at, "check"),
                status: complete === asked.length ? <Tag tone="brand">Ready</Tag> : "When you are ready",
              },
            ]}
          />
          <p className="govuk-body">
            <Link href={formTaskAddress(at, "delete")}>
              {form.amendsFormId === null ? "Delete this draft" : "Give up this amendment"}
            </Link>
          </p>
        </>
      ) : null}
    </FormTaskPage>
  );
}

/** The other drafts of the case that have to be settled before this form closes it. */
function ToSettle({ drafts, caseId }: { drafts: FormInHand["state"]["unsettled"]; caseId: string }) {
  if (drafts.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        Submitting this form closes the case, and other forms of it are still being written. Submit or delete each
        first:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {drafts.map(({ formId, title }) => (
          <li key={formId}>
            <Link href={formAddress({ caseId, formId })}>{title}</Link>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function taskOf(section: SectionProgress, inHand: FormInHand, at: FormAt, open: boolean): Task {
  const { savedPages } = inHand.form;
  const next = section.pages.find((page) => !savedPages.includes(pageKey(page))) ?? section.pages[0];
  const hint = hintOf(section, inHand);
  return {
    id: section.section.id,
    title: section.section.title,
    ...(hint === "" ? {} : { hint }),
    ...(open && next ? { href: pageAddress(at, next) } : {}),
    status: statusOf(section),
  };
}

function statusOf({ state }: SectionProgress) {
  switch (state) {
    case "complete":
      return <Tag tone="done">Complete</Tag>;
    case "in progress":
      return <Tag tone="progress">In progress</Tag>;
    case "not started":
      return <Tag tone="brand">Not started</Tag>;
    case "cannot start yet":
      return "Cannot start yet";
    case "not needed":
      return "Not needed";
  }
}

/** Whose part it is, and what in it is still wanting. Gaps are counted once the section was begun. */
function hintOf({ section, state, pages, gaps }: SectionProgress, { form, population }: FormInHand): string {
  const ids = pages.flatMap((page) => page.asked.map(({ question }) => question.id));
  const unreadable = ids.filter((id) => id in form.unreadable).length;
  const required = gaps.filter((gap) => gap.required !== undefined).length;
  const empty = gaps.length - required - unreadable;
  const begun = state === "complete" || state === "in progress";
  return [
    section.answeredBy === "client" ? `For the ${population.person.one} to answer` : "",
    begun ? counted(unreadable, "answer cannot be understood", "answers cannot be understood") : "",
    begun ? counted(required, "question must be answered", "questions must be answered") : "",
    begun && state === "complete" ? counted(empty, "question left empty", "questions left empty") : "",
  ]
    .filter((part) => part !== "")
    .join(". ");
}

function counted(count: number, one: string, many: string): string {
  return count <= 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
