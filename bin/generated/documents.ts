/** The documents that are made from the questionnaires and kept in the repository, so that a change to a question shows in them. */
import { codebookInMarkdown } from "@/lib/forms/codebook-print";
import { columnsInCsv } from "@/lib/forms/columns-print";
import { forms } from "@/questionnaires";

/** Paths from the root of the project, with their contents as they ought to be. */
export function generatedDocuments(): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: "docs/codebook.md", text: codebookInMarkdown(forms) },
    { path: "docs/columns.csv", text: columnsInCsv(forms) },
  ];
}
