import type { Dashboard } from "@/app/(work)/dashboard/load";
import { addresses } from "@/app/addresses";
import { answeredShare } from "@/components/reports/CompletenessFigures";
import { StatTiles } from "@/components/ui/StatTiles";
import type { CasesCounted } from "@/db/queries/service-figures";
import { type CaseloadView, caseloadQuery, firstView } from "@/lib/cases/caseload";
import { reviewNoticeDays } from "@/lib/cases/due";
import { figure } from "@/lib/format";

/** How the service stands today and what became of cases in the period. Each figure leads to its cases where it can. */
export function Standing({ dashboard }: { dashboard: Dashboard }) {
  const { standing, choices, read, completeness } = dashboard;
  if (!standing) return null;
  // The caseload is of all client groups and teams together: with one of them chosen, its list is another one.
  const listed = choices.populations.length === 1 && read.view.team === undefined;
  const cases = (changes: Partial<CaseloadView>) =>
    listed ? `${addresses.cases}${caseloadQuery(firstView, { scope: "service", ...changes })}` : undefined;
  const all = {
    asked: completeness.reduce((sum, { asked }) => sum + asked, 0),
    missing: completeness.reduce((sum, { missing }) => sum + missing, 0),
  };
  return (
    <>
      <h2 className="govuk-heading-m">Now</h2>
      <StatTiles
        tiles={[
          tile("open", "Open cases", standing.open, cases({})),
          tile("inactive", "Inactive cases", standing.inactive, cases({ status: "inactive" })),
          tile("intake", "Intake not submitted", standing.intakeUnfinished, cases({ due: "opens" })),
          tile("overdue", "Reviews overdue", standing.reviewsOverdue, cases({ due: "review-overdue" })),
          tile("due", `Reviews due in ${reviewNoticeDays} days`, standing.reviewsDue, cases({ due: "review-due" })),
          tile("drafts", "Cases with a draft", standing.withDrafts, cases({ status: "all", drafts: true })),
        ]}
      />
      <h2 className="govuk-heading-m">In this period</h2>
      <StatTiles
        tiles={[
          tile("opened", "Cases opened", standing.openedInPeriod),
          tile("closed", "Cases closed", standing.closedInPeriod),
          {
            id: "answered",
            label: "Questions answered",
            value: answeredShare(all),
            note: `${figure(all.missing)} of ${figure(all.asked)} left empty`,
          },
        ]}
      />
    </>
  );
}

function tile(id: string, label: string, { all, consented }: CasesCounted, href?: string) {
  return { id, label, value: figure(all), note: `${figure(consented)} with consent to research`, href };
}
