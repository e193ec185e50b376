import type { Metadata } from "next";
import { reviewedPopulations } from "@/app/(work)/cases/caseload-rows";
import { whatIsCounted } from "@/app/(work)/dashboard/Basis";
import { CasesCounted } from "@/app/(work)/dashboard/cases/CasesCounted";
import {
  addressOf,
  type Chosen,
  figuresAsked,
  lookAt,
  numberIn,
  pageToLeadBackTo,
  type SearchParams,
} from "@/app/(work)/dashboard/choose";
import { figuresOfCases, standingAddress } from "@/app/(work)/dashboard/standing/figures";
import { UnfilteredNotice } from "@/app/(work)/dashboard/Unfiltered";
import { workerCalled, workerIdOf, workerIn } from "@/app/(work)/dashboard/worker";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { type CaseloadPage, readCasesAmong } from "@/db/queries/caseload";
import { casesFigured } from "@/db/queries/service-figures";

type Props = { params: Promise<{ figure: string }>; searchParams: SearchParams };

export const metadata: Metadata = { title: "Cases behind a figure – Dashboard" };

interface Shown {
  readonly chosen: Chosen;
  /** Whose cases alone; null for all. */
  readonly whose: string | null;
  readonly found: CaseloadPage;
}

/** The cases that a figure of a service's cases counts, all or one worker's: as narrowly as the dashboard counted them. */
export default async function StandingPage({ params, searchParams }: Props) {
  const { figure: id } = await params;
  const given = await searchParams;
  const worker = workerIn(given.worker);
  const page = Math.max(1, numberIn(given.page, 1));
  const on = pageToLeadBackTo(given);
  const figure = figuresOfCases.find((one) => one.id === id);
  const shown = await lookAt<Shown>(`/standing/${id}`, searchParams, async (tx, chosen) => {
    const asked = figuresAsked(chosen);
    if (!figure || worker === null || !asked) return { is: "absent" };
    const workerId = worker === undefined ? undefined : workerIdOf(worker);
    const reader = { serviceId: asked.serviceId, today: chosen.day, reviewedPopulations };
    const found = await readCasesAmong(tx, reader, casesFigured(asked, figure.name, workerId), page);
    const whose = worker === undefined ? null : await workerCalled(tx, worker);
    return { is: "here", value: { chosen, whose, found } };
  });
  if (!shown || !figure || worker === null) return null;
  const { chosen, whose, found } = shown;
  return (
    <Page
      before={<BackLink href={addressOf(chosen, on === undefined ? "" : `/${on}`)}>Back to the dashboard</BackLink>}
      notice={<UnfilteredNotice chosen={chosen} on={on} />}
      caption="Dashboard"
      heading={whose === null ? figure.title : `${figure.title}: ${whose}`}
    >
      <p className="govuk-body">{whatIsCounted(chosen, figure.of === "now" ? "today" : undefined)}.</p>
      <CasesCounted
        chosen={chosen}
        found={found}
        caption={`Cases: ${figure.title}`}
        page={page}
        href={(to) => standingAddress(chosen, id, { worker, on, page: to })}
      />
    </Page>
  );
}
