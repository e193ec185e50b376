"use server";

import { formAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { findClient } from "@/db/queries/clients";
import { recordConsent as keepConsent } from "@/db/queries/consents";
import { lockCase } from "@/db/queries/lock";
import { action } from "@/lib/action";
import { consentGiven, ofCase } from "@/lib/cases/inputs";
import { Fault } from "@/lib/errors";
import { readForm } from "@/lib/form-data";

const record = action(
  { name: "consent.record", may: "cases.edit", input: ofCase(consentGiven) },
  async ({ tx, input, audit }) => {
    const { caseId, given, onDate } = input;
    const { clientId, serviceId } = await lockCase(tx, caseId);
    const client = await findClient(tx, clientId);
    if (client?.dateOfBirth && onDate < client.dateOfBirth)
      throw new Fault([{ field: "onDate", message: "The client was not born on that day. Check the year" }]);
    await keepConsent(tx, { caseId, given: given === "yes", onDate });
    await audit({ subjectType: "case", subjectId: caseId, serviceId, detail: { onDate } });
  },
);

/**
 * Records what the client said of research and monitoring. A withdrawal is recorded beside what was said before. It goes
 * on to the form from whose list it was asked, or to the case.
 */
export async function recordConsent(
  { caseId, formId }: { caseId: string; formId: string | undefined },
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const onward = formId === undefined ? caseAddress(caseId, "consent") : formAddress({ caseId, formId });
  return settle(await record({ ...readForm(form), caseId }), form, onward);
}
