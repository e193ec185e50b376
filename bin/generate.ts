/** Writes the documents that are made from the questionnaires. */
import { writeFileSync } from "node:fs";
import { runCommand } from "@/lib/cli/command";
import { print } from "@/lib/cli/output";
import { generatedDocuments } from "./generated/documents";

await runCommand(
  {
    name: "generate",
    says: "Writes the documents that are made from the questionnaires: docs/codebook.md and docs/columns.csv.",
    options: {},
    notes: ["Run it after changing a question, and commit what it writes; a test fails where they are out of date."],
  },
  async () => {
    for (const { path, text } of generatedDocuments()) {
      writeFileSync(new URL(`../${path}`, import.meta.url), text);
      await print(`${path}\n`);
    }
  },
);
