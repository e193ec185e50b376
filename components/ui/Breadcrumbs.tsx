import { Link } from "@/components/ui/Link";

export type Crumb = { text: string; href?: string };

/** Where a page lies, from the top; the last crumb, without an href, is the page itself. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {items.map((item) => (
          <li
            className="govuk-breadcrumbs__list-item"
            key={item.href ?? item.text}
            aria-current={item.href ? undefined : "page"}
          >
            {item.href ? (
              <Link bare className="govuk-breadcrumbs__link" href={item.href}>
                {item.text}
              </Link>
            ) : (
              item.text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
