/** Reading a text file line by line, whatever its size. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Refusal } from "./output";

/**
 * The lines of a file in UTF-8, without their line ends, as they are needed.
 *
 * @throws Refusal where there is no such file or it cannot be read, before the first line is asked for
 */
export async function linesOf(file: string): Promise<AsyncIterable<string>> {
  const found = await stat(file).catch((fault: NodeJS.ErrnoException) => {
    throw new Refusal(`${file} cannot be read: ${fault.code === "ENOENT" ? "there is no such file" : fault.code}.`);
  });
  if (found.isDirectory()) throw new Refusal(`${file} is a folder, not a file.`);
  return split(createReadStream(file, "utf8"));
}

async function* split(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  let first = true;
  for await (const part of parts) {
    // Some programs begin a file with a mark of its encoding, which is no part of the first line.
    const lines = (rest + (first ? part.replace(/^\uFEFF/, "") : part)).split("\n");
    first = false;
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  if (rest !== "") yield rest.replace(/\r$/, "");
}
