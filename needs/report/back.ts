/** The report's summaries, and its last part: recommendations with what came of them, and what the checks found. */
import { findFaults } from "@/needs/checks";
import type { Statement } from "@/needs/model/define";
import type { Figures } from "@/needs/model/figures";
import type { Block, Cell } from "@/needs/report/blocks";
import { piecesOf } from "@/needs/report/statements";

/** The sentences of a summary. */
export function summary(figures: Figures, part: Statement["part"]): Block[] {
  const own = figures.assessment.statements.filter((statement) => statement.part === part);
  if (own.length === 0) return [{ kind: "missing", text: "This summary is not written yet." }];
  return own.map((statement) => ({ kind: "sentence", pieces: piecesOf(figures, statement) }));
}

/** The recommendations, a table for each year in which they were made. */
export function recommendations(figures: Figures): Block[] {
  const all = figures.assessment.recommendations;
  if (all.length === 0) return [{ kind: "missing", text: "No recommendation is entered yet." }];
  const years = [...new Set(all.map(({ year }) => year))].sort();
  return years.map((year) => ({
    kind: "table",
    table: {
      id: `recommendations-${year}`,
      title: `Recommendations of ${year}`,
      columns: ["Recommendation", "Owner", "Where it stands", "Updates"].map((title) => ({ title })),
      rows: all
        .filter((one) => one.year === year)
        .map(({ text, owner, status, updates }): Cell[] => [
          text,
          owner,
          status,
          updates.map(({ says }) => says).join(" "),
        ]),
      notes: [],
    },
  }));
}

/** What the checks found, each under the figure that is wrong. */
export function faults(figures: Figures): Block[] {
  const found = findFaults(figures);
  if (found.length === 0) return [{ kind: "text", text: "The checks find nothing that contradicts something else." }];
  return [
    {
      kind: "text",
      text: "The figures stand in this report as their sources gave them. These could not all be right.",
    },
    {
      kind: "table",
      table: {
        id: "faults",
        title: "What the checks found",
        columns: ["What", "As given", "As it follows"].map((title) => ({ title })),
        rows: found.map(({ reason, printed, computed }): Cell[] => [reason, text(printed), text(computed)]),
        notes: [],
      },
    },
  ];
}

function text(value: string | number | null): string {
  return value === null ? "not known" : String(value);
}
