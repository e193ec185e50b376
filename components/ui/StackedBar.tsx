import type { ReactNode } from "react";

export type StackedBarPart = {
  id: string;
  label: ReactNode;
  /** The size of the part, in the same unit as the others; null where hidden, which draws nothing. */
  value: number | null;
  /** Already written for people: "42 (18%)" or "[c]". */
  text: ReactNode;
};

export type StackedBarProps = {
  /** Unique on the page: the patterns are found by it. */
  id: string;
  heading: ReactNode;
  headingLevel?: 2 | 3 | 4;
  /** At most seven, in their own order: levels from high to none, say. */
  parts: readonly StackedBarPart[];
  note?: ReactNode;
};

/** Parts of one whole, as one bar, with every figure in the key. Parts differ by pattern as well as by shade. */
export function StackedBar({ id, heading, headingLevel = 3, parts, note }: StackedBarProps) {
  const Heading = `h${headingLevel}` as const;
  const whole = parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
  let left = 0;
  const drawn = parts.map((part, index) => {
    const width = whole === 0 ? 0 : ((part.value ?? 0) / whole) * 100;
    const x = left;
    left += width;
    return { id: part.id, x, width, index };
  });
  return (
    <div className="insights-stack">
      <Heading className="govuk-heading-s insights-stack__heading">{heading}</Heading>
      <svg className="insights-stack__bar" aria-hidden="true" focusable="false">
        <Patterns id={id} count={parts.length} />
        {drawn.map((part) =>
          part.width > 0 ? (
            <rect
              key={part.id}
              x={`${part.x}%`}
              width={`${part.width}%`}
              height="100%"
              fill={`url(#${id}-${part.index})`}
            />
          ) : null,
        )}
        {drawn.map((part) =>
          part.x > 0 && part.width > 0 ? (
            <line key={part.id} className="insights-stack__gap" x1={`${part.x}%`} x2={`${part.x}%`} y1="0" y2="100%" />
          ) : null,
        )}
      </svg>
      <dl className="insights-stack__key">
        {parts.map((part, index) => (
          <div key={part.id}>
            <dt>
              <svg width="18" height="18" aria-hidden="true" focusable="false">
                <rect width="18" height="18" rx="3" fill={`url(#${id}-${index})`} />
              </svg>
              {part.label}
            </dt>
            <dd>{part.text}</dd>
          </div>
        ))}
      </dl>
      {note ? <p className="insights-bars__note">{note}</p> : null}
    </div>
  );
}

/** What each fill has on it: no two look alike in black and white. */
const marks: readonly ReactNode[] = [
  null,
  <path key="slant" className="insights-fill-mark" d="M-2 2 2-2M0 8 8 0M6 10l4-4" />,
  <circle key="dot" className="insights-fill-dot" cx="4" cy="4" r="1.6" />,
  <path key="level" className="insights-fill-mark" d="M0 4h8" />,
  <path key="upright" className="insights-fill-mark insights-fill-mark--dark" d="M4 0v8" />,
  null,
  <path key="faint" className="insights-fill-mark insights-fill-mark--faint" d="M-2 2 2-2M0 8 8 0M6 10l4-4" />,
];

/** The fills of one drawing, for its own `<defs>`: `url(#id-0)` and so on, in their fixed order. */
export function Patterns({ id, count }: { id: string; count: number }) {
  return (
    <defs>
      {Array.from({ length: count }, (_, index) => `${id}-${index}`).map((pattern, index) => (
        <pattern key={pattern} id={pattern} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className={`insights-fill-${index}`} width="8" height="8" />
          {marks[index]}
        </pattern>
      ))}
    </defs>
  );
}
