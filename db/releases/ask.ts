/** Asks for a release: what is wanted, and what is said of it. */
import { safeData } from "@/lib/releases/asked";
import type { FiveSafes } from "@/lib/releases/package/certificate";
import { recordAudit } from "../queries/audit";
import { findRelease, type NewRelease, type Release, requestRelease } from "../queries/releases";
import type { Tx } from "../types";

type Asked = Omit<NewRelease, "fiveSafes"> & Omit<FiveSafes, "data">;

/** Writes a release down in the register, for somebody to prepare. */
export async function askForRelease(tx: Tx, { project, people, setting, outputs, ...wanted }: Asked): Promise<Release> {
  const fiveSafes = { project, people, setting, data: safeData[wanted.kind], outputs };
  const id = await requestRelease(tx, { ...wanted, fiveSafes });
  await recordAudit(tx, {
    ...{ action: "release.request", subjectType: "release", subjectId: id, actor: wanted.requestedBy },
  });
  return findRelease(tx, { id });
}
