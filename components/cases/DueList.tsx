import type { CaseloadRow } from "@/components/cases/CaseloadTable";
import { DueMark } from "@/components/cases/DueMark";
import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";

export type DueListProps = {
  title: string;
  /** The first few. */
  rows: readonly CaseloadRow[];
  /** How many there are in all. */
  total: number;
  /** The list of all of them. */
  href: string;
};

/** A few cases that want the same thing, with the way to the rest. */
export function DueList({ title, rows, total, href }: DueListProps) {
  return (
    <section className="insights-due">
      <h2 className="govuk-heading-m">
        {title} <span className="insights-due__count">({total})</span>
      </h2>
      <ul className="insights-due__list">
        {rows.map((row) => (
          <li className="insights-due__item" key={row.id}>
            <div>
              <Link href={row.href}>{row.reference}</Link> {row.restricted ? <Badge>Restricted</Badge> : null}
              {row.drafts.length > 0 ? (
                <span className="insights-detail">Draft waiting: {row.drafts.join(", ")}</span>
              ) : null}
            </div>
            <div>
              <DueMark due={row.due} />
            </div>
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="govuk-body">
          <Link noVisited href={href}>
            See all {total}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
