/**
 * Keeps what is counted in step with what was said. Every function that changes a submitted form, the days of its case
 * or the client's date of birth ends here, in the same transaction: no figure waits for a nightly job.
 */
import { isDeepStrictEqual } from "node:util";
import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { Answers, EarlierAnswers } from "@/lib/forms/answers";
import type { FormDefinition } from "@/lib/forms/define";
import { type Projection, project } from "@/lib/forms/project";
import { yearOf } from "@/lib/forms/years";
import { formById } from "@/questionnaires";
import { cases, clients, countedForms, forms } from "../schema";
import type { Tx } from "../types";
import { codesOf } from "./answer-codes";
import { lockCases } from "./lock";

/** A submitted form with what of its case it is counted by. */
interface Submitted {
  formId: string;
  form: string;
  role: FormDefinition["role"];
  describedOn: string;
  answers: Answers;
  serviceId: string;
  caseId: string;
  clientId: string;
  teamId: string | null;
  caseworkerId: string | null;
  population: string;
  openedOn: string;
  closedOn: string | null;
  dateOfBirth: string | null;
  consented: boolean;
}

/**
 * Counts all submitted forms of these cases anew. All of them, since an answer at intake decides what is asked at exit.
 * What follows from other cases (new, repeat or continuing) is not kept here: it would change without this case.
 *
 * @throws Error where a form's definition is gone: ids are permanent, and what was submitted must stay countable
 */
export async function projectCases(tx: Tx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  // Whoever submits, withdraws consent or passes the case on waits for the others: the last to finish has seen all.
  await lockCases(tx, caseIds);
  const submitted = await submittedForms(tx, caseIds);
  const projections = projectAll(submitted);
  const codes = await codesOf(tx, keysOf(projections));
  const counted = submitted.map(({ answers, openedOn, closedOn, dateOfBirth, ...row }, index): CountedForm => {
    const { keys, numbers } = projections[index] as Projection;
    return { ...row, numbers, codes: keys.map((key) => codes.get(key) as number) };
  });
  await replaceCounted(tx, caseIds, counted);
}

type CountedForm = typeof countedForms.$inferInsert;

/** Writes only what is not there already: each row that is written is added up anew in the running tally. */
async function replaceCounted(tx: Tx, caseIds: readonly string[], counted: readonly CountedForm[]): Promise<void> {
  const { year: _year, ...columns } = getTableColumns(countedForms);
  const held = await tx
    .select(columns)
    .from(countedForms)
    .where(inArray(countedForms.caseId, [...caseIds]));
  const now = new Map(counted.map((row) => [row.formId, row]));
  const stale = held.filter((row) => !isDeepStrictEqual(row, now.get(row.formId))).map(({ formId }) => formId);
  const standing = new Set(held.map(({ formId }) => formId).filter((id) => !stale.includes(id)));
  const fresh = counted.filter(({ formId }) => !standing.has(formId));
  if (stale.length > 0) await tx.delete(countedForms).where(inArray(countedForms.formId, stale));
  if (fresh.length > 0) await tx.insert(countedForms).values(fresh);
}

function* keysOf(projections: readonly Projection[]): Generator<string> {
  for (const { keys } of projections) yield* keys;
}

function submittedForms(tx: Tx, caseIds: readonly string[]): Promise<Submitted[]> {
  return tx
    .select({
      formId: forms.id,
      form: forms.form,
      role: forms.role,
      describedOn: sql<string>`${forms.describedOn}`,
      answers: forms.answers,
      serviceId: forms.serviceId,
      caseId: forms.caseId,
      clientId: cases.clientId,
      teamId: cases.teamId,
      caseworkerId: cases.caseworkerId,
      population: cases.population,
      openedOn: cases.openedOn,
      closedOn: cases.closedOn,
      dateOfBirth: clients.dateOfBirth,
      consented: cases.consented,
    })
    .from(forms)
    .innerJoin(cases, eq(cases.id, forms.caseId))
    .innerJoin(clients, eq(clients.id, cases.clientId))
    .where(and(inArray(forms.caseId, [...caseIds]), eq(forms.status, "submitted")))
    .orderBy(forms.describedOn, forms.sequence);
}

function projectAll(submitted: readonly Submitted[]): Projection[] {
  const byCase = groupBy(submitted, ({ caseId }) => caseId);
  return submitted.map((form) => {
    const definition = definitionOf(form.form);
    const held = byCase.get(form.caseId) ?? [];
    const others = held.filter(({ formId }) => formId !== form.formId);
    // They come in the order of their dates.
    const lastReview = held.filter(({ role }) => role === "reviews").at(-1);
    return project(
      definition,
      form.answers,
      { earlier: answersByForm(others), year: yearOf(form.describedOn) },
      {
        openedOn: form.openedOn,
        ...(form.dateOfBirth !== null && { dateOfBirth: form.dateOfBirth }),
        ...(form.closedOn !== null && { closedOn: form.closedOn }),
        ...(lastReview && { lastReviewOn: lastReview.describedOn }),
      },
      form.describedOn,
    );
  });
}

/** @throws Error where no questionnaire has the id */
export function definitionOf(form: string): FormDefinition {
  const definition = formById(form);
  if (!definition) throw new Error(`No questionnaire has the id ${form}.`);
  return definition;
}

/** Answers by form id, in the order given. */
export function answersByForm(held: readonly { form: string; answers: Answers }[]): EarlierAnswers {
  const byForm = groupBy(held, ({ form }) => form);
  return Object.fromEntries([...byForm].map(([form, all]) => [form, all.map(({ answers }) => answers)]));
}

/** As Map.groupBy, which Node.js has from version 21. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
