/** Long lists of answers, made readable: the answers given most often first, those that nobody gave named apart. */
import type { Row } from "@/lib/reports/count";

/** From this many answers on, a list is too long to be read in its printed order. */
const long = 9;

/**
 * @returns the rows to draw, and the labels of the answers that nobody gave. Bands keep their order, headings stay above
 * their answers, and a list that is short stays as it is.
 */
export function shortened(rows: readonly Row[]): { rows: Row[]; nobody: string[] } {
  const answers = rows.filter((row) => row.kind === "option");
  if (answers.length < long) return { rows: [...rows], nobody: [] };
  // A heading under which nobody answered goes with its answers.
  const shown = rows.filter((row) => !["option", "total"].includes(row.kind) || countOf(row) > 0);
  const nobody = answers.filter((row) => countOf(row) === 0).map(({ label }) => label);
  if (nobody.length === answers.length) return { rows: [...rows], nobody: [] };
  return { rows: runsOf(shown).flatMap(ranked), nobody };
}

/** Neighbours of one kind and level, which can be put in another order among themselves. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1)?.[0];
    if (last && last.kind === row.kind && last.level === row.level) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

function ranked(run: readonly Row[]): Row[] {
  return run[0]?.kind === "option" ? [...run].sort((a, b) => countOf(b) - countOf(a)) : [...run];
}

function countOf(row: Row): number {
  return typeof row.cells[0] === "number" ? row.cells[0] : 0;
}
