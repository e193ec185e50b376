import type { ReactNode } from "react";

export type IdentityBarProps = {
  /** Whose page this is: the client's reference. */
  title: ReactNode;
  /** Badges or tags beside the title. */
  marks?: ReactNode;
  /** The few facts that must never be mixed up: date of birth, worker, dates. */
  facts?: readonly { label: string; value: ReactNode }[];
  actions?: ReactNode;
  /** What the bar is called among the landmarks of the page. */
  label?: string;
};

/** Says on every page of a case whose case it is. Goes in the `identity` of a Page. */
export function IdentityBar({ title, marks, facts = [], actions, label = "This case" }: IdentityBarProps) {
  return (
    <section className="moj-identity-bar insights-identity" aria-label={label}>
      <div className="govuk-width-container insights-identity__container">
        <div className="insights-identity__details">
          <p className="insights-identity__title">
            <span>{title}</span> {marks}
          </p>
          {facts.length > 0 ? (
            <dl className="insights-identity__facts">
              {facts.map((fact) => (
                <div key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </div>
        {actions ? <div className="insights-identity__actions">{actions}</div> : null}
      </div>
    </section>
  );
}
