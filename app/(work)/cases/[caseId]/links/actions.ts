"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { endLink, linkCases } from "@/db/queries/case-links";
import { lockCase } from "@/db/queries/lock";
import { action } from "@/lib/action";
import { caseLinked, linkEnded, ofCase } from "@/lib/cases/inputs";
import { readForm } from "@/lib/form-data";

const link = action(
  { name: "case.link", may: "cases.edit", input: ofCase(caseLinked) },
  async ({ tx, input, audit }) => {
    const other = await linkCases(tx, input);
    // One event for each of the two: neither names the other, whose events somebody else may be let see.
    for (const subjectId of [input.caseId, other.id])
      await audit({ subjectType: "case", subjectId, serviceId: other.serviceId });
  },
);

const unlink = action(
  { name: "case.unlink", may: "cases.edit", input: ofCase(linkEnded) },
  async ({ tx, input, audit }) => {
    const { serviceId } = await lockCase(tx, input.caseId);
    for (const subjectId of await endLink(tx, input)) await audit({ subjectType: "case", subjectId, serviceId });
  },
);

/** Links a case with that of another client of the service. */
export async function addLink(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await link({ ...readForm(form), caseId }), form, caseAddress(caseId, "linked"));
}

/** Removes a link that was wrong. */
export async function removeLink(
  on: { caseId: string; linkId: string },
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return settle(await unlink({ ...readForm(form), ...on }), form, caseAddress(on.caseId, "unlinked"));
}
