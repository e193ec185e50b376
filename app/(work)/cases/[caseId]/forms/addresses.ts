/** Where the pages of forms are. Only ids of records, sections and pages stand in an address, never an answer. */
import { caseAddress } from "@/app/(work)/cases/addresses";
import type { PlacedPage } from "@/lib/forms/pages";

/** Which form of which case. */
export interface FormAt {
  readonly caseId: string;
  readonly formId: string;
}

export function formAddress({ caseId, formId }: FormAt): string {
  return `${caseAddress(caseId)}/forms/${formId}`;
}

/** Asks for the date of a form and begins it, or finds the one that was begun. @param form the definition's id */
export function startAddress(caseId: string, form: string): string {
  return `${caseAddress(caseId)}/forms/start/${form}`;
}

/** A page of questions. @param back whether it leads back to "check your answers" */
export function pageAddress(at: FormAt, { section, page }: PlacedPage, back: { toCheck?: boolean } = {}): string {
  return `${formAddress(at)}/${section.id}/${page.id}${back.toCheck ? "?from=check" : ""}`;
}

/** Where a page is kept while it is typed. */
export function keepAddress(at: FormAt, place: PlacedPage): string {
  return `${pageAddress(at, place)}/keep`;
}

/** The path below which the pages of a section are. */
export function sectionAddress(at: FormAt, section: string): string {
  return `${formAddress(at)}/${section}`;
}

export type FormTask = "check" | "date" | "removals" | "amend" | "delete" | "hand-back";

export function formTaskAddress(at: FormAt, task: FormTask): string {
  return `${formAddress(at)}/${task}`;
}

export function versionAddress(at: FormAt, version: number): string {
  return `${formAddress(at)}/versions/${version}`;
}

/**
 * The address with what the next page is to say added, and the place on it to go to. That is its top unless told
 * otherwise, and is said: after a redirect, a browser goes to the place at which the page before it was.
 */
export function withNote(address: string, note: Readonly<Record<string, string | number>>, place = "top"): string {
  const [path, query] = address.split("?") as [string, string | undefined];
  const all = new URLSearchParams(query);
  for (const [name, value] of Object.entries(note)) all.set(name, String(value));
  const said = all.toString();
  return `${path}${said === "" ? "" : `?${said}`}#${place}`;
}
