import { Sparkline } from "@/components/charts/Sparkline";
import type { Trend } from "@/needs/report/blocks";

/** How an indicator went over its periods: a line for each area and group, with its first and its last figure. */
export function TrendChart({ trend }: { trend: Trend }) {
  return (
    <figure className="insights-trend">
      <figcaption className="govuk-heading-s">{trend.title}</figcaption>
      <ul className="govuk-list insights-trend__lines">
        {trend.series.map(({ name, points }) => (
          <li key={name} className="insights-trend__line">
            <span className="insights-trend__name">{name}</span>
            <Sparkline points={points.map(({ period, value, shown }) => ({ label: period, value, text: shown }))} />
            <span className="insights-trend__ends">
              {points.at(0)?.shown} to {points.at(-1)?.shown}
            </span>
          </li>
        ))}
      </ul>
      <p className="insights-bars__note">Each line begins at nought and has a scale of its own.</p>
    </figure>
  );
}
