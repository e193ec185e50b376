import type { ReactNode } from "react";
import { Fills, Key } from "@/components/charts/Key";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

export type BarSeries = { id: string; label: string };

export type BarGroup = {
  id: string;
  label: string;
  /**
   * One a series, in their order; null where the figure is hidden, or there is none: nothing stands there. `percent` is
   * null where there is nothing to be a share of: no bar is drawn.
   */
  bars: readonly ({ percent: number | null; text: ReactNode } | null)[];
};

/**
 * The same things at several points, such as intake and exit: a bar for each, with its figure beside it. Series differ
 * by pattern as well as by shade, and every figure is written out, so that nothing depends on seeing the bars.
 */
export function GroupedBars({
  id,
  series,
  groups,
}: {
  /** Unique on the page. */
  id: string;
  series: readonly BarSeries[];
  groups: readonly BarGroup[];
}) {
  return (
    <div className="insights-chart">
      <Fills id={id} />
      <Key id={id} items={series} />
      <dl className="insights-chart__groups">
        {groups.map((group) => (
          <div key={group.id} className="insights-chart__group">
            <dt>{group.label}</dt>
            {group.bars.map((bar, index) =>
              bar === null ? null : (
                <dd key={series[index]?.id} className="insights-chart__line">
                  <svg className="insights-chart__bar" aria-hidden="true" focusable="false">
                    {bar.percent === null ? null : (
                      <>
                        <rect className="insights-bar__track" width="100%" height="100%" rx="4" />
                        <rect width={`${within(bar.percent)}%`} height="100%" rx="4" fill={`url(#${id}-${index})`} />
                      </>
                    )}
                  </svg>
                  <span className="insights-chart__figure">
                    <VisuallyHidden>{series[index]?.label}: </VisuallyHidden>
                    {bar.text}
                  </span>
                </dd>
              ),
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}

function within(percent: number): number {
  return Math.max(0, Math.min(100, percent));
}
