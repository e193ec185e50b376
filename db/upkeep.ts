/** What the running application does for itself, now and then, while nobody waits for it. */

import { compareApart } from "@/lib/dashboard/compare-apart";
import { packagesFolder } from "@/lib/releases/place";
import { today } from "@/lib/time";
import { asSystem } from "./caller";
import { makeSnapshot } from "./compare";
import { sweepFilters } from "./queries/dashboard-filters";
import { foldTally } from "./queries/tally/fold";
import { sweepReleases } from "./releases/sweep";
import type { Db } from "./types";

const minute = 60_000;

/** Begins the upkeep of an open database. It ends with the process, and keeps none alive. */
export function keepUp(db: Db): void {
  every(minute, () => asSystem(db, foldTally));
  every(60 * minute, () => asSystem(db, sweepFilters), minute / 4);
  every(60 * minute, () => sweepReleases(db, packagesFolder(), new Date()), minute / 4);
  // Soon after the start, and then to see whether a month is over.
  every(60 * minute, () => makeSnapshot(db, today(), compareApart), minute / 4);
}

/** What could not be done now is done the next time; nothing that anybody sees depends on it. */
function every(milliseconds: number, work: () => Promise<unknown>, first = milliseconds): void {
  setTimeout(() => {
    work().catch(() => {});
    setInterval(() => work().catch(() => {}), milliseconds).unref();
  }, first).unref();
}
