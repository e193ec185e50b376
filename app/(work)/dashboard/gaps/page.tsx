import type { Metadata } from "next";
import { whatIsCounted } from "@/app/(work)/dashboard/Basis";
import { addressOf, type Chosen, lookAt, type SearchParams } from "@/app/(work)/dashboard/choose";
import { completenessPage } from "@/app/(work)/dashboard/DashboardPage";
import { gapsAddress } from "@/app/(work)/dashboard/gaps/address";
import { UnfilteredNotice } from "@/app/(work)/dashboard/Unfiltered";
import { workerCalled, workerIdOf, workerIn } from "@/app/(work)/dashboard/worker";
import { BackLink } from "@/components/ui/BackLink";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Page } from "@/components/ui/Page";
import { Table } from "@/components/ui/Table";
import { gapsOfWorker } from "@/db/queries/gaps";
import { figure } from "@/lib/format";
import { placesOf } from "@/lib/reports/completeness";

export const metadata: Metadata = { title: "Questions left empty – Dashboard" };

interface Shown {
  readonly chosen: Chosen;
  readonly whose: string;
  readonly forms: readonly FormGaps[];
}

interface FormGaps {
  readonly id: string;
  readonly title: string;
  /** Those left empty most often first. */
  readonly questions: readonly { readonly path: string; readonly text: string; readonly missing: number }[];
}

/** Which questions were left empty in the cases of one worker, each with the cases in which it was. */
export default async function WorkerGapsPage({ searchParams }: { searchParams: SearchParams }) {
  const worker = workerIn((await searchParams).worker);
  const shown = await lookAt<Shown>("/gaps", searchParams, async (tx, chosen) => {
    if (worker === null || worker === undefined || chosen.scope.of !== "service") return { is: "absent" };
    const asked = chosen.population.forms.map((form) => ({ form, places: placesOf(form, chosen.year) }));
    const places = asked.flatMap(({ form, places: of }) => of.map(({ path }) => `${form.id}/${path}`));
    const gaps = await gapsOfWorker(tx, chosen.cases, places, workerIdOf(worker));
    const forms = asked.map(({ form: { id, title }, places: of }) => ({
      id,
      title,
      questions: of
        .map(({ path, text }) => ({ path, text, missing: gaps.get(`${id}/${path}`) ?? 0 }))
        .filter(({ missing }) => missing > 0)
        .sort((a, b) => b.missing - a.missing),
    }));
    return { is: "here", value: { chosen, whose: await workerCalled(tx, worker), forms } };
  });
  if (!shown || worker === null || worker === undefined) return null;
  const { chosen, whose } = shown;
  const forms = shown.forms.filter(({ questions }) => questions.length > 0);
  return (
    <Page
      before={<BackLink href={addressOf(chosen, `/${completenessPage.id}`)}>Back to completeness</BackLink>}
      notice={<UnfilteredNotice chosen={chosen} on={completenessPage.id} />}
      caption="Completeness"
      heading={`Questions left empty: cases of ${whose}`}
      reading
    >
      <p className="govuk-body">{whatIsCounted(chosen)}.</p>
      {forms.length === 0 ? (
        <EmptyState heading="There is no gap here any more">
          <p className="govuk-body">Every question that was asked in this period has an answer.</p>
        </EmptyState>
      ) : null}
      {forms.map(({ id, title, questions }) => (
        <Table
          key={id}
          caption={title}
          rows={questions}
          rowKey={({ path }) => path}
          columns={[
            {
              id: "question",
              heading: "Question",
              rowHeading: true,
              cell: ({ path, text }) => (
                <Link noVisited href={gapsAddress(chosen, id, path, { worker })}>
                  {text}
                </Link>
              ),
            },
            { id: "missing", heading: "Left empty", numeric: true, cell: ({ missing }) => figure(missing) },
          ]}
        />
      ))}
    </Page>
  );
}
