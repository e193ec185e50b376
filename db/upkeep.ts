/** What the running application does for itself, now and then, while nobody waits for it. */
import { asSystem } from "./caller";
import { foldTally } from "./queries/tally/fold";
import type { Db } from "./types";

const everyMinute = 60_000;

/** Begins the upkeep of an open database. It ends with the process, and keeps none alive. */
export function keepUp(db: Db): void {
  const timer = setInterval(() => {
    // What could not be done now is done a minute later; nothing that anybody sees depends on it.
    asSystem(db, foldTally).catch(() => {});
  }, everyMinute);
  timer.unref();
}
