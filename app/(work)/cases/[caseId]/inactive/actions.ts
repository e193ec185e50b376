"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { makeCaseInactive as write } from "@/db/queries/case-status";
import { lockCaseAt } from "@/db/queries/case-version";
import { action } from "@/lib/action";
import { madeInactive, ofCase } from "@/lib/cases/inputs";
import { readForm } from "@/lib/form-data";

const change = action(
  { name: "case.inactive", may: "cases.edit", input: ofCase(madeInactive) },
  async ({ tx, input, audit }) => {
    const { caseId, onDate, reason, rowVersion } = input;
    const { serviceId } = await lockCaseAt(tx, caseId, rowVersion);
    await write(tx, { caseId, onDate, reason });
    await audit({ subjectType: "case", subjectId: caseId, serviceId, detail: { onDate } });
  },
);

/** Makes a case inactive: the client has lost touch, or support is paused. */
export async function makeInactive(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await change({ ...readForm(form), caseId }), form, caseAddress(caseId, "inactive"));
}
