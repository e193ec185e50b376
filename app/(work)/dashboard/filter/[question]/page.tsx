import type { Metadata } from "next";
import { lookAt, pageToLeadBackTo, type SearchParams } from "@/app/(work)/dashboard/choose";
import { narrow } from "@/app/(work)/dashboard/filter/actions";
import { filterAddress } from "@/app/(work)/dashboard/filter/address";
import { BackLink } from "@/components/ui/BackLink";
import { Button } from "@/components/ui/Button";
import { Checkboxes } from "@/components/ui/Checkboxes";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Page } from "@/components/ui/Page";
import { filterQuestions } from "@/lib/dashboard/answers";
import { dashboardQuery } from "@/lib/dashboard/view";

type Props = { params: Promise<{ question: string }>; searchParams: SearchParams };

export const metadata: Metadata = { title: "Filter by an answer – Dashboard" };

const nothingTicked = "Select at least one answer";

/** Which answers to a question the dashboard is to be narrowed by. They are posted, and kept under a number. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const { question: path } = await params;
  const given = await searchParams;
  const on = pageToLeadBackTo(given);
  const found = await lookAt(`/filter/${path}`, searchParams, async (_tx, chosen) => {
    const question = filterQuestions(chosen.population, chosen.year).find((one) => one.question === path);
    return question ? { is: "here", value: { chosen, question } } : { is: "absent" };
  });
  if (!found) return null;
  const { chosen, question } = found;
  const query = dashboardQuery(chosen.read.view, chosen.choices, { filter: undefined });
  const error = given.none === "yes" ? nothingTicked : undefined;
  return (
    <Page
      before={<BackLink href={filterAddress(chosen, on)}>Back to the questions</BackLink>}
      notice={<ErrorSummary errors={error ? [{ fieldId: "answers", message: error }] : []} />}
      reading
    >
      <form action={narrow}>
        <input type="hidden" name="group" value={chosen.population.id} />
        <input type="hidden" name="form" value={question.form} />
        <input type="hidden" name="question" value={question.question} />
        <input type="hidden" name="query" value={query} />
        {on === undefined ? null : <input type="hidden" name="on" value={on} />}
        <Checkboxes
          name="answers"
          legend={question.text}
          legendSize="l"
          pageHeading
          hint="Any of the answers that you select will do."
          error={error}
          options={question.answers.map(({ id, label }) => ({ value: id, label }))}
        />
        <Button>Show these cases</Button>
      </form>
    </Page>
  );
}
