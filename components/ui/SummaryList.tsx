import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

export type SummaryAction = {
  href: string;
  /** "Change" unless told otherwise. */
  text?: string;
  /** What it changes, for those who hear the link alone: "date of birth". */
  of: string;
};

export type SummaryRow = {
  key: ReactNode;
  /** Left out or empty, the row says that nothing was given. */
  value?: ReactNode;
  actions?: readonly SummaryAction[];
  /** Needed only where the key is not plain text, or stands twice. */
  id?: string;
};

export type SummaryListProps = {
  rows: readonly SummaryRow[];
  /** Puts the list in a card under this heading. */
  card?: { title: ReactNode; headingLevel?: 2 | 3 | 4; actions?: ReactNode };
  borders?: boolean;
  /** What an empty value says: "Not answered" unless told otherwise. */
  empty?: ReactNode;
};

/** Questions and answers, or facts and figures, with a way to change each. */
export function SummaryList({ rows, card, borders = true, empty = "Not answered" }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length);
  const list = (
    <dl className={classes("govuk-summary-list", !borders && "govuk-summary-list--no-border")}>
      {rows.map((row, index) => (
        <div
          className={classes(
            "govuk-summary-list__row",
            anyActions && !row.actions?.length && "govuk-summary-list__row--no-actions",
          )}
          key={row.id ?? (typeof row.key === "string" ? row.key : index)}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">
            {isEmpty(row.value) ? <span className="insights-empty-value">{empty}</span> : row.value}
          </dd>
          {row.actions?.length ? <Actions actions={row.actions} /> : null}
        </div>
      ))}
    </dl>
  );
  if (!card) return list;
  const Heading = `h${card.headingLevel ?? 2}` as const;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <Heading className="govuk-summary-card__title">{card.title}</Heading>
        {card.actions ? <div className="govuk-summary-card__actions">{card.actions}</div> : null}
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  );
}

function Actions({ actions }: { actions: readonly SummaryAction[] }) {
  return (
    <dd className="govuk-summary-list__actions">
      <ul className="govuk-summary-list__actions-list">
        {actions.map((action) => (
          <li className="govuk-summary-list__actions-list-item" key={`${action.href} ${action.text}`}>
            <Link noVisited href={action.href}>
              {action.text ?? "Change"}
              <VisuallyHidden> {action.of}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ul>
    </dd>
  );
}

function isEmpty(value: ReactNode): boolean {
  return value === undefined || value === null || value === "" || value === false;
}
