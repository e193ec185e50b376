import { publicationAddress, reportAddress } from "@/app/(work)/reports/addresses";
import type { FoundEdition } from "@/app/(work)/reports/find-edition";
import { addresses } from "@/app/addresses";
import { Link } from "@/components/ui/Link";
import { basisOf, standingOf } from "@/lib/report-files/edition";

/** What is counted and how the figures stand: what everyone has to know before using one of them. */
export function Standing({ found }: { found: FoundEdition }) {
  const { edition, figures, definition, year, national } = found;
  const here = (other: FoundEdition["figures"]) => reportAddress(definition.id, year, other);
  return (
    <div className="insights-basis">
      <p>
        <strong>
          {figures.of === "prepared"
            ? "These figures are prepared for publication, and wait for a second analyst."
            : standingOf(edition)}
        </strong>
      </p>
      <p>{basisOf(edition)}</p>
      {edition.revisions
        .filter(({ reason }) => reason !== null)
        .map(({ number, reason }) => (
          <p key={number}>
            Revision {number - 1}: {reason}
          </p>
        ))}
      {national ? (
        <p>
          {figures.of === "now" ? (
            <Link noVisited href={publicationAddress(definition.id, year)}>
              Publish this year, or see what is published
            </Link>
          ) : (
            <Link noVisited href={here({ of: "now" })}>
              See the figures as they stand now
            </Link>
          )}
        </p>
      ) : (
        <p>
          Cases without consent count on your <Link href={addresses.dashboard}>dashboard</Link> alone, so its figures
          can be higher.
        </p>
      )}
    </div>
  );
}
