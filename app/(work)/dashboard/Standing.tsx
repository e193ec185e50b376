import { CasesByMonth } from "@/app/(work)/dashboard/CasesByMonth";
import { addressOf } from "@/app/(work)/dashboard/choose";
import type { Dashboard } from "@/app/(work)/dashboard/load";
import { type FigureOfCases, figuresOfCases, standingAddress } from "@/app/(work)/dashboard/standing/figures";
import { Sparkline } from "@/components/charts/Sparkline";
import { answeredShare } from "@/components/reports/CompletenessFigures";
import { type StatTile, StatTiles } from "@/components/ui/StatTiles";
import type { CasesCounted, ServiceFigures, ServiceStanding } from "@/db/queries/service-figures";
import { monthInWords } from "@/lib/dashboard/months";
import { counted, figure } from "@/lib/format";
import { inSentence } from "@/lib/forms/in-sentence";
import { periodInWords } from "@/lib/reports/period";

type Shown = Pick<
  Dashboard,
  "standing" | "caseLength" | "choices" | "read" | "report" | "completeness" | "filter" | "forms" | "period"
>;

/** How the service stands today and what became of cases in the period. Each figure leads to its cases. */
export function Standing({ dashboard }: { dashboard: Shown }) {
  const { standing, completeness } = dashboard;
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
  const { figures, months } = standing;
  return (
    <>
      <h2 className="govuk-heading-m">Now</h2>
      <StatTiles
        tiles={figuresOfCases
          .filter((one) => one.of === "now")
          .map((one) => tile(one, figures[one.name], standingAddress(dashboard, one.id)))}
      />
      <h2 className="govuk-heading-m">
        In this period <span className="insights-detail">{periodInWords(dashboard.period)}</span>
      </h2>
      <StatTiles
        tiles={[
          ...figuresOfCases
            .filter((one) => one.of === "period")
            .map((one) => ({
              ...tile(one, figures[one.name], standingAddress(dashboard, one.id)),
              trend: <Sparkline points={trendOf(one.name, months)} />,
            })),
          ...lengthTile(dashboard),
          answered,
        ]}
      />
      <CasesByMonth months={months} />
    </>
  );
}

function tile({ id, title }: FigureOfCases, { all, consented }: CasesCounted, href: string): StatTile {
  return {
    id,
    label: title,
    value: figure(all),
    note: `${figure(consented)} with consent to research`,
    ...(all > 0 && { href }),
  };
}

function trendOf(name: keyof ServiceFigures, months: ServiceStanding["months"]) {
  return months.map((of) => monthPoint(of.month, name === "openedInPeriod" ? of.opened : of.closed));
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
