"use server";

import { caseAddress } from "@/app/(work)/cases/addresses";
import { settle } from "@/app/(work)/cases/settle";
import type { FormState } from "@/components/forms/FieldsForm";
import { NotFound } from "@/db/errors";
import { joinFamily, leaveFamily } from "@/db/queries/client-records";
import { findClient } from "@/db/queries/clients";
import { lockCase } from "@/db/queries/lock";
import type { Tx } from "@/db/types";
import { action } from "@/lib/action";
import { householdChanged, householdLeft, ofCase } from "@/lib/cases/inputs";
import { readForm } from "@/lib/form-data";

async function clientOf(tx: Tx, caseId: string) {
  const { clientId } = await lockCase(tx, caseId);
  const client = await findClient(tx, clientId);
  if (!client) throw new NotFound("client");
  return client;
}

const join = action(
  { name: "client.family", may: "cases.edit", input: ofCase(householdChanged) },
  async ({ tx, input, audit }) => {
    const client = await clientOf(tx, input.caseId);
    await joinFamily(tx, { client, familyReference: input.familyReference, reason: input.reason });
    await audit({ subjectType: "client", subjectId: client.id, serviceId: client.serviceId });
  },
);

const leave = action(
  { name: "client.family", may: "cases.edit", input: ofCase(householdLeft) },
  async ({ tx, input, audit }) => {
    const client = await clientOf(tx, input.caseId);
    await leaveFamily(tx, { client, rowVersion: input.rowVersion, reason: input.reason });
    await audit({ subjectType: "client", subjectId: client.id, serviceId: client.serviceId });
  },
);

/** Puts a case's client in the family of another client. */
export async function addToFamily(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await join({ ...readForm(form), caseId }), form, caseAddress(caseId, "family"));
}

/** Takes a case's client out of their family. */
export async function takeOutOfFamily(caseId: string, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await leave({ ...readForm(form), caseId }), form, caseAddress(caseId, "family"));
}
