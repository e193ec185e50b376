import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { CaseInHand } from "@/app/(work)/cases/[caseId]/read-case";
import { type ConsentRecord, consentHistory } from "@/db/queries/consents";
import type { Form } from "@/db/queries/drafts";
import { namesOf } from "@/db/queries/names";
import { type FormVersion, findAmendment, formerVersions } from "@/db/queries/submissions";
import type { Tx } from "@/db/types";
import { isId } from "@/lib/ids";
import { reading } from "@/lib/reading";
import { dateSurroundings } from "./dates";
import { type LoadedForm, loadForm } from "./load";
import { namesSince } from "./save-page";
import { type DraftState, stateOfDraft } from "./submit-draft";

/** A form as its pages are drawn from it. */
export interface FormInHand extends LoadedForm, CaseInHand {
  readonly state: DraftState;
  /** Of a submitted form: the amendment that is under way. */
  readonly amendment: Form | undefined;
  /** Of a form that opens a case, where consent is asked: what stands of it; null where it was never asked. */
  readonly consent: ConsentRecord | null | undefined;
  /** The answers that were replaced by amendments, the latest first. */
  readonly versions: readonly FormVersion[];
  /** The names of those who wrote it, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** The names of others who changed it after the version asked for. */
  readonly meanwhile: readonly string[];
}

/**
 * Reads a form for one of its pages, once a request. That it was looked at is written down. A form that is not there, or
 * not the reader's to see, is a 404.
 *
 * @param since a version of the form: who changed it after that is read too
 */
export const readForm = cache(
  async (caseId: string, formId: string, since?: number): Promise<FormInHand> =>
    reading({ name: "form.view", may: "cases.view" }, async ({ tx, viewed }) => {
      if (!isId(caseId) || !isId(formId)) notFound();
      const loaded = await loadForm(tx, { caseId, formId });
      const { form } = loaded;
      await viewed({ subjectType: "form", subjectId: form.id, serviceId: form.serviceId });
      const { found, population, today } = await dateSurroundings(tx, caseId, form);
      const amendment = await findAmendment(tx, form.id);
      const people = [form.startedBy, form.updatedBy, form.submittedBy, amendment?.startedBy ?? null];
      const versions = await formerVersions(tx, form.id);
      return {
        ...loaded,
        found,
        population,
        today,
        state: await stateOfDraft(tx, loaded),
        amendment,
        consent: await consentAskedOn(tx, loaded),
        versions,
        names: await namesOf(tx, [...people, ...versions.map(({ submittedBy }) => submittedBy)]),
        meanwhile: since === undefined || form.status !== "draft" ? [] : await namesSince(tx, form.id, since),
      };
    }),
);

async function consentAskedOn(tx: Tx, { form, definition }: LoadedForm): Promise<ConsentRecord | null | undefined> {
  if (definition.role !== "opens" || form.amendsFormId !== null) return undefined;
  const [standing] = await consentHistory(tx, form.caseId);
  return standing ?? null;
}
