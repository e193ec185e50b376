import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { isOver, type Release } from "@/db/queries/releases";
import { keptPackage } from "@/db/releases/places";
import { packagesFolder } from "./place";

/**
 * A package as the answer to a request: streamed, and kept by no browser. Undefined where nobody may have it any more, even if
 * it has not been swept away yet, and where it is not on this machine.
 */
export async function packageResponse(
  release: Pick<Release, "id" | "name" | "expiresOn">,
  now: Date,
): Promise<Response | undefined> {
  if (isOver(release, now)) return undefined;
  const file = keptPackage(packagesFolder(), release.id);
  const found = await stat(file).catch(() => undefined);
  if (!found) return undefined;
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(found.size),
      "Content-Disposition": `attachment; filename="${release.name}.zip"`,
      "Cache-Control": "no-store",
    },
  });
}

/** The same for whoever asks for the head alone, as mail programs do that look where a link leads: nothing is sent. */
export async function headOf(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, response);
}
