import type { Chosen } from "@/app/(work)/dashboard/choose";
import { addresses } from "@/app/addresses";
import { dashboardQuery } from "@/lib/dashboard/view";

/**
 * Where a question to narrow the dashboard by is chosen, and then its answers.
 *
 * @param on the id of the page of the dashboard to lead back to; undefined for the overview
 */
export function filterAddress(
  { read, choices }: Pick<Chosen, "read" | "choices">,
  on: string | undefined,
  question?: string,
): string {
  const query = new URLSearchParams(dashboardQuery(read.view, choices, { filter: undefined }));
  if (on !== undefined) query.set("on", on);
  const page = question === undefined ? "" : `/${question}`;
  return `${addresses.dashboard}/filter${page}${query.size > 0 ? `?${query}` : ""}`;
}
