"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { lockCaseAt } from "@/db/queries/case-version";
import { restrictCase as restrictTo } from "@/db/queries/restrictions";
import { action } from "@/lib/action";
import { liftedRestriction, ofCase, restriction } from "@/lib/cases/inputs";
import { Fault } from "@/lib/errors";
import { readForm } from "@/lib/form-data";

const restrict = action(
  { name: "case.restrict", may: "cases.restrict", input: ofCase(restriction) },
  async ({ tx, input, audit }) => {
    const { caseId, workers, reason, rowVersion } = input;
    const { serviceId, caseworkerId } = await lockCaseAt(tx, caseId, rowVersion);
    if (caseworkerId !== null && !workers.includes(caseworkerId))
      throw new Fault([
        { field: "workers", message: "Name the case’s own worker too, or pass the case to somebody who is named" },
      ]);
    await restrictTo(tx, { caseId, userIds: workers, reason });
    await audit({ subjectType: "case", subjectId: caseId, serviceId, detail: { workers } });
  },
);

const lift = action(
  { name: "case.unrestrict", may: "cases.restrict", input: ofCase(liftedRestriction) },
  async ({ tx, input, audit }) => {
    const { caseId, reason, rowVersion } = input;
    const { serviceId } = await lockCaseAt(tx, caseId, rowVersion);
    await restrictTo(tx, { caseId, userIds: [], reason });
    await audit({ subjectType: "case", subjectId: caseId, serviceId });
  },
);

/** Lets only named workers, and the managers, see a case; or changes who they are. */
export async function restrictCase(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await restrict({ ...readForm(form), caseId }), form, caseAddress(caseId, "restricted"));
}

/** Lets everyone in the service see a case again. */
export async function liftRestriction(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await lift({ ...readForm(form), caseId }), form, caseAddress(caseId, "unrestricted"));
}
