/** Imports whole cases from a file, all of it or nothing. */
import { type Imported, importCases } from "@/db/import/import";
import { runCommand } from "@/lib/cli/command";
import { withDatabase } from "@/lib/cli/database";
import { linesOf } from "@/lib/cli/lines";
import { exitCodes, print, printJson, say } from "@/lib/cli/output";
import { counted } from "@/lib/format";
import { today } from "@/lib/time";

await runCommand(
  {
    name: "import",
    says: "Imports cases with their forms from a file that holds one case a line, as JSON. All of the file or nothing.",
    operands: { name: "FILE.ndjson", says: "The file; docs/import.md says what stands in it.", least: 1, most: 1 },
    options: {
      create: { says: "Make the services and caseworkers that are not there. Without it they are faults." },
      "dry-run": { says: "Check everything and write nothing." },
      format: { value: "FORMAT", choices: ["text", "json"], says: "How to print the result; text if left out." },
    },
    notes: [
      "It writes to the embedded database in DATA_DIR (.data if left out), or to the PostgreSQL server in DATABASE_URL. " +
        "The embedded database takes one process at a time: stop the application first.",
      "Caseworkers that it makes cannot sign in until somebody invites them.",
      "Exit codes: 0 imported, 1 refused (each fault is listed with line, path and reason), 2 wrong arguments.",
    ],
  },
  async ({ operands, options }) => {
    const lines = await linesOf(operands[0] ?? "");
    const dryRun = options["dry-run"] === true;
    const result = await withDatabase(({ db }) =>
      importCases(db, lines, {
        create: options.create === true,
        dryRun,
        today: today(),
        progress: (read) => say(`${read} lines read.`),
      }),
    );
    if (result.faultCount > 0) process.exitCode = exitCodes.refused;
    if (options.format === "json") await printJson({ ...result, written: result.faultCount === 0 && !dryRun });
    else if (result.faultCount === 0) await print(inWords(result, dryRun));
    else sayFaults(result);
  },
);

function sayFaults({ lines, faults, faultCount }: Imported): void {
  for (const { line, path, reason } of faults) say(`line ${line}: ${path === "" ? "" : `${path}: `}${reason}`);
  if (faultCount > faults.length) say(`and ${faultCount - faults.length} more.`);
  say(`Nothing was imported: ${counted(faultCount, "fault", "faults")} in ${counted(lines, "case", "cases")}.`);
}

function inWords({ cases, forms, clients, services, caseworkers }: Imported, dryRun: boolean): string {
  return [
    `${counted(cases, "case", "cases")} with ${counted(forms, "form", "forms")} ${dryRun ? "can be imported; nothing was written" : "imported"}.`,
    `New: ${counted(clients, "client", "clients")}, ${counted(services.length, "service", "services")}, ${counted(caseworkers.length, "caseworker", "caseworkers")}.`,
    ...services.map((slug) => `Service made: ${slug}. Set its name, nation and local authority.`),
    "",
  ].join("\n");
}
