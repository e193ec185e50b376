/**
 * A hundred people, of whom some are meant: "65 of every 100". The words beside it say so too; it is decoration. Many stand
 * on a page, so each is few shapes, filled with the people of `PeopleFills`.
 *
 * @param fills the id of the fills, which stand once on the page
 */
export function People({ fills, of }: { fills: string; of: /** 0 to 100. */ number }) {
  const whole = Math.max(0, Math.min(100, Math.round(of)));
  const full = Math.floor(whole / 10) * 12;
  const rest = (whole % 10) * 10;
  // Ten a row: whole rows, and the beginning of the next one.
  const meant = `M0 0H100V${full}${rest > 0 ? `H${rest}V${full + 12}H0` : "H0"}Z`;
  return (
    <svg className="insights-people" viewBox="0 0 100 120" aria-hidden="true" focusable="false">
      <rect width="100" height="120" fill={`url(#${fills}-others)`} />
      {whole > 0 ? (
        <>
          {/* Fills that are drawn over the others hide them first: one person must never shine through another. */}
          <path className="insights-people__ground" d={meant} />
          <path d={meant} fill={`url(#${fills}-meant)`} />
        </>
      ) : null}
    </svg>
  );
}

/** What people are drawn with. */
export function PeopleFills({ id }: { /** Unique on the page. */ id: string }) {
  return (
    <svg className="insights-people-fills" aria-hidden="true" focusable="false">
      <defs>
        <Person id={`${id}-others`} className="insights-people__other" />
        <Person id={`${id}-meant`} className="insights-people__meant" />
      </defs>
    </svg>
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
