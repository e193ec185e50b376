/** What is written under another name until it is whole: removed again where the process is told to end in between. */
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";

// On globalThis, because Next.js loads a module again for each of its bundles.
const shared = globalThis as { insightsUnfinished?: Set<string> };

/** Places that are being written. At the end of the process nothing can be waited for any more. */
function places(): Set<string> {
  if (shared.insightsUnfinished) return shared.insightsUnfinished;
  const found = new Set<string>();
  process.once("exit", () => {
    for (const place of found) rmSync(place, { recursive: true, force: true });
  });
  shared.insightsUnfinished = found;
  return found;
}

/**
 * Does work that writes at a place and, as its last step, gives it another name. Whatever lies there before or is left of
 * it is removed: where the work fails, and where the process ends by itself or by a signal that it has heard.
 *
 * @param place a file or a folder
 */
export async function whileUnfinished<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  await rm(place, { recursive: true, force: true });
  places().add(place);
  try {
    return await work();
  } finally {
    await rm(place, { recursive: true, force: true });
    places().delete(place);
  }
}
