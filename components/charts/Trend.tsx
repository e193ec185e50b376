export type TrendPoint = {
  /** Null where there was nothing to say in that month: the line is broken there. */
  value: number | null;
};

const width = 96;
const height = 16;
const margin = 2;

/**
 * A line in a line of text: how a figure of one row went. Lines of a list share one scale, so that they can be compared.
 * It is one path, since a list has many.
 */
export function Trend({ points, most, label }: { points: readonly TrendPoint[]; most: number; label: string }) {
  if (points.filter(({ value }) => value !== null).length < 2) return null;
  const place = (value: number, at: number) => {
    const x = margin + (at * (width - 2 * margin)) / (points.length - 1);
    const y = height - margin - (Math.min(value, most) / most) * (height - 2 * margin);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const drawn = points.map(({ value }, at) => {
    if (value === null) return "";
    const before = points[at - 1]?.value ?? null;
    // A month by itself is a dot: a line of no length with round ends.
    return before === null ? `M${place(value, at)}h0` : `L${place(value, at)}`;
  });
  return (
    <svg
      className="insights-row-trend"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      focusable="false"
    >
      <path d={drawn.join("")} />
    </svg>
  );
}
