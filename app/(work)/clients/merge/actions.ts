"use server";

import { notFound, redirect } from "next/navigation";
import { caseAddress, caseloadAddress } from "@/app/(work)/cases/addresses";
import { lineOf } from "@/app/(work)/cases/case-line";
import type { MergeRecord, MergeState } from "@/components/cases/MergeForm";
import { findMerge, type MergeSide, mergeRecords } from "@/db/queries/merges";
import { casesOfClients } from "@/db/queries/openings";
import { action } from "@/lib/action";
import { mergeAsked, mergeConfirmed } from "@/lib/cases/inputs";
import { statusOf } from "@/lib/cases/status";
import { readForm } from "@/lib/form-data";
import { refused } from "@/lib/form-state";
import { dayInWords } from "@/lib/forms/question-types/date";

const lookUp = action(
  { name: "client.look-up", may: "clients.merge", input: mergeAsked },
  async ({ tx, person, input, audit }): Promise<NonNullable<MergeState["found"]>> => {
    const serviceId = person.currentServiceId ?? notFound();
    const { keep, other } = await findMerge(tx, serviceId, input);
    const found = [keep.client.id, other.client.id];
    await audit({ subjectType: "client", subjectId: null, serviceId, detail: { found } });
    return { keep: recordOf(keep), other: recordOf(other), notes: notesOf(keep, other) };
  },
);

const merge = action(
  { name: "client.merge", may: "clients.merge", input: mergeConfirmed },
  async ({ tx, input, audit }): Promise<string | undefined> => {
    const { keep, other } = await mergeRecords(tx, input);
    await audit({ subjectType: "client", subjectId: keep.id, serviceId: keep.serviceId, detail: { merged: other.id } });
    const [latest] = await casesOfClients(tx, [keep.id]);
    return latest?.id;
  },
);

/** Shows two records beside each other, and makes them one once that is confirmed. */
export async function continueMerge(_before: MergeState, form: FormData): Promise<MergeState> {
  const given = readForm(form);
  const { values } = refused({ ok: false, errors: [] }, form);
  if (given.back) return { errors: [], values };
  if (given.keepId) {
    const merged = await merge(given);
    if (merged.ok) redirect(merged.value ? caseAddress(merged.value, "merged") : caseloadAddress);
    // Drawn from what stands now, whatever was refused: somebody may have changed a record meanwhile.
    const again = await lookUp(given);
    return again.ok ? { ...refused(merged, form), found: again.value } : refused(merged, form);
  }
  const looked = await lookUp(given);
  return looked.ok ? { errors: [], values, found: looked.value } : refused(looked, form);
}

function recordOf({ client, cases }: MergeSide): MergeRecord {
  return {
    id: client.id,
    version: client.rowVersion,
    reference: client.reference,
    born: client.dateOfBirth === null ? "Not known" : dayInWords(client.dateOfBirth),
    cases: cases.length === 0 ? ["No cases"] : cases.map((line) => `A case ${lineOf(line)}`),
  };
}

/** What somebody should think twice about. */
function notesOf(keep: MergeSide, other: MergeSide): string[] {
  const notes: string[] = [];
  const [born, otherBorn] = [keep.client.dateOfBirth, other.client.dateOfBirth];
  if (born !== null && otherBorn !== null && born !== otherBorn)
    notes.push(`The dates of birth differ. ${dayInWords(born)} is kept.`);
  const open = [...keep.cases, ...other.cases].filter((each) => statusOf(each) === "open");
  const groups = open.map(({ population }) => population);
  if (new Set(groups).size < groups.length)
    notes.push("Both records have an open case. Close the one that should not have been opened.");
  return notes;
}
