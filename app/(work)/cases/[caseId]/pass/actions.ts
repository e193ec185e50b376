"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { assignCase } from "@/db/queries/assignments";
import { lockCaseAt } from "@/db/queries/case-version";
import { action } from "@/lib/action";
import { ofCase, reassignment } from "@/lib/cases/inputs";
import { Fault } from "@/lib/errors";
import { readForm } from "@/lib/form-data";

const pass = action(
  { name: "case.assign", may: "cases.reassign", input: ofCase(reassignment) },
  async ({ tx, input, audit }) => {
    const { caseId, teamId, caseworkerId, reason, rowVersion } = input;
    const found = await lockCaseAt(tx, caseId, rowVersion);
    if (teamId === found.teamId && caseworkerId === found.caseworkerId)
      throw new Fault([
        { field: "caseworkerId", message: "Choose another worker or another team: nothing would change" },
      ]);
    if (found.restrictedTo && caseworkerId !== null && !found.restrictedTo.includes(caseworkerId))
      throw new Fault([
        {
          field: "caseworkerId",
          message: "This case is restricted, and this worker may not see it. Name them on the case first",
        },
      ]);
    await assignCase(tx, { caseId, teamId, caseworkerId, reason });
    await audit({
      subjectType: "case",
      subjectId: caseId,
      serviceId: found.serviceId,
      detail: { teamId, caseworkerId, formerTeamId: found.teamId, formerCaseworkerId: found.caseworkerId },
    });
  },
);

/** Passes a case to another worker, another team, or both. */
export async function passCase(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await pass({ ...readForm(form), caseId }), form, caseAddress(caseId, "passed"));
}
