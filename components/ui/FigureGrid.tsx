import type { ReactNode } from "react";

/** Several BarTables or StackedBars, side by side where there is room. */
export function FigureGrid({ children }: { children: ReactNode }) {
  return <div className="insights-figures">{children}</div>;
}
