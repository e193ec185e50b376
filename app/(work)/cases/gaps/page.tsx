import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caseAddress, ownGapsAddress } from "@/app/(work)/cases/addresses";
import { gapPlaces } from "@/app/(work)/cases/gaps/places";
import { BackLink } from "@/components/ui/BackLink";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Page } from "@/components/ui/Page";
import { Pagination } from "@/components/ui/Pagination";
import { ownGaps } from "@/db/queries/own-caseload";
import { counted } from "@/lib/format";
import { reading } from "@/lib/reading";
import { today } from "@/lib/time";

export const metadata: Metadata = { title: "Questions left empty" };

const perPage = 20;

/** What was asked in a worker's own cases and left empty, case by case. */
export default async function OwnGapsPage({ searchParams }: PageProps<"/cases/gaps">) {
  const given = (await searchParams).page;
  const page = typeof given === "string" && /^[1-9]\d{0,3}$/.test(given) ? Number(given) : 1;
  const places = gapPlaces(today());
  const cases = await reading({ name: "gaps.own", may: "cases.view" }, ({ tx, person }) =>
    ownGaps(tx, { userId: person.userId, serviceId: person.currentServiceId ?? notFound() }, [...places.keys()]),
  );
  const shown = cases.slice((page - 1) * perPage, page * perPage);
  const total = cases.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return (
    <Page before={<BackLink href="/">Back to the start page</BackLink>} heading="Questions left empty" reading>
      {shown.length === 0 ? (
        <EmptyState heading="Nothing was left empty in your cases">
          <p className="govuk-body">Every question that was asked on a submitted form has an answer.</p>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            {counted(total, "question was", "questions were")} asked and left empty in{" "}
            {counted(cases.length, "of your cases", "of your cases")} that are not closed yet. Open a case to amend its
            form. If nobody can know an answer any more, tell your manager, who can say so.
          </p>
          {shown.map(({ id, reference, gaps }) => (
            <section key={id} aria-labelledby={`case-${id}`}>
              <h2 className="govuk-heading-s" id={`case-${id}`}>
                <Link href={caseAddress(id)}>{reference}</Link>
              </h2>
              <ul className="govuk-list govuk-list--bullet">
                {gaps.map((gap) => (
                  <li key={gap}>
                    {places.get(gap)?.form}: {places.get(gap)?.text}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <Pagination
            page={page}
            pages={Math.ceil(cases.length / perPage)}
            href={(to) => `${ownGapsAddress}${to > 1 ? `?page=${to}` : ""}`}
            results={{
              from: (page - 1) * perPage + 1,
              to: (page - 1) * perPage + shown.length,
              total: cases.length,
              of: "cases",
            }}
          />
        </>
      )}
    </Page>
  );
}
