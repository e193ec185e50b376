import { Link } from "@/components/ui/Link";
import type { NavigationItem } from "@/components/ui/PrimaryNavigation";

/** The parts of one thing, such as a case, across the top of each of them. The page says which is `current`. */
export function SubNavigation({ items, label }: { items: readonly NavigationItem[]; label: string }) {
  return (
    <nav className="moj-sub-navigation insights-sub-navigation" aria-label={label}>
      <ul className="moj-sub-navigation__list">
        {items.map((item) => (
          <li className="moj-sub-navigation__item" key={item.href}>
            <Link
              bare
              className="moj-sub-navigation__link"
              href={item.href}
              aria-current={item.current ? "page" : undefined}
            >
              {item.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
