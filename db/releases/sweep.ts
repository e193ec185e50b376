/** What a process that was killed has left behind where releases are prepared and given. */
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Nothing takes that long to write: what is older is not being written any more. In milliseconds. */
const longest = 24 * 60 * 60_000;

/** Under these names stands what is not whole yet. */
const unfinished = /\.(?:new|partial)$/;

/** Removes what was never finished. What another process is writing just now stays. @param now milliseconds since 1970 */
export async function sweepUnfinished(folder: string, now: number): Promise<void> {
  for (const part of ["prepared", "given"].map((name) => join(folder, name)))
    for (const name of await readdir(part).catch(() => [])) {
      if (!unfinished.test(name)) continue;
      const place = join(part, name);
      const found = await stat(place).catch(() => undefined);
      if (found && now - found.mtimeMs > longest) await rm(place, { recursive: true, force: true });
    }
}
