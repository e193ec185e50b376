import { CasesByMonth } from "@/app/(work)/dashboard/CasesByMonth";
import { addressOf } from "@/app/(work)/dashboard/choose";
import type { Dashboard } from "@/app/(work)/dashboard/load";
import { addresses } from "@/app/addresses";
import { Sparkline } from "@/components/charts/Sparkline";
import { answeredShare } from "@/components/reports/CompletenessFigures";
import { type StatTile, StatTiles } from "@/components/ui/StatTiles";
import type { CasesCounted } from "@/db/queries/service-figures";
import { type CaseloadView, caseloadQuery, firstView } from "@/lib/cases/caseload";
import { reviewNoticeDays } from "@/lib/cases/due";
import { monthInWords } from "@/lib/dashboard/months";
import { counted, figure } from "@/lib/format";
import { inSentence } from "@/lib/forms/in-sentence";
import { periodInWords } from "@/lib/reports/period";

type Shown = Pick<
  Dashboard,
  "standing" | "caseLength" | "choices" | "read" | "report" | "completeness" | "filter" | "forms" | "period"
>;

/** How the service stands today and what became of cases in the period. Each figure leads to its cases where it can. */
export function Standing({ dashboard }: { dashboard: Shown }) {
  const { standing, choices, read, completeness } = dashboard;
  const all = {
    asked: completeness.reduce((sum, { asked }) => sum + asked, 0),
    missing: completeness.reduce((sum, { missing }) => sum + missing, 0),
  };
  const answered = {
    id: "answered",
    label: "Questions answered",
    value: answeredShare(all),
    note: `${figure(all.missing)} of ${figure(all.asked)} left empty`,
  };
  if (!standing) return <StatTiles tiles={[...dashboard.forms.map(formsTile), ...lengthTile(dashboard), answered]} />;
  // The caseload is of all client groups and teams together: with one of them chosen, its list is another one.
  const listed = choices.populations.length === 1 && read.view.team === undefined && !dashboard.filter;
  const cases = (changes: Partial<CaseloadView>) =>
    listed ? `${addresses.cases}${caseloadQuery(firstView, { scope: "service", ...changes })}` : undefined;
  const { figures, months } = standing;
  return (
    <>
      <h2 className="govuk-heading-m">Now</h2>
      <StatTiles
        tiles={[
          tile("open", "Open cases", figures.open, cases({})),
          tile("inactive", "Inactive cases", figures.inactive, cases({ status: "inactive" })),
          tile("intake", "Intake not submitted", figures.intakeUnfinished, cases({ due: "opens" })),
          tile("overdue", "Reviews overdue", figures.reviewsOverdue, cases({ due: "review-overdue" })),
          tile("due", `Reviews due in ${reviewNoticeDays} days`, figures.reviewsDue, cases({ due: "review-due" })),
          tile("exits", "Exits not submitted", figures.exitUnfinished, cases({ due: "closes" })),
          tile("drafts", "Cases with a draft", figures.withDrafts, cases({ status: "all", drafts: true })),
        ]}
      />
      <h2 className="govuk-heading-m">
        In this period <span className="insights-detail">{periodInWords(dashboard.period)}</span>
      </h2>
      <StatTiles
        tiles={[
          {
            ...tile("opened", "Cases opened", figures.openedInPeriod),
            trend: <Sparkline points={months.map(({ month, opened }) => monthPoint(month, opened))} />,
          },
          {
            ...tile("closed", "Cases closed", figures.closedInPeriod),
            trend: <Sparkline points={months.map(({ month, closed }) => monthPoint(month, closed))} />,
          },
          ...lengthTile(dashboard),
          answered,
        ]}
      />
      <CasesByMonth months={months} />
    </>
  );
}

function tile(id: string, label: string, { all, consented }: CasesCounted, href?: string) {
  return { id, label, value: figure(all), note: `${figure(consented)} with consent to research`, href };
}

/** As the report's own table says it, to which it leads; none where the report has no such table. */
function lengthTile({ caseLength, ...dashboard }: Shown): StatTile[] {
  if (!caseLength) return [];
  const { table, label, value, of, form } = caseLength;
  const page = dashboard.report.themes.find(({ tables }) => tables.includes(table));
  const forms = `${inSentence(form.title)} form`;
  return [
    {
      id: "length",
      label,
      value: of === 0 ? "–" : typeof value === "number" ? figure(value) : value,
      note:
        of === 0
          ? `No ${forms} of this period says it`
          : `of ${counted(of, forms, `${forms}s`)} dated in this period; a case without one does not count`,
      ...(page && { href: `${addressOf(dashboard, `/${page.id}`)}#figure-${table}` }),
    },
  ];
}

/** Of the nation: how many forms there are, since the state of cases is for their services to see. */
function formsTile({ title, all }: Dashboard["forms"][number]) {
  return { id: title, label: `${title} forms`, value: figure(all), note: "dated in this period" };
}

function monthPoint(month: string, value: number) {
  return { label: monthInWords(month), value, text: figure(value) };
}
