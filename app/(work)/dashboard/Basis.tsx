import type { Dashboard } from "@/app/(work)/dashboard/load";
import { counted, figure } from "@/lib/format";
import { inSentence } from "@/lib/forms/in-sentence";
import { periodInWords } from "@/lib/reports/period";

/** What all figures of a page count: the service's own cases, and how many of them others may count too. */
export function Basis({ dashboard }: { dashboard: Dashboard }) {
  const { service, population, period, forms, teams, read } = dashboard;
  const team = teams.find(({ id }) => id === read.view.team)?.name;
  const whose = read.view.team === undefined ? "" : team === undefined ? ", of no team" : `, of ${team}`;
  return (
    <div className="insights-basis">
      <p>
        <strong>
          {population.title}
          {whose}, {periodInWords(period)}
        </strong>
      </p>
      <p>
        All cases of {service.name} count here, including those of clients who have not consented to research. Only
        cases with consent count in anything that leaves your service.
      </p>
      <p>
        Forms dated in this period:{" "}
        {forms
          .map(
            ({ title, all, consented }) =>
              `${counted(all, `${inSentence(title)} form`, `${inSentence(title)} forms`)} (${figure(consented)} with consent)`,
          )
          .join(", ")}
        .
      </p>
    </div>
  );
}
