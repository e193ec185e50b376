import type { ReactNode } from "react";

export type EmptyStateProps = { heading: ReactNode; headingLevel?: 2 | 3; action?: ReactNode; children?: ReactNode };

/** What stands where a list has nothing in it: why, and what can be done about it. */
export function EmptyState({ heading, headingLevel = 2, action, children }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="insights-empty">
      <Heading className="govuk-heading-s">{heading}</Heading>
      {children}
      {action ? <div className="insights-empty__action">{action}</div> : null}
    </div>
  );
}
