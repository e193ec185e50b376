import type { ReactNode } from "react";

/**
 * Lets what is wider than the page be scrolled sideways, by the keyboard too: so it takes the focus, and has a name.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="insights-scroll" aria-label={label} {...focusable}>
      {children}
    </section>
  );
}

/** A region that scrolls must be reachable without a mouse, though nothing in it may be a control. */
const focusable = { tabIndex: 0 };
