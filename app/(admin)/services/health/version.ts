import "server-only";
import type { Tx } from "@/db";
import { everyServiceVersion, nationalVersion } from "@/db/queries/service-figures";
import type { Person } from "@/lib/auth/person";
import { may } from "@/lib/permissions";

/** A stamp that changes when the health of the data may have: by the trail, or what of it an analyst may see, the tally. */
export function versionOfHealth(tx: Tx, person: Person): Promise<string> {
  return may(person, "national.view") ? nationalVersion(tx) : everyServiceVersion(tx);
}
