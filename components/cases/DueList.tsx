import type { CaseloadRow } from "@/components/cases/CaseloadTable";
import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import { dueInWords } from "@/lib/cases/due-words";

export type DueListProps = {
  title: string;
  /** overdue: marked so that it is seen first. */
  tone?: "overdue";
  /** The first few. */
  rows: readonly CaseloadRow[];
  /** How many there are in all. */
  total: number;
  /** The list of all of them. */
  href: string;
};

/** A few cases that want the same thing, with the way to the rest. */
export function DueList({ title, tone, rows, total, href }: DueListProps) {
  return (
    <section className={tone ? `insights-due insights-due--${tone}` : "insights-due"}>
      <h2 className="govuk-heading-s insights-due__title">
        {title} <span className="insights-due__count">{total}</span>
      </h2>
      <ul className="insights-due__list">
        {rows.map((row) => (
          <li className="insights-due__item" key={row.id}>
            <span>
              <Link href={row.href}>{row.reference}</Link> {row.restricted ? <Badge>Restricted</Badge> : null}
            </span>
            <span className="insights-due__when">{wordsOf(row)}</span>
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="insights-due__more">
          <Link noVisited href={href}>
            See all {total}
            <span className="govuk-visually-hidden"> under “{title}”</span>
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** Beside a reference: since when, or which draft; what the heading says already is not said again. */
function wordsOf({ due, drafts }: CaseloadRow): string {
  const begun = drafts.length > 0 ? `Draft: ${drafts.join(", ")}` : undefined;
  const when = due && dueInWords(due).when;
  return [when, begun].filter(Boolean).join(" · ");
}
