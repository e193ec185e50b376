/** Forms that are being written. Nothing that was typed is lost, and nobody's save overwrites another's unseen. */
import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { Fault } from "@/lib/errors";
import type { Answer, Answers, Raw } from "@/lib/forms/answers";
import type { FormDefinition } from "@/lib/forms/define";
import { NotFound } from "../errors";
import { type EditedCell, formEdits, forms, users } from "../schema";
import type { Tx } from "../types";
import { me, whoActs } from "./caller";
import { lockCase } from "./lock";

export type Form = typeof forms.$inferSelect;

/** The date of a form is no question of its definition, but two people may change it all the same. */
export const DATE_OF_FORM = "@describedOn";

export async function findForm(tx: Tx, id: string): Promise<Form | undefined> {
  const [form] = await tx.select().from(forms).where(eq(forms.id, id));
  return form;
}

/**
 * Begins a form, or finds the draft that somebody began before.
 *
 * @throws Fault where the case holds it already and may hold only one
 */
export async function startForm(
  tx: Tx,
  caseId: string,
  form: Pick<FormDefinition, "id" | "version" | "role" | "occurs">,
  describedOn: string | null = null,
): Promise<Form> {
  // The lock makes whoever comes second find the draft of the first.
  const { serviceId } = await lockCase(tx, caseId);
  const held = await tx
    .select()
    .from(forms)
    .where(and(eq(forms.caseId, caseId), eq(forms.form, form.id), sql`${forms.amendsFormId} is null`));
  const draft = held.find(({ status }) => status === "draft");
  if (draft) return draft;
  if (form.occurs === "once" && held.length > 0)
    throw new Fault("This form was submitted already. Amend it instead of filling it in again.");
  const [started] = await tx
    .insert(forms)
    .values({
      caseId,
      serviceId,
      form: form.id,
      sequence: Math.max(0, ...held.map(({ sequence }) => sequence)) + 1,
      role: form.role,
      definitionVersion: form.version,
      describedOn,
      startedBy: me,
      updatedBy: me,
    })
    .returning();
  return started as Form;
}

/** Throws away a draft that was begun by mistake, or an amendment. What was submitted cannot be thrown away. */
export async function discardDraft(tx: Tx, id: string): Promise<void> {
  const gone = await tx
    .delete(forms)
    .where(and(eq(forms.id, id), eq(forms.status, "draft")))
    .returning({ id: forms.id });
  if (gone.length === 0) throw new NotFound("draft");
}

export interface DraftSave {
  formId: string;
  /** The version of the form from which the page was made. */
  baseVersion: number;
  /** What stands under each question of the page that can be understood; null where it was left empty. */
  answers: Readonly<Record<string, Answer | null>>;
  /** What was typed under questions of the page and cannot be understood. */
  unreadable?: Readonly<Record<string, Raw>>;
  /** The date of the form, where the page asks for it. */
  describedOn?: string | null;
  /** The page, as "section/page", where it was saved and not only kept while typing. */
  page?: string;
  /**
   * The questions whose answers no longer apply once all is saved, given the answers as they will stand: others may have
   * answered more than the page shows.
   */
  prune?: (answers: Answers, describedOn: string | null) => readonly string[];
}

/** Two people changed one question. Theirs stands; nothing of it was saved. */
export interface DraftConflict {
  /** A question id, or DATE_OF_FORM (whose cell holds the date as its answer). */
  question: string;
  mine: EditedCell;
  theirs: EditedCell;
  /** What both started from. */
  before: EditedCell;
  by: { id: string; name: string | null } | null;
  at: Date;
}

export interface DraftSaved {
  /** The version to start from next. To settle a conflict, save again from here. */
  version: number;
  answers: Answers;
  unreadable: Readonly<Record<string, Raw>>;
  describedOn: string | null;
  savedPages: readonly string[];
  /** Answers that no longer applied and are gone. */
  removed: readonly string[];
  /** Empty where all was saved. */
  conflicts: readonly DraftConflict[];
}

/**
 * Saves what a page shows into a draft, whether or not it is valid. What the saver did not change themselves is left
 * alone, so that two people who work on different questions both keep their work; what both changed is not saved, and
 * the second is told who changed it, and sees both.
 *
 * @throws NotFound; Fault where the form was submitted meanwhile
 */
