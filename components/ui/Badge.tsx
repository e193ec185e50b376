import type { ReactNode } from "react";

/** A small standing mark beside a name: "Restricted", "Repeat". For a state that changes use Tag. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="moj-badge insights-badge">{children}</span>;
}
