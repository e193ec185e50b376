"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/Link";

export type NavigationItem = {
  href: string;
  text: string;
  /** Left out, the item whose address the page's own address begins with is the current one. */
  current?: boolean;
};

/** The sections of the product, under the header. */
export function PrimaryNavigation({ items, label = "Sections" }: { items: readonly NavigationItem[]; label?: string }) {
  const current = currentItem(items, usePathname());
  return (
    <div className="insights-navigation">
      <div className="govuk-width-container">
        <nav className="moj-primary-navigation" aria-label={label}>
          <ul className="moj-primary-navigation__list">
            {items.map((item) => (
              <li className="moj-primary-navigation__item" key={item.href}>
                <Link
                  bare
                  className="moj-primary-navigation__link"
                  href={item.href}
                  aria-current={item === current ? "page" : undefined}
                >
                  {item.text}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}

/** The item that is marked as current, else the one with the longest address that holds this page. */
export function currentItem(items: readonly NavigationItem[], pathname: string | null): NavigationItem | undefined {
  const marked = items.find((item) => item.current);
  if (marked || pathname === null) return marked;
  return items
    .filter((item) => item.current === undefined)
    .filter((item) => pathname === item.href || (item.href !== "/" && pathname.startsWith(`${item.href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
