import type { ReactNode } from "react";

/** Buttons and links that stand side by side at the end of a form. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="insights-button-row">{children}</div>;
}
