/** A hundred people, of whom some are meant: "65 of every 100". The words beside it say so too; it is decoration. */
export function People({ id, of }: { /** Unique on the page. */ id: string /** 0 to 100. */; of: number }) {
  const whole = Math.max(0, Math.min(100, Math.round(of)));
  const rows = Math.floor(whole / 10);
  const rest = whole % 10;
  return (
    <svg className="insights-people" viewBox="0 0 100 120" aria-hidden="true" focusable="false">
      <defs>
        <Person id={`${id}-others`} className="insights-people__other" />
        <Person id={`${id}-meant`} className="insights-people__meant" />
      </defs>
      <rect width="100" height="120" fill={`url(#${id}-others)`} />
      {rows > 0 ? <MeantRow id={id} width={100} y={0} rows={rows} /> : null}
      {rest > 0 ? <MeantRow id={id} width={rest * 10} y={rows * 12} rows={1} /> : null}
    </svg>
  );
}

/** Fills that are drawn over the others hide them first: one person must never shine through another. */
function MeantRow({ id, width, y, rows }: { id: string; width: number; y: number; rows: number }) {
  return (
    <>
      <rect className="insights-people__ground" width={width} y={y} height={rows * 12} />
      <rect width={width} y={y} height={rows * 12} fill={`url(#${id}-meant)`} />
    </>
  );
}

function Person({ id, className }: { id: string; className: string }) {
  return (
    <pattern id={id} className={className} width="10" height="12" patternUnits="userSpaceOnUse">
      <circle cx="5" cy="2.8" r="1.9" />
      <path d="M1.9 10.6V8.4a3.1 3.1 0 0 1 6.2 0v2.2z" />
    </pattern>
  );
}
