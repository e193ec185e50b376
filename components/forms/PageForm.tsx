"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { ConflictForm } from "@/components/forms/ConflictForm";
import { keptSince, remember } from "@/components/forms/last-kept";
import { type SendOutcome, sentFields } from "@/components/forms/outcomes";
import { SavingLine } from "@/components/forms/SavingLine";
import { useQuietSaving } from "@/components/forms/use-quiet-saving";
import { PageContext, type PageInHand } from "@/components/questions/context";
import { GoingWarning } from "@/components/questions/Going";
import { QuestionField } from "@/components/questions/QuestionField";
import { Button } from "@/components/ui/Button";
import { ButtonGroup } from "@/components/ui/ButtonGroup";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { askedPaths, type BrowserPage, type PageNow, readPage } from "@/lib/forms/browser-page";
import { entrySchema, type Problem, type RawFields } from "@/lib/forms/entry";
import { answersField, type FieldPath, fieldId, fieldName, readFields, shaped } from "@/lib/forms/fields";

export type PageFormProps = {
  page: BrowserPage;
  /** The version of the form that the page is drawn from. */
  base: number;
  /** Which page this is, among all of all forms. */
  place: string;
  /** The titles of the form and its section, and the heading of this page of it. */
  form: string;
  section: string;
  title: string;
  intro?: ReactNode;
  /** What the server has to say above the heading. */
  notice?: ReactNode;
  signIn: string;
  /** The words of the button that saves and leaves off. */
  later?: string;
  /** Bound by the page that draws this: sends the page, and leads on where it can. */
  send: (before: SendOutcome, sent: FormData) => Promise<SendOutcome>;
  /** Where what is typed is kept. */
  keepAddress: string;
};

type Values = { [answersField]: RawFields };

/**
 * One page of a form. With scripts off it is an ordinary form, drawn whole by the server. With scripts on it shows and
 * hides questions as answers change, says which answers a change would remove, points to what cannot be understood
 * before it is sent, and saves quietly. Both read the fields by the same rules.
 */
export function PageForm(props: PageFormProps) {
  const [posted, post] = useActionState(props.send, null);
  const [answered, setAnswered] = useState<{ outcome: SendOutcome; after: SendOutcome }>();
  // What was sent by a script, unless something was posted since.
  const outcome = answered && answered.after === posted ? answered.outcome : posted;
  if (outcome?.kind === "conflict")
    return <ConflictForm outcome={outcome} action={post} caption={`${props.form}: ${props.section}`} />;
  return (
    <Questions
      // Drawn anew from a newer version of the form.
      key={props.base}
      {...props}
      outcome={outcome}
      post={post}
      answer={(given) => setAnswered({ outcome: given, after: posted })}
    />
  );
}

type QuestionsProps = PageFormProps & {
  outcome: Extract<SendOutcome, { kind: "refused" }> | null;
  post: (sent: FormData) => void;
  answer: (outcome: SendOutcome) => void;
};

