/** Says on every page that nobody in the system is real, and that nobody real belongs in it. */
export function DemonstrationBanner() {
  return (
    <section className="insights-banner" aria-label="Demonstration">
      <div className="govuk-width-container">
        <p className="insights-banner__content">
          <strong className="insights-banner__title">Demonstration – made-up people only.</strong>
          <span>Do not enter anything about a real person.</span>
        </p>
      </div>
    </section>
  );
}
