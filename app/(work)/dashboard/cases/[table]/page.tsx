import type { Metadata } from "next";
import { reviewedPopulations } from "@/app/(work)/cases/caseload-rows";
import { whatIsCounted } from "@/app/(work)/dashboard/Basis";
import { CasesCounted } from "@/app/(work)/dashboard/cases/CasesCounted";
import {
  addressOf,
  type Chosen,
  casesAddress,
  lookAt,
  numberIn,
  pageToLeadBackTo,
  type SearchParams,
} from "@/app/(work)/dashboard/choose";
import { UnfilteredNotice } from "@/app/(work)/dashboard/Unfiltered";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { type CaseloadPage, readCasesAmong } from "@/db/queries/caseload";
import { casesBehind } from "@/db/queries/tally/plain";
import { behind, type Spot } from "@/lib/dashboard/behind";
import { labelIn } from "@/lib/forms/years";
import { countRows } from "@/lib/reports/count";
import { titleOf } from "@/lib/reports/count/print";

type Props = { params: Promise<{ table: string }>; searchParams: SearchParams };

export const metadata: Metadata = { title: "Cases behind a figure – Dashboard" };

interface Shown {
  readonly chosen: Chosen;
  readonly title: string;
  readonly column: string | null;
  readonly row: string;
  readonly found: CaseloadPage;
}

/** The cases that a number of the dashboard counts. The address names a row by its place, and never what it says. */
export default async function CasesPage({ params, searchParams }: Props) {
  const { table: id } = await params;
  const given = await searchParams;
  const spot: Spot = { row: numberIn(given.row, 0), group: numberIn(given.column, 0) };
  const page = Math.max(1, numberIn(given.page, 1));
  const on = pageToLeadBackTo(given);
  const shown = await lookAt<Shown>(`/cases/${id}`, searchParams, async (tx, chosen) => {
    const table = chosen.report.tables.find((one) => one.id === id);
    if (!table || chosen.scope.of !== "service") return { is: "absent" };
    const { rows, groups } = countRows(table, nothing, chosen.year);
    const row = rows[spot.row];
    const counted = behind(table, chosen.year, spot);
    if (!row || !counted) return { is: "absent" };
    const reader = { serviceId: chosen.scope.service.id, today: chosen.day, reviewedPopulations };
    const found = await readCasesAmong(tx, reader, casesBehind(chosen.cases, counted), page);
    return {
      is: "here",
      value: {
        chosen,
        title: labelIn(titleOf(table), chosen.year),
        column: groups[spot.group]?.title ?? null,
        row: row.label,
        found,
      },
    };
  });
  if (!shown) return null;
  const { chosen, title, column, row, found } = shown;
  const href = (to: number) => `${casesAddress(chosen, id, spot, on)}${to > 1 ? `&page=${to}` : ""}`;
  return (
    <Page
      before={
        <BackLink href={`${addressOf(chosen, on === undefined ? "" : `/${on}`)}#figure-${id}`}>
          Back to the dashboard
        </BackLink>
      }
      notice={<UnfilteredNotice chosen={chosen} on={on} />}
      caption={title}
      heading={[row, column].filter((part) => part !== null).join(", ")}
    >
      <p className="govuk-body">
        {whatIsCounted(chosen)}. A case is listed once, however many of its forms the figure counts.
      </p>
      <CasesCounted chosen={chosen} found={found} caption={`Cases: ${row}`} page={page} href={href} />
    </Page>
  );
}

/** For the names of rows and columns nothing need be counted. */
const nothing = { forms: () => 0, cases: () => 0, count: () => 0, numbers: () => [] };
