import { filterAddress } from "@/app/(work)/dashboard/filter/address";
import type { Dashboard } from "@/app/(work)/dashboard/load";
import { hasEnded } from "@/app/(work)/dashboard/scope";
import { addresses } from "@/app/addresses";
import { DateInput } from "@/components/ui/DateInput";
import { FilterPanel } from "@/components/ui/FilterPanel";
import { Link } from "@/components/ui/Link";
import { Radios } from "@/components/ui/Radios";
import { Select } from "@/components/ui/Select";
import { dashboardQuery, usualPeriod } from "@/lib/dashboard/view";
import { periodInWords, periodNames, periodTitles } from "@/lib/reports/period";
import { populationById } from "@/questionnaires";

/** What the figures are narrowed by. It leads back to the same page of the dashboard. */
export function Filter({ dashboard, path }: { dashboard: Dashboard; path: string }) {
  const { scope, service, choices, read, period, filter } = dashboard;
  const teams = scope.of === "service" ? scope.teams : [];
  const { view, faults, entered } = read;
  const here = `${addresses.dashboard}${path}`;
  const without = (changes: Partial<typeof view>) => `${here}${dashboardQuery({ ...view, ...changes }, choices)}`;
  const dated = Object.keys(faults).length > 0 || view.period.name === "dates";
  const team = teams.find(({ id }) => id === view.team);
  return (
    <FilterPanel
      action={here}
      heading="What is counted"
      submitText="Show"
      clearHref={here}
      selected={[
        ...(view.period.name === usualPeriod.name
          ? []
          : [
              {
                text: view.period.name === "dates" ? periodInWords(period) : periodTitles[view.period.name],
                href: without({ period: usualPeriod }),
              },
            ]),
        ...(service === null ? [] : [{ text: service.name, href: without({ service: undefined }) }]),
        ...(view.team === undefined ? [] : [{ text: team?.name ?? "No team", href: without({ team: undefined }) }]),
        ...(filter === null
          ? []
          : [{ text: `${filter.text}: ${filter.labels.join(" or ")}`, href: without({ filter: undefined }) }]),
      ]}
    >
      {view.filter === undefined ? null : <input type="hidden" name="filter" value={view.filter} />}
      {scope.of === "nation" ? (
        <Select
          name="service"
          label="Service"
          labelSize="s"
          defaultValue={view.service ?? ""}
          options={[
            { value: "", text: "All services" },
            ...scope.services.map((one) => ({
              value: one.slug,
              text: hasEnded(one) ? `${one.name} (ended)` : one.name,
            })),
          ]}
        />
      ) : null}
      {choices.populations.length > 1 ? (
        <Radios
          name="group"
          legend="Client group"
          legendSize="s"
          small
          value={view.population}
          options={choices.populations.map((id) => ({ value: id, label: populationById(id)?.title ?? id }))}
        />
      ) : null}
      <Radios
        name="period"
        legend="Period"
        legendSize="s"
        hint="Financial years begin in April."
        small
        value={dated ? "dates" : view.period.name}
        options={periodNames.map((name) => ({
          value: name,
          label: periodTitles[name],
          ...(name === "dates" && {
            reveal: (
              <>
                <DateInput name="from" legend="First day" legendSize="s" error={faults.from} value={entered.from} />
                <DateInput name="to" legend="Last day" legendSize="s" error={faults.to} value={entered.to} />
              </>
            ),
          }),
        }))}
      />
      {teams.length > 0 ? (
        <Select
          name="team"
          label="Team that has the case now"
          labelSize="s"
          defaultValue={view.team ?? ""}
          options={[
            { value: "", text: "All teams" },
            ...teams.map(({ id, name }) => ({ value: id, text: name })),
            { value: "none", text: "Cases of no team" },
          ]}
        />
      ) : null}
      <p className="govuk-body-s insights-filter__more">
        <Link noVisited href={filterAddress(dashboard, path === "" ? undefined : path.slice(1))}>
          Filter by an answer
        </Link>
      </p>
    </FilterPanel>
  );
}