function Questions({ page, base, place, section, title, send, outcome, post, answer, ...props }: QuestionsProps) {
  const element = useRef<HTMLFormElement>(null);
  const id = `page-${base}`;
  const [start] = useState(() => startOf(page, place, base, id));
  const form = useForm<Values>({
    defaultValues: { [answersField]: start.raw } as never,
    resolver: zodResolver(z.object({ [answersField]: entrySchema(page.questions, page.circumstances) })) as never,
    shouldFocusError: false,
    reValidateMode: "onSubmit",
  });
  const values = useCallback((): RawFields => (form.getValues() as Values)[answersField] ?? {}, [form]);

  const [now, setNow] = useState<{ page: PageNow; raw: RawFields }>(() => {
    const raw = shaped(page.questions, start.isKept ? start.raw : page.raw);
    return { page: readPage(page, raw), raw };
  });
  const [changed, setChanged] = useState<string>();
  const [problems, setProblems] = useState<{ list: readonly Problem[]; attempt: number }>(() => ({
    list: now.page.entry.problems,
    attempt: 0,
  }));
  const [sending, startSending] = useTransition();

  const readAgain = useCallback((): PageNow => {
    const raw = values();
    const next = readPage(page, raw);
    setNow((before) => (drawnAs(before.page) === drawnAs(next) ? before : { page: next, raw }));
    return next;
  }, [page, values]);
  // What was typed before the scripts came, or kept since the page was drawn, may ask for more than the server drew.
  useEffect(() => {
    readAgain();
  }, [readAgain]);

  const { touch, ...quiet } = useQuietSaving(element, props.keepAddress, (version) =>
    remember(place, { version, base: start.base, raw: values() }),
  );

  const pageInHand = useMemo(
    (): PageInHand => ({
      year: page.circumstances.year,
      register: (name) => form.register(name as never) as never,
      errorAt: (path) => problems.list.find((problem) => sameField(problem.path, path))?.message,
      setValue: (name, value) => {
        form.setValue(name as never, value as never);
        readAgain();
      },
      readAgain: () => {
        readAgain();
        touch();
      },
      going: now.page.going,
      changed,
    }),
    [page, form, problems, readAgain, touch, now.page.going, changed],
  );

  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const { name } = event.target as HTMLInputElement;
    if (!name.startsWith(`${answersField}.`)) return;
    touch();
    // After react-hook-form's own handler, which stands on the control itself.
    queueMicrotask(() => {
      const next = readAgain();
      if (next.going.length !== now.page.going.length) setChanged(questionOf(name, next));
    });
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const later = submitter instanceof HTMLButtonElement && submitter.value === "later";
    let understood = later;
    if (!later)
      await form.handleSubmit(() => {
        understood = true;
      })();
    const found = readPage(page, values()).entry.problems;
    setProblems(({ attempt }) => ({ list: later ? [] : found, attempt: attempt + 1 }));
    if (!understood) {
      // Saved first, and only then complained about.
      touch();
      await quiet.saveNow();
      return;
    }
    await quiet.stop();
    if (!element.current) return;
    const sent = new FormData(element.current, submitter);
    startSending(async () => {
      try {
        const outcome = await send(null, sent);
        answer(outcome);
        if (outcome?.kind === "refused") quiet.goOn();
      } catch (error) {
        unstable_rethrow(error);
        // The server could not be reached. What was typed is still in the page, and is saved when it can be.
        answer({ kind: "refused", messages: [unreachable] });
        quiet.goOn();
      }
    });
  };

  const { asked } = now.page.entry;
  const alone = page.questions.length === 1;
  // A heading that says the section needs no caption that says it again.
  const caption = !alone && title === section ? props.form : `${props.form}: ${section}`;
  const errors = [
    ...(outcome?.messages ?? []).map((message) => ({ message })),
    ...problems.list
      .filter(({ path }) => isDrawn(path, now.page))
      .map(({ path, message }) => ({ message, fieldId: fieldId(path) })),
  ];
  const faulty = errors.length > 0;
  useEffect(() => {
    const said = document.title.replace(/^Error: /, "");
    document.title = faulty ? `Error: ${said}` : said;
  }, [faulty]);
  const isSaidInPlace = changed !== undefined && questionNames(now.page).includes(changed);

  return (
    <FormProvider {...form}>
      <PageContext value={pageInHand}>
        <ErrorSummary key={problems.attempt} errors={errors} />
        {props.notice}
        <p className="govuk-caption-l">{caption}</p>
        {alone ? null : <h1 className="govuk-heading-l">{title}</h1>}
        {props.intro}
        <form ref={element} id={id} action={post} onSubmit={onSubmit} onChange={onChange} noValidate>
          {/* Return in a field presses the first button of its form: this one, and not one that removes an item. */}
          <button type="submit" name={sentFields.intent} value="continue" className="insights-first-button" {...hidden}>
            Save and continue
          </button>
          <input type="hidden" name={sentFields.base} value={start.base} />
          <input type="hidden" name={sentFields.shown} value={askedPaths(asked).join(" ")} />
          <input type="hidden" name={sentFields.agreed} value={now.page.going.map(({ path }) => path).join(" ")} />
          {asked.map((one) => (
            <QuestionField
              key={one.question.id}
              asked={one}
              path={[one.question.id]}
              raw={now.raw[one.question.id]}
              alone={alone}
            />
          ))}
          {isSaidInPlace ? null : <GoingWarning going={now.page.going} />}
          <ButtonGroup>
            <Button name={sentFields.intent} value="continue" aria-disabled={sending || undefined}>
              {sending ? "Saving…" : "Save and continue"}
            </Button>
            <Button name={sentFields.intent} value="later" variant="secondary" aria-disabled={sending || undefined}>
              {props.later ?? "Save and come back later"}
            </Button>
          </ButtonGroup>
          <SavingLine state={quiet.state} signIn={props.signIn} />
        </form>
      </PageContext>
    </FormProvider>
  );
}

const unreachable =
  "This page could not be saved, because the service could not be reached. What you typed is still here. Try again in a moment.";

const hidden = { tabIndex: -1, "aria-hidden": true } as const;

interface Start {
  readonly raw: RawFields;
  readonly base: number;
  /** It was kept after the page was drawn: the page is brought up to it. */
  readonly isKept: boolean;
}

/** What stands in the fields when the page comes to life: as drawn, as kept since, or as typed before the scripts came. */
function startOf(page: BrowserPage, place: string, base: number, id: string): Start {
  const kept = keptSince(place, base);
  if (kept) return { ...kept, isKept: true };
  const drawn = typeof document === "undefined" ? null : document.querySelector<HTMLFormElement>(`form#${id}`);
  const typed = drawn ? readFields([...new FormData(drawn)]) : {};
  return { raw: shaped(page.questions, { ...page.raw, ...typed }), base, isKept: false };
}

/** All on which the drawing of a page depends, as text. */
function drawnAs({ entry, going }: PageNow): string {
  return `${askedPaths(entry.asked).join(" ")}\n${going.map(({ path }) => path).join(" ")}`;
}

function sameField(one: FieldPath, other: FieldPath): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

/** The name of the question that a field belongs to: a field may be one part or one row of it. */
function questionOf(name: string, page: PageNow): string | undefined {
  const names = questionNames(page);
  return names.filter((one) => name === one || name.startsWith(`${one}.`)).sort((a, b) => b.length - a.length)[0];
}

/** Whether a field is on the page as it stands: its question may have gone since it was complained about. */
function isDrawn(path: FieldPath, { entry }: PageNow): boolean {
  return askedPaths(entry.asked).includes(path.join("."));
}

function questionNames({ entry }: PageNow): string[] {
  return askedPaths(entry.asked, { rows: false }).map((path) => fieldName(path.split(".")));
}
