import type { Metadata } from "next";
import { CaseBar } from "@/app/(work)/cases/[caseId]/CaseBar";
import { factRows } from "@/app/(work)/cases/[caseId]/facts";
import {
  formAddress,
  formTaskAddress,
  startAddress,
  versionAddress,
} from "@/app/(work)/cases/[caseId]/forms/addresses";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import {
  caseAddress,
  caseloadAddress,
  caseTaskAddress,
  type Done,
  doneMessages,
  mergeAddress,
  viewsAddress,
} from "@/app/(work)/cases/addresses";
import { CaseForms } from "@/components/cases/CaseForms";
import { CaseTimeline } from "@/components/cases/CaseTimeline";
import { NextStep } from "@/components/cases/NextStep";
import { StatusTag } from "@/components/cases/StatusTag";
import { BackLink } from "@/components/ui/BackLink";
import { Link } from "@/components/ui/Link";
import { NotificationBanner } from "@/components/ui/NotificationBanner";
import { Page } from "@/components/ui/Page";
import { SummaryList } from "@/components/ui/SummaryList";
import { linksOf } from "@/db/queries/case-links";
import { referralStatusOf } from "@/db/queries/cases";
import { familyOf } from "@/db/queries/client-records";
import { consentHistory } from "@/db/queries/consents";
import { type CaseLine, casesOfClients } from "@/db/queries/openings";
import { readTimeline } from "@/db/queries/timeline";
import { nextReviewOn, whatIsDue } from "@/lib/cases/due";
import { distanceInWords } from "@/lib/cases/due-words";
import { statusOf } from "@/lib/cases/status";
import { formSteps } from "@/lib/cases/steps";
import { dayInWords } from "@/lib/forms/question-types/date";
import { may } from "@/lib/permissions";

export const metadata: Metadata = { title: "Case" };

/** A case: what to do next, its forms, what is known of it, and what has befallen it. */
export default async function CasePage({ params, searchParams }: PageProps<"/cases/[caseId]">) {
  const { caseId } = await params;
  const { done } = await searchParams;
  const data = await readCase(caseId, "cases.view", async ({ tx, person }, { found }) => ({
    person,
    referral: await referralStatusOf(tx, found),
    consents: await consentHistory(tx, caseId),
    events: await readTimeline(tx, caseId),
    family: await otherReferences(tx, found.client),
    links: await linksOf(tx, caseId),
    otherCases: (await casesOfClients(tx, [found.clientId])).filter(({ id }) => id !== caseId),
  }));
  const { found, population, today, events, otherCases, person } = data;
  const status = statusOf(found);
  const calendar = { today, reviewWeeks: found.service.reviewIntervalWeeks };
  const steps = formSteps(population, found, { dateOfBirth: found.client.dateOfBirth, today });
  const reviewOn = status === "open" ? nextReviewOn(population, found, calendar.reviewWeeks) : null;
  const addresses = {
    start: (form: string) => startAddress(caseId, form),
    open: (formId: string) => formAddress({ caseId, formId }),
    amend: (formId: string) => formTaskAddress({ caseId, formId }, "amend"),
  };
  return (
    <Page
      heading={<>Case {found.client.reference}</>}
      caption={population.title}
      identity={<CaseBar {...data} />}
      before={<BackLink href={caseloadAddress}>Cases</BackLink>}
      notice={isDone(done) ? <NotificationBanner kind="success" heading={doneMessages[done]} /> : null}
    >
      <div className="insights-case">
        <div className="insights-case__main">
          <NextStep
            status={status}
            due={whatIsDue(population, found, calendar)}
            steps={steps}
            addresses={addresses}
            reopen={caseTaskAddress(caseId, "reopen")}
          />
          <h2 className="govuk-heading-m">Forms</h2>
          <CaseForms
            steps={steps}
            addresses={addresses}
            nextReview={
              reviewOn &&
              `${reviewOn < today ? "Was due" : "Due"} on ${dayInWords(reviewOn)}, ${distanceInWords(reviewOn, today)}`
            }
          />
        </div>
        <div className="insights-case__side">
          <SummaryList card={{ title: "About this case" }} rows={factRows(data)} />
          <ul className="govuk-list">
            {status === "open" ? (
              <li>
                <Link noVisited href={caseTaskAddress(caseId, "inactive")}>
                  Make the case inactive
                </Link>
              </li>
            ) : null}
            {may(person, "clients.merge") ? (
              <li>
                <Link noVisited href={mergeAddress(caseId)}>
                  Merge with another record of this client
                </Link>
              </li>
            ) : null}
          </ul>
          <OtherCases cases={otherCases} />
        </div>
        <div className="insights-case__history">
          <h2 className="govuk-heading-m">What has happened</h2>
          <CaseTimeline
            events={events}
            formHref={addresses.open}
            versionHref={(formId, version) => versionAddress({ caseId, formId }, version)}
          />
          {may(person, "audit.view") ? (
            <p className="govuk-body">
              <Link href={viewsAddress(caseId)}>Who has looked at this case</Link>
            </p>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

async function otherReferences(
  tx: Parameters<typeof familyOf>[0],
  client: { id: string; householdId: string | null },
): Promise<string[]> {
  if (client.householdId === null) return [];
  const family = await familyOf(tx, client.householdId);
  return family.filter(({ id }) => id !== client.id).map(({ reference }) => reference);
}

function OtherCases({ cases }: { cases: readonly CaseLine[] }) {
  if (cases.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-s">Other cases of this client</h2>
      <ul className="govuk-list">
        {cases.map((each) => (
          <li key={each.id}>
            <Link href={caseAddress(each.id)}>Opened on {dayInWords(each.openedOn)}</Link>{" "}
            <StatusTag status={statusOf(each)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function isDone(value: string | string[] | undefined): value is Done {
  return typeof value === "string" && value in doneMessages;
}
