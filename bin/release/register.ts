/** The register of releases, printed. */
import { asSystem } from "@/db/caller";
import { type ListedRelease, listReleases } from "@/db/queries/releases";
import type { Db } from "@/db/types";
import { print, printJson } from "@/lib/cli/output";
import { dayOf } from "@/lib/time";
import type { Options } from "./options";

export async function list(db: Db, options: Options): Promise<void> {
  const all = await asSystem(db, listReleases);
  if (options.format === "json") await printJson(all.map(inRegister));
  else await print(all.map((release) => `${Object.values(inRegister(release)).join("\t")}\n`).join(""));
}

function inRegister(release: ListedRelease) {
  const on = (moment: Date | null) => (moment ? dayOf(moment) : "");
  return {
    id: release.name,
    kind: release.kind,
    dataset: release.dataset,
    service: release.service?.slug ?? "",
    from: release.fromDay,
    to: release.toDay,
    access: release.access,
    status: release.status,
    recipient: inOneLine(release.fiveSafes.people),
    purpose: inOneLine(release.fiveSafes.project),
    requestedBy: release.requestedBy.name ?? "",
    preparedBy: release.preparedBy?.name ?? "",
    prepared: on(release.preparedAt),
    decidedBy: release.decidedBy?.name ?? "",
    decided: on(release.decidedAt),
    expires: release.expiresOn ?? "",
  };
}

/** So that a row stays a row. */
const inOneLine = (text: string) => text.replace(/\s+/g, " ");
