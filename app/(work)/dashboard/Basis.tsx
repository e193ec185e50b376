import type { Chosen, Unfiltered } from "@/app/(work)/dashboard/choose";
import type { Dashboard } from "@/app/(work)/dashboard/load";
import { hasEnded } from "@/app/(work)/dashboard/scope";
import { counted, figure } from "@/lib/format";
import { inSentence } from "@/lib/forms/in-sentence";
import { periodInWords } from "@/lib/reports/period";

/** What all figures of a page count: whose cases, and how many of them others may count too. */
export function Basis({ dashboard }: { dashboard: Dashboard }) {
  const { scope, service, forms } = dashboard;
  const ended = scope.of === "nation" ? scope.services.filter(hasEnded).length : 0;
  return (
    <div className="insights-basis">
      <p>
        <strong>{whatIsCounted(dashboard)}</strong>
      </p>
      {scope.of === "service" ? (
        <p>
          All cases of {scope.service.name} count here, including those of clients who have not consented to research.
          Only cases with consent count in anything that leaves your service.
        </p>
      ) : service ? (
        <p>
          {service.name} alone{hasEnded(service) ? ", which has ended" : ""}. Only cases of clients who consent to
          research count: the service’s own dashboard counts all its cases. These are true figures, for your own eyes:
          what leaves goes through disclosure control first.
        </p>
      ) : (
        <p>
          All {figure(scope.services.length - ended)} services together. Only cases of clients who consent to research
          count
          {ended > 0 ? `, those of ${counted(ended, "service that has ended", "services that have ended")} too` : ""}.
          These are true figures, for your own eyes: what leaves goes through disclosure control first.
        </p>
      )}
      <p>
        Forms dated in this period:{" "}
        {forms
          .map(
            ({ title, all, consented }) =>
              `${counted(all, `${inSentence(title)} form`, `${inSentence(title)} forms`)}${scope.of === "service" ? ` (${figure(consented)} with consent)` : ""}`,
          )
          .join(", ")}
        .
      </p>
    </div>
  );
}

/**
 * "Children and young people, of North team, 1 April 2026 to 31 March 2027".
 *
 * @param when said instead of the period, of what does not go by it
 */
export function whatIsCounted(chosen: Chosen, when: string = periodInWords(chosen.period)): string {
  const { population, filter, unfiltered } = chosen;
  const only =
    filter !== null
      ? `; only where “${filter.text}” is ${inWords(filter.labels)}`
      : unfiltered === null
        ? ""
        : `; whatever was answered, since ${whyUnfiltered[unfiltered]}`;
  return `${population.title}${whose(chosen)}, ${when}${only}`;
}

/** Finishes a sentence that says what is counted. */
export const whyUnfiltered: Readonly<Record<Unfiltered, string>> = {
  lapsed: "the filter that was chosen has lapsed",
  "of another client group": "the filter that was chosen is of another client group",
};

function whose({ scope, service, read }: Chosen): string {
  if (service) return `, of ${service.name}`;
  if (scope.of === "nation" || read.view.team === undefined) return "";
  const team = scope.teams.find(({ id }) => id === read.view.team)?.name;
  return team === undefined ? ", of no team" : `, of ${team}`;
}

/** "“Yes” or “Not known”". */
function inWords(labels: readonly string[]): string {
  return labels.map((label) => `“${label}”`).join(" or ");
}
