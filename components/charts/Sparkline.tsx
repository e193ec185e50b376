export type SparklinePoint = {
  /** "November 2026" */
  label: string;
  value: number;
  /** The value written for people: "12", "93%". */
  text: string;
};

const width = 120;
const height = 28;
const margin = 3;

/**
 * How a figure went, month by month, as a line no longer than a word. Whoever does not see it is read the values, and
 * the first and the last stand beside it.
 */
export function Sparkline({
  points,
  from = 0,
}: {
  points: readonly SparklinePoint[] /** Where the scale begins. */;
  from?: number;
}) {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const most = Math.max(...points.map(({ value }) => value), from + 1);
  const place = ({ value }: SparklinePoint, index: number) => ({
    x: margin + (index * (width - 2 * margin)) / (points.length - 1),
    y: height - margin - ((value - from) / (most - from)) * (height - 2 * margin),
  });
  const drawn = points.map(place);
  const end = drawn.at(-1);
  return (
    <span className="insights-sparkline">
      <svg
        className="insights-sparkline__line"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={points.map(({ label, text }) => `${label}: ${text}`).join(", ")}
        focusable="false"
      >
        <polyline points={drawn.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
        {end ? <circle cx={end.x} cy={end.y} r="3" /> : null}
      </svg>
      <span className="insights-sparkline__ends" aria-hidden="true">
        {first.label} to {last.label}
      </span>
    </span>
  );
}
