/** Measures how fast Insights is, each thing beside a bare one that does the same work on this machine at this moment. */
import { runCommand } from "@/lib/cli/command";
import { wholeNumber } from "@/lib/cli/numbers";
import { print, printJson, say, WrongUse } from "@/lib/cli/output";
import { importing } from "./bench/import";
import type { Measure } from "./bench/measure";
import { nationalDashboards } from "./bench/national/dashboards";
import { page, pageBytes } from "./bench/page";
import { reportOfNationalYear } from "./bench/report-national-year";
import { inTable, type Result } from "./bench/result";
import { save20 } from "./bench/save-20";
import { start } from "./bench/start";

const measures: readonly Measure[] = [start, save20, page, pageBytes, importing, reportOfNationalYear];

await runCommand(
  {
    name: "bench",
    says: "Measures how fast Insights is, each thing beside a bare one that does the same work in the same run.",
    operands: {
      name: "NAME",
      says: "What to measure; everything if left out.",
      choices: measures.map(({ name }) => name),
      least: 0,
      most: measures.length,
    },
    options: {
      format: { value: "FORMAT", choices: ["text", "json"], says: "How to print the result; text if left out." },
      national: {
        says: "Measures dashboards of a made-up nation of 878,000 cases instead, on the server in DATABASE_URL.",
      },
      scale: { value: "SHARE", says: "How much of that nation to make, from 0.001 to 1; all of it if left out." },
      keep: {
        value: "DATABASE",
        says: "Keeps that nation in a database of this name on the server, and measures it again where it is there.",
      },
      runs: { value: "NUMBER", says: "How often to measure each; by its own measure if left out." },
    },
    notes: [
      measures.map(({ name, says }) => `${name.padEnd(22)}${says}`).join("\n"),
      "With --national: dashboard-service-median and dashboard-service-largest, each counted anew after a change, and each " +
        "-again without one; dashboard-national-year, dashboard-national-all-time, release-national and release-national-memory. Building the nation takes some minutes and 20 GB of the server's disk.",
      "p95 is the worse end: 95 of 100 runs are at least as good. ratio is p50 beside the baseline's p50.",
      "It works on data of its own: an embedded database in a temporary folder, or with DATABASE_URL a database of its own on that server, " +
        "which is removed at the end. It builds the application first where that has not been done.",
    ],
  },
  async ({ operands, options }) => {
    const runs = options.runs === undefined ? undefined : wholeNumber("--runs", options.runs, 1);
    const results: Result[] = [];
    if (options.national)
      results.push(...(await nationalDashboards(scaleOf(options.scale), runs, keptIn(options.keep))));
    else
      for (const measure of measures.filter(({ name }) => operands.length === 0 || operands.includes(name))) {
        say(`Measuring: ${measure.name}.`);
        results.push(...(await measure.run(runs)));
      }
    if (options.format === "json") await printJson(results);
    else await print(inTable(results));
  },
);

function keptIn(name: string | undefined): string | undefined {
  if (name === undefined || /^[a-z][a-z0-9_]{0,62}$/.test(name)) return name;
  throw new WrongUse(`--keep is the name of a database in small letters, digits and underscores, not "${name}".`);
}

function scaleOf(given: string | undefined): number {
  const scale = Number(given ?? 1);
  if (scale >= 0.001 && scale <= 1) return scale;
  throw new WrongUse(`--scale is a number from 0.001 to 1, not "${given}".`);
}
