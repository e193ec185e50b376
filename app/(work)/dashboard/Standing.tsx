import { CasesByMonth } from "@/app/(work)/dashboard/CasesByMonth";
import { addressOf } from "@/app/(work)/dashboard/choose";
import type { Dashboard } from "@/app/(work)/dashboard/load";
import { type FigureOfCases, figuresOfCases, standingAddress } from "@/app/(work)/dashboard/standing/figures";
import { Sparkline } from "@/components/charts/Sparkline";
import { answeredShare } from "@/components/reports/CompletenessFigures";
import { type StatTile, StatTiles } from "@/components/ui/StatTiles";
import type { CasesCounted, ServiceFigures, ServiceStanding } from "@/db/queries/service-figures";
import type { CaseLength } from "@/lib/dashboard/case-length";
import { monthInWords } from "@/lib/dashboard/months";
import { counted, figure } from "@/lib/format";
import { inSentence } from "@/lib/forms/in-sentence";
import type { FormCompleteness } from "@/lib/reports/completeness";
import { periodInWords } from "@/lib/reports/period";

type Shown = Pick<
  Dashboard,
  | "standing"
  | "caseLength"
  | "consented"
  | "choices"
  | "read"
  | "report"
  | "completeness"
  | "filter"
  | "forms"
  | "period"
>;

/** How the service stands today and what became of cases in the period. Each figure leads to its cases. */
export function Standing({ dashboard }: { dashboard: Shown }) {
  const { standing, consented } = dashboard;
  const all = together(dashboard.completeness);
  const answered = {
    id: "answered",
    label: "Questions answered",
    value: answeredShare(all),
    note: consented ? `${leftEmpty(all)}; ${ofConsented(together(consented.completeness))}` : leftEmpty(all),
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
  const { table, label, of, form } = caseLength;
  const page = dashboard.report.themes.find(({ tables }) => tables.includes(table));
  const forms = `${inSentence(form.title)} form`;
  const note =
    of === 0
      ? `No ${forms} of this period says it`
      : `of ${counted(of, forms, `${forms}s`)} dated in this period; a case without one does not count`;
  const beside = dashboard.consented?.caseLength;
  return [
    {
      id: "length",
      label,
      value: lengthOf(caseLength),
      note: beside ? `${note}; with consent to research ${lengthOf(beside)}, of ${figure(beside.of)}` : note,
      ...(page && { href: `${addressOf(dashboard, `/${page.id}`)}#figure-${table}` }),
    },
  ];
}

function lengthOf({ value, of }: CaseLength): string {
  if (of === 0) return "–";
  return typeof value === "number" ? figure(value) : value;
}

type Completeness = Pick<FormCompleteness, "asked" | "missing">;

function together(forms: readonly Completeness[]): Completeness {
  return {
    asked: forms.reduce((sum, { asked }) => sum + asked, 0),
    missing: forms.reduce((sum, { missing }) => sum + missing, 0),
  };
}

function leftEmpty({ asked, missing }: Completeness): string {
  return `${figure(missing)} of ${figure(asked)} left empty`;
}

function ofConsented(forms: Completeness): string {
  return `with consent to research ${answeredShare(forms)}, ${leftEmpty(forms)}`;
}

/** Of the nation: how many forms there are, since the state of cases is for their services to see. */
function formsTile({ title, all }: Dashboard["forms"][number]) {
  return { id: title, label: `${title} forms`, value: figure(all), note: "dated in this period" };
}

function monthPoint(month: string, value: number) {
  return { label: monthInWords(month), value, text: figure(value) };
}
