"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { lockCaseAt } from "@/db/queries/case-version";
import { updateCase } from "@/db/queries/cases";
import { keepCaseChange } from "@/db/queries/record-changes";
import { action } from "@/lib/action";
import { areaChanged, ofCase } from "@/lib/cases/inputs";
import { Fault } from "@/lib/errors";
import { readForm } from "@/lib/form-data";
import { placeName } from "@/lib/places";

const change = action(
  { name: "case.area", may: "cases.edit", input: ofCase(areaChanged) },
  async ({ tx, input, audit }) => {
    const { caseId, area, reason, rowVersion } = input;
    const { serviceId, localAuthorityCode: before } = await lockCaseAt(tx, caseId, rowVersion);
    if (area === before) throw new Fault([{ field: "area", message: "Select another area: nothing has changed" }]);
    await updateCase(tx, caseId, rowVersion, { localAuthorityCode: area, localAuthorityName: placeName(area) });
    await keepCaseChange(tx, { serviceId, caseId, subject: "area", before, after: area, reason });
    await audit({ subjectType: "case", subjectId: caseId, serviceId });
  },
);

/** Changes the local authority in which the client lives. */
export async function changeArea(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await change({ ...readForm(form), caseId }), form, caseAddress(caseId, "area"));
}
