import type { Chosen } from "@/app/(work)/dashboard/choose";
import { addresses } from "@/app/addresses";
import { dashboardQuery } from "@/lib/dashboard/view";

/** Where a question to narrow the dashboard by is chosen, and then its answers. */
export function filterAddress({ read, choices }: Pick<Chosen, "read" | "choices">, question?: string): string {
  const page = question === undefined ? "" : `/${question}`;
  return `${addresses.dashboard}/filter${page}${dashboardQuery(read.view, choices, { filter: undefined })}`;
}
