"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { lockCaseAt } from "@/db/queries/case-version";
import { updateCase } from "@/db/queries/cases";
import { keepCaseChange } from "@/db/queries/record-changes";
import { action } from "@/lib/action";
import { ofCase, referralStatusSet } from "@/lib/cases/inputs";
import { Fault } from "@/lib/errors";
import { readForm } from "@/lib/form-data";

const set = action(
  { name: "case.referral-status", may: "cases.edit", input: ofCase(referralStatusSet) },
  async ({ tx, input, audit }) => {
    const { caseId, status, reason, rowVersion } = input;
    const { serviceId, referralStatusSet: before } = await lockCaseAt(tx, caseId, rowVersion);
    const after = status === "worked-out" ? null : status;
    if (after === before) throw new Fault([{ field: "status", message: "Select another status: nothing has changed" }]);
    await updateCase(tx, caseId, rowVersion, {
      referralStatusSet: after,
      referralStatusReason: after === null ? null : reason,
    });
    await keepCaseChange(tx, { serviceId, caseId, subject: "referral-status", before, after, reason });
    await audit({ subjectType: "case", subjectId: caseId, serviceId });
  },
);

/** Sets whether a case is new, repeat or continuing, or leaves it to be worked out. */
export async function setReferralStatus(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await set({ ...readForm(form), caseId }), form, caseAddress(caseId, "referral-status"));
}
