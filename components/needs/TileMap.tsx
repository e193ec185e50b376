import { Link } from "@/components/ui/Link";

export interface MapTile {
  readonly id: string;
  readonly name: string;
  /** What stands in it: "7 services". */
  readonly says: string;
  /** From 0 (none) to 4 (most): how dark it is. */
  readonly shade: 0 | 1 | 2 | 3 | 4;
  readonly href?: string;
}

export interface MapGroup {
  readonly id: string;
  readonly name: string;
  readonly tiles: readonly MapTile[];
}

/**
 * A map that shows which areas belong together and how much there is in each, without their shapes: one tile an area,
 * in a box for each larger area. Every tile says its figure, so that nothing depends on its shade.
 */
export function TileMap({ groups, label }: { groups: readonly MapGroup[]; label: string }) {
  return (
    <section className="insights-tile-map" aria-label={label}>
      {groups.map((group) => (
        <div key={group.id} className="insights-tile-map__group">
          <h3 className="govuk-heading-s insights-tile-map__name">{group.name}</h3>
          <ul className="insights-tile-map__tiles">
            {group.tiles.map((tile) => (
              <li key={tile.id} className={`insights-tile-map__tile insights-tile-map__tile--${tile.shade}`}>
                {tile.href ? (
                  <Link bare className="insights-tile-map__link" href={tile.href}>
                    {tile.name}
                  </Link>
                ) : (
                  <span>{tile.name}</span>
                )}
                <span className="insights-tile-map__says">{tile.says}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
