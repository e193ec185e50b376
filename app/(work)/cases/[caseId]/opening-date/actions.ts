"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { NotFound } from "@/db/errors";
import { lockCaseAt } from "@/db/queries/case-version";
import { findCase, updateCase } from "@/db/queries/cases";
import { keepCaseChange } from "@/db/queries/record-changes";
import { action } from "@/lib/action";
import { ofCase, openingChanged } from "@/lib/cases/inputs";
import { refuseOpeningDate } from "@/lib/cases/opening-date";
import { Fault } from "@/lib/errors";
import { readForm } from "@/lib/form-data";

const change = action(
  { name: "case.opening-date", may: "cases.edit", input: ofCase(openingChanged) },
  async ({ tx, input, audit }) => {
    const { caseId, openedOn, reason, rowVersion } = input;
    await lockCaseAt(tx, caseId, rowVersion);
    const found = await findCase(tx, caseId);
    if (!found) throw new NotFound("case");
    const message = refuseOpeningDate(openedOn, { ...found, dateOfBirth: found.client.dateOfBirth });
    if (message) throw new Fault([{ field: "openedOn", message }]);
    const { serviceId, openedOn: before } = found;
    await updateCase(tx, caseId, rowVersion, { openedOn });
    await keepCaseChange(tx, { serviceId, caseId, subject: "opened-on", before, after: openedOn, reason });
    await audit({ subjectType: "case", subjectId: caseId, serviceId, detail: { before, openedOn } });
  },
);

/** Changes the day on which a case was opened. */
export async function changeOpeningDate(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await change({ ...readForm(form), caseId }), form, caseAddress(caseId, "opening-date"));
}
