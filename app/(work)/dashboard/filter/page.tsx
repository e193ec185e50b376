import type { Metadata } from "next";
import { addressOf, lookAt, pageToLeadBackTo, type SearchParams } from "@/app/(work)/dashboard/choose";
import { filterAddress } from "@/app/(work)/dashboard/filter/address";
import { BackLink } from "@/components/ui/BackLink";
import { Link } from "@/components/ui/Link";
import { Page } from "@/components/ui/Page";
import { filterQuestions } from "@/lib/dashboard/answers";

export const metadata: Metadata = { title: "Filter by an answer – Dashboard" };

/** Which question the dashboard is to be narrowed by. */
export default async function FilterPage({ searchParams }: { searchParams: SearchParams }) {
  const chosen = await lookAt("/filter", searchParams, async (_tx, found) => ({ is: "here", value: found }));
  if (!chosen) return null;
  const on = pageToLeadBackTo(await searchParams);
  const questions = filterQuestions(chosen.population, chosen.year);
  const sections = [...new Set(questions.map(({ section }) => section))];
  return (
    <Page
      before={<BackLink href={addressOf(chosen, on === undefined ? "" : `/${on}`)}>Back to the dashboard</BackLink>}
      heading="Filter by an answer"
      caption="Dashboard"
      reading
    >
      <p className="govuk-body">
        Choose a question of the intake form. The dashboard then counts only the cases in which it was answered as you
        say next.
      </p>
      {sections.map((section) => (
        <section key={section} aria-label={section}>
          <h2 className="govuk-heading-s">{section}</h2>
          <ul className="govuk-list">
            {questions
              .filter((question) => question.section === section)
              .map(({ question, text }) => (
                <li key={question}>
                  <Link noVisited href={filterAddress(chosen, on, question)}>
                    {text}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
