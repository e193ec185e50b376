import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import type { NavigationItem } from "@/components/ui/PrimaryNavigation";

export type SideNavigationSection = { title?: string; items: readonly NavigationItem[] };

/** A list of many pages beside the page itself, in sections. The page says which is `current`. */
export function SideNavigation({ sections, label }: { sections: readonly SideNavigationSection[]; label: string }) {
  return (
    <nav className="moj-side-navigation insights-side-navigation" aria-label={label}>
      {sections.map((section) => (
        <div className="insights-side-navigation__section" key={section.title ?? section.items[0]?.href}>
          {section.title ? <h2 className="moj-side-navigation__title">{section.title}</h2> : null}
          <ul className="moj-side-navigation__list">
            {section.items.map((item) => (
              <li
                className={classes("moj-side-navigation__item", item.current && "moj-side-navigation__item--active")}
                key={item.href}
              >
                <Link bare href={item.href} aria-current={item.current ? "page" : undefined}>
                  {item.text}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
