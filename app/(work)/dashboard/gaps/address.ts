import type { Chosen } from "@/app/(work)/dashboard/choose";
import { addresses } from "@/app/addresses";
import { dashboardQuery } from "@/lib/dashboard/view";

/** Where the cases are in which a question was left empty. */
export function gapsAddress(
  { read, choices }: Pick<Chosen, "read" | "choices">,
  form: string,
  question: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(dashboardQuery(read.view, choices));
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const asked = query.size === 0 ? "" : `?${query}`;
  return `${addresses.dashboard}/gaps/${form}/${question}${asked}`;
}

/** Where the questions are that were left empty in one worker's cases. */
export function workerGapsAddress({ read, choices }: Pick<Chosen, "read" | "choices">, worker: string): string {
  const query = new URLSearchParams(dashboardQuery(read.view, choices));
  query.set("worker", worker);
  return `${addresses.dashboard}/gaps?${query}`;
}
