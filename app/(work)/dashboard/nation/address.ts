import type { Chosen } from "@/app/(work)/dashboard/choose";
import { addresses } from "@/app/addresses";
import { dashboardQuery } from "@/lib/dashboard/view";

/** Where a service is set beside all others, keeping what the dashboard was narrowed by for the way back. */
export function nationAddress(
  { read, choices }: Pick<Chosen, "read" | "choices">,
  theme?: string,
  of?: string,
): string {
  const query = new URLSearchParams(dashboardQuery(read.view, choices));
  if (of !== undefined) query.set("of", of);
  const page = theme === undefined ? "" : `/${theme}`;
  return `${addresses.dashboard}/nation${page}${query.size > 0 ? `?${query}` : ""}`;
}
