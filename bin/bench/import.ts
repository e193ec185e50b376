import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type LinesToMake, makeLines } from "@/db/seed/lines";
import { daysAfter } from "@/lib/forms/generate/case";
import { today } from "@/lib/time";
import { populations } from "@/questionnaires";
import { runTool } from "./child";
import type { Measure } from "./measure";
import { makePlace } from "./place";
import { resultOf } from "./result";

const cases = 1_000;

/** How fast cases come in from a file, into an empty database and in a process that has just begun. */
export const importing: Measure = {
  name: "import",
  says: `Cases a second when a file of ${cases} is imported, beside a bare insert of its lines into a table without rules.`,
  async run(runs = 5) {
    const folder = mkdtempSync(join(tmpdir(), "insights-bench-"));
    try {
      const file = join(folder, "cases.ndjson");
      const [population] = populations;
      if (!population) throw new Error("There is no client group.");
      const until = today();
      await writeCases(file, { population, count: cases, services: ["bench"], from: daysAfter(until, -730), until });
      const ours: number[] = [];
      const bare: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        const place = await makePlace();
        try {
          const times = await runTool<{ cases: number; ours: number; bare: number }>(
            "import-once.ts",
            [file],
            place.env,
          );
          ours.push((times.cases / times.ours) * 1000);
          bare.push((times.cases / times.bare) * 1000);
        } finally {
          await place.remove();
        }
      }
      return [
        resultOf({
          name: "import",
          unit: "cases/s",
          better: "more",
          ours,
          baseline: { name: "bare insert of the lines", figures: bare },
        }),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Writes made-up cases as a file to import. */
export async function writeCases(file: string, cases: Omit<LinesToMake, "caseworkers" | "seed">): Promise<void> {
  const made = makeLines({ ...cases, caseworkers: 10, seed: "BENCH" });
  await pipeline(Readable.from(lines()), createWriteStream(file));

  function* lines(): Generator<string> {
    for (const line of made) yield `${JSON.stringify(line)}\n`;
  }
}
