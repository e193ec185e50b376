/** What a measurement gives, and how it is shown. */

/** Figures of some runs, in the unit of their measurement. */
export interface Sample {
  readonly p50: number;
  /** The worse end: 95 of 100 runs are at least as good. */
  readonly p95: number;
  readonly runs: number;
}

export interface Result extends Sample {
  readonly name: string;
  readonly unit: string;
  /** The bare thing that does the same work, measured in the same run. */
  readonly baseline: Sample & { readonly name: string };
  /** p50 beside the baseline's p50. */
  readonly ratio: number;
}

/** @param better which end of the figures is the better one: "less" for times and sizes, "more" for rates */
export function sampleOf(figures: readonly number[], better: "less" | "more"): Sample {
  const sorted = [...figures].sort((a, b) => (better === "less" ? a - b : b - a));
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), runs: sorted.length };
}

/** The nearest-rank percentile: always a figure that was measured. */
function at(sorted: readonly number[], share: number): number {
  const figure = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (figure === undefined) throw new RangeError("Nothing was measured.");
  return Math.round(figure * 10) / 10;
}

export interface Figures {
  readonly name: string;
  readonly unit: string;
  readonly better: "less" | "more";
  readonly ours: readonly number[];
  readonly baseline: { readonly name: string; readonly figures: readonly number[] };
}

export function resultOf({ name, unit, better, ours, baseline }: Figures): Result {
  const own = sampleOf(ours, better);
  const bare = sampleOf(baseline.figures, better);
  const ratio = bare.p50 === 0 ? Number.NaN : Math.round((own.p50 / bare.p50) * 100) / 100;
  return { name, unit, ...own, baseline: { name: baseline.name, ...bare }, ratio };
}

/** For people: a line a measurement. */
export function inTable(results: readonly Result[]): string {
  const head = ["", "p50", "p95", "unit", "runs", "baseline", "its p50", "ratio"];
  const rows = results.map(({ name, p50, p95, unit, runs, baseline, ratio }) =>
    [name, p50, p95, unit, runs, baseline.name, baseline.p50, ratio].map(String),
  );
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? title.length)),
  );
  return [head, ...rows]
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
