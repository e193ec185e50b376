import { caseloadRow } from "@/app/(work)/cases/caseload-rows";
import type { Chosen } from "@/app/(work)/dashboard/choose";
import { CaseloadTable } from "@/components/cases/CaseloadTable";
import { EmptyState } from "@/components/ui/EmptyState";
import { Pagination } from "@/components/ui/Pagination";
import type { CaseloadPage } from "@/db/queries/caseload";
import { casesPerPage } from "@/lib/cases/caseload";

type CasesCountedProps = {
  chosen: Pick<Chosen, "choices" | "day">;
  found: CaseloadPage;
  caption: string;
  page: number;
  href: (page: number) => string;
};

/** The cases that a figure counts, page by page. */
export function CasesCounted({ chosen, found, caption, page, href }: CasesCountedProps) {
  if (found.cases.length === 0) {
    return (
      <EmptyState heading="No case stands behind this figure now">
        <p className="govuk-body">The figures may have changed since you opened the dashboard.</p>
      </EmptyState>
    );
  }
  const several = chosen.choices.populations.length > 1;
  return (
    <>
      <CaseloadTable
        caption={caption}
        rows={found.cases.map((each) => caseloadRow(each, chosen.day, several))}
        workers
      />
      <Pagination
        page={page}
        pages={Math.ceil(found.total / casesPerPage)}
        href={href}
        results={{
          from: (page - 1) * casesPerPage + 1,
          to: Math.min(page * casesPerPage, found.total),
          total: found.total,
          of: "cases",
        }}
      />
    </>
  );
}
