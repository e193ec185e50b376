/** Making one client of two records, with what is shown before it is done. */
import { Conflict, Fault } from "@/lib/errors";
import type { Tx } from "../types";
import { findByReference } from "./client-records";
import { type Client, findClient, mergeClients } from "./clients";
import { type CaseLine, casesOfClients } from "./openings";
import { keepClientChange } from "./record-changes";

/** A record as it stands before a merge. */
export interface MergeSide {
  readonly client: Client;
  readonly cases: readonly CaseLine[];
}

/**
 * The two records that references lead to.
 *
 * @throws Fault where one of them leads nowhere, or both to one record
 */
export async function findMerge(
  tx: Tx,
  serviceId: string,
  { keepReference, otherReference }: { keepReference: string; otherReference: string },
): Promise<{ keep: MergeSide; other: MergeSide }> {
  const side = async (field: string, reference: string): Promise<MergeSide> => {
    const client = await findByReference(tx, serviceId, reference);
    if (!client)
      throw new Fault([{ field, message: "No client of your service has this reference. Check it and try again" }]);
    return { client, cases: await casesOfClients(tx, [client.id]) };
  };
  const keep = await side("keepReference", keepReference);
  const other = await side("otherReference", otherReference);
  if (keep.client.id === other.client.id)
    throw new Fault([{ field: "otherReference", message: "Both references lead to one record already" }]);
  return { keep, other };
}

export interface Merge {
  readonly keepId: string;
  readonly otherId: string;
  /** The versions that the preview showed. */
  readonly keepVersion: number;
  readonly otherVersion: number;
  readonly reason: string;
}

/**
 * Makes one client of two records. The other's reference goes on finding the client, and the client's timeline says why.
 *
 * @throws Conflict where a record was changed after the preview
 */
export async function mergeRecords(tx: Tx, merge: Merge): Promise<{ keep: Client; other: Client }> {
  const keep = await findClient(tx, merge.keepId);
  const other = await findClient(tx, merge.otherId);
  if (keep?.rowVersion !== merge.keepVersion || other?.rowVersion !== merge.otherVersion) throw new Conflict({});
  await mergeClients(tx, keep.id, other.id);
  await keepClientChange(tx, {
    serviceId: keep.serviceId,
    clientId: keep.id,
    subject: "merged",
    before: other.reference,
    after: keep.reference,
    reason: merge.reason,
  });
  return { keep, other };
}
