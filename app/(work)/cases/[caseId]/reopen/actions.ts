"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { reopenCase as write } from "@/db/queries/case-status";
import { lockCaseAt } from "@/db/queries/case-version";
import { action } from "@/lib/action";
import { ofCase, reopened } from "@/lib/cases/inputs";
import { readForm } from "@/lib/form-data";

const change = action(
  { name: "case.reopen", may: "cases.edit", input: ofCase(reopened) },
  async ({ tx, input, audit }) => {
    const { caseId, onDate, reason, rowVersion } = input;
    const { serviceId } = await lockCaseAt(tx, caseId, rowVersion);
    await write(tx, { caseId, onDate, reason });
    await audit({ subjectType: "case", subjectId: caseId, serviceId, detail: { onDate } });
  },
);

/** Opens a closed or inactive case again. */
export async function reopenCase(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await change({ ...readForm(form), caseId }), form, caseAddress(caseId, "reopened"));
}
