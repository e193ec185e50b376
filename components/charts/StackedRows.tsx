import type { ReactNode } from "react";
import { Fills, missingFill } from "@/components/charts/Key";
import { figure } from "@/lib/format";

export type StackedPart = { id: string; label: string /** The number of the fill it is drawn with. */; fill: number };

export type StackedRow = {
  id: string;
  label: string;
  /** One a part, in their order; null where the figure is hidden or missing: then the row has no bar. */
  counts: readonly (number | null)[];
  /** The same written for people: "68%". A part without one is not named. */
  texts: readonly ReactNode[];
  /** What the parts are of, where they may be fewer than all; null or left out where they are all. */
  whole?: number | null;
};

export type StackedRowsProps = {
  /** Unique on the page. */
  id: string;
  parts: readonly StackedPart[];
  rows: readonly StackedRow[];
  /** What the parts leave of a whole, where they leave some and that has a name: "Missing". */
  rest?: string | undefined;
};

/** Several wholes, each a bar of the same parts, such as the answers to the rows of a matrix. Every part is named under it. */
export function StackedRows({ id, parts, rows, rest }: StackedRowsProps) {
  return (
    <div className="insights-chart">
      <Fills id={id} />
      <dl className="insights-chart__groups">
        {rows.map((row) => {
          const counts = row.counts.filter((count) => count !== null);
          const sum = counts.reduce((so, count) => so + count, 0);
          const whole = counts.length < row.counts.length ? null : Math.max(sum, row.whole ?? 0);
          const named = [
            ...parts.map((part, index) => ({ ...part, count: row.counts[index] ?? null, text: row.texts[index] })),
            ...(rest !== undefined && whole !== null && whole > sum
              ? [{ id: "rest", label: rest, fill: missingFill, count: whole - sum, text: figure(whole - sum) }]
              : []),
          ].filter(({ text }) => text !== undefined && text !== "");
          return (
            <div key={row.id} className="insights-chart__group">
              <dt>{row.label}</dt>
              <dd className="insights-chart__stack">
                {whole === null ? null : <Stack id={id} parts={named} whole={whole} />}
                <ul className="insights-chart__figures">
                  {named.map((part) => (
                    <li key={part.id}>
                      <svg width="12" height="12" aria-hidden="true" focusable="false">
                        <rect width="12" height="12" rx="2" fill={`url(#${id}-${part.fill})`} />
                      </svg>
                      <span>
                        {part.label} <span className="insights-chart__number">{part.text}</span>
                      </span>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

type Counted = StackedPart & { count: number | null };

function Stack({ id, parts, whole }: { id: string; parts: readonly Counted[]; whole: number }) {
  let left = 0;
  const drawn = parts.map((part) => {
    const width = whole === 0 ? 0 : ((part.count ?? 0) / whole) * 100;
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
