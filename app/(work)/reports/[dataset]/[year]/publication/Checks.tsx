import { WarningText } from "@/components/ui/WarningText";

/** What the report's checks of itself found. While they find anything, it is not published. */
export function Checks({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0)
    return (
      <p className="govuk-body">
        <strong>Checks passed.</strong> Parts are within their wholes, rows add up, percentages are between 0 and 100,
        and each statement equals the figures that it cites.
      </p>
    );
  return (
    <>
      <WarningText>It cannot be published while a check fails.</WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}
