import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { keptPackage } from "@/db/releases/places";
import { packagesFolder } from "./place";

/** A package as the answer to a request: streamed, and kept by no browser. Undefined where it is not on this machine. */
export async function packageResponse(release: { id: string; name: string }): Promise<Response | undefined> {
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
