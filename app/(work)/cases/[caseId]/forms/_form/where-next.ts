/** Where a page leads on to once it is saved. */
import { fieldId } from "@/lib/forms/fields";
import type { ItemsChanged } from "@/lib/forms/items";
import { isOnScreen } from "@/lib/forms/on-screen";
import type { FormAt } from "../addresses";
import { formAddress, formTaskAddress, pageAddress, withNote } from "../addresses";
import { walkOf } from "./load";
import type { PageSaved, PageSent } from "./save-page";

/**
 * The next page: the same one where it holds something that cannot be understood or now asks more, else the next that is
 * asked, and "check your answers" after the last. Between what the caseworker says and what the client says stands the
 * list of sections, so that neither comes upon the other's part unawares.
 *
 * @param from the page that led here, to be gone back to
 */
export function whereNext(
  at: FormAt,
  saved: PageSaved,
  sent: Pick<PageSent, "intent" | "base" | "item">,
  from: "check" | undefined,
): string {
  const { place } = saved;
  const toCheck = from === "check";
  const here = pageAddress(at, place, { toCheck });
  // Which colleagues were at work meanwhile is looked up by the version: their names stand in no address.
  const note: Record<string, number> = saved.others.length > 0 ? { since: sent.base } : {};
  if (sent.item) {
    const isAdded = "add" in sent.item;
    const item = saved.item && placeOfItem(saved.item, isAdded);
    const more = saved.follow.filter((path) => !isAdded || !isIn(path, saved.item)).length;
    return withNote(here, more > 0 ? { ...note, more } : note, item);
  }
  if (sent.intent === "later") return withNote(onScreen(saved) ? handBack(at) : formAddress(at), note);
  if (saved.problems > 0) return withNote(here, note);
  if (saved.going.length > 0) {
    const after = `${place.section.id}/${place.page.id}`;
    return withNote(formTaskAddress(at, "removals"), { ...note, after, ...(toCheck ? { from: "check" } : {}) });
  }
  const [first] = saved.follow;
  if (first !== undefined) return withNote(here, { ...note, more: saved.follow.length }, fieldId(first.split(".")));
  return withNote(afterPage(at, saved, toCheck), note);
}

/** The item that came, or the end of the group from which one went. */
function placeOfItem({ path, index }: ItemsChanged, isAdded: boolean): string {
  return isAdded ? `${fieldId([...path, index])}-item` : `${fieldId(path)}-end`;
}

function isIn(path: string, item: ItemsChanged | undefined): boolean {
  return item !== undefined && path.startsWith(`${[...item.path, item.index].join(".")}.`);
}

/** The page after one that is done with. */
export function afterPage(at: FormAt, saved: Pick<PageSaved, "place" | "next" | "loaded">, toCheck: boolean): string {
  const { place, next } = saved;
  if (onScreen(saved) && next?.section !== place.section) return handBack(at);
  if (toCheck || next === undefined) return formTaskAddress(at, "check");
  const changesHands = next.section.answeredBy !== place.section.answeredBy;
  return changesHands ? formAddress(at) : pageAddress(at, next);
}

/** The screen is in the hands of the person supported: they are led to nothing that is not theirs. */
function onScreen({ place, loaded }: Pick<PageSaved, "place" | "loaded">): boolean {
  return place.section.onScreen !== undefined && isOnScreen(place, walkOf(loaded), loaded.circumstances);
}

function handBack(at: FormAt): string {
  return formTaskAddress(at, "hand-back");
}
