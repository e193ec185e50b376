/**
 * What the records of a prepared release are made from, kept beside its files until it is decided on, so that other
 * coarseness can be tried out at once: by which categories people could be recognised, as numbers, without any id.
 */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import { gunzip, gzip } from "node:zlib";
import type { RecordPolicy } from "@/disclosure/records/anonymise";
import type { Records } from "@/disclosure/records/attribute";
import { whileUnfinished } from "@/lib/unfinished";
import { peoplePlace } from "./places";

export interface KeptPeople {
  readonly records: Records;
  readonly policy: RecordPolicy;
  /** Levels of earlier releases of the same cases, where nobody chooses others. */
  readonly fixed: Readonly<Record<string, number>>;
}

/** Keeps them, in place of those of an earlier preparation; read by the owner of the process alone. */
export async function keepPeople(folder: string, releaseId: string, people: KeptPeople): Promise<void> {
  const place = peoplePlace(folder, releaseId);
  await mkdir(dirname(place), { recursive: true });
  const partial = `${place}.partial`;
  await whileUnfinished(partial, async () => {
    await writeFile(partial, await promisify(gzip)(serialize(people), { level: 1 }), { mode: 0o600 });
    await rename(partial, place);
  });
}

/** Undefined where they are not on this machine. */
export async function keptPeople(folder: string, releaseId: string): Promise<KeptPeople | undefined> {
  const kept = await readFile(peoplePlace(folder, releaseId)).catch(() => undefined);
  return kept && (deserialize(await promisify(gunzip)(kept)) as KeptPeople);
}
