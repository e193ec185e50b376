/** What the register says of a release in words. */
import type { ListedRelease } from "@/db/queries/releases";
import { dayInWords } from "@/lib/forms/question-types/date";
import { dayOf } from "@/lib/time";
import { recordDatasetById } from "@/releases";

export const kinds = { records: "Records without names", tables: "Tables" } as const;
export const accesses = { public: "For everybody", controlled: "Controlled access" } as const;

export function datasetTitle(id: string): string {
  return recordDatasetById(id)?.title ?? id;
}

/** "Children and young people, 1 April 2024 to 31 March 2025". */
export function whatIsReleased({ dataset, fromDay, toDay, service }: ListedRelease): string {
  const whose = service ? `, ${service.name}` : "";
  return `${datasetTitle(dataset)}${whose}, ${dayInWords(fromDay)} to ${dayInWords(toDay)}`;
}

/** "First Analyst, 3 May 2026"; undefined where it has not been done. */
export function byWhom(person: { readonly name: string | null } | null, at: Date | null): string | undefined {
  return person && at ? `${person.name ?? "a former colleague"}, ${dayInWords(dayOf(at))}` : undefined;
}
