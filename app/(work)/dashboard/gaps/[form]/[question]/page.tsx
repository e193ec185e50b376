import type { Metadata } from "next";
import { caseAddress } from "@/app/(work)/cases/addresses";
import { addressOf, type Chosen, lookAt, numberIn, type SearchParams } from "@/app/(work)/dashboard/choose";
import { completenessPage } from "@/app/(work)/dashboard/DashboardPage";
import { settleGaps } from "@/app/(work)/dashboard/gaps/actions";
import { gapsAddress, workerGapsAddress } from "@/app/(work)/dashboard/gaps/address";
import { UnfilteredNotice } from "@/app/(work)/dashboard/Unfiltered";
import { workerCalled, workerIdOf, workerIn } from "@/app/(work)/dashboard/worker";
import { BackLink } from "@/components/ui/BackLink";
import { Button } from "@/components/ui/Button";
import { ButtonGroup } from "@/components/ui/ButtonGroup";
import { Checkboxes } from "@/components/ui/Checkboxes";
import { EmptyState } from "@/components/ui/EmptyState";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Input } from "@/components/ui/Input";
import { Link } from "@/components/ui/Link";
import { Page } from "@/components/ui/Page";
import { Pagination } from "@/components/ui/Pagination";
import { type Gap, listGaps } from "@/db/queries/gaps";
import { counted, figure } from "@/lib/format";
import { inSentence } from "@/lib/forms/in-sentence";
import { dayInWords } from "@/lib/forms/question-types/date";
import { placesOf } from "@/lib/reports/completeness";
import { periodInWords } from "@/lib/reports/period";

type Props = { params: Promise<{ form: string; question: string }>; searchParams: SearchParams };

export const metadata: Metadata = { title: "Gaps – Dashboard" };

const perPage = 25;

const faults = {
  none: { fieldId: "forms", message: "Select the forms that you speak of" },
  why: { fieldId: "reason", message: "Say why it cannot be known" },
} as const;

interface Shown {
  readonly chosen: Chosen;
  /** Whose cases alone; null for all. */
  readonly whose: string | null;
  readonly text: string;
  readonly form: string;
  readonly gaps: readonly Gap[];
  readonly total: number;
  /** Of how many of them it cannot be known any more. */
  readonly settled: number;
}

/** The cases in which a question was left empty: each to be filled in, or said to be unknowable. */
export default async function GapsPage({ params, searchParams }: Props) {
  const { form, question } = await params;
  const given = await searchParams;
  const page = Math.max(1, numberIn(given.page, 1));
  const worker = workerIn(given.worker);
  const shown = await lookAt<Shown>(`/gaps/${form}/${question}`, searchParams, async (tx, chosen) => {
    const definition = chosen.population.forms.find(({ id }) => id === form);
    const place = definition && placesOf(definition, chosen.year).find(({ path }) => path === question);
    if (!place || worker === null || chosen.scope.of !== "service") return { is: "absent" };
    const workerId = worker === undefined ? undefined : workerIdOf(worker);
    const found = await listGaps(tx, chosen.cases, { form, question }, { page, perPage, workerId });
    const whose = worker === undefined ? null : await workerCalled(tx, worker);
    return { is: "here", value: { chosen, text: place.text, form: definition.title, whose, ...found } };
  });
  if (!shown || worker === null) return null;
  const { chosen, whose, text, gaps, total } = shown;
  const fault = given.fault === "none" || given.fault === "why" ? faults[given.fault] : undefined;
  const open = gaps.filter(({ unknowable }) => unknowable === null);
  const settled = gaps.filter(({ unknowable }) => unknowable !== null);
  const unknowable = shown.settled === 0 ? "" : `, and ${figure(shown.settled)} of them cannot be known any more`;
  const of: Readonly<Record<string, string>> = worker === undefined ? {} : { worker };
  const here = gapsAddress(chosen, form, question, of);
  const href = (to: number) => gapsAddress(chosen, form, question, to > 1 ? { ...of, page: String(to) } : of);
  return (
    <Page
      before={
        worker === undefined ? (
          <BackLink href={addressOf(chosen, `/${completenessPage.id}`)}>Back to completeness</BackLink>
        ) : (
          <BackLink href={workerGapsAddress(chosen, worker)}>Back to all questions left empty</BackLink>
        )
      }
      notice={
        <>
          <ErrorSummary errors={fault ? [fault] : []} />
          <UnfilteredNotice chosen={chosen} on={completenessPage.id} />
        </>
      }
      caption={`Left empty on the ${inSentence(shown.form)} form`}
      heading={text}
      reading
    >
      <p className="govuk-body">
        {counted(total, "form", "forms")} dated {periodInWords(chosen.period)} in which this was asked and left empty
        {unknowable}
        {whose === null ? "" : `; only cases of ${whose}`}.
      </p>
      {gaps.length === 0 ? (
        <EmptyState heading="There is no gap here any more">
          <p className="govuk-body">Every form of this period in which it was asked has an answer.</p>
        </EmptyState>
      ) : null}
      {open.length > 0 ? (
        <form action={settleGaps}>
          <Hidden back={here} form={form} question={question} />
          <Checkboxes
            name="forms"
            legend="To be filled in"
            legendSize="m"
            hint="Open a case to amend its form. Where nobody can know the answer any more, select it here and say so: it is then no gap."
            small
            error={fault === faults.none ? fault.message : undefined}
            options={open.map((gap) => ({ value: gap.formId, label: <GapLine gap={gap} /> }))}
          />
          <Input
            name="reason"
            label="Why it cannot be known"
            hint="For example: the client left before it was asked."
            error={fault === faults.why ? fault.message : undefined}
          />
          <ButtonGroup>
            <Button name="do" value="mark" variant="secondary">
              Cannot be known
            </Button>
          </ButtonGroup>
        </form>
      ) : null}
      {settled.length > 0 ? (
        <form action={settleGaps}>
          <Hidden back={here} form={form} question={question} />
          <Checkboxes
            name="forms"
            legend="Cannot be known"
            legendSize="m"
            small
            options={settled.map((gap) => ({
              value: gap.formId,
              label: <GapLine gap={gap} />,
              hint: gap.unknowable ?? undefined,
            }))}
          />
          <Button name="do" value="unmark" variant="secondary">
            Ask after these again
          </Button>
        </form>
      ) : null}
      <Pagination
        page={page}
        pages={Math.ceil(total / perPage)}
        href={href}
        results={{ from: (page - 1) * perPage + 1, to: (page - 1) * perPage + gaps.length, total, of: "forms" }}
      />
    </Page>
  );
}

function GapLine({ gap }: { gap: Gap }) {
  return (
    <>
      <Link href={caseAddress(gap.caseId)}>{gap.reference}</Link>, {dayInWords(gap.date)}, {gap.worker ?? "no worker"}
    </>
  );
}

function Hidden({ back, form, question }: { back: string; form: string; question: string }) {
  return (
    <>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="back" value={back} />
    </>
  );
}
