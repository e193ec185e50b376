/** Where the files of a release stand: while it waits to be decided on, and once it is given. */
import { rm } from "node:fs/promises";
import { join } from "node:path";

/** The names of the two parts of the folder in which packages are put aside and kept. */
export const parts = { waiting: "prepared", given: "given" } as const;

/** Where the files of a release wait for the second person. */
export function stagedPlace(folder: string, releaseId: string): string {
  return join(folder, parts.waiting, releaseId);
}

/** Where it is kept what its records are made from, while other coarseness can be tried out. */
export function peoplePlace(folder: string, releaseId: string): string {
  return join(folder, parts.waiting, `${releaseId}.people`);
}

/** Where the package of a release is kept as one file, to be fetched. */
export function keptPackage(folder: string, releaseId: string): string {
  return join(folder, parts.given, `${releaseId}.zip`);
}

/** Where the same stands whole, and is nothing yet: the register does not say that it was given. */
export function signedPackage(folder: string, releaseId: string): string {
  return `${keptPackage(folder, releaseId)}.partial`;
}

/** Once it is decided on, what waited is removed: nothing is tried out or approved any more. */
export async function forgetPrepared(folder: string, releaseId: string): Promise<void> {
  for (const place of [stagedPlace(folder, releaseId), peoplePlace(folder, releaseId)])
    await rm(place, { recursive: true, force: true });
}
