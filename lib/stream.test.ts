import { expect, it } from "vitest";
import { streamOf } from "./stream";

it("answers a reader before anything of the file is made, and stops making it where the reader goes away", async () => {
  const made: string[] = [];
  async function* pieces() {
    try {
      for (const piece of ["first", "second", "third"]) {
        made.push(piece);
        yield new TextEncoder().encode(piece);
      }
    } finally {
      made.push("stopped");
    }
  }
  const reader = streamOf(pieces()).getReader();
  const head = await reader.read();
  expect([head.value?.length, made]).toEqual([0, []]);
  const first = await reader.read();
  expect(new TextDecoder().decode(first.value)).toBe("first");
  await reader.cancel();
  expect(made.at(-1)).toBe("stopped");
  expect(made).not.toContain("third");
});
