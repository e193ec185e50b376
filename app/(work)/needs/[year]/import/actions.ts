"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { openedIn } from "@/app/(work)/needs/read";
import type { ImportState } from "@/components/needs/ImportForm";
import { writeRecords } from "@/db/queries/needs/assessments";
import { action } from "@/lib/action";
import { Fault } from "@/lib/errors";
import { asCsv, cellsOfText, largestFile, readCells, UnreadableFile } from "@/lib/needs-files/read";
import { reading } from "@/lib/reading";
import { checkImport } from "@/needs/import/check";

const year = z.string().regex(/^\d{4}$/);
/** So many changes are shown before they are added; a longer list nobody reads through. */
const mostShown = 300;

const addAll = action(
  { name: "needs.import", may: "needs.edit", input: z.object({ year, text: z.string().max(largestFile) }) },
  async ({ tx, person, input, audit }) => {
    const { row, assessment } = await openedIn(tx, person, input.year);
    // Checked again: what was shown may have changed since, and what a browser sends is never trusted.
    const { values, faults } = checkImport(assessment, cellsOf(input.text));
    if (faults.length > 0) throw new Fault("The figures changed since they were checked: check them again");
    const records = values.map((record) => ({ kind: "value" as const, record }));
    const { added, changed } = await writeRecords(tx, row, records, "import");
    await audit({ subjectType: "needs-assessment", subjectId: row.id, detail: { added, changed } });
    return { added, changed };
  },
);

/** Checks a file, or figures that were mended on the page; writes them only when told to, and only without a fault. */
export async function importFigures(_before: ImportState, form: FormData): Promise<ImportState> {
  const of = String(form.get("year") ?? "");
  const typed = String(form.get("text") ?? "");
  const file = form.get("file");
  const chosen = file instanceof File && file.size > 0 ? file : undefined;
  if (form.get("do") === "add" && !chosen) {
    const result = await addAll({ year: of, text: typed });
    if (!result.ok) return { ...(await checked(of, typed)), problem: result.errors[0]?.message };
    const { added, changed } = result.value;
    redirect(`${needsAddresses(of).import}?added=${added}&changed=${changed}`);
  }
  try {
    const text = chosen ? asCsv(await readCells(chosen.name, new Uint8Array(await chosen.arrayBuffer()))) : typed;
    if (text.trim() === "") return { problem: "Choose a file, or paste figures" };
    return await checked(of, text);
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message, text: typed };
    throw error;
  }
}

function cellsOf(text: string): string[][] {
  try {
    return cellsOfText(text);
  } catch (error) {
    throw error instanceof UnreadableFile ? new Fault(error.message) : error;
  }
}

/** Reads against the assessment, as somebody who may see it, and writes nothing. */
async function checked(of: string, text: string): Promise<ImportState> {
  const rows = cellsOfText(text);
  return reading({ name: "needs.import.check", may: "needs.edit" }, async ({ tx, person }) => {
    const { assessment } = await openedIn(tx, person, of);
    const { values: _, contradictions, changes, ...rest } = checkImport(assessment, rows);
    return {
      text,
      checked: {
        ...rest,
        changes: changes.slice(0, mostShown),
        contradictions: contradictions.map(({ id, reason }) => ({ id, reason })),
      },
    };
  });
}
