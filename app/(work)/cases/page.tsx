import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { caseloadAddress, openCaseAddress } from "@/app/(work)/cases/addresses";
import { CaseloadFilters } from "@/app/(work)/cases/CaseloadFilters";
import { caseloadRow, reviewedPopulations } from "@/app/(work)/cases/caseload-rows";
import { workerOptions } from "@/app/(work)/cases/choices";
import { roleTitles } from "@/app/(work)/cases/role-titles";
import { searchCases } from "@/app/(work)/cases/search";
import { CaseloadTable } from "@/components/cases/CaseloadTable";
import { ReferenceSearch } from "@/components/cases/ReferenceSearch";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { Pagination } from "@/components/ui/Pagination";
import { SideLayout } from "@/components/ui/SideLayout";
import { SubNavigation } from "@/components/ui/SubNavigation";
import { readSearch } from "@/db/queries/case-searches";
import { countOpenCases, readCaseload } from "@/db/queries/caseload";
import { listMembers } from "@/db/queries/memberships";
import { findService } from "@/db/queries/services";
import { currentService } from "@/lib/auth/person";
import {
  type CaseloadScope,
  type CaseloadView,
  caseloadQuery,
  casesPerPage,
  readCaseloadView,
  sortedBy,
} from "@/lib/cases/caseload";
import { reading } from "@/lib/reading";
import { today } from "@/lib/time";

export const metadata: Metadata = { title: "Cases" };

const scopeNames: Record<CaseloadScope, string> = { mine: "My cases", team: "My team’s", service: "All cases" };

/** The caseload: one's own cases, the team's or the service's. */
export default async function CaseloadPage({ searchParams }: PageProps<"/cases">) {
  const params = await searchParams;
  const day = today();
  const { view, service, members, counts, words, found, hasTeam } = await readList(params, day);
  const pages = Math.max(1, Math.ceil(found.total / casesPerPage));
  if (view.page > pages) redirect(caseloadAddress + caseloadQuery(view, { page: pages }));

  const several = service.populations.length > 1;
  const rows = found.cases.map((each) => caseloadRow(each, day, several));
  const scopes = (["mine", "team", "service"] as const).filter((scope) => scope !== "team" || hasTeam);
  const address = (changes: Partial<CaseloadView>) => caseloadAddress + caseloadQuery(view, changes);
  return (
    <Page heading="Cases" actions={<LinkButton href={openCaseAddress}>Open a case</LinkButton>}>
      <ReferenceSearch action={searchCases} value={words ?? undefined} />
      {words === null ? null : (
        <p className="govuk-body">
          Cases with “{words}” in their reference.{" "}
          <Link noVisited href={caseloadAddress}>
            Clear the search
          </Link>
        </p>
      )}
      <SubNavigation
        label="Whose cases"
        items={scopes.map((scope) => ({
          href: address({ scope, worker: undefined }),
          text: `${scopeNames[scope]} (${counts[scope]} open)`,
          current: view.scope === scope,
        }))}
      />
      <SideLayout
        side={
          <CaseloadFilters
            view={view}
            titles={roleTitles(service.populations)}
            workers={view.scope === "mine" ? [] : [{ value: "nobody", text: "Nobody yet" }, ...workerOptions(members)]}
          />
        }
      >
        {rows.length === 0 ? (
          <NoCases view={view} searched={words !== null} />
        ) : (
          <>
            <CaseloadTable
              caption={scopeNames[view.scope]}
              rows={rows}
              workers={view.scope !== "mine"}
              sort={(by) => ({
                href: address(sortedBy(view, by)),
                ...(view.sort === by && { direction: view.direction }),
              })}
            />
            <Pagination
              page={view.page}
              pages={pages}
              href={(page) => address({ page })}
              results={{
                from: (view.page - 1) * casesPerPage + 1,
                to: (view.page - 1) * casesPerPage + rows.length,
                total: found.total,
                of: found.total === 1 ? "case" : "cases",
              }}
            />
          </>
        )}
      </SideLayout>
    </Page>
  );
}

async function readList(params: Parameters<typeof readCaseloadView>[0], day: string) {
  return reading({ name: "caseload.view", may: "cases.view" }, async ({ tx, person }) => {
    // A manager seldom has cases of their own.
    const view = readCaseloadView(params, person.role === "manager" ? "service" : "mine");
    const serviceId = person.currentServiceId ?? notFound();
    const reader = { userId: person.userId, serviceId, today: day, reviewedPopulations };
    const words = view.search === undefined ? null : await readSearch(tx, view.search);
    return {
      view,
      service: (await findService(tx, { id: serviceId })) ?? notFound(),
      members: await listMembers(tx, serviceId),
      counts: await countOpenCases(tx, reader),
      words,
      found: await readCaseload(tx, reader, view, words),
      hasTeam: Boolean(currentService(person)?.teamId),
    };
  });
}

/** Why a list is empty, and what can be done. */
function NoCases({ view, searched }: { view: CaseloadView; searched: boolean }) {
  const filtered = view.status !== "open" || view.worker !== undefined || view.due !== undefined || view.drafts;
  if (searched)
    return (
      <EmptyState heading="No case has this in its reference">
        <p className="govuk-body">
          Check the reference, or try a part of it. If the client is new,{" "}
          <Link href={openCaseAddress}>open a case</Link>.
        </p>
      </EmptyState>
    );
  if (filtered)
    return (
      <EmptyState heading="No cases are like this">
        <p className="govuk-body">
          <Link
            noVisited
            href={
              caseloadAddress +
              caseloadQuery({ ...view, due: undefined, worker: undefined, drafts: false, status: "open" })
            }
          >
            Clear the filters
          </Link>{" "}
          to see the open cases.
        </p>
      </EmptyState>
    );
  if (view.scope === "mine")
    return (
      <EmptyState heading="You have no open cases">
        <p className="govuk-body">
          Cases that you open, or that are passed to you, stand here. You can also look at{" "}
          <Link href={caseloadAddress + caseloadQuery(view, { scope: "service" })}>all cases of your service</Link>.
        </p>
      </EmptyState>
    );
  return (
    <EmptyState
      heading="There are no open cases"
      action={<LinkButton href={openCaseAddress}>Open a case</LinkButton>}
    />
  );
}
