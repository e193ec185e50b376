/**
 * What this tab last kept of each page, in its memory alone. Going back in the browser shows a page as it was drawn,
 * which may be older than what was typed on it since; this is what it is brought up to. A reload forgets it, and needs
 * none of it, since the server has it all.
 */
import type { RawFields } from "@/lib/forms/entry";

interface Kept {
  /** The version of the form that holds it. */
  readonly version: number;
  /** The version from which the page was drawn when it was typed. */
  readonly base: number;
  readonly raw: RawFields;
}

const kept = new Map<string, Kept>();

export function remember(place: string, what: Kept): void {
  kept.set(place, what);
}

/** What was kept of a page after the version from which it is drawn; undefined where the page is as new. */
export function keptSince(place: string, base: number): Kept | undefined {
  const last = kept.get(place);
  return last && last.version > base ? last : undefined;
}
