import { Link } from "@/components/ui/Link";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

export type PaginationProps = {
  /** From 1. */
  page: number;
  pages: number;
  /** The address of a page of the list. */
  href: (page: number) => string;
  /** Says what is shown: "cases" gives "Showing 26 to 50 of 112 cases". */
  results?: { from: number; to: number; total: number; of: string };
};

/** The way through a long list. Draws only the count where everything fits on one page. */
export function Pagination({ page, pages, href, results }: PaginationProps) {
  return (
    <div className="insights-pagination">
      {results ? (
        <p className="insights-pagination__results">
          Showing <b>{results.from}</b> to <b>{results.to}</b> of <b>{results.total}</b> {results.of}
        </p>
      ) : null}
      {pages > 1 ? (
        <nav className="govuk-pagination" aria-label="Pages of the list">
          {page > 1 ? (
            <div className="govuk-pagination__prev">
              <Link noVisited className="govuk-pagination__link" href={href(page - 1)} rel="prev">
                <svg
                  aria-hidden="true"
                  {...icon}
                  className="govuk-pagination__icon govuk-pagination__icon--prev"
                  viewBox="0 0 15 13"
                >
                  <path d="M15 5.5H4l3.8-3.8L6.4.3 0 6.5l6.4 6.2 1.4-1.4L4 7.5h11z" />
                </svg>
                <span className="govuk-pagination__link-title">
                  Previous<VisuallyHidden> page</VisuallyHidden>
                </span>
              </Link>
            </div>
          ) : null}
          <ul className="govuk-pagination__list">
            {pageNumbers(page, pages).map((number, index) =>
              number === null ? (
                <li
                  className="govuk-pagination__item govuk-pagination__item--ellipsis"
                  key={index < 3 ? "before" : "after"}
                >
                  ⋯
                </li>
              ) : (
                <PageLink key={number} number={number} current={number === page} href={href(number)} />
              ),
            )}
          </ul>
          {page < pages ? (
            <div className="govuk-pagination__next">
              <Link noVisited className="govuk-pagination__link" href={href(page + 1)} rel="next">
                <span className="govuk-pagination__link-title">
                  Next<VisuallyHidden> page</VisuallyHidden>
                </span>
                <svg
                  aria-hidden="true"
                  {...icon}
                  className="govuk-pagination__icon govuk-pagination__icon--next"
                  viewBox="0 0 15 13"
                >
                  <path d="M0 5.5h11L7.2 1.7 8.6.3 15 6.5l-6.4 6.2-1.4-1.4L11 7.5H0z" />
                </svg>
              </Link>
            </div>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}

const icon = { width: 15, height: 13, focusable: false } as const;

function PageLink({ number, current, href }: { number: number; current: boolean; href: string }) {
  return (
    <li className={current ? "govuk-pagination__item govuk-pagination__item--current" : "govuk-pagination__item"}>
      <Link
        noVisited
        className="govuk-pagination__link"
        href={href}
        aria-label={`Page ${number}`}
        aria-current={current ? "page" : undefined}
      >
        {number}
      </Link>
    </li>
  );
}

/** First, last, and the pages around the current one; null stands for those left out. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((each, index) => {
    const before = shown[index - 1];
    if (before === undefined || each - before === 1) return [each];
    return each - before === 2 ? [each - 1, each] : [null, each];
  });
}
