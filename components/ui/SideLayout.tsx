import type { ReactNode } from "react";

/** A narrow column (a SideNavigation or a FilterPanel) beside a wide one; above it on a narrow screen. */
export function SideLayout({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className="insights-side-layout">
      <div className="insights-side-layout__side">{side}</div>
      <div className="insights-side-layout__content">{children}</div>
    </div>
  );
}
