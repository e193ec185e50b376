/** What happens when a page of a form is sent, or kept while it is typed. */
import { isDeepStrictEqual } from "node:util";
import { NotFound } from "@/db/errors";
import { whoActs } from "@/db/queries/caller";
import { type DraftConflict, type DraftSaved, editsSince, saveDraft } from "@/db/queries/drafts";
import type { Tx } from "@/db/types";
import type { Answer } from "@/lib/forms/answers";
import { askedPaths, type BrowserPage, browserPage, cellsOf, readPage } from "@/lib/forms/browser-page";
import type { RawFields } from "@/lib/forms/entry";
import { answersThatGo, type Going } from "@/lib/forms/going";
import { addItem, type ItemsChanged, removeItem } from "@/lib/forms/items";
import { isOnScreen } from "@/lib/forms/on-screen";
import { type PlacedPage, pageAfter, placedPage, questionsOf } from "@/lib/forms/pages";
import { path } from "@/lib/forms/path";
import { pageKey } from "@/lib/forms/progress";
import { type LoadedForm, type Located, loadDraft, walkOf } from "./load";

/** quietly: while typing · later: saved, to be gone on with another day · continue: done with, as far as it goes. */
export type Intent = "quietly" | "later" | "continue";

export interface PageSent extends Located {
  readonly section: string;
  readonly page: string;
  /** The version of the form from which the page was drawn. */
  readonly base: number;
  readonly raw: RawFields;
  /** The questions, rows and items' questions that the page showed, dotted. */
  readonly shown: readonly string[];
  /** The answers of which the page said that they would go. */
  readonly agreed: readonly string[];
  readonly intent: Intent;
  /** An item of a group that is added or removed with scripts off, dotted: see lib/forms/items.ts. */
  readonly item?: { readonly add: string } | { readonly remove: string };
  /** Where a conflict was shown: the version of it, and whose answer to keep, by question. */
  readonly settled?: { readonly seen: number; readonly keep: Readonly<Record<string, "mine" | "theirs">> };
}

export interface PageSaved {
  /** The version to start from next. */
  readonly version: number;
  /** Questions that two people changed; theirs stands. */
  readonly conflicts: readonly DraftConflict[];
  /** How many fields of the page hold something that cannot be understood. */
  readonly problems: number;
  /** The questions of the page that follow from what was sent and were not shown, dotted. */
  readonly follow: readonly string[];
  /** Answers that no longer apply and whose removal nobody agreed to yet. */
  readonly going: readonly Going[];
  /** The next page that is asked; undefined after the last. */
  readonly next: PlacedPage | undefined;
  /** The names of others who changed other answers of the form since the page was drawn. */
  readonly others: readonly string[];
  readonly item: ItemsChanged | undefined;
  readonly loaded: LoadedForm;
  readonly place: PlacedPage;
}

/**
 * Saves a page as it was sent, understood or not, and says what is to be shown next. An answer that no longer applies is
 * only removed once its removal was agreed to; until then it stays, and does no harm.
 *
 * @param by.isHandedOver the screen is in the hands of the person supported: the caseworker's pages are not there for them
 * @throws NotFound where there is no such page; Fault where the form was submitted meanwhile
 */
