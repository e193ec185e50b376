/** Prints the codebook: every question of every form, with its answers and when it is asked. */
import { runCommand } from "@/lib/cli/command";
import { print, printJson, Refusal } from "@/lib/cli/output";
import { codebookOf } from "@/lib/forms/codebook";
import { codebookInMarkdown } from "@/lib/forms/codebook-print";
import type { FormDefinition } from "@/lib/forms/define";
import { formById, forms } from "@/questionnaires";

await runCommand(
  {
    name: "codebook",
    says: "Prints every question of every form: its id, wording, answers, years, and when it is asked.",
    options: {
      format: { value: "FORMAT", choices: ["json", "markdown"], says: "How to print it; markdown if left out." },
      form: { value: "ID", says: "Print this form only, such as child.intake." },
    },
    notes: [
      "It opens no database. The JSON is a list of forms; a wording that changed over the years is a list of wordings.",
    ],
  },
  async ({ options }) => {
    const chosen = options.form === undefined ? forms : [formCalled(options.form)];
    if (options.format === "json") await printJson(chosen.map(codebookOf));
    else await print(codebookInMarkdown(chosen));
  },
);

function formCalled(id: string): FormDefinition {
  const form = formById(id);
  if (!form) throw new Refusal(`There is no form ${id}. There are: ${forms.map((one) => one.id).join(", ")}.`);
  return form;
}