export async function saveDraft(tx: Tx, save: DraftSave): Promise<DraftSaved> {
  const form = await lockDraft(tx, save.formId);
  const others =
    form.rowVersion === save.baseVersion
      ? new Map<string, EditSince>()
      : await editsSince(tx, form.id, save.baseVersion);
  const saver = others.size > 0 ? (await whoActs(tx)).id : null;
  const cells = cellsOf(form);
  const edits = new Map<string, EditedCell>();
  const conflicts: DraftConflict[] = [];
  const write = (question: string, mine: EditedCell, removing = false) => {
    const now = cells.get(question) ?? {};
    if (isDeepStrictEqual(mine, now)) return;
    const since = others.get(question);
    if (since && since.by?.id !== saver) {
      // Who posted what they were shown has nothing to say about the question; but an answer that somebody has given
      // meanwhile, and that would now be removed, is for the saver to see first.
      if (removing || !isDeepStrictEqual(mine, since.before))
        conflicts.push({ question, mine, theirs: now, before: since.before, by: since.by, at: since.at });
      return;
    }
    if (!edits.has(question)) edits.set(question, now);
    cells.set(question, mine);
  };

  for (const [question, cell] of postedCells(save)) write(question, cell);
  const draft = documentOf(cells);
  const removed = (save.prune?.(draft.answers, draft.describedOn) ?? []).filter((question) => {
    if (!cells.has(question)) return false;
    write(question, {}, true);
    return edits.has(question);
  });
  const savedPages =
    save.page === undefined || form.savedPages.includes(save.page) ? form.savedPages : [...form.savedPages, save.page];
  const after = { ...documentOf(cells), savedPages };
  if (edits.size === 0 && savedPages === form.savedPages)
    return { ...after, version: form.rowVersion, removed, conflicts };

  const version = form.rowVersion + 1;
  await tx
    .update(forms)
    .set({ ...after, rowVersion: version, updatedBy: me, updatedAt: sql`now()` })
    .where(eq(forms.id, form.id));
  if (edits.size > 0)
    await tx.insert(formEdits).values(
      [...edits].map(([question, before]) => ({
        formId: form.id,
        caseId: form.caseId,
        serviceId: form.serviceId,
        question,
        rowVersion: version,
        before,
        userId: me,
      })),
    );
  return { ...after, version, removed, conflicts };
}

/** The draft, locked until the transaction ends, so that two saves at one moment follow each other. */
export async function lockDraft(tx: Tx, id: string): Promise<Form> {
  const [form] = await tx.select().from(forms).where(eq(forms.id, id)).for("no key update");
  if (!form) throw new NotFound("form");
  if (form.status !== "draft")
    throw new Fault("This form was submitted while you had it open. What you typed last was not saved.");
  return form;
}

export interface EditSince {
  /** What stood there at the version asked for. */
  before: EditedCell;
  /** The last who changed it, and when. */
  by: { id: string; name: string | null } | null;
  at: Date;
}

/** The questions of a draft that were changed after a version, by anybody. */
export async function editsSince(tx: Tx, formId: string, version: number): Promise<Map<string, EditSince>> {
  const rows = await tx
    .select({
      question: formEdits.question,
      before: formEdits.before,
      at: formEdits.at,
      userId: formEdits.userId,
      name: users.name,
    })
    .from(formEdits)
    .leftJoin(users, eq(users.id, formEdits.userId))
    .where(and(eq(formEdits.formId, formId), gt(formEdits.rowVersion, version)))
    .orderBy(asc(formEdits.rowVersion));
  const edits = new Map<string, EditSince>();
  for (const { question, before, at, userId, name } of rows) {
    const by = userId === null ? null : { id: userId, name };
    edits.set(question, { before: edits.get(question)?.before ?? before, by, at });
  }
  return edits;
}

function cellsOf({ answers, unreadable, describedOn }: Form): Map<string, EditedCell> {
  const cells = new Map<string, EditedCell>();
  for (const [question, answer] of Object.entries(answers)) cells.set(question, { answer });
  for (const [question, raw] of Object.entries(unreadable))
    cells.set(question, { ...cells.get(question), unreadable: raw });
  if (describedOn !== null) cells.set(DATE_OF_FORM, { answer: describedOn });
  return cells;
}

function documentOf(cells: ReadonlyMap<string, EditedCell>) {
  const answers: Record<string, Answer> = {};
  const unreadable: Record<string, Raw> = {};
  let describedOn: string | null = null;
  for (const [question, cell] of cells) {
    if (question === DATE_OF_FORM) describedOn = (cell.answer as string | undefined) ?? null;
    else {
      if (cell.answer !== undefined) answers[question] = cell.answer;
      if (cell.unreadable !== undefined) unreadable[question] = cell.unreadable;
    }
  }
  return { answers: answers as Answers, unreadable, describedOn };
}

/** The page as cells. A question that can't be understood has no answer: what stood there before was typed over. */
function postedCells({ answers, unreadable = {}, describedOn }: DraftSave): Map<string, EditedCell> {
  const cells = new Map<string, EditedCell>();
  for (const [question, answer] of Object.entries(answers)) cells.set(question, answer === null ? {} : { answer });
  for (const [question, raw] of Object.entries(unreadable))
    if (raw !== undefined) cells.set(question, { unreadable: raw });
  if (describedOn !== undefined) cells.set(DATE_OF_FORM, describedOn === null ? {} : { answer: describedOn });
  return cells;
}
