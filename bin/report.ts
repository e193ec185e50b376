/** Prints an annual report, counted now from the cases. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { asSystem } from "@/db/caller";
import { countEdition } from "@/db/queries/report-edition";
import { findService } from "@/db/queries/services";
import { runCommand } from "@/lib/cli/command";
import { withDatabase } from "@/lib/cli/database";
import { print, Refusal, say, WrongUse } from "@/lib/cli/output";
import type { Year } from "@/lib/forms/define";
import { readYear } from "@/lib/forms/years";
import { type Format, formatNames, formats } from "@/lib/report-files/formats";
import { reports } from "@/reports";

/** What a terminal can show; the others are for programs. */
const printable: readonly Format[] = ["json", "csv"];

await runCommand(
  {
    name: "report",
    says: "Prints the annual report of a dataset, counted now: every table and statement, of cases with consent alone.",
    operands: {
      name: "DATASET",
      says: "The dataset.",
      choices: reports.map(({ id }) => id),
      least: 1,
      most: 1,
    },
    options: {
      year: { value: "YEAR", says: "The year, from April to March, such as 2024-25." },
      service: { value: "SLUG", says: "The report of one service; of all of them if left out." },
      compare: {
        value: "YEARS",
        choices: ["0", "1", "2"],
        says: "How many earlier years to print beside it; as that year's edition does if left out.",
      },
      format: { value: "FORMAT", choices: formatNames, says: "How to print it; json if left out." },
      out: { value: "FILE", says: "The file to write, instead of standard output. xlsx, ods and pdf need one." },
    },
    notes: [
      "What the report finds wrong with itself is said on standard error, and stands among the faults of the JSON.",
      "Its figures are true ones, without disclosure control: they are for the analyst's own eyes.",
      "It reads the embedded database in DATA_DIR (.data if left out), or the PostgreSQL server in DATABASE_URL. " +
        "The embedded database takes one process at a time: stop the application first.",
    ],
  },
  async ({ operands, options }) => {
    const definition = reports.find(({ id }) => id === operands[0]);
    if (!definition) throw new WrongUse("DATASET is missing.");
    const year = yearGiven(options.year);
    const format = (options.format ?? "json") as Format;
    if (!printable.includes(format) && options.out === undefined)
      throw new WrongUse(`The format ${format} needs a file: --out FILE.`);
    const edition = await withDatabase(({ db }) =>
      asSystem(db, async (tx) => {
        const service = options.service === undefined ? undefined : await findService(tx, { slug: options.service });
        if (options.service !== undefined && !service) throw new Refusal(`There is no service ${options.service}.`);
        const compare = options.compare === undefined ? undefined : Number(options.compare);
        return countEdition(tx, { definition, year, compare, service });
      }),
    );
    const { faults } = edition.document;
    if (faults.length > 0) say("The report finds itself wrong, and could not be published:");
    for (const { says } of faults) say(`- ${says}`);
    const file = formats[format].write(edition);
    if (options.out !== undefined) {
      await pipeline(Readable.from(file), createWriteStream(options.out));
      say(`Written: ${options.out}.`);
    } else for await (const part of file) await print(part);
  },
);

function yearGiven(given: string | undefined): Year {
  if (given === undefined) throw new WrongUse("--year is missing: --year 2024-25.");
  const year = readYear(given);
  if (!year) throw new WrongUse(`--year is a year from April to March, such as 2024-25, not "${given}".`);
  return year;
}
