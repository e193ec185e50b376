import type { ReactNode } from "react";
import { Link } from "@/components/ui/Link";

export type StatTile = {
  id: string;
  label: string;
  /** Already written for people: "1,204", "63%", "[c]". */
  value: ReactNode;
  /** What the figure counts, or out of how many. */
  note?: ReactNode;
  /** How the figure went: a Sparkline. */
  trend?: ReactNode;
  /** Leads to what the figure counts. */
  href?: string;
};

/** A few figures at the head of a page, each with what it counts. */
export function StatTiles({ tiles }: { tiles: readonly StatTile[] }) {
  return (
    <dl className="insights-tiles">
      {tiles.map((tile) => (
        <div className="insights-tile" key={tile.id}>
          <dt className="insights-tile__label">
            {tile.href ? (
              <Link noVisited href={tile.href}>
                {tile.label}
              </Link>
            ) : (
              tile.label
            )}
          </dt>
          <dd className="insights-tile__value">{tile.value}</dd>
          {tile.note ? <dd className="insights-tile__note">{tile.note}</dd> : null}
          {tile.trend ? <dd className="insights-tile__note">{tile.trend}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
