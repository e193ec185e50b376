/** The product's mark and name, or the name that an installation gives it. The mark is a letter i among the bars of a chart. */
export function Wordmark({ name = "Insights" }: { name?: string }) {
  return (
    <span className="insights-wordmark">
      <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect x="3" y="19" width="6" height="10" rx="3" fill="currentColor" opacity="0.55" />
        <rect x="13" y="13" width="6" height="16" rx="3" fill="currentColor" opacity="0.8" />
        <rect x="23" y="13" width="6" height="16" rx="3" fill="currentColor" />
        <circle className="insights-wordmark__accent" cx="26" cy="6" r="3.6" />
      </svg>
      <span>{name}</span>
    </span>
  );
}
