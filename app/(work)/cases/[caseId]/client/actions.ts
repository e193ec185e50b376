"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { changeClient as write } from "@/db/queries/client-records";
import { lockCase } from "@/db/queries/lock";
import { action } from "@/lib/action";
import { clientChanged, ofCase } from "@/lib/cases/inputs";
import { readForm } from "@/lib/form-data";

const change = action(
  { name: "client.change", may: "cases.edit", input: ofCase(clientChanged) },
  async ({ tx, input, audit }) => {
    const { caseId, reference, dateOfBirth, reason, rowVersion } = input;
    const { clientId, serviceId } = await lockCase(tx, caseId);
    const changed = await write(tx, { id: clientId, rowVersion, reference, dateOfBirth, reason });
    await audit({ subjectType: "client", subjectId: clientId, serviceId, detail: { changed, caseId } });
  },
);

/** Changes the reference or the date of birth of a case's client. */
export async function changeClient(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await change({ ...readForm(form), caseId }), form, caseAddress(caseId, "client"));
}
