import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { daysOf } from "@/lib/forms/years";
import { populationById } from "@/questionnaires";
import { reports } from "@/reports";
import { runTool } from "./child";
import { writeCases } from "./import";
import type { Measure } from "./measure";
import { makePlace } from "./place";
import { resultOf } from "./result";

const cases = 12_000;
const services = Array.from({ length: 30 }, (_, index) => `bench-${index + 1}`);
const year = "2024-25";

/** How long the report of a whole national year takes, when the server has forgotten all it read. */
export const reportOfNationalYear: Measure = {
  name: "report-national-year",
  says: `The annual report of ${cases} cases of one year, with its earlier years, from a cold cache; beside a bare count of the same codes.`,
  async run(runs = 5) {
    // The longest of them: no other asks for more.
    const [report] = [...reports].sort((a, b) => b.tables.length - a.tables.length);
    const population = populationById(report?.population ?? "");
    if (!population) throw new Error("There is no report.");
    const folder = mkdtempSync(join(tmpdir(), "insights-bench-"));
    const place = await makePlace();
    try {
      const file = join(folder, "cases.ndjson");
      const { from, to } = daysOf(year);
      await writeCases(file, { population, count: cases, services, from, until: to });
      await runTool("import-once.ts", [file], place.env);
      const ours: number[] = [];
      const bare: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        const times = await runTool<{ ours: number; bare: number }>("report-once.ts", [population.id, year], place.env);
        ours.push(times.ours);
        bare.push(times.bare);
      }
      return [
        resultOf({
          name: "report-national-year",
          unit: "ms",
          better: "less",
          ours,
          baseline: { name: "count(*) group by code", figures: bare },
        }),
      ];
    } finally {
      await place.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
