"use server";

import { z } from "zod";
import { settle } from "@/app/(work)/cases/settle";
import { publicationAddress, reportAddress } from "@/app/(work)/reports/addresses";
import { againstApproval, readinessOf } from "@/app/(work)/reports/publishing";
import type { FormState } from "@/components/forms/FieldsForm";
import { brokenConstraint, NotFound } from "@/db/errors";
import { decide, keepPrepared, preparedEdition } from "@/db/queries/publications";
import { action } from "@/lib/action";
import { Conflict, Fault } from "@/lib/errors";
import { readYear } from "@/lib/forms/years";
import { freeze } from "@/lib/report-files/edition";
import { reports } from "@/reports";

const where = z.object({ dataset: z.string(), year: z.string() });
type Where = z.infer<typeof where>;

const prepare = action(
  {
    name: "report.prepare",
    may: "reports.prepare",
    input: where.extend({ reason: z.string().trim().max(500).optional() }),
  },
  async ({ tx, input, audit }) => {
    const definition = reports.find(({ id }) => id === input.dataset);
    const year = readYear(input.year);
    if (!definition || !year) throw new Fault("There is no such report");
    const { frozen, revision, faults } = await readinessOf(tx, definition, year);
    if (faults.length > 0) throw new Fault(faults.map((message) => ({ field: "", message })));
    const reason = revision === 1 ? null : (input.reason ?? "");
    if (reason === "") throw new Fault([{ field: "reason", message: "Say why the year is corrected" }]);
    const id = await keepPrepared(tx, {
      dataset: definition.id,
      year,
      revision,
      reason,
      frozen: freeze(frozen),
    }).catch((error: unknown) => {
      // Two who prepare one year at one moment: the second is told.
      if (brokenConstraint(error)?.startsWith("publications_")) throw waits;
      throw error;
    });
    await audit({ subjectType: "publication", subjectId: id, detail: { dataset: definition.id, year, revision } });
  },
);

const waits = new Fault("Somebody else has just prepared this year: it waits for approval");

/** Freezes a year as it is counted now, for a second analyst to look at. */
export async function prepareYear(of: Where, _before: FormState, form: FormData): Promise<FormState> {
  const reason = form.get("reason");
  const result = await prepare({ ...of, ...(typeof reason === "string" && { reason }) });
  return settle(result, form, publicationAddress(of.dataset, of.year));
}

/** What somebody else has decided on meanwhile is a conflict, and no page that was never there. */
function stillWaiting<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch((error: unknown) => {
    if (error instanceof NotFound) throw new Conflict({ said: "It has been approved, turned down or taken back." });
    throw error;
  });
}

const approve = action(
  { name: "report.publish", may: "reports.approve", input: z.object({ id: z.uuid() }) },
  async ({ tx, person, input, audit }) => {
    const prepared = await stillWaiting(preparedEdition(tx, input.id));
    if (prepared.preparedBy === person.userId)
      throw new Fault("You prepared these figures: another analyst has to approve them");
    const faults = await againstApproval(tx, prepared);
    if (faults.length > 0) throw new Fault(faults.map((message) => ({ field: "", message })));
    await decide(tx, input.id, "published");
    await audit({ subjectType: "publication", subjectId: input.id });
  },
);

/** Publishes what somebody else prepared: the year is frozen. */
export async function approveYear(of: Where & { id: string }, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await approve({ id: of.id }), form, reportAddress(of.dataset, of.year));
}

const discard = action(
  {
    name: "report.discard",
    may: "reports.prepare",
    input: z.object({ id: z.uuid() }),
  },
  async ({ tx, input, audit }) => {
    await stillWaiting(decide(tx, input.id, "discarded"));
    await audit({ subjectType: "publication", subjectId: input.id });
  },
);

/** Lets what was prepared go: it can be prepared anew. */
export async function discardYear(of: Where & { id: string }, _before: FormState, form: FormData): Promise<FormState> {
  return settle(await discard({ id: of.id }), form, publicationAddress(of.dataset, of.year));
}