export async function savePage(
  tx: Tx,
  sent: PageSent,
  by: { readonly isHandedOver: boolean } = { isHandedOver: false },
): Promise<PageSaved> {
  const loaded = await loadDraft(tx, sent);
  const { definition, circumstances } = loaded;
  const place = placedPage(definition, sent.section, sent.page);
  if (!place || (by.isHandedOver && !isOnScreen(place, walkOf(loaded), circumstances))) throw new NotFound("page");
  const pageOf = (draft: Pick<DraftSaved, "answers" | "unreadable">): BrowserPage =>
    browserPage(definition, place.page.questions, draft, circumstances);

  const item = changeItems(place, sent);
  const others = await namesSince(tx, sent.formId, sent.base);
  let saved = await saveCells(tx, { ...sent, raw: item?.raw ?? sent.raw }, place, pageOf(loaded.form));
  const { conflicts } = saved;
  const page = pageOf(saved);
  const now = readPage(page, page.raw).entry;
  const all = questionsOf(definition);
  const goes = answersThatGo(all, saved, {}, circumstances);
  const going = goes.filter((one) => !sent.agreed.includes(one.path));
  if (sent.intent !== "quietly" && conflicts.length === 0 && goes.length > 0 && going.length === 0)
    saved = await removeWhatDoesNotApply(tx, loaded, saved);

  return {
    version: saved.version,
    conflicts,
    problems: now.problems.length,
    follow: askedPaths(now.asked).filter((asked) => !sent.shown.includes(asked)),
    going,
    next: pageAfter(definition, path(definition, saved.answers, circumstances), place),
    others,
    item,
    loaded: { ...loaded, form: { ...loaded.form, answers: saved.answers, unreadable: saved.unreadable } },
    place,
  };
}

function changeItems({ page }: PlacedPage, { item, raw }: PageSent): ItemsChanged | undefined {
  if (item === undefined) return undefined;
  return "add" in item ? addItem(page.questions, raw, item.add) : removeItem(page.questions, raw, item.remove);
}

async function saveCells(tx: Tx, sent: PageSent, place: PlacedPage, page: BrowserPage): Promise<DraftSaved> {
  const { formId, base, settled } = sent;
  const shown = place.page.questions.map(({ id }) => id).filter((id) => sent.shown.includes(id));
  const cells = Object.entries(cellsOf(readPage(page, sent.raw).entry, shown));
  const keep = settled?.keep ?? {};
  const named = sent.intent === "continue" ? { page: pageKey(place) } : {};
  const part = (wanted: (question: string) => boolean) => {
    const some = cells.filter(([question]) => wanted(question));
    return {
      answers: Object.fromEntries(
        some.map(([question, { answer }]): [string, Answer | null] => [question, answer ?? null]),
      ),
      unreadable: Object.fromEntries(
        some.flatMap(([question, { unreadable }]) =>
          unreadable === undefined ? [] : [[question, unreadable] as const],
        ),
      ),
    };
  };
  const saved = await saveDraft(tx, {
    formId,
    baseVersion: base,
    ...part((question) => !(question in keep)),
    ...named,
  });
  if (!settled || !Object.values(keep).includes("mine")) return saved;
  // What was chosen over the other's answer replaces it, unless that was changed again after both were shown.
  const chosen = await saveDraft(tx, {
    formId,
    baseVersion: settled.seen,
    ...part((question) => keep[question] === "mine"),
  });
  return { ...chosen, conflicts: [...saved.conflicts, ...chosen.conflicts] };
}

/** Removes from a draft all that is held under questions, rows and items' questions that are not asked. */
export async function removeWhatDoesNotApply(
  tx: Tx,
  { form, definition, circumstances }: LoadedForm,
  draft: Pick<DraftSaved, "answers" | "unreadable" | "version">,
): Promise<DraftSaved> {
  const walked = path(definition, draft.answers, circumstances);
  const asked = new Set(walked.pages.flatMap((page) => page.asked.map(({ question }) => question.id)));
  const changed = Object.entries(draft.answers).filter(
    ([id, answer]) => !isDeepStrictEqual(walked.answers[id], answer),
  );
  const unread = Object.keys(draft.unreadable).filter((id) => !asked.has(id));
  return saveDraft(tx, {
    formId: form.id,
    baseVersion: draft.version,
    answers: Object.fromEntries([
      ...changed.map(([id]): [string, Answer | null] => [id, walked.answers[id] ?? null]),
      ...unread.map((id): [string, null] => [id, null]),
    ]),
  });
}

/** The names of others who changed a draft after a version. */
export async function namesSince(tx: Tx, formId: string, base: number): Promise<readonly string[]> {
  const { id: me } = await whoActs(tx);
  const edits = [...(await editsSince(tx, formId, base)).values()];
  const others = edits.flatMap(({ by }) => (by && by.id !== me ? [by.name ?? "A colleague"] : []));
  return [...new Set(others)];
}
