/** Prints an area's needs assessment, or loads the project's own copy of one into the database. */
import { writeFile } from "node:fs/promises";
import { asSystem } from "@/db/caller";
import { recordAudit } from "@/db/queries/audit";
import { findAssessment, listAssessments, readAssessment } from "@/db/queries/needs/assessments";
import { findAuthority } from "@/db/queries/needs/authorities";
import { loadAssessment } from "@/db/queries/needs/load";
import { runCommand } from "@/lib/cli/command";
import { withDatabase } from "@/lib/cli/database";
import { printJson, Refusal, say, WrongUse } from "@/lib/cli/output";
import { ownCasesIn } from "@/lib/needs/own-cases";
import { isNeedsFormat, needsFormats } from "@/lib/needs-files/formats";
import { reportOf } from "@/lib/needs-files/workbook";
import { ownCopies, ownCopyOf } from "@/needs/assessments";
import type { Assessment } from "@/needs/model/define";
import { workOut } from "@/needs/model/work-out";
import { type NoOwnCases, type OwnCases, ownCaseBlocks } from "@/needs/own-cases";
import { printed } from "@/needs/print";
import { sectionsOf } from "@/needs/report/sections";

const names = Object.keys(ownCopies).join(", ");

await runCommand(
  {
    name: "needs",
    says: "Prints a local needs assessment: indicators, services, gaps found by rule, recommendations, and faults.",
    operands: {
      name: "AREA | load NAME",
      says: "The area that it is of, such as kent; or load, and the name of a copy that the project holds.",
      least: 1,
      most: 2,
    },
    options: {
      year: {
        value: "YEAR",
        says: "The year of the assessment; if left out, the newest copy that the project holds of it, else the newest in the database.",
      },
      from: {
        value: "WHERE",
        choices: ["copy", "database"],
        says: "The project's own copy, or the database; the copy where there is one, if left out.",
      },
      format: {
        value: "FORMAT",
        choices: ["json", ...Object.keys(needsFormats)],
        says: "How to print it; json if left out.",
      },
      out: { value: "FILE", says: "Where to write a file; needed for all but json." },
    },
    notes: [
      `The project holds its own copy of: ${names}.`,
      "load writes one into the database of DATA_DIR or DATABASE_URL; done twice, it changes nothing the second time, and what somebody entered, changed or took out since it leaves alone.",
      "From a database it holds the services' own cases of the area too, as far as they may be released; a copy has none.",
      "The embedded database takes one process at a time: stop the application first.",
    ],
  },
  async ({ operands: [what = "", name], options }) => {
    if (what === "load") return load(name);
    if (name !== undefined) throw new WrongUse(`"${name}" is one argument too many.`);
    const read = await found(what, yearIn(options.year), options.from);
    await write(read, options.format ?? "json", options.out);
  },
);

function yearIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text)) throw new WrongUse(`--year is a year such as 2022, not "${text}".`);
  return Number(text);
}

async function load(name: string | undefined): Promise<void> {
  const assessment = name === undefined ? undefined : ownCopies[name];
  if (!assessment) throw new WrongUse(`load needs the name of a copy that the project holds: ${names}.`);
  await withDatabase(({ db }) =>
    asSystem(db, async (tx) => {
      const { row, added, changed, same, leftAlone } = await loadAssessment(tx, assessment);
      const detail = { added, changed, leftAlone };
      await recordAudit(tx, { action: "needs.load", subjectType: "needs-assessment", subjectId: row.id, detail });
      say(`${name}: ${added} records added, ${changed} changed, ${same} there already.`);
      if (leftAlone > 0) say(`${leftAlone} left alone, since somebody entered them otherwise or took them out.`);
    }),
  );
}

/** An assessment; from a database with the services' own cases of its area, as far as they may be released. */
interface Read {
  readonly assessment: Assessment;
  readonly ownCases?: OwnCases | NoOwnCases;
}

async function found(area: string, year: number | undefined, from: string | undefined): Promise<Read> {
  const years = Object.values(ownCopies).flatMap((one) => (one.about === area ? [one.year] : []));
  const copy = from === "database" ? undefined : ownCopyOf(area, year ?? Math.max(...years));
  if (copy) return { assessment: copy };
  if (from === "copy") throw new Refusal(`The project holds no copy of ${area}. It holds: ${names}.`);
  return withDatabase(({ db }) =>
    asSystem(db, async (tx) => {
      const authority = await findAuthority(tx, { slug: area });
      if (!authority)
        throw new Refusal(`There is no authority with the short name "${area}", nor a copy of its assessment.`);
      const rows = await listAssessments(tx, authority.id);
      const row = year === undefined ? rows[0] : await findAssessment(tx, authority.id, year);
      if (!row) {
        const there = rows.map((one) => one.year).join(", ") || "none";
        throw new Refusal(`${authority.name} has no assessment of ${year ?? "any year"}. There are: ${there}.`);
      }
      const assessment = await readAssessment(tx, row);
      return { assessment, ownCases: await ownCasesIn(tx, assessment) };
    }),
  );
}

async function write({ assessment, ownCases }: Read, format: string, out: string | undefined): Promise<void> {
  if (!isNeedsFormat(format)) {
    if (out === undefined) return printJson(printed(assessment, ownCases));
    await writeTo(out, `${JSON.stringify(printed(assessment, ownCases), null, 2)}\n`);
    return;
  }
  if (out === undefined) throw new WrongUse(`--out is missing: say where to write the ${format} file.`);
  const figures = workOut(assessment);
  await writeTo(
    out,
    await needsFormats[format].write(
      reportOf(figures, sectionsOf(figures, ownCases ? ownCaseBlocks(ownCases, figures) : [])),
    ),
  );
}

async function writeTo(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (fault) {
    throw new Refusal(`${file} cannot be written: ${fault instanceof Error ? fault.message : "unknown reason"}.`);
  }
  say(`Written: ${file}`);
}
