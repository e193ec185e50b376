import { notFound, redirect } from "next/navigation";
import { caseAddress, caseloadAddress, openCaseAddress, ownGapsAddress } from "@/app/(work)/cases/addresses";
import { caseloadRow, reviewedPopulations } from "@/app/(work)/cases/caseload-rows";
import { gapPlaces } from "@/app/(work)/cases/gaps/places";
import { roleTitles } from "@/app/(work)/cases/role-titles";
import { searchCases } from "@/app/(work)/cases/search";
import { addresses } from "@/app/addresses";
import { startFor } from "@/app/frame";
import type { CaseloadRow } from "@/components/cases/CaseloadTable";
import { DueList } from "@/components/cases/DueList";
import { ReferenceSearch } from "@/components/cases/ReferenceSearch";
import { StatusTag } from "@/components/cases/StatusTag";
import { LiveFigures } from "@/components/reports/LiveFigures";
import { Badge } from "@/components/ui/Badge";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { StatTiles } from "@/components/ui/StatTiles";
import { type CaseloadReader, readCaseload } from "@/db/queries/caseload";
import { type CaseWithGaps, caseloadVersion, type OwnCaseload, ownCaseload, ownGaps } from "@/db/queries/own-caseload";
import { recentlySeen, type SeenCase } from "@/db/queries/recently-seen";
import { findService } from "@/db/queries/services";
import type { Tx } from "@/db/types";
import { requirePerson } from "@/lib/auth/current";
import { type CaseloadView, caseloadQuery, casesPerPage, firstView } from "@/lib/cases/caseload";
import { statusOf } from "@/lib/cases/status";
import { counted, figure } from "@/lib/format";
import { may } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { today } from "@/lib/time";

/** What stands on the start page of each list; the rest is a link away. */
const shown = 5;

/** What is waiting for the one who signs in. */
export default async function HomePage() {
  const person = await requirePerson();
  if (!may(person, "cases.view")) redirect(startFor(person));
  const day = today();
  const { version, lists, seen, own, gaps } = await readHome(day);
  const wanted = lists.filter(({ total }) => total > 0);
  return (
    <Page heading={`Hello, ${person.name}`} actions={<LinkButton href={openCaseAddress}>Open a case</LinkButton>}>
      <ReferenceSearch action={searchCases} />
      <LiveFigures versionAddress={addresses.homeVersion} version={version}>
        <Caseload own={own} gaps={gaps} />
        {wanted.length === 0 ? (
          <EmptyState heading="Nothing is waiting for you today">
            <p className="govuk-body">
              Your reviews are up to date and your forms are finished.{" "}
              <Link href={caseloadAddress}>See your cases</Link>.
            </p>
          </EmptyState>
        ) : (
          <div className="insights-waiting">
            {wanted.map(({ title, tone, address, rows, total }) => (
              <DueList
                key={title}
                title={title}
                {...(tone && { tone })}
                rows={rows.slice(0, shown)}
                total={total}
                href={address}
              />
            ))}
          </div>
        )}
      </LiveFigures>
      <RecentlySeen cases={seen} />
    </Page>
  );
}

async function readHome(day: string) {
  return reading({ name: "home.view", may: "cases.view" }, async ({ tx, person }) => {
    const serviceId = person.currentServiceId ?? notFound();
    const service = (await findService(tx, { id: serviceId })) ?? notFound();
    const reader = { userId: person.userId, serviceId, today: day, reviewedPopulations };
    const me = { userId: person.userId, serviceId };
    // The stamp first and what it stands for after it: what is written in between is looked at twice, and never missed.
    const version = await caseloadVersion(tx, me, day, { nobodys: person.role === "manager" });
    const titles = roleTitles(service.populations);
    const several = service.populations.length > 1;
    const list = (title: string, changes: Partial<CaseloadView>) =>
      readWaiting(tx, reader, { title, view: { ...firstView, ...changes } }, several);
    const due: Waiting[] = [
      { ...(await list(`${titles.reviews} overdue`, { due: "review-overdue" })), tone: "overdue" },
      await list(`${titles.opens} not finished`, { due: "opens" }),
      await list(`${titles.reviews} due within 2 weeks`, { due: "review-due" }),
      await list(`${titles.closes} not finished`, { due: "closes" }),
    ];
    const lists: Waiting[] = [
      ...due,
      withoutThoseIn(due, await list("Other drafts waiting", { drafts: true, status: "all" })),
      ...(person.role === "manager"
        ? [await list("Cases without a worker", { scope: "service", worker: "nobody" })]
        : []),
    ];
    return {
      version,
      lists,
      seen: await recentlySeen(tx, person.userId, serviceId),
      own: await ownCaseload(tx, me),
      gaps: await ownGaps(tx, me, [...gapPlaces(day).keys()]),
    };
  });
}

/** How the cases of whoever asks stand, each figure the way to its cases. */
function Caseload({ own, gaps }: { own: OwnCaseload; gaps: readonly CaseWithGaps[] }) {
  if (own.open + own.inactive + own.withDrafts === 0) return null;
  const list = (changes: Partial<CaseloadView>) => caseloadAddress + caseloadQuery({ ...firstView, ...changes });
  const empty = gaps.reduce((sum, { gaps: of }) => sum + of.length, 0);
  return (
    <section aria-labelledby="caseload">
      <h2 className="govuk-heading-m" id="caseload">
        Your caseload
      </h2>
      <StatTiles
        tiles={[
          { id: "open", label: "Open cases", value: figure(own.open), href: list({}) },
          { id: "inactive", label: "Inactive cases", value: figure(own.inactive), href: list({ status: "inactive" }) },
          {
            id: "drafts",
            label: "Cases with a draft",
            value: figure(own.withDrafts),
            href: list({ drafts: true, status: "all" }),
          },
          {
            id: "gaps",
            label: "Questions left empty",
            value: figure(empty),
            note: empty === 0 ? "Every question has an answer" : `in ${counted(gaps.length, "case", "cases")}`,
            ...(empty > 0 && { href: ownGapsAddress }),
          },
        ]}
      />
    </section>
  );
}

type Waiting = { title: string; tone?: "overdue"; address: string; rows: CaseloadRow[]; total: number };

async function readWaiting(
  tx: Tx,
  reader: CaseloadReader,
  { title, view }: { title: string; view: CaseloadView },
  several: boolean,
): Promise<Waiting> {
  const found = await readCaseload(tx, reader, view, null);
  const rows = found.cases.map((each) => caseloadRow(each, reader.today, several));
  return { title, address: caseloadAddress + caseloadQuery(view), rows, total: found.total };
}

/** The drafts that no other list shows: a case stands in those with its drafts. */
function withoutThoseIn(lists: readonly Waiting[], waiting: Waiting): Waiting {
  const seen = new Set(lists.flatMap(({ rows }) => rows.slice(0, shown).map(({ id }) => id)));
  const rows = waiting.rows.filter(({ id, due }) => due?.state !== "unfinished" && !seen.has(id));
  return { ...waiting, rows, total: waiting.total > casesPerPage ? waiting.total : rows.length };
}

function RecentlySeen({ cases }: { cases: readonly SeenCase[] }) {
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 className="govuk-heading-m" id="recent">
        You looked at these last
      </h2>
      <ul className="govuk-list">
        {cases.map((seen) => (
          <li key={seen.id}>
            <Link href={caseAddress(seen.id)}>{seen.reference}</Link> <StatusTag status={statusOf(seen)} />{" "}
            {seen.restricted ? <Badge>Restricted</Badge> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
