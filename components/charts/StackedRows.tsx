import type { ReactNode } from "react";
import { Fills } from "@/components/charts/Key";

export type StackedPart = { id: string; label: string /** The number of the fill it is drawn with. */; fill: number };

export type StackedRow = {
  id: string;
  label: string;
  /** One a part, in their order. */
  counts: readonly number[];
  /** The same written for people: "68%". */
  texts: readonly ReactNode[];
};

/** Several wholes, each a bar of the same parts, such as the answers to the rows of a matrix. Every part is named under it. */
export function StackedRows({
  id,
  parts,
  rows,
}: {
  /** Unique on the page. */
  id: string;
  parts: readonly StackedPart[];
  rows: readonly StackedRow[];
}) {
  return (
    <div className="insights-chart">
      <Fills id={id} />
      <dl className="insights-chart__groups">
        {rows.map((row) => (
          <div key={row.id} className="insights-chart__group">
            <dt>{row.label}</dt>
            <dd className="insights-chart__stack">
              <Stack id={id} parts={parts} counts={row.counts} />
              <ul className="insights-chart__figures">
                {parts.map((part, index) => (
                  <li key={part.id}>
                    <svg width="12" height="12" aria-hidden="true" focusable="false">
                      <rect width="12" height="12" rx="2" fill={`url(#${id}-${part.fill})`} />
                    </svg>
                    <span>
                      {part.label} <span className="insights-chart__number">{row.texts[index]}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Stack({ id, parts, counts }: { id: string; parts: readonly StackedPart[]; counts: readonly number[] }) {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  let left = 0;
  const drawn = parts.map((part, index) => {
    const width = whole === 0 ? 0 : ((counts[index] ?? 0) / whole) * 100;
    const x = left;
    left += width;
    return { ...part, x, width };
  });
  return (
    <svg className="insights-chart__bar insights-chart__bar--stack" aria-hidden="true" focusable="false">
      <rect className="insights-bar__track" width="100%" height="100%" />
      {drawn
        .filter(({ width }) => width > 0)
        .map(({ id: part, x, width, fill }) => (
          <rect key={part} x={`${x}%`} width={`${width}%`} height="100%" fill={`url(#${id}-${fill})`} />
        ))}
      {drawn
        .filter(({ x, width }) => x > 0 && width > 0)
        .map(({ id: part, x }) => (
          <line key={part} className="insights-stack__gap" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
        ))}
    </svg>
  );
}
